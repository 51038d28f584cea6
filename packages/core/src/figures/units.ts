import type { UnitKind } from './figure.js'
import { isDigit, isLetter } from './line.js'
import { hanCounters, notBefore, perWords, unitRows } from './units.data.js'

interface Unit {
  readonly word: string
  readonly kind: UnitKind
  /** Power of ten to the base unit. */
  readonly power: number
  readonly end: number
}

interface Entry {
  readonly word: string
  readonly kind: UnitKind
  readonly power: number
  /** In front of these characters it is the beginning of another word. */
  readonly except: ReadonlySet<number> | undefined
  readonly latin: boolean
}

/** Units by their first character, the longest first. */
const byFirst = new Map<number, Entry[]>()
for (const [kind, power, words] of unitRows) {
  for (const word of words.split(' ')) {
    const first = word.charCodeAt(0)
    const entries = byFirst.get(first) ?? []
    const before = notBefore[word]
    const except =
      before === undefined ? undefined : new Set(Array.from(before, (character) => character.charCodeAt(0)))
    entries.push({ word, kind, power, except, latin: isLetter(word.charCodeAt(word.length - 1)) })
    entries.sort((a, b) => b.word.length - a.word.length)
    byFirst.set(first, entries)
  }
}

const PER = new RegExp(`(?:/|每)(${perWords})(?:(?:[/·•・‧.]|每)(${perWords}))?`, 'y')
const PER_IN_BRACKETS = new RegExp(`/（(${perWords})[/·•・‧.](${perWords})）`, 'y')
const PER_BEFORE = /每(人|户|生|亩|床|例|次|位|名|车|台|辆|吨|天|日|月|年|班|村|校|家|公里|平方米|人次|斤|头|只|株)/g
const MEAN_BEFORE = /(人|户|生|亩|次|床|例|村|校)均/g

/**
 * The unit that begins at `at`; the longest that fits. Undefined when there is none, or when what stands there is the
 * beginning of another word.
 */
export function readUnit(s: string, at: number, han = false): Unit | undefined {
  const entries = byFirst.get(s.charCodeAt(at))
  if (!entries) return undefined
  for (const { word, kind, power, except, latin } of entries) {
    if (!s.startsWith(word, at)) continue
    if (han && !hanCounters.has(word)) continue
    const end = at + word.length
    if (except?.has(s.charCodeAt(end)) && !s.startsWith('组成', end)) continue
    if (latin && continuesWord(s.charCodeAt(end))) continue
    return { word, kind, power, end }
  }
  return undefined
}

function continuesWord(code: number): boolean {
  return isLetter(code) || isDigit(code)
}

/** 元/人·年, 元每人每月, 次/年: the unit with what it is counted by, `元/人/年`; the unit itself when nothing follows. */
export function readPer(s: string, unit: Unit): Unit {
  const code = s.charCodeAt(unit.end)
  if (code !== 47 && code !== 0x6bcf) return unit
  if (unit.kind !== 'money' && unit.kind !== 'count' && unit.kind !== 'measure') return unit
  const pattern = s[unit.end + 1] === '（' ? PER_IN_BRACKETS : PER
  pattern.lastIndex = unit.end
  const match = pattern.exec(s)
  if (!match) return unit
  const word = match[2] ? `${unit.word}/${match[1]}/${match[2]}` : `${unit.word}/${match[1]}`
  return { ...unit, word, kind: unit.kind === 'money' ? 'standard' : unit.kind, end: pattern.lastIndex }
}

/**
 * What a sum of money is counted by when the words in front of it say so: 每人每年180元 → `/人/年`, 人均488元 → `/人`.
 * A bare 每年 or 每月 makes a standard only of small change: 每年300万元 is an amount.
 */
export function perBefore(words: string, small: boolean): string {
  let per = ''
  let each = false
  for (const match of words.matchAll(PER_BEFORE)) {
    per += `/${match[1]}`
    if (!/[年月日天]/.test(match[1] as string)) each = true
  }
  for (const match of words.matchAll(MEAN_BEFORE)) {
    // 「人均补助标准由每人每年610元」 counts by people once
    if (!per.includes(`/${match[1]}`)) per += `/${match[1]}`
    each = true
  }
  return each || small ? per : ''
}
