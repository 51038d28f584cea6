#!/usr/bin/env node
// How fast Word files are read: node scripts/bench-docx.mjs
// Against mammoth (words alone), and against what no reader can go below: unzip and parse the XML, nothing else. The
// readers take turns on the same bytes in one process; what counts are the ratios.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import { root } from './lib/root.mjs'

const ROUNDS = 7
const SAMPLES = ['accounts-market.txt', 'department-river.txt', 'project-water.md', 'form-farmland.txt']

/** The reader and the samples as Word files, from the sources. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'))
  const source = (path) => resolve(root, path)
  const { outputFiles } = await build({
    stdin: {
      contents: `export { readDocx } from './packages/formats/src/docx/read-docx.ts'
        export { buildReport } from '@gouji/core'
        export { docxShapes } from './test/lib/render-docx.ts'
        export { piecesOf, sampleReport } from './test/lib/sample-document.ts'`,
      resolveDir: root
    },
    alias: {
      '@gouji/core': source('packages/core/src/index.ts'),
      '@gouji/rules': source('packages/rules/src/index.ts')
    },
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(source('scripts/lib/root.mjs')).href) },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false
  })
  const file = join(folder, 'bench.mjs')
  writeFileSync(file, outputFiles[0].contents)
  try {
    return await import(pathToFileURL(file).href)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The least that reading takes: every byte of the document part through an inflater and a parser. */
function bare(bytes) {
  const parts = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') })
  const parser = new SaxesParser({})
  parser.on('opentag', () => {})
  parser.on('text', () => {})
  parser.write(new TextDecoder().decode(parts['word/document.xml'])).close()
}

const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1]

const { readDocx, docxShapes, piecesOf, sampleReport } = await load()
const readers = {
  gouji: (bytes) => readDocx(bytes),
  mammoth: (bytes) => mammoth.extractRawText({ buffer: Buffer.from(bytes) }),
  'unzip + parse': bare
}

console.log(`one process, ${ROUNDS} rounds in turn, medians; MB of word/document.xml a second`)
for (const shape of docxShapes) {
  for (const copies of [1, 10]) {
    const pieces = SAMPLES.flatMap((name) => piecesOf(sampleReport(name)))
    const bytes = shape.render(Array.from({ length: copies }, () => pieces).flat())
    const xml = unzipSync(bytes)['word/document.xml'].length / 1e6
    const times = Object.fromEntries(Object.keys(readers).map((name) => [name, []]))
    for (let round = -2; round < ROUNDS; round++) {
      for (const [name, read] of Object.entries(readers)) {
        const start = performance.now()
        for (let again = 0; again < (copies === 1 ? 10 : 1); again++) await read(bytes)
        if (round >= 0) times[name].push((performance.now() - start) / (copies === 1 ? 10 : 1) / 1000)
      }
    }
    const own = median(times.gouji)
    const speeds = Object.entries(times).map(([name, all]) => `${name} ${(xml / median(all)).toFixed(1)} MB/s`)
    const ratios = `mammoth takes ${(median(times.mammoth) / own).toFixed(1)} times as long, unzip + parse ${(median(times['unzip + parse']) / own).toFixed(2)}`
    console.log(`${shape.name}, ${xml.toFixed(2)} MB: ${speeds.join(', ')}; ${ratios}`)
  }
}
