import type { CellRange } from '@gouji/core'
import type { Sheet, SheetCell } from './sheet.js'

export interface PlacedRow {
  readonly row: number
  /** At least one, from the left. */
  readonly cells: readonly SheetCell[]
  /** Whether lines are drawn in the row. */
  readonly bordered: boolean
}

/** Merged ranges of a sheet may ask for so much work; a sheet that asks for more is read as if it had none. */
const MOST_WORK = 20_000_000

/** The rows of a sheet that show something; what stands under a merged cell is hidden. */
export function placedRows(sheet: Sheet): PlacedRow[] {
  const merged = [...sheet.merged].sort((a, b) => a.top - b.top)
  const rows: PlacedRow[] = []
  let active: CellRange[] = []
  let next = 0
  let work = 0
  for (const [row, cells] of sheet.rows) {
    active = active.filter(({ bottom }) => bottom >= row)
    while (next < merged.length && (merged[next] as CellRange).top <= row) {
      const range = merged[next++] as CellRange
      if (range.bottom >= row) active.push(range)
    }
    work += active.length * (cells.length + 1)
    if (work > MOST_WORK) active = []
    const placed = active.length === 0 ? cells : shown(cells, active)
    if (placed.length > 0) rows.push({ row, cells: placed, bordered: sheet.bordered.has(row) })
  }
  return rows
}

/** The cells of a row that merged ranges leave to be seen. */
function shown(cells: readonly SheetCell[], merged: readonly CellRange[]): SheetCell[] {
  const seen: SheetCell[] = []
  for (const cell of cells) {
    const { row, column } = cell
    const range = merged.find(({ left, right }) => left <= column && column <= right)
    if (!range) seen.push(cell)
    else if (range.top === row && range.left === column)
      seen.push({ ...cell, bottom: range.bottom, right: range.right })
  }
  return seen
}
