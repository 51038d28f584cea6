import type { Line } from './lines.js'
import { cellMargins, type Table, type TableCell } from './table.js'
import { append, appendWords, seam, wraps } from './words.js'

const SAME_EDGE = 4
/** Columns without lines are where their words are: they shift a little from page to page. */
const SAME_COLUMN = 12

/** `above` with the rows of `below`, the first thing on the next page; undefined when it is another table. */
export function continued(above: Table, below: Table): Table | undefined {
  if (above.ruled !== below.ruled || below.page === above.page) return undefined
  const near = above.ruled ? SAME_EDGE : SAME_COLUMN
  if (Math.abs(above.left - below.left) > near || Math.abs(above.right - below.right) > near) return undefined
  if (!above.ruled && above.xs.length !== below.xs.length) return undefined
  const xs = above.ruled ? bothEdges(above.xs, below.xs) : above.xs
  const head = above.rows.map((row) => placed(row, above.xs, xs))
  const tail = withoutHeader(
    head,
    below.rows.map((row) => placed(row, below.xs, xs))
  )
  // the page of its last row: the table may go on
  return { ...above, page: below.page, xs, rows: joined(head, tail) }
}

function bothEdges(xs: readonly number[], others: readonly number[]): number[] {
  const all = [...xs]
  for (const other of others) if (!xs.some((x) => Math.abs(x - other) <= SAME_EDGE)) all.push(other)
  return all.sort((a, b) => a - b)
}

/** Cells with the columns that they cover among other edges. */
function placed(row: readonly TableCell[], own: readonly number[], xs: readonly number[]): TableCell[] {
  if (own === xs) return [...row]
  const at = (edge: number): number => {
    let nearest = 0
    for (const [index, x] of xs.entries())
      if (Math.abs(x - edge) < Math.abs((xs[nearest] as number) - edge)) nearest = index
    return nearest
  }
  return row.map((cell) => {
    const column = at(own[cell.column] as number)
    return { ...cell, column, columnSpan: Math.max(1, at(own[cell.column + cell.columnSpan] as number) - column) }
  })
}

/** The header that is printed again on each page is no row. */
function withoutHeader(head: readonly TableCell[][], tail: readonly TableCell[][]): TableCell[][] {
  let same = 0
  while (same < tail.length - 1 && same < head.length && isSameRow(head[same] ?? [], tail[same] ?? [])) same++
  return tail.slice(same)
}

function isSameRow(row: readonly TableCell[], other: readonly TableCell[]): boolean {
  return (
    row.length === other.length &&
    row.some(({ words }) => /\D/.test(words.text)) &&
    row.every(({ words }, at) => compact(words.text) === compact(other[at]?.words.text ?? ''))
  )
}

function compact(text: string): string {
  return text.replace(/\s+/g, '')
}

/** The rows of both, where a row or a merged cell that the page has torn is one again. */
function joined(head: TableCell[][], tail: TableCell[][]): TableCell[][] {
  const [first, ...rest] = tail
  if (!first) return head
  const last = lastCells(head)
  if (isTorn(last, first)) {
    for (const cell of first) {
      const above = last.get(cell.column)
      if (above && cell.words.text !== '') goOn(above, cell)
      if (above) above.rowSpan += cell.rowSpan - 1
    }
    return [...head, ...rest]
  }
  return [...head, withoutMerged(last, first), ...rest]
}

/** The cells that reach down to the last row, by the column they begin in. */
function lastCells(rows: readonly TableCell[][]): Map<number, TableCell> {
  const cells = new Map<number, TableCell>()
  for (const [index, row] of rows.entries())
    for (const cell of row) if (index + cell.rowSpan >= rows.length) cells.set(cell.column, cell)
  return cells
}

/** Whether a row is the rest of the row above: words where a cell above was full, nothing elsewhere; often only lines. */
function isTorn(last: ReadonlyMap<number, TableCell>, row: readonly TableCell[]): boolean {
  let torn = 0
  for (const cell of row) {
    const above = last.get(cell.column)
    if (!above || above.columnSpan !== cell.columnSpan) return false
    if (cell.words.text === '') continue
    const end = above.lines.at(-1)
    const start = cell.lines[0]
    if (!end || !start || /^[-≥≤]?\d[\d.,]*%?$/.test(cell.words.text)) return false
    if (!wraps(end, start, cellMargins([...above.lines, ...cell.lines], above.box))) return false
    torn++
  }
  return torn < row.length || row.length === 1
}

function goOn(above: TableCell, cell: TableCell): void {
  const margins = cellMargins([...above.lines, ...cell.lines], above.box)
  append(above.words, seam(above.lines.at(-1) as Line, cell.lines[0] as Line, margins))
  appendWords(above.words, cell.words)
  above.lines = cell.lines
}

/** Labels that reach over the end of the page: blank cells at the front of its first row are the labels above. */
function withoutMerged(last: ReadonlyMap<number, TableCell>, row: readonly TableCell[]): TableCell[] {
  const own: TableCell[] = []
  let front = row.some(({ words }) => words.text !== '')
  for (const cell of row) {
    const above = last.get(cell.column)
    front &&= cell.words.text === '' && above?.columnSpan === cell.columnSpan && above.words.text !== ''
    if (front && above) above.rowSpan += cell.rowSpan
    else own.push(cell)
  }
  return own.length > 0 ? own : [...row]
}
