import { isCoverLine } from './parts.js'
import type { Line } from './lines.js'
import type { RawRow } from './table-rows.js'
import { DATE_LINE, ENTITY_LINE, UNIT_IN_HEADER, UNIT_LINE } from './titles.data.js'

export interface Caption {
  readonly title: string
  readonly unit?: string
}

const LINES_ABOVE = 6
const MOST_TITLE = 60
const TITLE =
  /(?:表|一览|明细|统计|台账)(?:（[^（）]{0,40}）)?$|^(?:附?表\s?[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?)/

/** Title and unit printed above the table that is line `index`, or in its first rows. */
export function captionOf(lines: readonly Line[], index: number, rows: readonly RawRow[]): Caption {
  const above: string[] = []
  for (const row of rows.slice(0, 3)) {
    const filled = row.cells.filter((cell) => cell.text !== '')
    if (filled.length === 1 && filled[0]) above.push(filled[0].text)
  }
  for (let at = index - 1; at >= Math.max(0, index - LINES_ABOVE); at--) {
    const line = lines[at] as Line
    if (!isCaptionLine(line)) break
    above.push(line.words)
  }
  const title = above.find((words) => TITLE.test(words) && words.length <= MOST_TITLE) ?? ''
  const unit = above.map((words) => UNIT_LINE.exec(words)?.[1]).find((printed) => printed !== undefined)
  return { title, ...(unit !== undefined && { unit }) }
}

function isCaptionLine(line: Line): boolean {
  if (line.table || line.words === '') return false
  if (line.marker) return TITLE.test(line.words) && !/[，。；]/.test(line.words)
  return isCoverLine(line) || DATE_LINE.test(line.words) || ENTITY_LINE.test(line.words)
}

/** The unit that a band's header row declares for its amounts, when its cells agree on one. */
export function headerUnit(row: RawRow | undefined): string | undefined {
  const units = new Set<string>()
  for (const cell of row?.cells ?? []) {
    const unit = UNIT_IN_HEADER.exec(cell.text)?.[1]
    if (unit !== undefined) units.add(unit)
  }
  const [unit] = units
  return units.size === 1 ? unit : undefined
}
