/** A cell of a sheet; rows and columns from 0. */
export interface CellAddress {
  readonly row: number
  readonly column: number
}

/** Rows and columns from 0; `bottom` and `right` belong to it. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What a sheet has at most. */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

/** The cell of `F12` or `$F$12`; undefined for what is none. */
export function addressOf(words: string): CellAddress | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(words)
  if (!found) return undefined
  const row = Number(found[2]) - 1
  const column = columnOf(found[1] as string)
  return row >= 0 && row < MOST_ROWS && column < MOST_COLUMNS ? { row, column } : undefined
}

/** The cells of `A1:C3` or `A1`; undefined for what is no range. */
export function rangeOf(words: string): CellRange | undefined {
  const colon = words.indexOf(':')
  const first = addressOf(colon < 0 ? words : words.slice(0, colon))
  const last = colon < 0 ? first : addressOf(words.slice(colon + 1))
  if (!first || !last) return undefined
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column)
  }
}

/** The column of `A`, `B` … from 0. */
function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** 0 → `A`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name
  return name
}

/** `F12`. */
export function cellName({ row, column }: CellAddress): string {
  return `${columnName(column)}${row + 1}`
}

/** `F5:F9`, or `F5` for a single cell. */
export function rangeName({ top, left, bottom, right }: CellRange): string {
  const first = cellName({ row: top, column: left })
  return top === bottom && left === right ? first : `${first}:${cellName({ row: bottom, column: right })}`
}
