import { skipBlanks } from '../read/blanks.js'
import { splitBands } from './bands.js'
import type { Caption } from './captions.js'
import { headerUnit } from './captions.js'
import { cutGrid, exactGrid, type Grid, type GridCell, raggedGrid } from './grid.js'
import { findItems } from './items.js'
import { markerAt } from './numbering.js'
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
 * table a header, all under the same title. `ragged` rows come from a text export and are put on the columns of their
 * header first.
 */
export function addTables(rows: readonly RawRow[], ragged: boolean, place: Place): void {
  const whole = ragged ? undefined : exactGrid(rows)
  for (const band of splitBands(rows)) {
    const grid = whole ? cutGrid(whole, band) : raggedGrid(rows, band)
    const unit = (band.header ? headerUnit(rows[band.from]) : undefined) ?? place.caption.unit
    addTable(grid, unit, place)
  }
}

function addTable(grid: Grid, unit: string | undefined, place: Place): void {
  const { part, section, caption, tables } = place
  const index = tables.length
  const made = new Map<GridCell, Cell>()
  const rows = grid.map((places) =>
    places.map((cell) => {
      if (!cell) return undefined
      const known = made.get(cell) ?? cellOf(cell, index, place)
      made.set(cell, known)
      return known
    })
  )
  const cells = [...made.keys()]
  const first = cells[0]
  if (!first) return
  let end = first.raw.span.end
  for (const cell of cells) end = Math.max(end, cell.raw.span.end)
  const span = { start: first.raw.span.start, end }
  tables.push({ index, span, part, section, title: caption.title, rows, ...(unit !== undefined && { unit }) })
}

/** A cell and its block; a blank cell's block is in no list and has the index −1. */
function cellOf(grid: GridCell, table: number, place: Place): Cell {
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
    items,
    section,
    part,
    ...(marker && { marker })
  }
  const { row, column, rowSpan, columnSpan } = grid
  const cell: Cell = { table, row, column, rowSpan, columnSpan, span, text, block }
  block.cell = cell
  if (filled) blocks.push(block)
  return cell
}
