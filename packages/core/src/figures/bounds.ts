import type { Comparator, Hedge } from './figure.js'
import { endOf, isHan, type Line, skipBlanks, skipBlanksBack } from './line.js'
import { behindNotBefore, type BoundRow, notAfter, signs, wordsBefore, wordsBehind } from './words.data.js'

/** What stands beside a figure and bounds it; offsets are local to the line. */
export interface Bound {
  readonly comparator?: Comparator
  readonly hedge?: Hedge
  readonly start: number
  readonly end: number
}

interface Entry {
  readonly word: string
  readonly comparator: Comparator | undefined
  readonly hedge: Hedge | undefined
}

const SIGN_CODES = new Set(
  Object.keys(signs)
    .filter((sign) => sign.length === 1)
    .map((sign) => sign.charCodeAt(0))
)
const byLast = index(wordsBefore, (word) => word.charCodeAt(word.length - 1))
const byFirst = index(wordsBehind, (word) => word.charCodeAt(0))

function index(rows: readonly BoundRow[], key: (word: string) => number): Map<number, Entry[]> {
  const map = new Map<number, Entry[]>()
  for (const [comparator, hedge, words] of rows) {
    for (const word of words.split(' ')) {
      const entries = map.get(key(word)) ?? []
      entries.push({ word, comparator: comparator || undefined, hedge: hedge || undefined })
      entries.sort((a, b) => b.word.length - a.word.length)
      map.set(key(word), entries)
    }
  }
  return map
}

/** The sign or word directly in front of a number: ≥, 不低于, 约. */
export function boundBefore(line: Line, at: number): Bound | undefined {
  const { s } = line
  const end = skipBlanksBack(s, at)
  if (end <= line.done) return undefined
  const last = s.charCodeAt(end - 1)
  if (SIGN_CODES.has(last)) {
    const sign = signs[s.charAt(end - 1)] as Comparator
    const pair = end - 2 >= line.done ? signs[s.slice(end - 2, end)] : undefined
    return { comparator: pair ?? sign, start: pair ? end - 2 : end - 1, end }
  }
  const entries = byLast.get(last)
  if (!entries) return undefined
  for (const { word, comparator, hedge } of entries) {
    const start = end - word.length
    if (start < line.done || !s.startsWith(word, start)) continue
    if (notAfter[word]?.includes(s[start - 1] ?? '\0')) return undefined
    return { ...(comparator && { comparator }), ...(hedge && { hedge }), start, end }
  }
  return undefined
}

/** The word directly behind a figure: 以上, 以内, 左右; a bracket （含） between is passed over. */
export function boundBehind(s: string, at: number): Bound | undefined {
  const start = skipInclusive(s, skipBlanks(s, at))
  const entries = byFirst.get(s.charCodeAt(start))
  if (!entries) return undefined
  for (const { word, comparator, hedge } of entries) {
    if (!s.startsWith(word, start)) continue
    const end = start + word.length
    const next = s[end] ?? '\0'
    if (behindNotBefore[word]?.includes(next)) continue
    // 3万元多， but not 3次多方会商
    if (hedge === 'over' && next !== '的' && isHan(next.charCodeAt(0))) continue
    return { ...(comparator && { comparator }), ...(hedge && { hedge }), start, end }
  }
  return undefined
}

/** Behind 「（含）」, 「（不含）」 or 「（含90分）」, if one stands at `at`. */
export function skipInclusive(s: string, at: number): number {
  if (s.charCodeAt(at) !== BRACKET) return at
  const end = endOf(INCLUSIVE, s, at)
  return end < 0 ? at : end
}
const BRACKET = 0xff08
const INCLUSIVE = /（不?含[^（）]{0,6}）/y
