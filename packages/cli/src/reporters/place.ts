import type { Origin, Report, Span } from '@gouji/core'
import type { Words } from '../words/words.js'

/** Line and column of a text; the words of a person for a document that has no lines of its own: 第 12 段. */
export function placeWords(report: Report, { start }: Span, text: Words): string {
  const origin = originAt(report, start)
  if (origin) return text.origin(origin)
  const { line, column } = report.lines.pointAt(start)
  return `${line}:${column}`
}

/** Where a document that is not plain text has the offset. */
export function originAt(report: Report, offset: number): Origin | undefined {
  return report.source.origin?.(offset)
}

/** Whether lines and columns of the report are those of the file itself. */
export function hasLines(report: Report): boolean {
  return report.source.origin === undefined
}
