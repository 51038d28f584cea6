import type { Line } from './lines.js'
import type { MarkerStyle } from './report.js'

/** How a line takes part in the numbering: its printed style, or the one that its number stands for. */
export type Style = MarkerStyle | 'bare'

/** From the outermost to the innermost, where a document does not show its own order. */
const RANKS: Readonly<Record<Style, number>> = {
  part: 0,
  annex: 0,
  chapter: 1,
  han: 2,
  bare: 2,
  roman: 2,
  'han-paren': 3,
  dot: 4,
  comma: 4,
  paren: 5,
  'half-paren': 5,
  circled: 6,
  letter: 7,
  say: 8
}
const TOP = RANKS.han

/** Styles that a list may change between while it counts on: 1. then 2、; （1） then （二）. */
const KIN: Readonly<Partial<Record<Style, readonly Style[]>>> = {
  dot: ['comma', 'half-paren'],
  comma: ['dot', 'half-paren'],
  paren: ['half-paren', 'han-paren'],
  'half-paren': ['paren', 'dot', 'comma'],
  'han-paren': ['paren']
}

/** A heading or item that is open: what follows may stand under it. */
export interface Open {
  readonly style: Style
  readonly value: number
  /** Dots in a number such as 1.2: its own depth. */
  readonly dots: number
  /** A heading alone, so that a list of any style may stand under it. */
  readonly heading: boolean
  /** The depth that the format gives the heading. */
  readonly depth?: number
}

const LIST = RANKS.dot

/**
 * How many of the open headings and items stay open when `next` comes: it stands under the last of them. `next` nests as
 * the document itself nests: beside what it continues, else under what it opens a list of, else by the usual order.
 * `bare`: nothing stands yet under the last open heading, so that a list of its own style may begin there.
 */
export function keepOpen(open: readonly Open[], next: Open, bare: boolean): number {
  if (next.style === 'part' || next.style === 'annex') return 0
  const byDepth = keepByDepth(open, next)
  if (byDepth !== undefined) return byDepth
  const rank = RANKS[next.style]
  if (rank <= TOP) return keepAbove(open, rank)
  const continued = findLast(open, (one) => isSameList(one, next) && one.value + 1 === next.value)
  if (continued >= 0) return continued
  const kin = findLast(open, (one) => (KIN[next.style] ?? []).includes(one.style) && one.value + 1 === next.value)
  if (kin >= 0) return kin
  const top = open.at(-1)
  // a style may come again one list deeper, not without end
  const again = open.filter((one) => isSameList(one, next)).length
  if (next.value === 1 && again < 2 && top && opensUnder(open, top, next, bare)) return open.length
  const same = findLast(open, (one) => isSameList(one, next))
  return same >= 0 ? same : keepAbove(open, rank + next.dots / 10)
}

/** A heading that the format marks stands beside the open heading of its depth, under the one above it. */
function keepByDepth(open: readonly Open[], next: Open): number | undefined {
  if (next.depth === undefined || next.style !== 'bare') return undefined
  const depth = next.depth
  let keep = 0
  while (keep < open.length && (open[keep]?.depth ?? 0) < depth && open[keep]?.depth !== undefined) keep++
  return keep
}

function keepAbove(open: readonly Open[], rank: number): number {
  let keep = open.length
  while (keep > 0 && RANKS[open[keep - 1]?.style ?? 'part'] + (open[keep - 1]?.dots ?? 0) / 10 >= rank) keep--
  return keep
}

function isSameList(one: Open, next: Open): boolean {
  return one.style === next.style && one.dots === next.dots
}

/** （一） stands under 一、; only where a document numbers its chapters 1、 it stands under that. */
function opensUnder(open: readonly Open[], top: Open, next: Open, bare: boolean): boolean {
  if (isSameList(top, next)) return bare && top.heading && top.value > 1 && RANKS[top.style] >= LIST
  if (next.style !== 'han-paren') return true
  return RANKS[top.style] < RANKS[next.style] || (top.heading && !open.some((one) => RANKS[one.style] === TOP))
}

function findLast<T>(list: readonly T[], test: (one: T) => boolean): number {
  for (let at = list.length - 1; at >= 0; at--) if (test(list[at] as T)) return at
  return -1
}

/** Dots inside a number: 0 for 「1.」, 1 for 「1.2」. */
export function dotsOf(line: Line, plain: string): number {
  if (line.marker?.style !== 'dot') return 0
  const digits = plain.slice(line.marker.span.start, line.marker.span.end).match(/[.．](?=\d)/g)
  return digits?.length ?? 0
}
