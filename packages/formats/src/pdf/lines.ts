import type { Box, Glyph } from './page.js'

/** Characters in one line of print without a wide gap between them. */
export interface Segment extends Box {
  readonly glyphs: readonly Glyph[]
}

/** A line of print. */
export interface Line extends Box {
  readonly segments: readonly Segment[]
  readonly baseline: number
  /** The height of its largest font. */
  readonly size: number
  readonly page: number
  /** It stands in a table that could not be made out: it belongs to nothing beside or below it. */
  readonly apart?: boolean
}

/** A gap this wide, in heights of the font, parts columns; letters that are set apart stand closer. */
const COLUMN_GAP = 1.35
/** Two glyphs of one character closer than this are one, printed twice to look bold. */
const DOUBLED = 0.25

/** A blank narrower than this is no blank but the letters' own distance. */
const BLANK = 0.12

/** Puts characters into lines from top to bottom and, in them, from left to right. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const sorted = [...glyphs].sort((a, b) => middle(a) - middle(b))
  const lines: Line[] = []
  let row: Glyph[] = []
  let center = 0
  let size = 0
  for (const glyph of sorted) {
    const own = middle(glyph)
    if (row.length > 0 && own - center > 0.5 * Math.max(size, glyph.size) * (glyph.size < size ? 0.8 : 1)) {
      addLine(lines, row)
      row = []
      size = 0
    }
    // the largest font of a line says where its middle is
    if (glyph.size > size && glyph.char.trim() !== '') {
      size = glyph.size
      center = own
    }
    if (row.length === 0) center = own
    row.push(glyph)
  }
  addLine(lines, row)
  return lines
}

function middle(glyph: Glyph): number {
  return glyph.baseline - 0.36 * glyph.size
}

function addLine(lines: Line[], row: Glyph[]): void {
  row.sort((a, b) => a.left - b.left)
  const segments: Segment[] = []
  let glyphs: Glyph[] = []
  let blank = false
  let largest: Glyph | undefined
  for (const glyph of row) {
    if (glyph.char.trim() === '') {
      blank = true
      continue
    }
    const last = glyphs.at(-1)
    if (last && last.char === glyph.char && glyph.left - last.left < DOUBLED * Math.max(0.4 * glyph.size, width(glyph)))
      continue
    const gap = last ? glyph.left - last.right : 0
    const size = Math.max(last?.size ?? 0, glyph.size)
    if (gap > COLUMN_GAP * size) {
      segments.push(segmentOf(glyphs))
      glyphs = []
    }
    const spaced = last !== undefined && gap > BLANK * size && (blank || apart(last, glyph, gap))
    glyphs.push(spaced ? { ...glyph, spaced } : glyph)
    blank = false
    if (!largest || glyph.size > largest.size) largest = glyph
  }
  if (!largest) return
  segments.push(segmentOf(glyphs))
  lines.push({ ...boxOf(segments), segments, baseline: largest.baseline, size: largest.size, page: largest.page })
}

/** Two Latin words: their blank is often not printed but left. */
function apart(last: Glyph, glyph: Glyph, gap: number): boolean {
  return gap > 0.2 * glyph.size && isLatin(last.char) && isLatin(glyph.char)
}

export function isLatin(char: string): boolean {
  return char.charCodeAt(0) < 0x250
}

function width(glyph: Glyph): number {
  return glyph.right - glyph.left
}

export function segmentOf(glyphs: readonly Glyph[]): Segment {
  return { ...boxOf(glyphs), glyphs }
}

/** The smallest box around some boxes. */
export function boxOf(boxes: readonly Box[]): Box {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.right)
    bottom = Math.max(bottom, box.bottom)
  }
  return { left, top, right, bottom }
}

/** A part of a line: some of its segments. */
export function partOf(line: Line, segments: readonly Segment[]): Line {
  return { ...boxOf(segments), segments, baseline: line.baseline, size: line.size, page: line.page }
}
