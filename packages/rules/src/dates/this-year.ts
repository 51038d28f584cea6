import type { Issue, Report } from '@gouji/core'
import { isSignature, type Placed } from './cut-off.js'

const MOST_RELATED = 10

/** 今年 in a report that is signed in the next year: it was true when the text was written, and is not when it is read. */
export function* thisYear(report: Report, dates: readonly Placed[]): Iterable<Issue> {
  const signed = dates.filter((placed) => isSignature(report, placed)).map(({ date }) => date.year ?? 0)
  const latest = Math.max(0, ...signed)
  const meant = dates.filter(({ date, block }) => {
    const year = block.part.year ?? report.year
    return !block.cell && year !== undefined && latest === year + 1 && date.text.startsWith('今年')
  })
  const [first, ...others] = meant
  if (!first) return
  yield {
    kind: 'this-year',
    span: first.date.span,
    severity: 'info',
    related: others.slice(0, MOST_RELATED).map(({ date }) => ({ label: '', span: date.span })),
    data: {
      text: first.date.text,
      year: first.block.part.year ?? report.year ?? 0,
      signed: latest,
      others: others.length
    }
  }
}
