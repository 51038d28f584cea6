import type { Heading, Paragraph, Root, RootContent, Table, TableCell, TableRow } from 'mdast'
import type { Span } from '../text/span.js'
import { endOf, type Lines, pointOn, startOf } from './lines.js'

declare module 'mdast' {
  interface TableData {
    /** Rows come as a text export prints them: merged cells are missing or blank, and have to be found again. */
    ragged?: boolean
  }
  interface TableCellData {
    /** Columns and rows that the cell covers, where the reader knows it. */
    columnSpan?: number
    rowSpan?: number
  }
}

/** A stretch of text whose lines are known: from somewhere on line `line` to somewhere on line `lastLine`. */
export interface Stretch extends Span {
  readonly line: number
  readonly lastLine: number
}

/** What a table reader found from a line on: a table, or lines that look like one and are none. */
export interface FoundTable {
  /** Empty when the lines are no table. */
  readonly rows: readonly (readonly Stretch[])[]
  /** The line behind the last that belongs to it. */
  readonly next: number
}

type Position = NonNullable<Root['position']>

function positionOf(lines: Lines, stretch: Stretch): Position {
  return { start: pointOn(lines, stretch.line, stretch.start), end: pointOn(lines, stretch.lastLine, stretch.end) }
}

export function rootOf(lines: Lines, children: RootContent[]): Root {
  const last = lines.count - 1
  const whole = { start: startOf(lines, 0), end: endOf(lines, last), line: 0, lastLine: last }
  return { type: 'root', children, position: positionOf(lines, whole) }
}

export function paragraphOf(lines: Lines, stretch: Stretch): Paragraph {
  const position = positionOf(lines, stretch)
  return { type: 'paragraph', children: [textOf(lines, stretch, position)], position }
}

export function headingOf(lines: Lines, stretch: Stretch, depth: Heading['depth']): Heading {
  const position = positionOf(lines, stretch)
  return { type: 'heading', depth, children: [textOf(lines, stretch, position)], position }
}

function textOf(lines: Lines, stretch: Span, position: Position): Paragraph['children'][number] {
  return { type: 'text', value: lines.text.slice(stretch.start, stretch.end), position }
}

/** A table of cells as they stand in the text; each row has at least one cell. */
export function tableOf(lines: Lines, rows: readonly (readonly Stretch[])[]): Table {
  const children = rows.map((cells) => rowOf(lines, cells))
  const first = children[0]?.position as Position
  const last = children.at(-1)?.position as Position
  return { type: 'table', children, position: { start: first.start, end: last.end }, data: { ragged: true } }
}

function rowOf(lines: Lines, cells: readonly Stretch[]): TableRow {
  const children = cells.map((cell) => cellOf(lines, cell))
  const first = children[0]?.position as Position
  const last = children.at(-1)?.position as Position
  return { type: 'tableRow', children, position: { start: first.start, end: last.end } }
}

function cellOf(lines: Lines, cell: Stretch): TableCell {
  const position = positionOf(lines, cell)
  return { type: 'tableCell', children: cell.end > cell.start ? [textOf(lines, cell, position)] : [], position }
}
