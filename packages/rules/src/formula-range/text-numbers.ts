import type { Issue, Report, Spreadsheet } from '@gouji/core'
import { issueAt, shownIn } from './cells.js'

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/

/** Cells that read as numbers and are text, so that SUM leaves them out (+ does not). */
export function* textIssues(spreadsheet: Spreadsheet, plain: Report['plain']): Iterable<Issue> {
  for (const sum of spreadsheet.sums) {
    if (sum.text.includes('+')) continue
    const text = sum.adds
      .flatMap((range) => [...shownIn(spreadsheet, sum.sheet, range)])
      .filter(({ span, isNumber, row }) => {
        const words = plain.slice(span.start, span.end)
        if (isNumber || !NUMBER.test(words) || !/[1-9]/.test(words)) return false
        // numbers that count the columns stand above them
        return !(/^\d{1,2}$/.test(words) && sum.adds.some(({ top }) => top === row))
      })
    if (text.length > 0) yield issueAt(sum, 'text', text, { other: text.map(({ name }) => name).join('、') })
  }
}
