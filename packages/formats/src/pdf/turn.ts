import type { DrawnGlyph, DrawnRule, Drawing } from './drawing.js'
import type { Glyph, Page, Rule } from './page.js'

/** Text this far (in tangent) from an axis runs askew: a watermark. */
const ASKEW = 0.06

/**
 * A page with its text upright: turned by quarters where most of it runs down or up the page. Text that runs askew or
 * upside down is left out; characters that lie on their side are set upright where they stand.
 */
export function uprightPage(drawing: Drawing, number: number, width: number, height: number): Page {
  const counts = [0, 0, 0, 0]
  for (const glyph of drawing.glyphs) {
    const turns = turnsOf(glyph)
    if (turns !== undefined && glyph.char.trim() !== '') counts[turns] = (counts[turns] as number) + 1
  }
  const turns = counts.indexOf(Math.max(...counts))
  const turn = turnBy(turns, width, height)
  const glyphs: Glyph[] = []
  for (const glyph of drawing.glyphs) {
    const own = turnsOf(glyph)
    if (own === turns) glyphs.push(uprightGlyph(glyph, turn, number))
    else if (own !== undefined && (own - turns) % 2 !== 0) glyphs.push(lyingGlyph(glyph, turn, number))
  }
  const swapped = turns % 2 === 1
  return {
    number,
    width: swapped ? height : width,
    height: swapped ? width : height,
    glyphs,
    ...rulesOf(drawing.rules, turn),
    turns
  }
}

/** Quarter turns, clockwise, of the direction a glyph runs in; undefined when it runs askew. */
function turnsOf({ dx, dy }: DrawnGlyph): number | undefined {
  if (Math.abs(dy) <= ASKEW * Math.abs(dx)) return dx < 0 ? 2 : 0
  if (Math.abs(dx) <= ASKEW * Math.abs(dy)) return dy < 0 ? 3 : 1
  return undefined
}

export type Turn = (x: number, y: number) => readonly [number, number]

/** Turns places of a page back by quarters; `width` and `height` are those of the page as it is shown. */
export function turnBy(turns: number, width: number, height: number): Turn {
  if (turns === 1) return (x, y) => [y, width - x]
  if (turns === 2) return (x, y) => [width - x, height - y]
  if (turns === 3) return (x, y) => [height - y, x]
  return (x, y) => [x, y]
}

const ASCENT = 0.86
const DESCENT = 0.14

function uprightGlyph(glyph: DrawnGlyph, turn: Turn, page: number): Glyph {
  const { size } = glyph
  const [left, baseline] = turn(glyph.x, glyph.y)
  const right = left + Math.hypot(glyph.dx, glyph.dy)
  return {
    char: glyph.char,
    left,
    right,
    top: baseline - ASCENT * size,
    bottom: baseline + DESCENT * size,
    baseline,
    size,
    page
  }
}

/** A character that lies on its side, as in a narrow label cell: set upright about its own middle. */
function lyingGlyph(glyph: DrawnGlyph, turn: Turn, page: number): Glyph {
  const { size } = glyph
  const [x0, y0] = turn(glyph.x, glyph.y)
  const [x1, y1] = turn(glyph.x + glyph.dx, glyph.y + glyph.dy)
  const down = y1 > y0
  // its feet point left when it runs down, right when it runs up
  const middleX = x0 + (down ? 1 : -1) * 0.36 * size
  const middleY = (y0 + y1) / 2
  const half = Math.min(size, Math.abs(y1 - y0) + Math.abs(x1 - x0)) / 2
  const baseline = middleY + 0.36 * size
  return {
    char: glyph.char,
    left: middleX - half,
    right: middleX + half,
    top: middleY - half,
    bottom: middleY + half,
    baseline,
    size,
    page,
    ...(down ? {} : { rising: true })
  }
}

function rulesOf(drawn: readonly DrawnRule[], turn: Turn): Pick<Page, 'horizontal' | 'vertical'> {
  const horizontal: Rule[] = []
  const vertical: Rule[] = []
  for (const rule of drawn) {
    const [x0, y0] = turn(rule.x0, rule.y0)
    const [x1, y1] = turn(rule.x1, rule.y1)
    if (Math.abs(x1 - x0) >= Math.abs(y1 - y0))
      horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
    else vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }
  return { horizontal, vertical }
}
