import { skipBlanks } from '../read/blanks.js'
import { splitBands } from './bands.js'
import type { Caption } from './captions.js'
import { headerUnit } from './captions.js'
import { cutGrid, exactGrid, type Grid, type GridCell, raggedGrid } from './grid.js'
import { findItems } from './items.js'
import { markerAt } from './numbering.js'
import type { Span } from '../text/span.js'
import type { Block, Cell, Part, Section, Table } from './report.js'
import type { RawRow } from './table-rows.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Where a table stands, and the lists that it adds to. */
export interface Place {
  readonly plain: string
  readonly part: Part
  readonly section: Section
  readonly caption: Caption
  readonly blocks: Block[]
  readonly tables: Table[]
}

/**
 * Adds a table of the tree to the tables and its cells with words to the blocks. A table with several headers becomes one
 * table a header, all under the same title; tables side by side become one each. `ragged` rows come from a text export and are put on the columns of their
 * header first.
 */
export function addTables(rows: readonly RawRow[], ragged: boolean, place: Place): void {
  const whole = ragged ? undefined : exactGrid(rows)
  for (const band of splitBands(rows)) {
    const grid = whole ? cutGrid(whole, band) : raggedGrid(rows, band)
    const unit = (band.header ? headerUnit(rows[band.from]) : undefined) ?? place.caption.unit
    addSides(grid, band.header ? sidesOf(grid) : 1, unit, place)
  }
}

/** How many tables stand side by side: 2 when the header says the same words twice (收入 | 支出), else 1. */
function sidesOf(grid: Grid): number {
  const header = (grid[0] ?? []).map((cell) => cell?.raw.text ?? '')
  const half = header.length / 2
  if (!Number.isInteger(half) || half < 2 || header.includes('')) return 1
  return header.slice(0, half).every((words, column) => words === header[half + column]) ? 2 : 1
}

/** Adds the tables that stand side by side in a grid; blocks come row by row, as in the text. */
function addSides(grid: Grid, sides: number, unit: string | undefined, place: Place): void {
  const { part, section, caption, tables } = place
  const width = grid.reduce((most, places) => Math.max(most, places.length), 0)
  const half = sides === 2 ? (grid[0]?.length ?? 0) / 2 : width
  const made = new Map<GridCell, Cell>()
  const first = tables.length
  const sideRows: (Cell | undefined)[][][] = Array.from({ length: sides }, () => [])
  for (const places of grid) {
    for (const [side, rows] of sideRows.entries()) {
      const from = side * half
      const to = side === sides - 1 ? width : from + half
      rows.push(
        places
          .slice(from, to)
          .map((cell) =>
            cell && cell.column >= from ? cellOnce(made, cell, first + side, { from, to }, place) : undefined
          )
      )
    }
  }
  for (const rows of sideRows) {
    const span = spanOf(rows)
    if (span)
      tables.push({
        index: tables.length,
        span,
        part,
        section,
        title: caption.title,
        rows,
        ...(unit !== undefined && { unit })
      })
  }
}

/** The columns of a grid that one of its tables takes. */
interface Side {
  readonly from: number
  readonly to: number
}

function cellOnce(made: Map<GridCell, Cell>, cell: GridCell, table: number, side: Side, place: Place): Cell {
  const known = made.get(cell) ?? cellOf(cell, table, side, place)
  made.set(cell, known)
  return known
}

function spanOf(rows: readonly (readonly (Cell | undefined)[])[]): Span | undefined {
  let start = Infinity
  let end = 0
  for (const row of rows) {
    for (const cell of row) {
      if (!cell) continue
      start = Math.min(start, cell.span.start)
      end = Math.max(end, cell.span.end)
    }
  }
  return start <= end ? { start, end } : undefined
}

/** A cell and its block; a blank cell's block is in no list and has the index −1. */
function cellOf(grid: GridCell, table: number, side: Side, place: Place): Cell {
  const { plain, part, section, blocks } = place
  const { span, text } = grid.raw
  const filled = text !== ''
  const marker = filled ? markerAt(plain, span.start, span.end) : undefined
  const contentStart = marker ? skipBlanks(plain, marker.span.end, span.end) : span.start
  const items = filled ? findItems(plain, contentStart, span.end, marker) : []
  const block: Mutable<Block> = {
    index: filled ? blocks.length : -1,
    kind: 'cell',
    span,
    contentStart,
    marker,
    items,
    section,
    part,
    cell: undefined
  }
  const { row, rowSpan } = grid
  const columnSpan = Math.min(grid.columnSpan, side.to - grid.column)
  const cell: Cell = { table, row, column: grid.column - side.from, rowSpan, columnSpan, span, text, block }
  block.cell = cell
  if (filled) blocks.push(block)
  return cell
}
