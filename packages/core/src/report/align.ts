import { type CellKind, headerKind, type RawCell, type RawRow } from './table-rows.js'
import type { ColumnKind } from './table-words.data.js'

/** A cell with its column; `span` columns from there are its own. */
export interface Placed {
  readonly cell: RawCell
  readonly column: number
  readonly span: number
}

/** Wider tables are left as they come. */
const MOST_COLUMNS = 24

/** What it costs to print a cell in a column of a kind; 0 where it belongs. */
const MISFIT: Readonly<Record<CellKind, Readonly<Record<ColumnKind, number>>>> = {
  blank: { label: 0, text: 0, value: 0, score: 0, amount: 0, rate: 0, unknown: 0 },
  dash: { label: 0.4, text: 0.1, value: 0.1, score: 0, amount: 0, rate: 0, unknown: 0.1 },
  number: { label: 2, text: 2, value: 0.4, score: 0, amount: 0, rate: 0.5, unknown: 0.5 },
  percent: { label: 2, text: 2, value: 0.2, score: 0.3, amount: 1, rate: 0, unknown: 0.4 },
  value: { label: 1, text: 0.4, value: 0, score: 1.5, amount: 1.5, rate: 1.5, unknown: 0.3 },
  total: { label: 0, text: 0.5, value: 2, score: 2, amount: 2, rate: 2, unknown: 0 },
  text: { label: 0, text: 0, value: 0.2, score: 2, amount: 2, rate: 1.5, unknown: 0.2 }
}
/** What it costs that a cell covers one more column. */
const WIDEN: Readonly<Record<CellKind, number>> = {
  blank: 0.1,
  dash: 0.3,
  number: 0.8,
  percent: 0.8,
  value: 0.6,
  total: 0.01,
  text: 0.5
}
/** Labels that go on from the row above may be left out at the front, blanks at the end. */
const SKIP_FRONT = 0.12
const SKIP_END = 0.15

/**
 * Places the cells of rows that a text export left shorter than the table is wide, because cells were merged: numbers
 * come under columns of numbers, 总分 reaches to its first number. Rows without a header stay as they come.
 */
export function alignRows(rows: readonly RawRow[], header: boolean): Placed[][] {
  const width = header ? usualWidth(rows) : 0
  if (width < 2 || width > MOST_COLUMNS) return rows.map((row) => inOrder(row.cells))
  const kinds = columnKinds(rows, width)
  const known = new Map<string, Placed[]>()
  return rows.map((row) => {
    if (row.cells.length >= width || row.cells.length === 1) return inOrder(row.cells)
    if (row === rows[0]) return alignHeader(row.cells, dataKinds(rows, width))
    const key = row.cells.map((cell) => cell.kind).join()
    const seen = known.get(key) ?? align(row.cells, kinds, rowMisfit, true)
    known.set(key, seen)
    return seen.map((placed, at) => ({ ...placed, cell: row.cells[at] as RawCell }))
  })
}

function inOrder(cells: readonly RawCell[]): Placed[] {
  return cells.map((cell, column) => ({ cell, column, span: 1 }))
}

/** The header's length, or that of most rows when it is longer. */
function usualWidth(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>()
  for (const row of rows.slice(1)) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1)
  let usual = 0
  let most = 0
  for (const [length, count] of counts) {
    if (count < most || (count === most && length < usual)) continue
    usual = length
    most = count
  }
  return Math.max(rows[0]?.cells.length ?? 0, usual)
}

function columnKinds(rows: readonly RawRow[], width: number): ColumnKind[] {
  const below = dataKinds(rows, width)
  const header = rows[0] as RawRow
  const placed = header.cells.length >= width ? inOrder(header.cells) : alignHeader(header.cells, below)
  const kinds = [...below]
  for (const { cell, column, span } of placed) {
    const kind = headerKind(cell.text)
    if (kind !== 'unknown') for (let at = column; at < column + span && at < width; at++) kinds[at] = kind
  }
  return kinds
}

/** What the columns hold in the rows that are complete. */
function dataKinds(rows: readonly RawRow[], width: number): ColumnKind[] {
  const numbers = new Array<number>(width).fill(0)
  const words = new Array<number>(width).fill(0)
  for (const row of rows.slice(1)) {
    if (row.cells.length !== width) continue
    for (const [column, cell] of row.cells.entries()) {
      if (cell.kind === 'number' || cell.kind === 'percent') numbers[column] = (numbers[column] ?? 0) + 1
      else if (cell.kind === 'text') words[column] = (words[column] ?? 0) + 1
    }
  }
  return numbers.map((count, column) => {
    const other = words[column] ?? 0
    return count > other * 2 ? 'amount' : other > count * 2 ? 'label' : 'unknown'
  })
}

type Misfit = (cell: RawCell, column: ColumnKind) => number

function rowMisfit(cell: RawCell, column: ColumnKind): number {
  return MISFIT[cell.kind][column]
}

/** A header stands over what it names: words of amounts over numbers. */
function headerMisfit(cell: RawCell, column: ColumnKind): number {
  const own = headerKind(cell.text)
  if (own === 'unknown' || column === 'unknown') return column === 'amount' ? 0.3 : 0
  const named = own === 'label' || own === 'text' ? 'label' : 'amount'
  return named === column || own === 'value' ? 0 : 2
}

function alignHeader(cells: readonly RawCell[], below: readonly ColumnKind[]): Placed[] {
  return align(cells, below, headerMisfit, false)
}

/**
 * The cheapest way to print the cells in order over the columns; `skips`: labels at the front may have been left out.
 * Takes columns × columns × cells steps.
 */
function align(cells: readonly RawCell[], kinds: readonly ColumnKind[], misfit: Misfit, skips: boolean): Placed[] {
  const width = kinds.length
  const cost = cells.map(() => new Array<number>(width + 1).fill(Infinity))
  const spans = cells.map(() => new Array<number>(width + 1).fill(1))
  for (let index = cells.length - 1; index >= 0; index--) {
    const cell = cells[index] as RawCell
    for (let column = 0; column < width; column++) {
      const fits = misfit(cell, kinds[column] as ColumnKind)
      for (let span = 1; column + span <= width; span++) {
        const rest =
          index === cells.length - 1 ? (width - column - span) * SKIP_END : (cost[index + 1]?.[column + span] as number)
        const total = fits + (span - 1) * WIDEN[cell.kind] + rest
        if (total >= (cost[index]?.[column] as number) - 1e-9) continue
        ;(cost[index] as number[])[column] = total
        ;(spans[index] as number[])[column] = span
      }
    }
  }
  return trace(cells, cost, spans, skips ? width : 1)
}

function trace(
  cells: readonly RawCell[],
  cost: readonly number[][],
  spans: readonly number[][],
  starts: number
): Placed[] {
  let column = 0
  let best = Infinity
  for (let first = 0; first < starts; first++) {
    const total = (cost[0]?.[first] ?? Infinity) + first * SKIP_FRONT
    if (total >= best - 1e-9) continue
    best = total
    column = first
  }
  return cells.map((cell, index) => {
    const span = spans[index]?.[column] ?? 1
    const placed = { cell, column, span }
    column += span
    return placed
  })
}
