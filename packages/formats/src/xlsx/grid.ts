import type { CellRange } from '@gouji/core'
import type { Sheet, SheetCell } from './sheet.js'

/** A cell that shows something, with the last row and column that it covers. */
export interface PlacedCell extends SheetCell {
  readonly bottom: number
  readonly right: number
}

export interface PlacedRow {
  readonly row: number
  /** At least one, from the left. */
  readonly cells: readonly PlacedCell[]
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
    const placed = cells.flatMap((cell) => place(cell, active))
    if (placed.length > 0) rows.push({ row, cells: placed, bordered: sheet.bordered.has(row) })
  }
  return rows
}

function place(cell: SheetCell, merged: readonly CellRange[]): PlacedCell[] {
  const { row, column } = cell
  const range = merged.find(({ left, right }) => left <= column && column <= right)
  if (!range) return [{ ...cell, bottom: row, right: column }]
  const isFirst = range.top === row && range.left === column
  return isFirst ? [{ ...cell, bottom: range.bottom, right: range.right }] : []
}
