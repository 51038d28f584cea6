import type { Fact, Report } from '@gouji/core'

/** A figure as its author wrote it with the sign or word of its bound: 「大于2人」「≥85%」; with the unit of its column. */
export function printOf(report: Report, { figure }: Fact): string {
  const { span, comparatorSpan, unit } = figure
  const before = comparatorSpan && comparatorSpan.start < span.start ? comparatorSpan.start : span.start
  const behind = comparatorSpan && comparatorSpan.end > span.end ? comparatorSpan.end : span.end
  const words = (start: number, end: number): string => report.text.slice(start, end).replace(/\s/g, '')
  const text = words(span.start, span.end)
  const ownUnit = unit === '' || text.endsWith(unit.replace(/\/.*/, '')) || /[^\d.,，]$/.test(text) ? '' : unit
  return words(before, span.start) + text + ownUnit + words(span.end, behind)
}
