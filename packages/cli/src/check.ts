import type { Settings } from '@gouji/config'
import { buildReport, lint, type Reference, type Report } from '@gouji/core'
import { readDocument } from '@gouji/formats'
import type { Input } from './inputs.js'
import { meansOfReading } from './means.js'
import type { Checked, Failure } from './run.js'

/**
 * Bytes to verdicts: what the whole of Gouji does with one report, without the findings of `accepted` fingerprints. Never throws: a bug becomes a failure of this file.
 */
export async function check(
  { path, bytes }: Input,
  { rules, engine }: Pick<Settings, 'rules' | 'engine'>,
  accepted: ReadonlySet<string> = new Set(),
  references: readonly Reference[] = []
): Promise<Checked | Failure> {
  try {
    const source = await readDocument(bytes, path, meansOfReading())
    if ('problem' in source) return { path, ...source }
    const report: Report = { ...buildReport(source), references }
    return { path, report, result: lint(report, rules, { ...engine, accepted }) }
  } catch (error) {
    return { path, problem: 'crash', error }
  }
}
