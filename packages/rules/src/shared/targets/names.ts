import { cleanLabel, type Fact, isFigureSlot, nameScore } from '@gouji/core'
import { nameEnds, nameStarts, synonyms } from './targets.data.js'

/** What an indicator's name is compared by. */
export interface IndicatorName {
  /** As it is shown to people. */
  readonly text: string
  /** Without who, where and when; synonyms as one. */
  readonly key: string
  /** The kind of measure at its end: 「覆盖率」「人数」. */
  readonly head: string
}

const SHORTEST = 2

/** The words in front of a figure back to its clause or the figure before: 「有网点的村占社区、街道、村的比重」. */
export function namedBy(fact: Fact): IndicatorName {
  return nameFrom(cleanLabel(behindLastSlot(fact.lead)) || fact.label)
}

function behindLastSlot(words: string): string {
  for (let at = words.length - 1; at >= 0; at--) if (isFigureSlot(words[at] as string)) return words.slice(at + 1)
  return words
}

export function nameFrom(words: string): IndicatorName {
  const text = words
    .replace(/[\s\uE000-\uE00A]/g, '')
    .replace(nameStarts, '')
    .replace(nameEnds, '')
  let key = text
  for (const [from, to] of synonyms) key = key.replace(from, to)
  return { text, key, head: headOf(key) }
}

/** 「费用审核率」 → 「审核率」; 「就业人口比例」 → 「人口比例」; any other name's last two characters. */
function headOf(key: string): string {
  const length = /(?:比例|程度|幅度|月数)$/.test(key) ? 4 : /(?:率|度)$/.test(key) ? 3 : 2
  return key.slice(-length)
}

/** Whether a name says enough to be recognised elsewhere: 「参保率」 does not, 「电子凭证激活率」 does. */
export function isSpecific(name: IndicatorName): boolean {
  return name.key.length >= 4 && name.key.length > name.head.length
}

/** How well two names agree. */
export interface Likeness {
  readonly score: number
  /** Each has words that the other has not: 居民… against 职工…. */
  readonly contrary: boolean
  /** The second says more than the first: 「重度残疾人满意度」 is perhaps not 「残疾人满意度」. */
  readonly narrower: boolean
}

export function likenessOf(a: IndicatorName, b: IndicatorName): Likeness {
  if (a.key === b.key) return { score: a.key.length >= SHORTEST ? 1 : 0, contrary: false, narrower: false }
  const narrower = lacks(b.key, a.key) > 0
  return { score: nameScore(a.key, b.key), contrary: narrower && lacks(a.key, b.key) > 0, narrower }
}

/** How many characters of `a` do not occur in `b`. */
function lacks(a: string, b: string): number {
  const known = new Set(b)
  let count = 0
  for (const character of a) if (!known.has(character)) count++
  return count
}

const LONGEST_CONTEXT = 24

/** A name with the clause before where it is only a kind of measure: 「进行费用审核，审核率」. */
export function contextOf(fact: Fact, name: IndicatorName): string {
  if (isSpecific(name)) return name.key
  const start = fact.at - fact.lead.length
  const before = fact.sentence?.skeleton.slice(Math.max(0, start - LONGEST_CONTEXT), start).replace(/[，、]$/, '') ?? ''
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1)
  return nameFrom(clause).key + name.key
}

/** Words to look names up in. */
export interface Words {
  readonly characters: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
}

export function wordsOf(text: string): Words {
  const pairs = new Set<string>()
  for (let i = 0; i < text.length - 1; i++) pairs.add(text.slice(i, i + 2))
  return { characters: new Set(text), pairs }
}

const LEAST_COVERED = 0.7

/** Whether all of a name's characters and most of its pairs occur in a context. */
export function answers({ key }: IndicatorName, { characters, pairs }: Words): boolean {
  for (const character of key) if (!characters.has(character)) return false
  let found = 0
  for (let i = 0; i < key.length - 1; i++) if (pairs.has(key.slice(i, i + 2))) found++
  return found >= LEAST_COVERED * (key.length - 1)
}
