import type { Block, Cell, Line, Row } from '../layout/blocks.js'
import { placeNumber } from './address.js'
import type { PlacedRow } from './grid.js'
import { placedRows } from './grid.js'
import { columnsOf, regionsOf } from './regions.js'
import type { Sheet, SheetCell } from './sheet.js'

/** Places of a table that are written out although they are blank; a table that is nearly empty shows only its words. */
const MOST_PLACES = 2_000_000
/** What parts the cells of a line that is no row of a table. */
const BESIDE = '\u3000'
const NUMBERED = /^(?:第?[\d一二三四五六七八九十]{1,3}[、.．章部]|[（(][\d一二三四五六七八九十]{1,3}[）)])/
const NAMELESS = /^(?:sheet|工作表|表)\s*\d*$/i

/** What a sheet shows, in order: titles and notes as prose, grids as tables. `index` is the sheet's number. */
export function sheetBlocks(sheet: Sheet, index: number): Block[] {
  const blocks: Block[] = []
  for (const region of regionsOf(sheet, placedRows(sheet))) {
    if (region.kind === 'table') {
      if (blocks.length === 0 && !NAMELESS.test(sheet.name)) blocks.push(nameOf(sheet, index))
      blocks.push({ kind: 'table', rows: tableRows(region.rows, index) })
    } else
      for (const row of region.rows)
        for (const line of proseLines(row, index)) blocks.push(proseOf(line, blocks.length))
  }
  return blocks
}

const MOST_TITLE = 60

/** A line of words; what a sheet begins with is its title, unless it is a sentence, a unit or a number. */
function proseOf(line: Line, before: number): Block {
  const words = line.map((run) => run.words).join('')
  const isTitle = before === 0 && words.length <= MOST_TITLE && !/[：:。；]|^附/.test(words) && !NUMBERED.test(words)
  return isTitle ? { kind: 'heading', depth: 1, line } : { kind: 'prose', line }
}

/** The name on the tab, where the sheet has no title of its own. */
function nameOf({ name }: Sheet, index: number): Block {
  return { kind: 'prose', line: [{ words: name.replace(/\s+/g, ' '), at: placeNumber(index, { row: 0, column: 0 }) }] }
}

function proseLines({ cells }: PlacedRow, index: number): Line[] {
  const lines = cells.map((cell) => linesOf(cell, index))
  const single = lines.filter((line) => line.length === 1)
  if (single.length < cells.length) return lines.flat()
  return [
    lines.flatMap(([line], nth) =>
      nth > 0 && line ? [{ words: BESIDE, at: line[0]?.at ?? 0 }, ...line] : (line ?? [])
    )
  ]
}

function linesOf(cell: SheetCell, index: number): Line[] {
  const at = placeNumber(index, cell)
  if (!/[\r\n\t]/.test(cell.text)) return [[{ words: cell.text, at }]]
  return cell.text
    .split(/\r\n?|\n/)
    .map((words) => words.replace(/\t/g, ' ').trim())
    .filter((words) => words !== '')
    .map((words) => [{ words, at }])
}

/** The rows of a table, without the columns in which no cell begins. */
function tableRows(rows: readonly PlacedRow[], index: number): Row[] {
  const columns = [...columnsOf(rows)].sort((a, b) => a - b)
  const lines = rows.map(({ row }) => row)
  const numbers = new Map(columns.map((column, nth) => [column, nth]))
  const isSparse = columns.length * rows.length > MOST_PLACES
  // the row up to which each column is taken by a merged cell
  const taken = new Array<number>(columns.length).fill(-1)
  return rows.map(({ row, cells }) => {
    const made: Cell[] = []
    let next = 0
    const blanksTo = (end: number): void => {
      for (; next < end; next++) {
        if (!isSparse && (taken[next] as number) < row)
          made.push({
            lines: [],
            at: placeNumber(index, { row, column: columns[next] as number }),
            columnSpan: 1,
            rowSpan: 1
          })
      }
    }
    for (const cell of cells) {
      blanksTo(numbers.get(cell.column) as number)
      const columnSpan = isSparse || cell.right === cell.column ? 1 : countIn(columns, cell.column, cell.right)
      const rowSpan = cell.bottom === cell.row ? 1 : countIn(lines, cell.row, cell.bottom)
      if (rowSpan > 1) taken.fill(cell.bottom, next, next + columnSpan)
      made.push({ lines: linesOf(cell, index), at: placeNumber(index, cell), columnSpan, rowSpan })
      next += columnSpan
    }
    blanksTo(columns.length)
    return made
  })
}

/** How many of some ascending numbers lie from `from` to `to`. */
function countIn(numbers: readonly number[], from: number, to: number): number {
  return firstAbove(numbers, to) - firstAbove(numbers, from - 1)
}

function firstAbove(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
