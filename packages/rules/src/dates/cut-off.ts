import type { Block, DateMention, Issue, Report } from '@gouji/core'
import { midYearTitles, plans, wholeYear } from './dates.data.js'

const LEAST_MONTHS = 3
const MOST_RELATED = 10

/** A date with the block that it stands in. */
export interface Placed {
  readonly date: DateMention
  readonly block: Block
}

const LONGEST_DATE_LINE = 40

/** 「2025年3月28日」 alone on its line: when the report was signed. */
export function isSignature(report: Report, { date, block }: Placed): boolean {
  const { start, end } = block.span
  if (date.year === undefined || date.month === undefined || block.cell || end - start > LONGEST_DATE_LINE) return false
  return report.plain.slice(start, end).replace(/[\s（）]/g, '') === date.text.replace(/\s/g, '')
}

/** 「截至8月底」 and 「1—10月」 in a report on a year: results that were not brought up to its end. One hint a report. */
export function* cutOffs(report: Report, dates: readonly Placed[]): Iterable<Issue> {
  if (midYearTitles.test(report.title)) return
  const [first, ...others] = dates.filter((placed) => stopsEarly(report, placed))
  if (!first) return
  yield {
    kind: 'cut-off',
    span: first.date.span,
    severity: 'info',
    related: others.slice(0, MOST_RELATED).map(({ date }) => ({ label: '', span: date.span })),
    data: { text: first.date.text, others: others.length }
  }
}

function stopsEarly(report: Report, { date, block }: Placed): boolean {
  const year = block.part.year ?? report.year
  if (year === undefined || block.cell || midYearTitles.test(block.part.title)) return false
  if ((date.year !== undefined && date.year !== year) || date.yearTo !== undefined || (date.relative ?? 0) !== 0)
    return false
  if (!isEarlyEnd(date) || plans.test(block.section.title)) return false
  const clause = clauseOf(report, block, date)
  return !wholeYear.test(clause.replace(date.text, '')) && !plans.test(clause)
}

/** 截至 a day before December, or 1—N月 of the year so far. */
function isEarlyEnd({ asOf, month, monthTo, text }: DateMention): boolean {
  if (asOf) return month !== undefined && (monthTo ?? month) < 12
  return month === 1 && monthTo !== undefined && monthTo >= LEAST_MONTHS && monthTo < 12 && /\d\s*月/.test(text)
}

function clauseOf(report: Report, block: Block, { span }: DateMention): string {
  const before = report.plain.slice(Math.max(block.span.start, span.start - 30), span.start)
  const behind = report.plain.slice(span.start, Math.min(block.span.end, span.end + 40))
  return `${before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1)}${behind.split(/[。；]/)[0] ?? ''}`
}
