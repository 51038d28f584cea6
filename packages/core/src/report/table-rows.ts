import type { Table } from 'mdast'
import { compact, skipBlanks, trimEnd } from '../read/blanks.js'
import type { Span } from '../text/span.js'
import { COLUMN_LETTER, type ColumnKind, DASH, HEADER_KINDS, TOTAL_LABEL } from './table-words.data.js'

/** What a cell prints, as far as its place in a row depends on it. */
export type CellKind = 'blank' | 'dash' | 'number' | 'percent' | 'value' | 'total' | 'text'

/** A cell as the reader found it, before its place in the grid is known. */
export interface RawCell {
  readonly span: Span
  /** Without any blanks. */
  readonly text: string
  readonly kind: CellKind
  readonly columnSpan: number
  readonly rowSpan: number
}

/** A row of a table: the cells that begin in it. */
export interface RawRow {
  readonly cells: readonly RawCell[]
  /** Whether a cell with words begins in its first column (not one that goes on from above). */
  readonly leads: boolean
}

export function rawRows(table: Table, plain: string): RawRow[] {
  // how many rows more a cell in the first column reaches down
  let covered = 0
  return table.children.map((row) => {
    const cells: RawCell[] = []
    for (const cell of row.children) {
      const from = cell.position?.start.offset
      const to = cell.position?.end.offset
      if (from === undefined || to === undefined) continue
      const start = skipBlanks(plain, from, to)
      const end = trimEnd(plain, start, to)
      // a blank cell keeps its own place
      const span = start < end ? { start, end } : { start: from, end: from }
      const text = compact(plain.slice(span.start, span.end))
      const columnSpan = Math.max(1, cell.data?.columnSpan ?? 1)
      cells.push({ span, text, kind: cellKind(text), columnSpan, rowSpan: Math.max(1, cell.data?.rowSpan ?? 1) })
    }
    const leads = covered === 0 && (cells[0]?.text ?? '') !== ''
    covered = covered > 0 ? covered - 1 : (cells[0]?.rowSpan ?? 1) - 1
    return { cells, leads }
  })
}

/** A comparator, a number with its unit, or a date; not a list mark or 「2022年决算数」. */
const VALUE = /^[≥≤<>=]|^\d[\d,.]*[^\d年、.]{1,5}$|^\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?[底前初]{0,2}$/

export function cellKind(text: string): CellKind {
  if (text === '') return 'blank'
  if (text.length > 20) return 'text'
  if (DASH.test(text)) return 'dash'
  if (/^[-+]?[\d,]+(?:\.\d+)?$/.test(text)) return 'number'
  if (/^[-+]?[\d,]+(?:\.\d+)?[%‰]$/.test(text)) return 'percent'
  if (TOTAL_LABEL.test(text)) return 'total'
  return VALUE.test(text) ? 'value' : 'text'
}

/** What a header cell says of its column. */
export function headerKind(text: string): ColumnKind {
  if (text === '' || text.length > 36) return 'unknown'
  const words = text.replace(/（[^（）]*）/g, '')
  for (const [kind, pattern] of HEADER_KINDS) if (pattern.test(words)) return kind
  return 'unknown'
}

export function isTotalRow(row: RawRow): boolean {
  const first = row.cells.find((cell) => cell.text !== '')
  return first?.kind === 'total'
}

/** Whether a row names columns: at least three cells with words, most of them known header words, and no numbers. */
export function isHeaderRow(row: RawRow): boolean {
  let filled = 0
  let known = 0
  for (const cell of row.cells) {
    if (cell.kind === 'blank') continue
    if (cell.kind === 'number' || cell.kind === 'percent' || cell.kind === 'dash') return false
    filled++
    if (headerKind(cell.text) !== 'unknown') known++
  }
  return filled >= 2 && row.cells.length >= 3 && known >= 2 && known * 2 > filled
}

/** Whether a table's first row names columns of its own words: short words, and numbers below them. */
export function isFirstHeader(rows: readonly RawRow[]): boolean {
  const [first, ...below] = rows.slice(0, 4)
  if (!first || first.cells.length < 2) return false
  const words = first.cells.filter((cell) => cell.text !== '')
  if (
    words.length < 2 ||
    words.some((cell) => cell.text.length > 24 || cell.kind === 'number' || cell.kind === 'percent')
  )
    return false
  return below.some((row) => {
    const numbers = row.cells.filter((cell) => cell.kind === 'number' || cell.kind === 'percent')
    return (
      numbers.length > 0 &&
      row.cells.length >= first.cells.length &&
      !row.cells.every((cell) => COLUMN_LETTER.test(cell.text))
    )
  })
}
