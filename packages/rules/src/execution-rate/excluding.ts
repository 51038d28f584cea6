import {
  difference,
  type Fact,
  type Figure,
  figureOf,
  groupOf,
  isAmount,
  nearFacts,
  operand,
  quotient,
  type Reading,
  type Relation,
  type Report,
  sameKind,
  similarity
} from '@gouji/core'
import { ratioRelation } from '../shared/ratio.js'
import type { RatioKind } from '../shared/ratio-bases.js'
import { windowBefore } from '../shared/ratio-words.js'

const LEAST_SIMILARITY = 0.4

/**
 * 「剔除X后的执行率」: the base relation with X taken out of the numerator, or out of both. X is the amount named in the
 * clause, else the amount nearby whose words are closest to those after 剔除.
 */
export function excludingRelation(report: Report, rate: Fact, kind: RatioKind): Relation | undefined {
  const excluded = excludedAmount(report, rate)
  const base = ratioRelation(report, rate, excluded ? { ...kind, ignore: excluded } : kind)
  if (!base || base.readings.length === 0) return base
  if (!excluded) return { ...base, readings: [], blocked: 'base-not-stated' }
  const readings: Reading[] = []
  const own = spentBeside(rate, excluded)
  for (const reading of base.readings) {
    const { expression } = reading
    if (
      expression.op !== 'quotient' ||
      reading.note === 'with-carry' ||
      expression.numerator.op !== 'figure' ||
      expression.numerator.operand.figure === excluded.figure ||
      expression.numerator.operand.figure.value.lte(excluded.figure.value) ||
      (own.size > 0 && !own.has(expression.numerator.operand.figure))
    )
      continue
    const numerator = difference(expression.numerator, figureOf(excluded))
    // 「扣除代编支出96万元后，本级支出716万元，占…」: what is said behind 后 is net already
    const net = expression.numerator.operand.figure.span.start > excluded.figure.span.start
    if (net) readings.push(reading)
    readings.push({
      ...reading,
      expression: quotient(numerator, expression.denominator),
      note: 'excluding',
      ...(net ? { binding: 'loose', doubt: 'several-readings' } : {})
    })
    readings.push({
      expression: quotient(numerator, difference(expression.denominator, figureOf(excluded))),
      binding: 'loose',
      doubt: 'several-readings',
      note: 'excluding-both'
    })
    // 「剔除12月下旬下达的资金后」: what came too late is taken off the budget alone
    readings.push({
      expression: quotient(expression.numerator, difference(expression.denominator, figureOf(excluded))),
      binding: 'loose',
      doubt: 'several-readings',
      note: 'excluding-base'
    })
  }
  if (readings.length === 0) return { ...base, readings, blocked: 'base-not-stated' }
  return { ...base, kind: 'execution-excluding', stated: operand(rate), readings }
}

/** What was spent by the rate's own sentence: where it says so, no other amount is meant. */
function spentBeside({ sentence, index }: Fact, excluded: Fact): ReadonlySet<Figure> {
  const spent = sentence?.facts.filter((fact) => fact !== excluded && fact.index < index && groupOf(fact) === 'spent')
  return new Set(spent?.map(({ figure }) => figure))
}

function excludedAmount(report: Report, rate: Fact): Fact | undefined {
  const facts = report.factsByBlock.get(rate.block.index) ?? []
  const amounts = nearFacts(rate, facts, (fact) => isAmount(fact) && fact.figure.unitKind === 'money')
  const window = windowBefore(rate)
  const clause = /(?:剔除|扣除|不含|除去|不包括|扣减)([^，；。]*)/.exec(window)
  const from = rate.at - window.length + (clause?.index ?? window.length)
  const to = from + (clause?.[0].length ?? 0)
  const named = amounts.find(({ fact }) => fact.sentence === rate.sentence && fact.at >= from && fact.at < to)
  if (named) return named.fact
  const words = clause?.[1]?.replace(/[\uE000-\uE00A]/g, '') ?? ''
  let best: Fact | undefined
  let bestScore = LEAST_SIMILARITY
  for (const { fact, nearness } of amounts) {
    if (nearness === 'block' || !sameKind(fact, amounts[0]?.fact ?? fact)) continue
    const score = overlap(fact.label, words)
    if (score > bestScore) {
      best = fact
      bestScore = score
    }
  }
  return best
}

/** How much of the shorter words recurs in the longer ones. */
function overlap(label: string, words: string): number {
  const name = label.replace(/^.*?(?:包括|含|上解|其中)/, '').slice(0, words.length)
  return Math.max(similarity(name, words), similarity(name, words.slice(0, name.length)))
}
