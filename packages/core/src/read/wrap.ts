import { markerAt } from '../report/numbering.js'
import { endOf, firstOf, isBlankLine, lastOf, type Lines, startOf } from './lines.js'

/** Tells which lines are one paragraph that was broken at a fixed width. */
export interface Wrap {
  /** The last line of the paragraph that begins on `line`. */
  lastLine(line: number): number
}

/** Widths in half-width columns: 25 to 60 ideographs a line, as printed pages have. */
const NARROWEST = 50
const WIDEST = 120
const TOLERANCE = 4
const FEWEST_FULL = 5
const WIDE = 0x1100

/**
 * Looks whether a text is broken at a fixed width, as copies from a PDF are: most of its longer lines end within a few
 * columns of the same width, and mid-sentence. Where that is not unmistakable every line is a paragraph.
 */
export function wrapOf(lines: Lines, plain: string): Wrap {
  const width = commonWidth(lines, plain)
  if (width === undefined) return { lastLine: (line) => line }
  return {
    lastLine(line) {
      let last = line
      while (goesOn(lines, plain, last, width)) last++
      return last
    }
  }
}

function commonWidth(lines: Lines, plain: string): number | undefined {
  const counts = new Array<number>(WIDEST + 1).fill(0)
  for (let line = 0; line < lines.count; line++) {
    // one line wider than a page: lines are paragraphs here
    if (endOf(lines, line) - startOf(lines, line) > WIDEST) return undefined
    const width = widthOf(lines, plain, line)
    if (width > WIDEST) return undefined
    counts[width] = (counts[width] ?? 0) + 1
  }
  let widest = WIDEST
  while (widest > 0 && counts[widest] === 0) widest--
  if (widest < NARROWEST) return undefined
  let full = 0
  let long = 0
  for (let width = widest >> 1; width <= widest; width++) {
    long += counts[width] ?? 0
    if (width >= widest - TOLERANCE) full += counts[width] ?? 0
  }
  return full >= FEWEST_FULL && full * 2 >= long && endMidSentence(lines, plain, widest) ? widest : undefined
}

/** Most full lines of prose broken at a width do not end a sentence. */
function endMidSentence(lines: Lines, plain: string, width: number): boolean {
  let full = 0
  let ended = 0
  for (let line = 0; line < lines.count; line++) {
    if (widthOf(lines, plain, line) < width - TOLERANCE) continue
    full++
    if (endsSentence(lines, plain, line)) ended++
  }
  return ended * 3 <= full
}

function goesOn(lines: Lines, plain: string, line: number, width: number): boolean {
  const next = line + 1
  if (next >= lines.count || isBlankLine(lines, next)) return false
  if (widthOf(lines, plain, line) < width - TOLERANCE || endsSentence(lines, plain, line)) return false
  const first = firstOf(lines, next)
  return first === startOf(lines, next) && markerAt(plain, first, endOf(lines, next)) === undefined
}

function endsSentence(lines: Lines, plain: string, line: number): boolean {
  return '。！？；：'.includes(plain.charAt(lastOf(lines, line) - 1))
}

function widthOf(lines: Lines, plain: string, line: number): number {
  let width = 0
  const end = lastOf(lines, line)
  for (let at = startOf(lines, line); at < end; at++) width += plain.charCodeAt(at) >= WIDE ? 2 : 1
  return width
}
