import type { Heading, RootContent } from 'mdast'
import { markerAt } from '../report/numbering.js'
import type { MarkerStyle } from '../report/report.js'
import { normalise } from '../text/normalise.js'
import { readCells } from './cell-table.js'
import { withoutDirectives } from './directives.js'
import { endOf, firstOf, isBlankLine, lastOf, type Lines, scanLines } from './lines.js'
import { readRows } from './row-table.js'
import type { Source } from './source.js'
import { type FoundTable, headingOf, paragraphOf, rootOf, tableOf } from './tree.js'
import { wrapOf } from './wrap.js'

/**
 * Reads any text: every line is a paragraph or heading, except the lines of a table (cells behind tabs as Word exports
 * them, columns parted by tabs, | or blanks) and prose that is plainly broken at a fixed width.
 */
export function readPlain(text: string): Source {
  const words = withoutDirectives(text)
  const plain = normalise(words)
  const lines = scanLines(words)
  return { format: 'text', text, plain, tree: rootOf(lines, readBlocks(lines, plain)) }
}

/** The headings, paragraphs and tables of some lines, in order. */
export function readBlocks(lines: Lines, plain: string): RootContent[] {
  const blocks: RootContent[] = []
  const wrap = wrapOf(lines, plain)
  // lines that a table reader has looked at and refused
  let refused = 0
  let line = 0
  while (line < lines.count) {
    if (isBlankLine(lines, line)) {
      line++
      continue
    }
    const table = line < refused ? undefined : readTable(lines, plain, line)
    if (table && table.rows.length > 0) {
      blocks.push(tableOf(lines, table.rows))
      line = table.next
      continue
    }
    if (table) refused = table.next
    const last = wrap.lastLine(line)
    blocks.push(proseOf(lines, plain, line, last))
    line = last + 1
  }
  return blocks
}

function readTable(lines: Lines, plain: string, line: number): FoundTable | undefined {
  return readCells(lines, plain, line) ?? readRows(lines, plain, line)
}

const DEPTHS: Readonly<Partial<Record<MarkerStyle, Heading['depth']>>> = { part: 1, chapter: 1, han: 2, 'han-paren': 3 }
const MOST_HEADING = 45

function proseOf(lines: Lines, plain: string, line: number, last: number): RootContent {
  const start = firstOf(lines, line)
  const end = lastOf(lines, last)
  const stretch = { start, end, line, lastLine: last }
  const marker = end - start <= MOST_HEADING ? markerAt(plain, start, endOf(lines, line)) : undefined
  const depth = marker && DEPTHS[marker.style]
  if (depth === undefined || /[。；，]/.test(plain.slice(start, end))) return paragraphOf(lines, stretch)
  return headingOf(lines, stretch, depth)
}
