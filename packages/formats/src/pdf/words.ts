import { normalise } from '@gouji/core'
import { isLatin, type Line } from './lines.js'
import type { Glyph } from './page.js'

/** Text and, for each of its UTF-16 units, the character on the page that it was printed as. */
export interface Words {
  text: string
  readonly glyphs: (Glyph | undefined)[]
}

export function noWords(): Words {
  return { text: '', glyphs: [] }
}

export function append(words: Words, text: string, glyph?: Glyph): void {
  words.text += text
  for (let at = 0; at < text.length; at++) words.glyphs.push(glyph)
}

export function appendWords(words: Words, more: Words): void {
  words.text += more.text
  for (const glyph of more.glyphs) words.glyphs.push(glyph)
}

/** The words of a line; `between` parts what stands a column apart. */
export function wordsOf(line: Line, between = '  '): Words {
  const words = noWords()
  for (const [index, segment] of line.segments.entries()) {
    if (index > 0) append(words, between)
    for (const glyph of segment.glyphs) {
      if (glyph.spaced && words.text !== '' && !words.text.endsWith(' ')) append(words, ' ')
      append(words, unified(glyph.char), glyph)
    }
  }
  return words
}

/** Fonts give ideographs as radicals and compatibility forms, letters as ligatures. Full-width forms stay as printed. */
function unified(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0x2e80 && code <= 0x2fdf) return normalise(char)
  if (code >= 0xf900 && code <= 0xfaff) return normalise(char)
  return code >= 0xfb00 && code <= 0xfb06 ? char.normalize('NFKC') : char
}

/** Where lines of prose may begin and end. */
export interface Margins {
  readonly left: number
  readonly right: number
}

const OPENING = '（(《〈“‘【〔「『['
const CLOSING = '，。、；：！？）)》〉”’】〕」』]…％%'
/** A line that begins this many ems right of the margin is centred or set to the right. */
const SET_APART = 3.2

/** Whether `line` ends only because what `next` begins with did not fit any more. */
export function wraps(line: Line, next: Line, margins: Margins): boolean {
  const size = Math.min(line.size, next.size)
  return roomBehind(line, next, margins) < firstToken(next) + 0.35 * size
}

function roomBehind(line: Line, next: Line, { left, right }: Margins): number {
  const before = line.left - left
  const behind = right - line.right
  if (before <= SET_APART * line.size) return behind
  const block = Math.abs(next.left - line.left) < 0.35 * line.size && line.right - line.left > 0.5 * (right - left)
  return block ? behind : before + behind
}

/** The width of what cannot be broken at the start of a line. */
function firstToken(line: Line): number {
  const { glyphs } = line.segments[0] as Line['segments'][number]
  let last = 0
  while (last + 1 < glyphs.length && isGlued(glyphs[last] as Glyph, glyphs[last + 1] as Glyph)) last++
  return (glyphs[last] as Glyph).right - (glyphs[0] as Glyph).left
}

const QUOTES = '“”‘’'

/** Whether no line is broken between two characters, by the rules of any program. */
function isGlued({ char }: Glyph, next: Glyph): boolean {
  if (CLOSING.includes(next.char) || OPENING.includes(char)) return true
  if (QUOTES.includes(char) || QUOTES.includes(next.char)) return true
  // LibreOffice does not part 「7.00%。2022」
  return !next.spaced && isLatin(next.char) && (isLatin(char) || CLOSING.includes(char))
}

function lastToken(line: Line): number {
  const { glyphs } = line.segments.at(-1) as Line['segments'][number]
  let first = glyphs.length - 1
  while (first > 0 && !glyphs[first]?.spaced && isLatin(charAt(glyphs, first - 1))) first--
  return (glyphs.at(-1) as Glyph).right - (glyphs[first] as Glyph).left
}

function charAt(glyphs: readonly Glyph[], at: number): string {
  return glyphs[at]?.char ?? ''
}

/**
 * What stands between two lines of which the first was wrapped: nothing, or the blank at which two Latin words or two
 * numbers were parted. A single one is broken only where it is wider than the whole line.
 */
export function seam(line: Line, next: Line, { left, right }: Margins): string {
  const before = line.segments.at(-1)?.glyphs.at(-1)?.char ?? ''
  const behind = next.segments[0]?.glyphs[0]?.char ?? ''
  if (!/[A-Za-z0-9]$/.test(before) || !/^[A-Za-z0-9]/.test(behind)) return ''
  return lastToken(line) + firstToken(next) > right - left ? '' : ' '
}
