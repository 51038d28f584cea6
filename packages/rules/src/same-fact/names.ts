import { type Fact, groupOf, nameOf, nameScore, subjectsAgree } from '@gouji/core'

const changeWords = /增加|减少|增长|下降|提高|降低|上升|增幅|降幅|节约|追加|调增|调减/
const LEAST_SCORE = 0.6

/** The words that a restated figure is known by: those before it, else those behind it. */
export function nameOfFact(fact: Fact): string {
  const before = nameOf(fact.label.replace(/^.*?(?:包括|包含|上解|其中|含)/, ''))
  if (before.length >= 4 || fact.cell) return before
  const behind = nameOf(fact.tail)
  return behind.length >= 4 ? behind : before
}

/** Whether two figures may state one fact: same stage, period and kind of count; not a change, a norm or a bound. */
export function mayRestate(a: Fact, b: Fact): boolean {
  if (a.relativeYear !== b.relativeYear || a.cumulative !== b.cumulative || a.asOf !== b.asOf) return false
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false
  if (a.stage !== b.stage && (a.stage === 'target' || b.stage === 'target')) return false
  return restatable(a) && restatable(b)
}

/** Whether a figure states a fact of its own at all. */
export function restatable(fact: Fact): boolean {
  const { figure } = fact
  return figure.comparator === undefined && figure.upper === undefined && !fact.normative && !changeWords.test(fact.label)
}

/** Whether the words of two figures speak of the same thing, as far as words can tell. */
export function namesAgree(a: Fact, b: Fact, digits: number): boolean {
  const left = nameOfFact(a)
  const right = nameOfFact(b)
  const groups = [groupOf(a), groupOf(b)]
  const sameGroup = groups[0] !== undefined && groups[0] === groups[1]
  const otherGroup = groups[0] !== undefined && groups[1] !== undefined && !sameGroup
  const score = nameScore(left, right)
  if (otherGroup) return score >= 0.85
  if (score >= LEAST_SCORE) return true
  if (digits < 5 || !sameGroup) return false
  return a.subject === '' || b.subject === '' || subjectsAgree(a.subject, b.subject)
}

/** Significant digits of the print: 4 for 13.82 and for 0.1382. */
export function significantDigits(fact: Fact): string {
  return fact.figure.value.times(10 ** 6).abs().toFixed(0).replace(/^0+|0+$/g, '')
}
