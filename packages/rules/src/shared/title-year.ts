import type { Operand, Part, Report } from '@gouji/core'
import { midYearTitles } from '../dates/dates.data.js'
import { wordFigure } from './word-figure.js'

/** How far from the beginning of a part its title may stand. */
const HEAD = 600
const TITLE_WORDS = 12

/** The year that the title of a part names, where it is printed. */
export function titleYear(report: Report, { title, year, span }: Part): Operand | undefined {
  const printed = String(year)
  const at = title.indexOf(printed)
  if (at < 0 || midYearTitles.test(title)) return undefined
  const head = report.plain.slice(span.start, Math.min(span.end, span.start + HEAD))
  const found = head.indexOf(title.slice(at, at + TITLE_WORDS))
  const start = found >= 0 ? found : head.indexOf(printed)
  if (start < 0) return undefined
  const digits = { start: span.start + start, end: span.start + start + 4 }
  const end = /^年度?/.exec(head.slice(start + 4))?.[0].length ?? 0
  return {
    label: '报告年度',
    figure: wordFigure(report, { start: digits.start, end: digits.end + end }, digits, Number(year))
  }
}
