import type { Grid, GridCell } from './grid.js'
import { isLatin, type Line, linesOf } from './lines.js'
import type { Box, Glyph } from './page.js'
import { append, appendWords, noWords, seam, type Words, wordsOf, wraps } from './words.js'

export interface Table extends Box {
  readonly kind: 'table'
  readonly page: number
  /** Edges of the columns. */
  readonly xs: readonly number[]
  /** Row by row, the cells that begin in it. */
  readonly rows: TableCell[][]
  /** Drawn with lines, or only set in columns. */
  readonly ruled: boolean
}

export interface TableCell {
  readonly column: number
  readonly columnSpan: number
  rowSpan: number
  readonly words: Words
  /** Its lines of print, and how far they may reach: what tells whether it goes on on the next page. */
  lines: readonly Line[]
  readonly box: Box
}

/** The table of a grid, with the characters that stand in it; its rows are those in which a cell begins. */
export function tableOf(grid: Grid, glyphs: readonly Glyph[], page: number): Table {
  const { cells, xs, ys } = compressed(grid)
  const columns = xs.length - 1
  const owner = new Int32Array((ys.length - 1) * columns)
  for (const [index, cell] of cells.entries())
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      owner.fill(index, row * columns + cell.column, row * columns + cell.column + cell.columnSpan)
  const held = heldBy(glyphs, cells.length, (x, y) => owner[indexOf(ys, y) * columns + indexOf(xs, x)] as number)
  const rows: TableCell[][] = ys.slice(1).map(() => [])
  for (const [index, cell] of cells.entries()) {
    const box = {
      left: xs[cell.column] as number,
      right: xs[cell.column + cell.columnSpan] as number,
      top: ys[cell.row] as number,
      bottom: ys[cell.row + cell.rowSpan] as number
    }
    rows[cell.row]?.push({
      column: cell.column,
      columnSpan: cell.columnSpan,
      rowSpan: cell.rowSpan,
      box,
      ...cellText(held[index] as Glyph[], box)
    })
  }
  const { left, right, top, bottom } = grid
  return { kind: 'table', page, left, right, top, bottom, xs, rows, ruled: true }
}

/** Without the columns and rows in which no cell begins: lines drawn double, or left from cells that were merged. */
function compressed({ cells, xs, ys }: Grid): Pick<Grid, 'cells' | 'xs' | 'ys'> {
  const columns = beginnings(cells.map(({ column }) => column))
  const rows = beginnings(cells.map(({ row }) => row))
  const moved = cells.map((cell): GridCell => {
    const column = columns.indexOf(cell.column)
    const row = rows.indexOf(cell.row)
    return {
      column,
      row,
      columnSpan: columns.filter((at) => at >= cell.column && at < cell.column + cell.columnSpan).length,
      rowSpan: rows.filter((at) => at >= cell.row && at < cell.row + cell.rowSpan).length
    }
  })
  const kept = (places: readonly number[], starts: readonly number[]): number[] => [
    ...starts.map((at) => places[at] as number),
    places.at(-1) as number
  ]
  return { cells: moved, xs: kept(xs, columns), ys: kept(ys, rows) }
}

function beginnings(places: readonly number[]): number[] {
  return [...new Set(places)].sort((a, b) => a - b)
}

/** The stretch between two edges in which a place lies. */
function indexOf(edges: readonly number[], place: number): number {
  let at = 0
  while (at < edges.length - 2 && place >= (edges[at + 1] as number)) at++
  return at
}

/** Letters closer than this, in heights of the font, are one word, which stands in one cell even where it sticks out. */
const TOUCHING = 0.1

/** The characters of each cell. */
function heldBy(glyphs: readonly Glyph[], count: number, cellAt: (x: number, y: number) => number): Glyph[][] {
  const held: Glyph[][] = Array.from({ length: count }, () => [])
  let run: Glyph[] = []
  const finish = (): void => {
    const votes = new Map<number, number>()
    for (const glyph of run) {
      const cell = cellAt((glyph.left + glyph.right) / 2, glyph.baseline - 0.36 * glyph.size)
      votes.set(cell, (votes.get(cell) ?? 0) + 1)
    }
    const [first] = [...votes].sort((a, b) => b[1] - a[1])
    if (first) held[first[0]]?.push(...run)
    run = []
  }
  for (const line of linesOf(glyphs)) {
    for (const { glyphs: row } of line.segments) {
      for (const glyph of row) {
        const last = run.at(-1)
        if (last && !(joins(last, glyph) && isLatin(last.char) && isLatin(glyph.char))) finish()
        run.push(glyph)
      }
      finish()
    }
  }
  return held
}

function joins(last: Glyph, glyph: Glyph): boolean {
  return (
    !glyph.spaced && Math.abs(last.baseline - glyph.baseline) < 0.5 && glyph.left - last.right < TOUCHING * glyph.size
  )
}

/** The words of a cell: wrapped lines joined, others parted by a line end. */
function cellText(glyphs: Glyph[], box: Box): { words: Words; lines: Line[] } {
  const lines = linesOf(glyphs)
  if (glyphs.length > 1 && glyphs.every(({ rising }) => rising)) lines.reverse()
  return { words: cellWords(lines, box), lines }
}

export function cellWords(lines: readonly Line[], box: Box): Words {
  const words = noWords()
  const margins = cellMargins(lines, box)
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (above) append(words, wraps(above, line, margins) ? seam(above, line, margins) : '\n')
    appendWords(words, wordsOf(line, ' '))
  }
  return words
}

/** A cell's padding is what its lines leave free at least, within reason. */
export function cellMargins(lines: readonly Line[], box: Box): { left: number; right: number } {
  let padding = 6
  for (const line of lines) padding = Math.min(padding, line.left - box.left, box.right - line.right)
  padding = Math.max(0.5, padding)
  return { left: box.left + padding, right: box.right - padding }
}
