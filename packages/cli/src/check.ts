import { buildReport, type EngineConfig, lint, read } from '@gouji/core'
import { rules } from '@gouji/rules'
import type { Input } from './inputs.js'
import type { Checked, Failure } from './run.js'

/** Bytes to verdicts: what the whole of Gouji does with one report. Never throws: a bug becomes a failure of this file. */
export function check({ path, bytes }: Input, config: EngineConfig): Checked | Failure {
  try {
    const source = read(bytes, path)
    if ('problem' in source) return { path, problem: source.problem }
    const report = buildReport(source)
    return { path, report, result: lint(report, rules, config) }
  } catch (error) {
    return { path, problem: 'crash', error }
  }
}
