import type { Line } from './lines.js'
import { type Margins, wordsOf, wraps } from './words.js'

/** How the document sets its prose: between which edges, with which distance of lines, with which indent. */
export interface Setting {
  /** By the width of the page, in points: pages that lie on their side have margins of their own. */
  readonly margins: (page: number) => Margins
  /** The usual distance of two baselines, in heights of the font. */
  readonly pitch: number
  /** Paragraphs begin further right than they go on. */
  readonly indented: boolean
  /** The heights of the fonts larger than that of most text, the largest first. */
  readonly headings: readonly number[]
}

const INDENT = 1.2
const ABOUT_FULL = 1.2
const SAME_LEFT = 0.6
const DEEPEST_HANGING = 6
const USUAL_PITCH = 2.3
const HANGING = '，。、；：！？）》”’'

/** Looks how prose is set; `inTables` are the lines of cells, `widths` those of the pages, from page 1. */
export function settingOf(lines: readonly Line[], inTables: readonly Line[], widths: readonly number[]): Setting {
  const known = new Map<number, Margins>()
  const widthOf = (page: number): number => Math.round(widths[page - 1] ?? 0)
  for (const width of new Set(widths.map(Math.round))) {
    const own = lines.filter(({ page }) => widthOf(page) === width)
    known.set(width, marginsOf(own, width))
  }
  const margins = (page: number): Margins => known.get(widthOf(page)) as Margins
  return { margins, pitch: pitchOf(lines), indented: isIndented(lines, margins), headings: headingsOf(lines, inTables) }
}

const LARGER = 1.12
/** Beside tables alone only a title is this much larger. */
const LARGER_THAN_CELLS = 1.3
const FEW = 0.4

function headingsOf(lines: readonly Line[], inTables: readonly Line[]): number[] {
  const free = printedIn(lines)
  const form = free.all < FEW * (free.all + printedIn(inTables).all)
  const usual = form ? LARGER_THAN_CELLS * printedIn(inTables).usual : LARGER * free.usual
  return [...free.sizes].filter((size) => size > usual).sort((a, b) => b - a)
}

/** How many characters lines have, and the height that most of them have. */
function printedIn(lines: readonly Line[]): { readonly all: number; readonly usual: number; sizes: Iterable<number> } {
  const printed = new Map<number, number>()
  let all = 0
  for (const line of lines) {
    const size = roundSize(line.size)
    const count = countOf(line)
    printed.set(size, (printed.get(size) ?? 0) + count)
    all += count
  }
  const [usual] = [...printed].sort((a, b) => b[1] - a[1])
  return { all, usual: usual?.[0] ?? 0, sizes: printed.keys() }
}

function countOf({ segments }: Line): number {
  return segments.reduce((sum, { glyphs }) => sum + glyphs.length, 0)
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2
}

const LONGEST_HEADING = 60

/** The depth of a paragraph in a larger font: a heading; undefined in the font of most text, or for a long one. */
export function depthOf(lines: readonly Line[], { headings }: Setting): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  const length = lines.reduce((sum, line) => sum + countOf(line), 0)
  if (length > LONGEST_HEADING) return undefined
  const depth = headings.indexOf(roundSize((lines[0] as Line).size)) + 1
  return depth === 0 ? undefined : (Math.min(6, depth) as 1 | 2 | 3 | 4 | 5 | 6)
}

/** The outermost edges of the lines. Where only one reaches so far right, a full one may reach further. */
function marginsOf(lines: readonly Line[], width: number): Margins {
  let left = Infinity
  let right = 0
  for (const line of lines) {
    left = Math.min(left, line.left)
    right = Math.max(right, rightOf(line))
  }
  if (left === Infinity) return { left: 0, right: width }
  const full = lines.filter((line) => right - rightOf(line) < ABOUT_FULL * line.size)
  return { left, right: full.length < 2 ? Math.max(right, width - left) : right }
}

/** The right edge of a line; a mark at its end may hang in the margin. */
function rightOf(line: Line): number {
  const last = line.segments.at(-1)?.glyphs.at(-1)
  return last && HANGING.includes(last.char) ? last.left : line.right
}

function pitchOf(lines: readonly Line[]): number {
  const pitches: number[] = []
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (above?.page !== line.page || Math.abs(above.size - line.size) > 0.5) continue
    const pitch = (line.baseline - above.baseline) / line.size
    if (pitch > 0.9 && pitch < 3.5 && above.right - above.left > 20 * line.size) pitches.push(pitch)
  }
  pitches.sort((a, b) => a - b)
  // the lower third: where paragraphs are set apart, most distances of a page of short ones are theirs
  return pitches[Math.floor(pitches.length / 3)] ?? USUAL_PITCH
}

/** Whether full lines that begin further right are followed by lines at the margin. */
function isIndented(lines: readonly Line[], margins: Setting['margins']): boolean {
  let indented = 0
  let block = 0
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (above?.page !== line.page || Math.abs(above.size - line.size) > 0.15 * line.size) continue
    const own = margins(line.page)
    const deep = above.left - own.left
    if (deep < INDENT * above.size || deep > 4.5 * above.size || !wraps(above, line, own)) continue
    if (line.left - own.left < SAME_LEFT * line.size) indented++
    else if (Math.abs(line.left - above.left) < SAME_LEFT * line.size) block++
  }
  return indented > 0 && indented * 3 >= block
}

const MARKER =
  /^(?:第[一二三四五六七八九十\d]{1,3}[部章节条]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|附件|[●•·◆■-])/

const SENTENCE_END = /[。！？；：]$/
const FULL_STOP = /[。！？]$/

/** Whether `line` goes on with the paragraph of the lines above. */
export function goesOn(lines: readonly Line[], line: Line, setting: Setting): boolean {
  const last = lines.at(-1) as Line
  const first = lines[0] as Line
  const { size } = last
  if (line.apart || last.apart) return false
  if (Math.abs(line.size - size) > 0.15 * size) return false
  if (line.page === last.page && !isBelow(last, line, setting.pitch)) return false
  if (!isOneRun(last)) return false
  const margins = setting.margins(last.page)
  if (!wraps(last, line, margins)) return false
  // on a page of another width only the words tell
  const shift = setting.margins(line.page).left - margins.left
  const left = line.left - shift
  const marked = MARKER.test(wordsOf(line).text)
  // back at the margin behind an indented first line it goes on, whatever it begins with
  const back = first.left - left > SAME_LEFT * size
  if (marked && !back && SENTENCE_END.test(wordsOf(last).text)) return false
  const second = lines[1]
  if (second) return Math.abs(left - second.left) <= SAME_LEFT * size && !isFurther(lines, line)
  const deeper = left - first.left
  const indent = first.left - margins.left
  if (deeper < -SAME_LEFT * size) return true
  // a title that was wrapped
  if (Math.abs(line.left + line.right - first.left - first.right) < size && deeper > SAME_LEFT * size) return true
  if (deeper <= SAME_LEFT * size) {
    if (indent > 5 * size) return true
    // both at the margin, or both indented: the next paragraph, as far as anything tells
    const ended = FULL_STOP.test(wordsOf(last).text)
    return indent > INDENT * size ? !setting.indented && !ended : !marked && (setting.indented || !ended)
  }
  return deeper <= DEEPEST_HANGING * size && !marked && MARKER.test(wordsOf(first).text) && !setting.indented
}

function isBelow(last: Line, line: Line, pitch: number): boolean {
  const distance = line.baseline - last.baseline
  return distance > 0 && distance <= 1.3 * pitch * line.size
}

/** Whether a line stands further below than the lines of the paragraph from one another. */
function isFurther(lines: readonly Line[], line: Line): boolean {
  const last = lines.at(-1) as Line
  const above = lines.at(-2) as Line
  if (above.page !== line.page) return false
  return line.baseline - last.baseline > 1.2 * (last.baseline - above.baseline)
}

/** A line of prose has no columns; the number of a list may stand apart. */
function isOneRun({ segments }: Line): boolean {
  return segments.length === 1 || (segments.length === 2 && (segments[0]?.glyphs.length ?? 0) <= 4)
}
