import { markerAt } from '../report/numbering.js'
import { isBlank, skipBlanks, trimEnd } from './blanks.js'
import { endOf, firstOf, isBlankLine, lastOf, type Lines } from './lines.js'
import type { FoundTable, Stretch } from './tree.js'

/** How the cells of one line are parted. */
type Parting = 'tab' | 'pipe' | 'blanks'

const TAB = 9
const LONG_CELL = 60

/**
 * Reads a table that prints a row a line from `line` on, its cells parted by tabs, by | or by two blanks and more.
 * Undefined when `line` is no such row; no rows when the lines are none together.
 */
export function readRows(lines: Lines, plain: string, line: number): FoundTable | undefined {
  const parting = partingOf(lines, plain, line)
  if (parting === undefined) return undefined
  const rows: Stretch[][] = []
  let next = line
  for (let at = line; at < lines.count; at++) {
    if (isBlankLine(lines, at)) {
      // a single blank line may part rows, but only rows with tabs
      if (parting !== 'tab' || at + 1 >= lines.count || isBlankLine(lines, at + 1)) break
      continue
    }
    if (partingOf(lines, plain, at) !== parting) break
    const cells = cellsOf(lines, plain, at, parting)
    if (parting === 'blanks' && rows.length > 0 && rows[0]?.length !== cells.length) break
    if (!(parting === 'pipe' && isRule(plain, cells))) rows.push(cells)
    next = at + 1
  }
  const joined = parting === 'tab' ? joinBroken(rows, plain) : rows
  return { rows: isTable(joined, plain, parting) ? joined : [], next }
}

/** One look over the line: a tab between words parts them, else two |, else two blanks. */
function partingOf(lines: Lines, plain: string, line: number): Parting | undefined {
  const first = firstOf(lines, line)
  const last = lastOf(lines, line)
  let pipes = 0
  let tab = -1
  let gap = false
  for (let at = first; at < last; at++) {
    const code = plain.charCodeAt(at)
    if (code === TAB) {
      if (tab >= 0) return 'tab'
      tab = at
    } else if (isPipe(code)) pipes++
    else if (code === 32 && isBlank(plain.charCodeAt(at + 1))) gap = true
  }
  if (tab >= 0) return endsNumber(plain, first, tab) ? undefined : 'tab'
  return pipes >= 2 ? 'pipe' : gap ? 'blanks' : undefined
}

/** 「1.→到位情况」: a tab that parts the numbering of a line from its words parts no cells. */
function endsNumber(plain: string, first: number, tab: number): boolean {
  const marker = markerAt(plain, first, tab)
  return marker !== undefined && skipBlanks(plain, marker.span.end, tab) === tab
}

function isPipe(code: number): boolean {
  return code === 0x7c || code === 0x2502 || code === 0x2503
}

function cellsOf(lines: Lines, plain: string, line: number, parting: Parting): Stretch[] {
  const { text } = lines
  // a row that begins with a tab begins with a blank cell
  let from = parting === 'tab' ? (lines.starts[line] as number) : firstOf(lines, line)
  let end = parting === 'tab' ? endOf(lines, line) : lastOf(lines, line)
  if (parting === 'pipe') {
    if (isPipe(plain.charCodeAt(from))) from++
    if (isPipe(plain.charCodeAt(end - 1)) && end - 1 > from) end--
  }
  const cells: Stretch[] = []
  let start = from
  for (let at = from; at <= end; at++) {
    if (at < end && !partsAt(text, plain, at, parting)) continue
    const words = skipBlanks(text, start, at)
    const last = trimEnd(text, words, at)
    cells.push(
      words < last ? { start: words, end: last, line, lastLine: line } : { start, end: start, line, lastLine: line }
    )
    if (parting === 'blanks' && at < end) at = skipBlanks(text, at, end) - 1
    start = at + 1
  }
  return cells
}

function partsAt(text: string, plain: string, at: number, parting: Parting): boolean {
  const code = text.charCodeAt(at)
  if (parting === 'tab') return code === TAB
  if (parting === 'pipe') return isPipe(plain.charCodeAt(at))
  return isBlank(code) && isBlank(text.charCodeAt(at + 1))
}

/** The rule under a header: |---|:--:|. */
function isRule(plain: string, cells: readonly Stretch[]): boolean {
  return (
    cells.every(({ start, end }) => /^[-:=─━┼]*$/.test(plain.slice(start, end))) &&
    cells.some((cell) => cell.end > cell.start)
  )
}

/** A line end inside a cell tears a row in two; the halves together are as long as the header. */
function joinBroken(rows: readonly Stretch[][], plain: string): Stretch[][] {
  const width = rows[0]?.length ?? 0
  const joined: Stretch[][] = []
  for (const row of rows) {
    const above = joined.at(-1)
    const last = above?.at(-1)
    const first = row[0]
    if (
      above &&
      last &&
      first &&
      joined.length > 1 &&
      above.length < width &&
      above.length + row.length - 1 === width &&
      isWords(plain, last) &&
      isWords(plain, first)
    ) {
      above[above.length - 1] = { start: last.start, end: first.end, line: last.line, lastLine: first.lastLine }
      above.push(...row.slice(1))
    } else joined.push([...row])
  }
  return joined
}

function isWords(plain: string, cell: Stretch): boolean {
  const words = plain.slice(cell.start, cell.end)
  return words !== '' && !/^[\d.,%≥≤<>=-]+$/.test(words) && !/^(?:合计|总计|总分|小计)/.test(words)
}

function isTable(rows: readonly (readonly Stretch[])[], plain: string, parting: Parting): boolean {
  if (rows.length < (parting === 'blanks' ? 3 : 2)) return false
  let filled = 0
  let long = 0
  let numbered = 0
  let wide = 0
  for (const row of rows) {
    let words = 0
    for (const { start, end } of row) {
      if (end > start) words++
      if (end - start > LONG_CELL || plain.charAt(end - 1) === '。') long++
    }
    filled += words
    if (words >= 2) wide++
    if (isEntry(plain, row)) numbered++
  }
  if (wide < 2 || long * 4 > filled || numbered * 2 > rows.length) return false
  return parting !== 'blanks' || (rows[0]?.length ?? 0) >= 3 || numbers(rows, plain) * 2 >= rows.length
}

/** An entry of a table of contents: a numbered title and a page. */
function isEntry(plain: string, row: readonly Stretch[]): boolean {
  const [title, page] = row
  if (row.length !== 2 || !title || !page) return false
  return (
    /^-?\d{1,3}-?$/.test(plain.slice(page.start, page.end)) && markerAt(plain, title.start, title.end) !== undefined
  )
}

/** Rows whose last cell is a number. */
function numbers(rows: readonly (readonly Stretch[])[], plain: string): number {
  let count = 0
  for (const row of rows) {
    const last = row.at(-1)
    if (last && /^[-\d.,%]+$/.test(plain.slice(last.start, last.end))) count++
  }
  return count
}
