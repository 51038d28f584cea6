import type { Block, DateMention, Operand, Part, Relation, Report } from '@gouji/core'
import { wordFigure } from '../shared/word-figure.js'
import { titleYear } from '../shared/title-year.js'
import { isSignature, type Placed } from './cut-off.js'

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
