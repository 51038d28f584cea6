import { originAt, type Place, type Report } from '@gouji/core'
import { oneLine } from '../terminal.js'

/** How a place is said in one language; numbers count from 1. */
export interface PlaceWords {
  paragraph(number: number): string
  page(number: number): string
  footnote(number: number): string
  endnote(number: number): string
  table(number: number, row: number | undefined, column: number | undefined): string
  /** `place` with the heading above it. */
  under(place: string, heading: string): string
}

const MOST_HEADING = 40

/**
 * Where an offset of a report is, as a person finds it: 「第12段（三、预算执行情况）」, 「自评表!F12」, 「第3页」; line and
 * column (`12:5`) in a text, and in a web page those of its file, with the heading.
 */
export function placeText(report: Report, offset: number, words: PlaceWords): string {
  const said = originText(report, offset, words)
  if (said !== undefined) return said
  const { line, column } = report.lines.pointAt(offset)
  return `${line}:${column}`
}

/** The same for a document that is not plain text; undefined in one that is. */
export function originText(report: Report, offset: number, words: PlaceWords): string | undefined {
  const place = originAt(report, offset)
  return place && sayPlace(place, words)
}

/** The same from the place alone; undefined where it says nothing that a person could look for. */
export function sayPlace(place: Place, words: PlaceWords): string | undefined {
  if (place.sheet !== undefined) {
    const sheet = oneLine(place.sheet)
    return place.cell === undefined ? sheet : `${sheet}!${place.cell}`
  }
  const where = sayOrigin(place, words)
  return where === undefined || place.section === undefined
    ? where
    : words.under(where, oneLine(place.section, MOST_HEADING))
}

function sayOrigin(place: Place, words: PlaceWords): string | undefined {
  if (place.fileLine !== undefined) return `${place.fileLine}:${place.fileColumn ?? 1}`
  if (place.page !== undefined) return words.page(place.page)
  if (place.footnote !== undefined) return words.footnote(place.footnote)
  if (place.endnote !== undefined) return words.endnote(place.endnote)
  if (place.table !== undefined) return words.table(place.table, place.row, place.column)
  return place.paragraph === undefined ? undefined : words.paragraph(place.paragraph)
}
