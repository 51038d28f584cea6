import type { Finding } from '@gouji/core'
import type { Checked, Run } from '../run.js'

/** One finding and the report that it is of. */
export interface Listed {
  readonly checked: Checked
  readonly finding: Finding
}

/** All findings of a run, report by report, by place. */
export function* listed(run: Run): Iterable<Listed> {
  for (const checked of run.checked) for (const finding of checked.result.findings) yield { checked, finding }
}
