import { isFirstHeader, isHeaderRow, isTotalRow, type RawRow } from './table-rows.js'

/** Rows of a table under one header: in a band a column has one meaning. */
export interface Band {
  readonly from: number
  readonly to: number
  /** Whether its first row names the columns; a band without is a list of labels and values. */
  readonly header: boolean
}

/**
 * Splits a table at every row that names columns anew, as the forms of the trade do: project, funds, goals, indicators.
 * A header repeated behind a page break opens nothing.
 */
export function splitBands(rows: readonly RawRow[]): Band[] {
  const bands: Band[] = []
  let from = 0
  let header = rows.length > 0 && (isFirstHeader(rows) || isHeaderRow(rows[0] as RawRow))
  let merged = false
  for (let index = 1; index < rows.length; index++) {
    const row = rows[index] as RawRow
    const opens = isHeaderRow(row)
      ? !isSecondHeader(rows, from, index, header)
      : header && merged && opensBlock(row, rows[from] as RawRow)
    if (opens) {
      bands.push({ from, to: index, header })
      from = index
      header = isHeaderRow(row)
      merged = false
    } else if (!row.leads && !isUnderHeader(rows, from, index)) merged = true
  }
  if (rows.length > 0) bands.push({ from, to: rows.length, header })
  return bands
}

/** The second line of a header of two lines, or the same header once more. */
function isSecondHeader(rows: readonly RawRow[], from: number, index: number, header: boolean): boolean {
  const first = rows[from] as RawRow
  const row = rows[index] as RawRow
  if (!header) return false
  if (index === from + 1 && !row.leads) return true
  return first.cells.length === row.cells.length && first.cells.every((cell, at) => cell.text === row.cells[at]?.text)
}

/** A line of words that the header's first cell reaches down to: more of the header. */
function isUnderHeader(rows: readonly RawRow[], from: number, index: number): boolean {
  const reach = rows[from]?.cells[0]?.rowSpan ?? 1
  return index < from + reach && !rows[index]?.cells.some(({ kind }) => kind === 'number' || kind === 'percent')
}

/** A new label in the first column, where the label above reached down over several rows, with cells of another number. */
function opensBlock(row: RawRow, header: RawRow): boolean {
  return row.leads && !isTotalRow(row) && row.cells.length !== header.cells.length
}
