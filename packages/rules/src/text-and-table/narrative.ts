import type { Part, Report } from '@gouji/core'

/** The part that a form belongs to: itself when it has prose on money, else the nearest part in front of it. */
export function narrativeOf(report: Report, part: Part): Part | undefined {
  for (let index = part.index; index >= 0; index--) {
    const candidate = report.parts[index]
    if (candidate && candidate.kind !== 'form' && candidate.kind !== 'unknown') return candidate
  }
  return undefined
}
