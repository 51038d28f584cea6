import { type CellAddress, MOST_COLUMNS, MOST_ROWS } from '@gouji/core'

/** One number for a cell of a workbook, and back. */
export function placeNumber(sheet: number, { row, column }: CellAddress): number {
  return (sheet * MOST_ROWS + row) * MOST_COLUMNS + column
}

export function placeAt(number: number): CellAddress & { readonly sheet: number } {
  const rows = Math.floor(number / MOST_COLUMNS)
  return { sheet: Math.floor(rows / MOST_ROWS), row: rows % MOST_ROWS, column: number % MOST_COLUMNS }
}
