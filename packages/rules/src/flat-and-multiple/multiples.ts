import {
  constant,
  Decimal,
  difference,
  type Fact,
  factAt,
  figureOf,
  isAmount,
  operand,
  product,
  quotient,
  type Reading,
  type Relation,
  type Report,
  sameKind
} from '@gouji/core'

/** 是上年的2倍, 为2022年Ⓜ的1.5倍 */
const timesCue =
  /(?:是|为|相当于|达到?)(?:了)?(?:\uE00A|上年|去年|上期)(?:度|同期)?[^，。；：\uE000-\uE008增减升降]{0,12}([\uE000\uE002\uE008\uE009]?)的$/
/** 比上年增长2倍, 由A增加到B，增长1.5倍 */
const growthCue = /(?:增长|增加|提高|上升|扩大)了?$/
const doubled = /翻了?(一|两)番/g
/** 翻一番 is said of what has come close to twice. */
const NEARLY: Readonly<Record<string, Decimal>> = { 一: new Decimal('1.9'), 两: new Decimal('3.8') }
const MOST_BACK = 8

/** Multiples of last year's amount, where it is printed beside this year's. */
export function* multiples(report: Report): Iterable<Relation> {
  for (const fact of report.facts) {
    if (fact.figure.unitKind !== 'multiple' || !fact.sentence || fact.figure.upper) continue
    const times = timesCue.exec(fact.lead)
    if (times) yield* timesPrior(report, fact, times[1] !== '')
    else if (growthCue.test(fact.lead)) yield* growth(report, fact)
  }
  yield* doublings(report)
}

function* timesPrior(report: Report, stated: Fact, printed: boolean): Iterable<Relation> {
  const base = printed && stated.sentence ? factAt(stated.sentence, stated.at - 2) : undefined
  const pair = twoYears(report, stated, base)
  if (!pair) return
  const readings: Reading[] = [{ expression: quotient(figureOf(pair.current), figureOf(pair.prior)), binding: 'firm' }]
  yield { kind: 'multiple', stated: operand(stated), comparison: '=', readings }
}

/** 增长2倍 is three times as much; who writes it for twice as much is understood. */
function* growth(report: Report, stated: Fact): Iterable<Relation> {
  const pair = twoYears(report, stated, undefined)
  if (!pair) return
  const current = figureOf(pair.current)
  const prior = figureOf(pair.prior)
  const readings: Reading[] = [
    { expression: quotient(difference(current, prior), prior), binding: 'firm' },
    { expression: quotient(current, prior), binding: 'loose', doubt: 'several-readings', note: 'times' }
  ]
  yield { kind: 'growth', stated: operand(stated), comparison: '=', readings }
}

function* doublings(report: Report): Iterable<Relation> {
  for (const sentence of report.sentences) {
    doubled.lastIndex = 0
    const match = doubled.exec(sentence.skeleton)
    if (!match) continue
    const before = sentence.facts.filter((fact) => fact.at < match.index)
    const last = before.at(-1)
    const pair = last && before.length === 2 ? yearsOf(before) : undefined
    if (!pair) continue
    const least = product(figureOf(pair.prior), constant(NEARLY[match[1] as string] as Decimal))
    yield {
      kind: 'double',
      stated: operand(pair.current),
      comparison: '≥',
      readings: [{ expression: least, binding: 'firm' }]
    }
  }
}

/** This year's and last year's amount in front of a multiple, when exactly one of each stands in its sentence. */
function twoYears(report: Report, stated: Fact, base: Fact | undefined): { current: Fact; prior: Fact } | undefined {
  const facts = report.facts
    .slice(Math.max(0, stated.index - MOST_BACK), stated.index)
    .filter((fact) => fact.sentence === stated.sentence && isAmount(fact))
  if (!base) return facts.length === 2 ? yearsOf(facts) : undefined
  const rest = facts.filter((fact) => fact !== base && sameKind(fact, base))
  const [current] = rest
  return current && rest.length === 1 ? { current, prior: base } : undefined
}

/** Two amounts, one of the year before the other's: by their words, or 由A增加到B. */
function yearsOf([first, second]: readonly Fact[]): { current: Fact; prior: Fact } | undefined {
  if (!first || !second || !sameKind(first, second)) return undefined
  if (isEarlier(first, second)) return { current: second, prior: first }
  if (isEarlier(second, first)) return { current: first, prior: second }
  return /^[^，。]*(?:由|从)[^，。]*$/.test(first.lead) && /(?:到|至|为)$/.test(second.lead)
    ? { current: second, prior: first }
    : undefined
}

function isEarlier(a: Fact, b: Fact): boolean {
  if (a.relativeYear < b.relativeYear) return true
  return a.year !== undefined && b.year !== undefined && a.year < b.year
}
