import type { Report, Span } from '@gouji/core'
import { placeText } from '../words/place.js'
import type { Words } from '../words/words.js'

/** Line and column of a text; the words of a person for a document that has no lines of its own: 第12段（三、结余）. */
export function placeWords(report: Report, { start }: Span, text: Words): string {
  return placeText(report, start, text.place)
}

/** Whether lines and columns of the report are those of the file itself. */
export function hasLines(report: Report): boolean {
  return report.source.origin === undefined
}
