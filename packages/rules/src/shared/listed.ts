import type { Span } from '@gouji/core'
import { bareEnding, equallyLong, type Make, makes, sentenceWords } from './listed.data.js'

/** A listed thing, with its words. */
export interface Listed {
  readonly label: string
  readonly span: Span
}

/** Names in a row: 「办公室、财务股和业务股」. */
export interface WordList {
  /** Split at every 、 and at a last 和, 及 or 以及. */
  readonly items: readonly Listed[]
  /** How many 和, 与 or 及 stand elsewhere in the names: so many more things there may be. */
  readonly joins: number
  /** Whether the last name was split off by a joining word, so that there may be one thing fewer. */
  readonly splitLast: boolean
  /** What all names have in common (they end with the same kind of noun, or are equally long); no words of a sentence have come in. */
  readonly make?: Make
}

const MOST_ITEMS = 60
const LONGEST_ITEM = 40
const JOIN = /以及|和|与|及/g
const LAST_JOIN = /^(.{2,}?)(以及|和|及(?!时|其))(.{2,})$/

/** Reads the words between two places as a list of names; undefined where there is no 、 and no joining word, or a name is a sentence. */
export function readList(plain: string, from: number, to: number): WordList | undefined {
  const parts = splitOutsideBrackets(plain, from, to)
  if (parts.length > MOST_ITEMS) return undefined
  const last = parts.at(-1)
  const split = last && splitAtJoin(plain, last)
  const spans = split ? [...parts.slice(0, -1), ...split] : parts
  const items: Listed[] = []
  for (const [i, span] of spans.entries()) {
    const item = named(plain, i === 0 ? behindPreposition(plain, span) : span)
    if (!item || item.label.length > LONGEST_ITEM) return undefined
    items.push(item)
  }
  if (items.length < 2) return undefined
  let joins = 0
  for (const { label } of items) joins += label.match(JOIN)?.length ?? 0
  // 「“1+25+335”」 is a name; what it stands for is not said
  const make = plain.slice(from, to).includes('+') ? undefined : makeOf(items)
  return { items, joins, splitLast: split !== undefined, ...(make && { make }) }
}

/** 、 and + between names; what is in brackets belongs to the name in front. */
function splitOutsideBrackets(plain: string, from: number, to: number): Span[] {
  const parts: Span[] = []
  let depth = 0
  let start = from
  for (let at = from; at < to; at++) {
    const character = plain[at]
    if (character === '（' || character === '《') depth++
    else if (character === '）' || character === '》') depth = Math.max(0, depth - 1)
    else if (depth === 0 && (character === '、' || character === '+')) {
      parts.push({ start, end: at })
      start = at + 1
    }
  }
  parts.push({ start, end: to })
  return parts
}

function splitAtJoin(plain: string, span: Span): [Span, Span] | undefined {
  const match = LAST_JOIN.exec(plain.slice(span.start, span.end))
  if (!match) return undefined
  const at = span.start + (match[1] as string).length
  return [
    { start: span.start, end: at },
    { start: at + (match[2] as string).length, end: span.end }
  ]
}

/** 「对城关镇、石桥镇」: the list begins behind 对. */
function behindPreposition(plain: string, { start, end }: Span): Span {
  const word = /^(?:组织对|围绕|选取|对|由|从|与|在|将|经|以|向|为)/.exec(plain.slice(start, end))?.[0] ?? ''
  return word.length + 1 < end - start ? { start: start + word.length, end } : { start, end }
}

/** A name without blanks, quotes and brackets around it and in it; undefined when nothing is left. */
function named(plain: string, { start, end }: Span): Listed | undefined {
  let from = start
  let to = end
  while (from < to && isMargin(plain[from] as string)) from++
  while (to > from && isMargin(plain[to - 1] as string)) to--
  const label = plain
    .slice(from, to)
    .replace(/（[^（）]*）/g, '')
    .replace(/\s+/g, '')
  return label === '' ? undefined : { label, span: { start: from, end: to } }
}

function isMargin(character: string): boolean {
  return character <= ' ' || '“”"‘’「」：:'.includes(character)
}

function makeOf(items: readonly Listed[]): Make | undefined {
  if (
    items.slice(1).some(({ label }) => sentenceWords.test(label)) ||
    items.some(({ label }) => bareEnding.test(label))
  )
    return undefined
  const make = makes.find(({ ending }) => items.every(({ label }) => ending.test(label)))
  if (make) return make
  const length = items[0]?.label.length ?? 0
  return length <= 6 && items.every(({ label }) => label.length === length) ? equallyLong : undefined
}
