import { alignRows, type Placed } from './align.js'
import type { Band } from './bands.js'
import { headerKind, isTotalRow, type RawCell, type RawRow } from './table-rows.js'

/** A cell with the places of the grid that it covers; row and column count from the grid's own corner. */
export interface GridCell {
  readonly raw: RawCell
  readonly row: number
  readonly column: number
  rowSpan: number
  readonly columnSpan: number
}

export type Grid = (GridCell | undefined)[][]

/** The grid of a band of a text export, where merged cells are blank or missing. */
export function raggedGrid(rows: readonly RawRow[], band: Band): Grid {
  const own = rows.slice(band.from, band.to)
  const placed = alignRows(own, band.header)
  const grid: Grid = placed.map((cells, row) => placeRow(cells, row))
  if (band.header) mergeLabels(grid, own)
  return grid
}

function placeRow(cells: readonly Placed[], row: number): (GridCell | undefined)[] {
  const places: (GridCell | undefined)[] = []
  for (const { cell, column, span } of cells) {
    const placed: GridCell = { raw: cell, row, column, rowSpan: 1, columnSpan: span }
    while (places.length < column) places.push(undefined)
    for (let at = 0; at < span; at++) places.push(placed)
  }
  return places
}

/** A blank below a label is that label going on, in the label columns before the last and in a form's first column. */
function mergeLabels(grid: Grid, rows: readonly RawRow[]): void {
  const columns = mergeableColumns(grid)
  for (let row = 1; row < grid.length; row++) {
    if (isTotalRow(rows[row] as RawRow)) continue
    const places = grid[row] as (GridCell | undefined)[]
    for (let column = 0; column < columns; column++) {
      const own = places[column]
      const above = grid[row - 1]?.[column]
      if (own && own.raw.text !== '') break
      if (!above || above.column !== column || above.raw.text === '' || (above.row === 0 && column > 0)) break
      above.rowSpan = row - above.row + 1
      places[column] = above
    }
  }
}

function mergeableColumns(grid: Grid): number {
  const header = grid[0] ?? []
  let labels = 1
  while (labels < header.length && headerKind(header[labels]?.raw.text ?? '') === 'label') labels++
  const reachesDown = (grid[1]?.[0]?.raw.text ?? '') === ''
  return Math.max(labels - 1, reachesDown ? 1 : 0)
}

/** The grid of a table whose reader knows which places each cell covers. */
export function exactGrid(rows: readonly RawRow[]): Grid {
  const grid: Grid = rows.map(() => [])
  for (const [row, { cells }] of rows.entries()) {
    const places = grid[row] as (GridCell | undefined)[]
    let column = 0
    for (const raw of cells) {
      while (places[column]) column++
      const rowSpan = Math.min(raw.rowSpan, rows.length - row)
      const columnSpan = Math.min(raw.columnSpan, MOST_SPAN)
      const placed: GridCell = { raw, row, column, rowSpan, columnSpan }
      for (let down = 0; down < rowSpan; down++) {
        const below = grid[row + down] as (GridCell | undefined)[]
        while (below.length < column) below.push(undefined)
        for (let right = 0; right < columnSpan; right++) below[column + right] ??= placed
      }
      column += columnSpan
    }
  }
  return grid
}

const MOST_SPAN = 200

/** The rows of a band cut out of a table's grid; cells that reach across the cut are cut too. */
export function cutGrid(grid: Grid, band: Band): Grid {
  const known = new Map<GridCell, GridCell>()
  return grid.slice(band.from, band.to).map((places, row) =>
    places.map((cell) => {
      if (!cell) return undefined
      const cut = known.get(cell) ?? {
        ...cell,
        row,
        rowSpan: Math.min(cell.row + cell.rowSpan, band.to) - band.from - row
      }
      known.set(cell, cut)
      return cut
    })
  )
}
