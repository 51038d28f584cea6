#!/usr/bin/env node
// How fast `gouji audit` is, and how much memory all its processes take together:
//   node scripts/bench-audit.mjs [--reports 2000] [--kilobytes 20] [--jobs 2] [--corrupt 1] [--kill] [--bin bin.js]
// Checks a generated corpus, the same with some corrupt files, and (with --kill) kills it in the middle, goes on and
// compares the results.
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './lib/bundle.mjs'
import { root } from './lib/root.mjs'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '2000' },
    kilobytes: { type: 'string', default: '20' },
    jobs: { type: 'string', default: '2' },
    corrupt: { type: 'string', default: '1' },
    kill: { type: 'boolean', default: false },
    bin: { type: 'string', default: join(root, 'packages/cli/dist/bin.js') },
    keep: { type: 'boolean', default: false }
  }
})
const requireBanner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-audit-'))
process.on('exit', () => {
  if (values.keep) console.log(`kept: ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
})

const count = Number(values.reports)
const corpus = join(folder, 'reports')
const bytes = await makeCorpus()
console.log(`${count} reports, ${(bytes / 1e6).toFixed(1)} MB, ${values.jobs} workers`)
await measure('all sound', 'sound')
corruptSome()
await measure(`${values.corrupt} % corrupt`, 'corrupt')
if (values.kill) await killAndResume()

async function makeCorpus() {
  const out = join(folder, 'corpus.mjs')
  await bundle({ entry: 'test/generate/corpus.ts', out, options: { format: 'esm', banner: { js: requireBanner } } })
  const { corpusReport } = await import(pathToFileURL(out).href)
  mkdirSync(corpus)
  let bytes = 0
  for (let seed = 1; seed <= count; seed++) {
    const text = corpusReport(seed, Number(values.kilobytes) * 1000)
    bytes += Buffer.byteLength(text)
    writeFileSync(join(corpus, `${String(seed).padStart(5, '0')}.txt`), text)
  }
  return bytes
}

/** Every so manieth file: torn in the middle of a character, noise, or nothing at all. */
function corruptSome() {
  const every = Math.round(100 / Number(values.corrupt))
  const ways = [(text) => text.subarray(0, 4097), () => randomBytes(20_000), () => Buffer.alloc(0)]
  for (const [index, name] of readdirSync(corpus).sort().entries()) {
    if (index % every !== 0) continue
    const path = join(corpus, name)
    writeFileSync(path, ways[(index / every) % ways.length](readFileSync(path)))
  }
}

async function measure(title, out) {
  const { seconds, megabytes, status } = await run(out)
  const rate = (count / seconds).toFixed(0)
  console.log(
    `${title.padEnd(14)} ${seconds.toFixed(1)} s  ${rate} files/s  ${((bytes / 1e6) * (1 / seconds)).toFixed(2)} MB/s  ${megabytes.toFixed(0)} MB at most (sum of RSS)  status ${status}`
  )
}

async function killAndResume() {
  const whole = digest('corrupt')
  for (const part of [0.3, 0.7]) {
    const { done } = await run('killed', { killAt: part })
    console.log(`killed (-9) at ${done} of ${count}`)
  }
  const { seconds } = await run('killed')
  console.log(
    `resumed        ${seconds.toFixed(1)} s  ${digest('killed') === whole ? 'same results' : 'OTHER RESULTS'}`
  )
}

/** Runs the audit into `out`; samples the memory of the whole family of processes. */
async function run(out, { killAt = Number.POSITIVE_INFINITY } = {}) {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [values.bin, 'audit', corpus, '--out', join(folder, out), '--jobs', values.jobs],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe']
    }
  )
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  let megabytes = 0
  let done = 0
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, familyMegabytes(child.pid))
    if (killAt === Number.POSITIVE_INFINITY) return
    done = journalLines(join(folder, out, '.gouji/journal'))
    if (done >= killAt * count) child.kill('SIGKILL')
  }, 50)
  const status = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(timer)
  if (killAt === Number.POSITIVE_INFINITY && !stderr.includes('结果.ndjson'))
    throw new Error(`the audit failed:\n${stderr}`)
  return { seconds: (performance.now() - started) / 1000, megabytes, status, done }
}

function journalLines(journal) {
  try {
    return readdirSync(journal).reduce(
      (sum, name) => sum + readFileSync(join(journal, name)).toString('latin1').split('\n').length - 1,
      0
    )
  } catch {
    return 0
  }
}

function familyMegabytes(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return (pages * 4096) / 1e6 + children.reduce((sum, child) => sum + familyMegabytes(child), 0)
  } catch {
    return 0
  }
}

/** One word for the results; the files that hold no paths but the corpus's own. */
function digest(out) {
  const hash = createHash('sha256')
  for (const name of ['结果.ndjson', '结果.db', '总览.html', '复核.xlsx'])
    hash.update(readFileSync(join(folder, out, name)))
  return hash.digest('hex')
}
