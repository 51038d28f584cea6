import type { Block, DateMention, Operand, Part, Relation, Report } from '@gouji/core'
import { wordFigure } from '../shared/word-figure.js'
import { isSignature, type Placed } from './cut-off.js'
import { midYearTitles } from './dates.data.js'

/** How far from the beginning of a part its title may stand. */
const HEAD = 600
const TITLE_WORDS = 12

/** The day on which a report is signed against the end of its year, and 截至 the year's last day against the year. */
export function* datesOfYear(report: Report, dates: readonly Placed[]): Iterable<Relation> {
  const years = new Map<Part, Operand | undefined>()
  for (const { date, block } of dates) {
    const { part } = block
    if (!date.valid || date.year === undefined || part.year === undefined || block.cell) continue
    if (!years.has(part)) years.set(part, titleYear(report, part))
    const year = years.get(part)
    if (!year) continue
    const relation = isSignature(report, { date, block })
      ? signed(report, date, block, year)
      : closing(report, date, year)
    if (relation) yield relation
  }
}

/** The year that the title of a part names, where it is printed. */
function titleYear(report: Report, { title, year, span }: Part): Operand | undefined {
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

/** A report that is written in the last month of its year is not remarked on. */
function signed(report: Report, date: DateMention, block: Block, year: Operand): Relation | undefined {
  if (date.month === 12 && date.year === year.figure.number) return undefined
  const { kind } = block.part
  if (kind === 'evaluation' || kind === 'unknown') return undefined
  // a title may name the year of the evaluation instead of that of the funds
  const severity = date.year === year.figure.number ? 'info' : 'warning'
  return {
    kind: 'signed',
    stated: stated(report, date, '落款日期'),
    comparison: '>',
    readings: readingOf(year),
    severity
  }
}

/** 「截至2024年12月31日」 in a report on that year; where another year is named, another one is meant. */
function closing(report: Report, date: DateMention, year: Operand): Relation | undefined {
  const last = date.month === 12 || (date.month === undefined && /[末底终]$/.test(date.text))
  if (!date.asOf || !last || date.year !== year.figure.number) return undefined
  return { kind: 'closing', stated: stated(report, date, '截至'), comparison: '=', readings: readingOf(year) }
}

function stated(report: Report, { span, year }: DateMention, label: string): Operand {
  return { label, figure: wordFigure(report, span, { start: span.start, end: span.start + 4 }, Number(year)) }
}

function readingOf(operand: Operand): Relation['readings'] {
  return [{ expression: { op: 'figure', operand }, binding: 'firm' }]
}
