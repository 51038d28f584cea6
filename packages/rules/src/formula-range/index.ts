import { defineRule, type Issue, type Report } from '@gouji/core'
import { formulaRangeMessage } from './message.js'
import { omittedIssues } from './omitted.js'
import { textIssues } from './text-numbers.js'
import { twiceIssues } from './twice.js'

function* issues({ source, plain }: Report): Iterable<Issue> {
  const { spreadsheet } = source
  if (!spreadsheet) return
  yield* twiceIssues(spreadsheet)
  yield* omittedIssues(spreadsheet, plain)
  yield* textIssues(spreadsheet, plain)
}

/** Formulas of a workbook that add up other cells than they should. */
export const formulaRange = defineRule({
  meta: {
    id: 'formula-range',
    title: { zh: '合计公式的范围', en: 'Range of a total’s formula' },
    severity: 'error',
    preset: 'recommended',
    covers: []
  },
  issues,
  issueMessage: formulaRangeMessage
})
