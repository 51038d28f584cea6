import { boxOf, type Line, partOf, type Segment } from './lines.js'
import { cellWords, type Table, type TableCell } from './table.js'
import { wordsOf } from './words.js'

/** A stretch of lines that are a table without lines drawn around its cells. */
export interface Aligned {
  readonly table: Table
  /** How many lines it takes. */
  readonly count: number
}

/** Baselines further apart than this, in heights of the font, end a table. */
const FAR = 3.2
const FEWEST_ROWS = 3
const LONG_CELL = 40
/** The narrowest gap between two columns, in heights of the font. */
const RIVER = 0.8

/** A table set in columns by blanks alone that begins at `lines[from]`: at least three rows whose words stand in line. */
export function alignedAt(lines: readonly Line[], from: number): Aligned | undefined {
  if ((lines[from]?.segments.length ?? 0) < 2) return undefined
  const end = endOf(lines, from)
  const own = lines.slice(from, end)
  const columns = columnsOf(own)
  if (columns.length < 2) return undefined
  const rows = rowsOf(own, columns)
  if (!rows || !isTable(rows, columns.length)) return undefined
  return { table: tableOf(rows, columns, own), count: own.length }
}

/** Lines of several columns, and between them the ends of cells that were wrapped. */
function endOf(lines: readonly Line[], from: number): number {
  const width = textWidth(lines)
  let end = from
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line
    const above = lines[at - 1]
    if (at > from && above && line.baseline - above.baseline > FAR * Math.max(line.size, above.size)) break
    if (line.segments.length >= 2) end = at + 1
    else if (line.right - line.left > 0.5 * width) break
  }
  return end
}

function textWidth(lines: readonly Line[]): number {
  const { left, right } = boxOf(lines)
  return right - left
}

interface Column {
  readonly left: number
  readonly right: number
}

/** What the words of the lines with the most columns cover, without the rivers between. */
function columnsOf(lines: readonly Line[]): Column[] {
  const most = Math.max(...lines.map(({ segments }) => segments.length))
  const segments = lines.filter((line) => line.segments.length * 4 >= most * 3).flatMap((line) => line.segments)
  segments.sort((a, b) => a.left - b.left)
  const river = RIVER * Math.min(...lines.map(({ size }) => size))
  const columns: { left: number; right: number }[] = []
  for (const { left, right } of segments) {
    const last = columns.at(-1)
    if (last && left < last.right + river) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

/** The cells of a row, by the column they begin in. */
type Row = { readonly cells: Map<number, { readonly span: number; readonly lines: Line[] }> }

/** Undefined when two words of a line stand in one column. */
function rowsOf(lines: readonly Line[], columns: readonly Column[]): Row[] | undefined {
  const rows: Row[] = []
  for (const line of lines) {
    const cells: Row['cells'] = new Map()
    for (const segment of line.segments) {
      const place = placeOf(segment, columns)
      if (cells.has(place.column)) return undefined
      cells.set(place.column, { span: place.span, lines: [partOf(line, [segment])] })
    }
    const above = rows.at(-1)
    if (above && goesOn(above, cells, columns)) {
      for (const [column, cell] of cells) above.cells.get(column)?.lines.push(...cell.lines)
    } else rows.push({ cells })
  }
  return rows
}

function placeOf(segment: Segment, columns: readonly Column[]): { column: number; span: number } {
  let column = -1
  let span = 0
  for (const [index, { left, right }] of columns.entries()) {
    if (Math.min(right, segment.right) - Math.max(left, segment.left) <= 0) continue
    if (column < 0) column = index
    span = index - column + 1
  }
  if (column >= 0) return { column, span }
  const nearest = columns.findIndex(({ right }) => segment.left < right)
  return { column: nearest < 0 ? columns.length - 1 : nearest, span: 1 }
}

/** Words below cells whose own line was full, and nothing else: they were wrapped. */
function goesOn(above: Row, cells: Row['cells'], columns: readonly Column[]): boolean {
  if (cells.size >= above.cells.size) return false
  for (const [index, cell] of cells) {
    const last = above.cells.get(index)?.lines.at(-1)
    const column = columns[index] as Column
    const line = cell.lines[0] as Line
    if (!last || /^[\d.,%≥≤-]+$/.test(wordsOf(line).text)) return false
    if (column.right - last.right > 1.2 * last.size || line.baseline - last.baseline > 2 * line.size) return false
  }
  return true
}

function isTable(rows: readonly Row[], columns: number): boolean {
  const full = rows.filter(({ cells }) => cells.size >= 2)
  if (full.length < (columns > 2 ? 2 : FEWEST_ROWS) || full.length * 2 < rows.length) return false
  // many rows with gaps: cells that were wrapped, and nothing tells which row their ends belong to
  const gaps = rows.filter(({ cells }) => cells.size * 5 < columns * 3)
  if (gaps.length * 4 > rows.length) return false
  let numbers = 0
  let long = 0
  let cellCount = 0
  for (const { cells } of full) {
    let number = false
    for (const [column, cell] of cells) {
      const words = cell.lines.map((line) => wordsOf(line).text).join('')
      cellCount++
      if (words.length > LONG_CELL || words.endsWith('。')) long++
      if (column > 0 && /^[-≥≤<>=]?[\d,.]+[%‰]?\S{0,3}$/.test(words)) number = true
      if (columns === 2 && /[:：]/.test(words)) long++
    }
    if (number) numbers++
  }
  return long * 4 <= cellCount && (columns > 2 ? numbers > 0 : numbers * 2 >= full.length)
}

function tableOf(rows: readonly Row[], columns: readonly Column[], lines: readonly Line[]): Table {
  const box = boxOf(lines)
  const xs = [
    box.left,
    ...columns.slice(1).map(({ left }, at) => (left + (columns[at] as Column).right) / 2),
    box.right
  ]
  return {
    ...box,
    kind: 'table',
    page: (lines[0] as Line).page,
    xs,
    ruled: false,
    rows: rows.map(({ cells }) => cellsOf(cells, columns))
  }
}

/** Every column of a row gets a cell, blank where nothing is printed. */
function cellsOf(cells: Row['cells'], columns: readonly Column[]): TableCell[] {
  const made: TableCell[] = []
  for (let column = 0; column < columns.length; ) {
    const cell = cells.get(column)
    const span = cell?.span ?? 1
    const lines = cell?.lines ?? []
    const { left } = columns[column] as Column
    const { right } = columns[column + span - 1] as Column
    const box = lines.length > 0 ? { ...boxOf(lines), left, right } : { left, right, top: 0, bottom: 0 }
    made.push({ column, columnSpan: span, rowSpan: 1, words: cellWords(lines, box), lines, box })
    column += span
  }
  return made
}
