#!/usr/bin/env node
// How long a keystroke takes in an editor, and what a thousand of them leave behind; needs a build:
//   node --expose-gc scripts/bench-editor.mjs
// The document is made of the samples, one after the other: it is denser in figures than most reports.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './lib/root.mjs'

const built = (name) => import(pathToFileURL(resolve(root, `packages/${name}/dist/index.js`)).href)
const { Session } = await built('core')
const { rules } = await built('rules')

const samples = join(root, 'test/samples')
const texts = readdirSync(samples)
  .filter((name) => name.endsWith('.txt') && !name.includes('slips'))
  .map((name) => readFileSync(join(samples, name), 'utf8'))

/** A document of so many bytes of UTF-8, ending with a whole line. */
function documentOf(bytes) {
  const lines = texts.join('\n\n').split('\n')
  const taken = []
  for (let size = 0, i = 0; size < bytes; i++) {
    const line = lines[i % lines.length]
    taken.push(line)
    size += Buffer.byteLength(line) + 1
  }
  return taken.join('\n')
}

/**
 * Types `count` characters, each somewhere else; milliseconds of processor time a check: a busy machine does not
 * count. */
function typing(session, text, count) {
  const times = []
  let current = text
  for (let i = 0; i < count; i++) {
    const at = Math.floor(current.length * ((i * 0.618034) % 1))
    current = current.slice(0, at) + '，的0年'[i % 4] + current.slice(at)
    session.put('document', i, { text: current, format: 'text' }, true)
    const start = process.cpuUsage()
    session.check('document')
    times.push(process.cpuUsage(start).user / 1000)
  }
  return times
}

for (const [kilobytes, count] of [
  [30, 200],
  [300, 40]
]) {
  const session = new Session(rules)
  const text = documentOf(kilobytes * 1024)
  typing(session, text, count / 4)
  const times = typing(session, text, count).sort((a, b) => a - b)
  const at = (share) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  console.log(`${kilobytes} KB: a keystroke is checked in ${at(0.5)} ms (median), ${at(0.95)} ms (p95)`)
}

const session = new Session(rules)
const text = documentOf(30 * 1024)
const heap = () => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
typing(session, text, 100)
const before = heap()
typing(session, text, 1000)
const grown = heap() - before
console.log(
  `1000 edits of 30 KB: the heap has grown by ${grown.toFixed(1)} MB${globalThis.gc ? '' : ' (run with --expose-gc)'}`
)
