import { defineRule, type Issue, type Report } from '@gouji/core'
import { siblingGroups } from './groups.js'
import { numberingMessage } from './message.js'
import { lostStyles, missingNumbers, mixedLists, repeatedNumbers, type Slip } from './slips.js'

/**
 * Numbering of headings and lists. One finding for each cause, at its first place, with all other places beside it: where
 * automatic numbering was lost, a document has one cause and many places. Source: handbook B69, E.6.
 */
function* issues(report: Report): Iterable<Issue> {
  const groups = siblingGroups(report)
  yield* oneFinding('style', lostStyles(groups))
  yield* oneFinding('missing', missingNumbers(report, groups))
  yield* oneFinding('repeated', repeatedNumbers(report, groups))
  for (const slips of mixedLists(groups)) yield* oneFinding('mixed-list', slips, 'info')
}

function* oneFinding(kind: string, slips: readonly Slip[], severity?: 'info'): Iterable<Issue> {
  const [first, ...others] = slips
  if (!first) return
  yield {
    kind,
    span: first.span,
    ...(severity ? { severity } : {}),
    related: others.map((slip) => ({ label: slip.expected, span: slip.span })),
    data: { found: first.found, expected: first.expected, places: slips.length }
  }
}

/** Gaps, repeats and lost styles in the numbers of headings and items. */
export const numbering = defineRule({
  meta: {
    id: 'numbering',
    title: { zh: '标题编号', en: 'Numbering' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B69']
  },
  issues,
  issueMessage: numberingMessage
})
