import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildReport, type Cell, read, type Report, type Table } from '@gouji/core'
import { root } from '../../scripts/lib/root.mjs'

/** A report taken apart, so that it can be written as a file of another format. */
export type Piece =
  | { readonly kind: 'line'; readonly text: string; readonly depth?: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Place[])[]; readonly width: number }

/** A cell that begins in a row. */
export interface Place {
  /** The lines of the cell; none when it is blank. */
  readonly lines: readonly string[]
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

const folder = join(root, 'test/samples')

/** The names of all samples, with / between folders. */
export function sampleNames(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(md|txt)$/.test(name))
    .sort()
}

export function sampleReport(name: string): Report {
  const source = read(readFileSync(join(folder, name)), name)
  if ('problem' in source) throw new Error(`${name}: ${source.problem}`)
  return buildReport(source)
}

/** The lines and tables of a report in order, as its author would have them in another program. */
export function piecesOf(report: Report): Piece[] {
  const depths = new Map<number, number>()
  for (const node of report.tree.children)
    if (node.type === 'heading' && report.format === 'markdown') depths.set(node.position?.start.line ?? 0, node.depth)
  const pieces: { at: number; piece: Piece }[] = []
  for (const { kind, span } of report.blocks) {
    if (kind === 'cell') continue
    const depth = depths.get(report.lines.pointAt(span.start).line)
    const line = report.lines.lineSpan(report.lines.pointAt(span.start).line)
    const text = wordsOf(report, report.format === 'text' ? line.start : span.start, span.end).join('')
    pieces.push({ at: span.start, piece: { kind: 'line', text, ...(depth !== undefined && { depth }) } })
  }
  for (const node of report.tree.children) {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? 0
    const own = report.tables.filter(({ span }) => span.start >= from && span.end <= to)
    if (node.type === 'table' && own.length > 0) pieces.push({ at: from, piece: tableOf(report, own) })
  }
  return pieces.sort((a, b) => a.at - b.at).map(({ piece }) => piece)
}

/** One grid of the tables that a reader made of one: below each other, or side by side. */
function tableOf(report: Report, tables: readonly Table[]): Piece {
  const bands: Table[][] = []
  for (const table of tables) {
    const last = bands.at(-1)
    if (last && table.span.start < (last[0] as Table).span.end) last.push(table)
    else bands.push([table])
  }
  const widths = bands.map((band) => band.reduce((sum, table) => sum + widthOf(table), 0))
  const width = Math.max(...widths)
  const rows = bands.flatMap((band, index) => rowsOf(report, band, width - (widths[index] as number)))
  return { kind: 'table', rows, width }
}

function widthOf(table: Table): number {
  return Math.max(...table.rows.map((row) => row.length))
}

/** The rows of tables side by side; the last cell of each row reaches over `spare` more columns. */
function rowsOf(report: Report, sides: readonly Table[], spare: number): Place[][] {
  const rows: Place[][] = []
  let left = 0
  for (const [side, table] of sides.entries()) {
    const width = widthOf(table)
    const last = side === sides.length - 1 ? spare : 0
    for (const [row, cells] of table.rows.entries()) {
      const places = rows[row] ?? []
      rows[row] = places
      for (let column = 0; column < width; column++) {
        const cell = cells[column]
        if (cell && (cell.row !== row || cell.column !== column)) continue
        const end = column + (cell?.columnSpan ?? 1) >= width
        places.push({
          lines: cell ? linesOf(report, cell) : [],
          column: left + column,
          columnSpan: (cell?.columnSpan ?? 1) + (end ? last : 0),
          rowSpan: cell?.rowSpan ?? 1
        })
      }
    }
    left += width
  }
  return rows
}

function linesOf(report: Report, { span }: Cell): string[] {
  return wordsOf(report, span.start, span.end)
}

/** What a stretch prints, line by line, without markup. */
function wordsOf(report: Report, start: number, end: number): string[] {
  const words = report.format === 'markdown' ? report.plain.slice(start, end) : report.text.slice(start, end)
  return words
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
