import { type Fact, type Report, type Sentence, sameKind } from '@gouji/core'
import { addsTo, homogeneous, indexIn, isAddend, nameOfAddend, stageClass, wordsOf } from '../shared/addends.js'
import { allWithVerb, bareAll, notASum, totalAtEnd, totalAtStart } from '../shared/sums.data.js'
import type { Claim, ClaimReading } from './claim.js'
import { unitsBefore } from './units.js'

/** Figures of a list that are read back from its total. */
const MOST_PARTS = 200
const MOST_SUBTOTALS = 40

/** `verb`: 共补助…, which may count on its own. */
type Cue = 'start' | 'end' | 'verb'

/** Totals whose parts stand before them: 「甲…、乙…，共计…」「一是…；二是…；合计…」「以上三项合计…」. */
export function* totalsBehind(report: Report): Iterable<Claim> {
  for (const sentence of report.sentences) {
    let previous: Fact | undefined
    const totals: Fact[] = []
    for (const fact of sentence.facts) {
      if (!isAddend(fact)) continue
      const cue =
        totalCue(fact) ?? (previous && totals.at(-1) === previous && joined(previous, fact) ? 'start' : undefined)
      previous = fact
      if (!cue) continue
      const claim = claimOf(report, sentence, fact, cue, totals)
      totals.push(fact)
      if (totals.length > MOST_SUBTOTALS) totals.shift()
      if (claim) yield claim
    }
  }
}

/** 「共计15000人次、720万元」: the second figure is a total too. */
function joined(total: Fact, fact: Fact): boolean {
  return fact.sentence?.skeleton.slice(total.at + 1, fact.at) === '、'
}

function totalCue(fact: Fact): Cue | undefined {
  const words = wordsOf(fact)
  // every cue has one of these: a cheap test before the patterns
  if (!/[共合总小累]/.test(words) || notASum.test(words)) return undefined
  if (totalAtStart.test(words) || bareAll.test(words)) return 'start'
  if (totalAtEnd.test(words)) return 'end'
  return allWithVerb.test(words) ? 'verb' : undefined
}

function claimOf(
  report: Report,
  sentence: Sentence,
  total: Fact,
  cue: Cue,
  totals: readonly Fact[]
): Claim | undefined {
  const before = listBefore(total)
  const own = before.filter((fact) => addsTo(fact, total) && !totals.includes(fact))
  const readings: ClaimReading[] = []
  if (own.length >= 2) {
    addReadings(readings, own, totals, total, cue !== 'verb' && isWhole(before, own, totals, total, cue))
  }
  if (own.length < 2 && cue === 'start') {
    for (const { parts, whole } of unitsBefore(report, sentence, total, own))
      readings.push({ parts, firm: whole && homogeneous([...parts, total]) })
  }
  return readings.length > 0
    ? { kind: 'running-total', total, readings, ...(cue === 'verb' ? { tentative: true } : {}) }
    : undefined
}

/** Nothing else of the kind stands in the list, nothing is left open, and the total is of what is listed. */
function isWhole(
  before: readonly Fact[],
  own: readonly Fact[],
  totals: readonly Fact[],
  total: Fact,
  cue: Cue
): boolean {
  const same = before.filter((fact) => sameKind(fact, total) && !totals.includes(fact))
  if (same.length > own.length || /等(?:，|$)/.test(between(own.at(-1), total))) return false
  return homogeneous([...own, total]) && (cue === 'start' || isOf(own, total))
}

/** 「年初预算共计」 adds up budgets, 「支出总计」 only what is called 支出: the income listed before it is no part. */
function isOf(own: readonly Fact[], total: Fact): boolean {
  const stage = stageClass(total)
  if (stage !== undefined) return own.some((fact) => stageClass(fact) === stage)
  const noun = nameOfAddend(total).replace(totalAtEnd, '').slice(-2)
  return noun.length < 2 || own.every((fact) => nameOfAddend(fact).includes(noun))
}

/** The amounts before the total in its own list. */
function listBefore(total: Fact): Fact[] {
  const { facts } = total.scope
  const at = indexIn(facts, total)
  return facts.slice(Math.max(0, at - MOST_PARTS), at).filter(isAddend)
}

function addReadings(
  readings: ClaimReading[],
  own: readonly Fact[],
  totals: readonly Fact[],
  total: Fact,
  whole: boolean
): void {
  const subtotals = totals.filter((fact) => addsTo(fact, total))
  const last = subtotals.at(-1)
  const since = last ? own.filter((fact) => fact.index > last.index) : own
  const segment = own.filter((fact) => fact.segment === total.segment)
  const known = new Set<string>()
  const add = (parts: readonly Fact[], firm: boolean): void => {
    const key = parts.map((part) => part.index).join()
    if (parts.length < 2 || known.has(key)) return
    known.add(key)
    readings.push({ parts, firm: firm && whole, doubt: 'several-readings' })
  }
  // 小计…；小计…；合计…: the subtotals and what came after the last of them
  if (last && !/小计/.test(wordsOf(total))) add([...subtotals, ...since], since.length === 0)
  add(since, last === undefined || /小计/.test(wordsOf(total)))
  add(segment, false)
  add(own, false)
  // 「下达资金1000万元，甲镇200万元、乙镇300万元，共计500万元」: the first may be another total
  if (own.length >= 3) add(own.slice(1), false)
}

function between(part: Fact | undefined, total: Fact): string {
  return part ? (total.sentence?.skeleton.slice(part.at + 1, total.at - wordsOf(total).length) ?? '') : ''
}
