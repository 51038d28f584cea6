import type { Severity, Verdict } from '@gouji/core'
import type { Run } from '../run.js'
import type { Words } from '../words/words.js'

/** The sums of a run in one line. */
export function summary(run: Run, text: Words): string {
  const findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  const relations: Record<Verdict, number> = { exact: 0, rounding: 0, weak: 0, inconsistent: 0, blocked: 0 }
  let suppressed = 0
  for (const { result } of run.checked) {
    suppressed += result.suppressed.length
    for (const finding of result.findings) findings[finding.severity]++
    for (const verdict of Object.keys(relations) as Verdict[]) relations[verdict] += result.coverage.relations[verdict]
  }
  return text.summary({
    reports: run.checked.length,
    findings,
    suppressed,
    relations: Object.values(relations).reduce((sum, n) => sum + n, 0),
    inconsistent: relations.inconsistent,
    failures: run.failures.length
  })
}
