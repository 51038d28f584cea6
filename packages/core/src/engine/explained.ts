import { overlaps } from '../text/span.js'
import type { Finding } from './finding.js'

/**
 * One finding for one cause: what the arithmetic says of a figure goes into the finding of `causes` that says why the
 * figure is wrong, if there is one at the same place.
 */
export function explained(findings: readonly Finding[], causes: ReadonlySet<Finding>): Finding[] {
  if (causes.size === 0) return [...findings]
  const taken = new Map<Finding, Finding>()
  for (const finding of findings) {
    const stated = finding.checks[0]?.relation.stated.figure.span
    const cause = stated && [...causes].find(({ span }) => overlaps(span, stated))
    if (cause && !taken.has(cause)) taken.set(cause, finding)
  }
  const gone = new Set(taken.values())
  return findings.filter((finding) => !gone.has(finding)).map((finding) => withChecksOf(finding, taken.get(finding)))
}

function withChecksOf(cause: Finding, finding: Finding | undefined): Finding {
  if (!finding) return cause
  const { checks, repairs, suspect } = finding
  // the arithmetic is no less wrong for having a cause
  const severity = finding.severity === 'error' ? finding.severity : cause.severity
  return { ...cause, severity, checks, repairs, ...(suspect && { suspect }) }
}
