import type { Nodes, Table } from 'mdast'
import { compact, isBlank, skipBlanks, trimEnd } from '../read/blanks.js'
import type { Source } from '../read/source.js'
import { markerAt } from './numbering.js'
import type { Marker } from './report.js'

/** A line of prose, a heading or a table, in the order of the text. */
export interface Line {
  /** Without the blanks around it. */
  readonly start: number
  readonly end: number
  /** Behind the marker and the blanks that follow it. */
  readonly contentStart: number
  readonly marker?: Marker | undefined
  /** The words behind the marker without blanks, when the line is short; else empty. */
  readonly words: string
  /** The depth of a heading that the format marks as one. */
  readonly depth?: number | undefined
  readonly table?: Table | undefined
  /** A line of a table of contents: its number numbers nothing here. */
  readonly contents?: true
}

/** Longer lines are no titles. */
const MOST_SHORT = 90

/** The tree of a source as a flat list of lines and tables. Walks without recursion: a tree may be deep. */
export function flatten(source: Source): Line[] {
  const lines: Line[] = []
  const pending: Nodes[] = [source.tree]
  for (let node = pending.pop(); node; node = pending.pop()) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) continue
    if (node.type === 'table')
      lines.push({ start, end, contentStart: start, marker: undefined, words: '', depth: undefined, table: node })
    else if (node.type === 'heading')
      addProse(lines, source, start, end, source.format === 'text' ? undefined : node.depth)
    else if (node.type === 'paragraph') addProse(lines, source, start, end)
    else if (node.type === 'code' || node.type === 'html') addEachLine(lines, source.plain, start, end)
    else if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at--) pending.push(node.children[at] as Nodes)
  }
  return lines
}

function addEachLine(lines: Line[], plain: string, start: number, end: number): void {
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && !isLineEnd(plain.charCodeAt(at))) continue
    addLine(lines, plain, from, at)
    from = at + 1
  }
}

function addProse(lines: Line[], source: Source, start: number, end: number, depth?: number): void {
  const { plain, text } = source
  if (source.format === 'text') {
    addLine(lines, plain, start, end, depth)
    return
  }
  // the number of a list item stands before its paragraph, what else does is blank
  let from = start
  while (from > 0 && !isLineEnd(text.charCodeAt(from - 1))) from--
  for (let at = from; at <= end; at++) {
    if (at < end && !isLineEnd(text.charCodeAt(at))) continue
    const next = skipBlanks(plain, at, end)
    if (next < end && !breaksBetween(source, from, at, next)) continue
    addLine(lines, plain, from, at, depth)
    from = next
    at = Math.max(at, next - 1)
  }
}

function addLine(lines: Line[], plain: string, from: number, to: number, depth?: number): void {
  const start = skipBlanks(plain, from, to)
  const end = trimEnd(plain, start, to)
  if (start >= end) return
  const marker = markerAt(plain, start, end)
  const contentStart = marker ? skipBlanks(plain, marker.span.end, end) : start
  const words = end - contentStart <= MOST_SHORT ? compact(plain.slice(contentStart, end)) : ''
  lines.push({ start, end, contentStart, marker, words, depth, table: undefined })
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

const SENTENCE_END = /[。！？；：:…]$/
const WIDE_BLANK = 0x3000
const SHORT_LINE = 24

/**
 * Whether the line that begins at `next` is a paragraph of its own, not the wrapped end of the one from `start` to `end`:
 * people paste plain text, where each line is a paragraph, into formats where a line end is only a blank.
 */
function breaksBetween({ text, plain }: Source, start: number, end: number, next: number): boolean {
  const hard =
    text.charCodeAt(end - 1) === 0x5c || (isBlank(text.charCodeAt(end - 1)) && isBlank(text.charCodeAt(end - 2)))
  if (hard || text.charCodeAt(next - 1) === WIDE_BLANK) return true
  const last = trimEnd(plain, start, end)
  if (SENTENCE_END.test(plain.slice(Math.max(start, last - 1), last))) return true
  const lastLine = Math.max(start, plain.lastIndexOf('\n', last - 1) + 1)
  return last - skipBlanks(plain, lastLine, last) <= SHORT_LINE || markerAt(plain, next, plain.length) !== undefined
}
