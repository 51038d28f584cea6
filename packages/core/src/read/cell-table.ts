import { markerAt } from '../report/numbering.js'
import { skipBlanks, trimEnd } from './blanks.js'
import { endOf, firstOf, isBlankLine, lastOf, type Lines, startOf } from './lines.js'
import type { FoundTable, Stretch } from './tree.js'

interface Draft {
  start: number
  end: number
  readonly line: number
  lastLine: number
}

const TAB = 9
/** How far a cell's words may reach over lines of their own. */
const MOST_CONTINUED = 60
const SHORT = 20

/**
 * Reads a table that prints one cell a line behind a tab, as Word exports it, from `line` on: a blank line parts rows, a
 * blank before the tab begins a row that was glued to the one before, lines without a tab go on with the cell above
 * where a cell follows. Undefined when `line` is no such cell; no rows when the lines are indented prose.
 */
export function readCells(lines: Lines, plain: string, line: number): FoundTable | undefined {
  if (leadingTab(lines, line) < 0 || printsRow(lines, line)) return undefined
  const rows: Draft[][] = []
  let spaced = false
  let blanks = 1
  let at = line
  while (at < lines.count) {
    const tab = leadingTab(lines, at)
    if (tab >= 0) {
      const glued = tab > startOf(lines, at)
      if (blanks > 0 || (glued && !spaced)) rows.push([])
      addCells(rows, lines, at, tab)
      spaced = glued
      blanks = 0
      at++
    } else if (isBlankLine(lines, at)) {
      blanks++
      at++
    } else {
      const next = continued(lines, plain, rows, at, blanks)
      if (next === undefined) break
      const cell = rows.at(-1)?.at(-1) as Draft
      extend(cell, lines, at, next)
      blanks = next - 1 - cell.lastLine
      at = next
    }
  }
  const last = Math.max(line, rows.at(-1)?.at(-1)?.lastLine ?? line)
  const filled = rows.filter((row) => row.length > 0)
  return { rows: isTable(filled, plain) ? filled : [], next: last + 1 }
}

/** The offset of the tab that a line's blanks begin with; −1 when there is none. */
function leadingTab(lines: Lines, line: number): number {
  const first = firstOf(lines, line)
  for (let at = startOf(lines, line); at < first; at++) if (lines.text.charCodeAt(at) === TAB) return at
  return -1
}

/** A line that prints a whole row: tabs between its words. */
function printsRow(lines: Lines, line: number): boolean {
  const { text } = lines
  const last = lastOf(lines, line)
  for (let at = firstOf(lines, line) + 1; at < last; at++) {
    if (text.charCodeAt(at) === TAB) return text.charCodeAt(at - 1) !== 32
  }
  return false
}

/** The cells of a line: one behind each tab; a tab behind a blank begins a new row. */
function addCells(rows: Draft[][], lines: Lines, line: number, tab: number): void {
  const { text } = lines
  const end = endOf(lines, line)
  let from = tab
  while (from < end) {
    let to = from + 1
    while (to < end && text.charCodeAt(to) !== TAB) to++
    const start = skipBlanks(text, from + 1, to)
    const last = trimEnd(text, start, to)
    const blank = start >= last
    rows.at(-1)?.push({ start: blank ? from + 1 : start, end: blank ? from + 1 : last, line, lastLine: line })
    if (to < end && start < last && last < to) rows.push([])
    from = to
  }
}

function extend(cell: Draft, lines: Lines, first: number, next: number): void {
  let last = next - 1
  while (last > first && isBlankLine(lines, last)) last--
  if (cell.start === cell.end) cell.start = firstOf(lines, first)
  cell.end = lastOf(lines, last)
  cell.lastLine = last
}

/**
 * The line of the next cell when the lines from `at` on are words of the cell above; undefined when the table ends
 * there. `blanks` is the number of blank lines above them.
 */
function continued(
  lines: Lines,
  plain: string,
  rows: readonly Draft[][],
  at: number,
  blanks: number
): number | undefined {
  const row = rows.at(-1) as Draft[]
  const cell = row.at(-1) as Draft
  const blankCell = cell.start === cell.end
  const complete = rows.length > 1 && row.length >= (rows.at(-2)?.length ?? 0)
  let next = at
  let longest = 0
  while (next < lines.count && next < at + MOST_CONTINUED && leadingTab(lines, next) < 0) {
    longest = Math.max(longest, lastOf(lines, next) - firstOf(lines, next))
    next++
  }
  if (next >= lines.count || leadingTab(lines, next) < 0) return endsCell(lines, plain, cell, at, blanks)
  if (blanks > 1 && !(blankCell && !isBlankLine(lines, next - 1) && !complete)) return undefined
  const rowEnds = isBlankLine(lines, next - 1)
  const outside = breaksTable(lines, plain, at, next)
  if (!rowEnds)
    return outside && (complete || blanks > 0)
      ? undefined
      : !complete || blanks === 0 || longest <= SHORT
        ? next
        : undefined
  if (outside) return undefined
  return longest <= SHORT || blanks === 0 || !complete ? next : undefined
}

/** The last cell of a table may go on too, on short lines right below it. */
function endsCell(lines: Lines, plain: string, cell: Draft, at: number, blanks: number): number | undefined {
  let next = at
  while (next < lines.count && !isBlankLine(lines, next)) next++
  if (blanks > 0 || next - at > 2 || cell.start === cell.end || breaksTable(lines, plain, at, next)) return undefined
  const words = lines.text.slice(cell.start, cell.end)
  if (/[\d%。；]$/.test(words)) return undefined
  for (let line = at; line < next; line++) if (lastOf(lines, line) - firstOf(lines, line) > SHORT) return undefined
  return next
}

const CAPTION = /^(?:[注备]|备注|说明|填表|单位)\s*[：:]|单位[：:]|表$|年度）$/

/** Lines that belong outside: chapters, annexes, captions and notes. */
function breaksTable(lines: Lines, plain: string, from: number, to: number): boolean {
  for (let line = from; line < to; line++) {
    if (isBlankLine(lines, line)) continue
    const start = firstOf(lines, line)
    const end = lastOf(lines, line)
    const style = markerAt(plain, start, end)?.style
    if (style === 'part' || style === 'annex' || style === 'chapter' || style === 'han' || style === 'han-paren')
      return true
    if (end - start <= 60 && CAPTION.test(plain.slice(start, end))) return true
  }
  return false
}

const PROSE = 60

/** Tells a table from prose whose paragraphs are indented by a tab. */
function isTable(rows: readonly (readonly Stretch[])[], plain: string): boolean {
  let cells = 0
  let blank = 0
  let prose = 0
  let chapters = 0
  let widest = 0
  for (const row of rows) {
    widest = Math.max(widest, row.length)
    for (const { start, end } of row) {
      cells++
      if (start === end) blank++
      else if (end - start > PROSE || plain.charAt(end - 1) === '。') prose++
      else if (isChapter(plain, start, end)) chapters++
    }
  }
  if (widest < 2 || cells - blank < 2) return false
  if (prose * 2 > cells || (blank === 0 && (chapters * 5 > cells || prose * 3 > cells))) return false
  return rows.length > 1 || blank > 0 || cells >= 4
}

function isChapter(plain: string, start: number, end: number): boolean {
  const style = markerAt(plain, start, end)?.style
  return style === 'han' || style === 'han-paren' || style === 'dot' || style === 'comma' || style === 'paren'
}
