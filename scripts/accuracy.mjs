#!/usr/bin/env node
// How accurate the linter is, in one table: on the annotated reports (when ../shared is there) and on generated ones.
//   node scripts/accuracy.mjs [--reports 5000] [--first 1] [--slips 2] [--verbose]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './lib/bundle.mjs'
import { root } from './lib/root.mjs'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '5000' },
    first: { type: 'string', default: '1' },
    slips: { type: 'string', default: '2' },
    verbose: { type: 'boolean', default: false }
  }
})
// Dependencies in CommonJS ask for require inside an ES module.
const requireBanner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"
const percent = (part, whole) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`)
const row = (name, ...cells) => console.log(name.padEnd(22) + cells.map((cell) => String(cell).padStart(14)).join(''))

annotated()
await generated()

/** The two tools of ../shared, run on the built command line. */
function annotated() {
  const tools = resolve(root, '../shared/tools')
  if (!existsSync(tools)) return console.log('annotated reports: not here (../shared is absent)\n')
  const run = (tool) => {
    const { stdout, status } = spawnSync(process.execPath, [join(tools, tool), '--json'], {
      cwd: root,
      encoding: 'utf8'
    })
    return status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1)) : undefined
  }
  const score = run('score.mjs')
  const mutate = run('mutate.mjs')
  if (!score || !mutate)
    return console.log('annotated reports: the tools failed; is the command line built (npm run build)?\n')
  console.log('annotated reports')
  row('found', percent(score.found, score.must), `${score.found}/${score.must}`)
  row('true alarms', percent(score.true, score.alarms), `${score.true}/${score.alarms}`)
  row('relations evaluated', percent(score.evaluated, score.relations), `${score.evaluated}/${score.relations}`)
  row('rightly', percent(score.right, score.relations), `${score.right}/${score.relations}`)
  row('one-digit changes', percent(mutate.noticed, mutate.of), `${mutate.noticed}/${mutate.of}`)
  console.log()
}

async function generated() {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-accuracy-'))
  const out = join(folder, 'accuracy.mjs')
  try {
    await bundle({ entry: 'test/generate/accuracy.ts', out, options: { format: 'esm', banner: { js: requireBanner } } })
    const { measureAccuracy } = await import(pathToFileURL(out).href)
    const started = performance.now()
    const count = Number(values.reports)
    const progress = (done) => {
      if (process.stderr.isTTY && done % 50 === 0) process.stderr.write(`\r${done}/${count}`)
    }
    print(measureAccuracy(count, Number(values.first), Number(values.slips), progress), performance.now() - started)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function print({ reports, reportsWithAlarms, alarms, scores }, milliseconds) {
  console.log(`generated reports (${reports}, ${(milliseconds / 1000).toFixed(0)} s)`)
  row('false alarms', alarms.length, `in ${reportsWithAlarms} reports`)
  row('slips', 'found', '', 'right suspect', '')
  const total = { of: 0, found: 0, determined: 0, right: 0 }
  for (const [family, score] of scores) {
    for (const key of Object.keys(total)) total[key] += score[key]
    slips(family, score)
  }
  slips('all', total)
  if (!values.verbose) return
  for (const message of alarms) console.log(message)
  for (const [, { messages }] of scores) for (const message of messages) console.log(message)
}

function slips(name, { of, found, determined, right }) {
  row(name, percent(found, of), `${found}/${of}`, percent(right, determined), `${right}/${determined}`)
}
