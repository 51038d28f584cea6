import { defineRule, type Issue, type Report } from '@gouji/core'
import { cellIssues } from './cells.js'
import { missingValueMessage } from './message.js'
import { placeholderIssues } from './placeholders.js'
import { unmeasuredIssues } from './unmeasured.js'

function* issues(report: Report): Iterable<Issue> {
  yield* cellIssues(report)
  yield* unmeasuredIssues(report)
  yield* placeholderIssues(report)
}

/** Values that were left out: in targets, results and running text. Source: handbook B49, B66, B71. */
export const missingValue = defineRule({
  meta: {
    id: 'missing-value',
    title: { zh: '数值空缺', en: 'Value left out' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B49', 'B71']
  },
  issues,
  issueMessage: missingValueMessage
})
