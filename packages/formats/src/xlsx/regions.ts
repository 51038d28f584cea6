import type { PlacedRow } from './grid.js'
import type { Sheet, SheetCell } from './sheet.js'

/** Rows of a sheet that stand together: lines of words, or a table. */
export interface Region {
  readonly kind: 'prose' | 'table'
  readonly rows: readonly PlacedRow[]
}

/** How many ruled rows without words a table may have in it. */
const MOST_BLANK = 100
const MOST_BESIDE = 3

/**
 * Parts the rows of a sheet into tables and what is written above and below them: titles, units, notes. Blank rows part
 * tables; where lines are drawn, the rows without lines around a ruled table are no part of it.
 */
export function regionsOf(sheet: Sheet, rows: readonly PlacedRow[]): Region[] {
  const regions: Region[] = []
  for (const block of blocksOf(sheet, rows)) {
    const prose = proseRows(block)
    let from = 0
    while (from < block.length) {
      let to = from + 1
      while (to < block.length && prose[to] === prose[from]) to++
      regions.push({ kind: prose[from] ? 'prose' : 'table', rows: block.slice(from, to) })
      from = to
    }
  }
  return regions
}

/** Runs of rows without a blank row between them. */
function blocksOf({ bordered }: Sheet, rows: readonly PlacedRow[]): PlacedRow[][] {
  const blocks: PlacedRow[][] = []
  let reach = -2
  for (const row of rows) {
    if (row.row > reach + 1 && !isRuled(bordered, reach + 1, row.row)) blocks.push([])
    blocks.at(-1)?.push(row)
    for (const { bottom } of row.cells) reach = Math.max(reach, bottom)
  }
  return blocks
}

/** Whether the blank rows from `from` to `to` have lines drawn in them, as an unfilled form has. */
function isRuled(bordered: ReadonlySet<number>, from: number, to: number): boolean {
  if (from <= 0 || to - from > MOST_BLANK) return false
  for (let row = from; row < to; row++) if (!bordered.has(row)) return false
  return true
}

/** The columns in which a cell begins. */
export function columnsOf(rows: readonly PlacedRow[]): Set<number> {
  const columns = new Set<number>()
  for (const { cells } of rows) for (const { column } of cells) columns.add(column)
  return columns
}

/** For each row whether it is a line of words, not a row of the table. */
function proseRows(block: readonly PlacedRow[]): boolean[] {
  const columns = columnsOf(block)
  if (columns.size === 1 || block.every(({ cells }) => cells.length === 1)) return block.map(() => true)
  const ruled = block.filter(({ bordered }) => bordered).length >= 2
  const prose = block.map(
    (row) => ruled && !row.bordered && row.cells.length <= MOST_BESIDE && row.cells.every(isAside)
  )
  const width = Math.max(...columns)
  let first = 0
  while (first < block.length && (prose[first] || isTitle(block[first] as PlacedRow, width))) prose[first++] = true
  let last = block.length - 1
  while (last > first && (prose[last] || isNote(block[last] as PlacedRow))) prose[last--] = true
  return prose
}

const COVER = /[：:]|^[（(]?(?:19|20)\d\d\s*年|^附(?:件|表)?\s*[\d一二三四五六七八九十]/
const NOTE = /^(?:[*＊※]|注|备\s*注|说\s*明|填表|填报|附注|联系)/
const LONG = 30

/** Words beside a table, not a number in it. */
function isAside({ value }: SheetCell): boolean {
  return value === undefined
}

/** A row above a table: its one cell reaches over it, or its cells name unit, date and office. */
function isTitle({ cells }: PlacedRow, width: number): boolean {
  const [first] = cells
  if (cells.length === 1 && first) return isAside(first) && (first.right >= width || first.right === first.column)
  return (
    cells.length <= MOST_BESIDE &&
    cells.every((cell) => isAside(cell) && cell.text.length <= LONG * 2 && COVER.test(cell.text))
  )
}

function isNote({ cells }: PlacedRow): boolean {
  const [first] = cells
  return (
    cells.length === 1 && first !== undefined && isAside(first) && (NOTE.test(first.text) || first.text.length > LONG)
  )
}
