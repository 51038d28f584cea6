import {
  difference,
  type Fact,
  figureOf,
  groupOf,
  nearFacts,
  operand,
  quotient,
  type Reading,
  type Relation,
  type Report
} from '@gouji/core'
import { around, isAddend } from '../shared/addends.js'
import { MOST_AWAY, termsAround } from './terms.js'

const MOST_READINGS = 6

/** 结余率 (结转结余率) = balance ÷ budget or income; without a printed balance, (income − spent) ÷ income. */
export function balanceRateRelation(report: Report, rate: Fact): Relation | undefined {
  if (
    !/结余率|结转率/.test(rate.lead.slice(-12)) ||
    rate.figure.comparator !== undefined ||
    rate.figure.upper !== undefined
  )
    return undefined
  if (/超过|高于|大于|小于|低于|控制/.test(rate.lead)) return undefined
  const facts = around(report.factsByBlock.get(rate.block.index) ?? [], rate, MOST_AWAY)
  const balances = nearFacts(rate, facts, (fact) => groupOf(fact) === 'balance' && isAddend(fact)).map(
    ({ fact }) => fact
  )
  const readings: Reading[] = []
  const bases = nearFacts(rate, facts, (fact) => isBase(fact)).map(({ fact }) => fact)
  const [left] = balances
  const add = (reading: Reading): void => {
    if (readings.length < MOST_READINGS) readings.push(reading)
  }
  if (left) {
    for (const [i, base] of bases.entries()) {
      const firm = i === 0 && bases.length === 1 && base.sentence === rate.sentence && left.sentence === rate.sentence
      add({
        expression: quotient(figureOf(left), figureOf(base)),
        ...(firm ? { binding: 'firm' } : { binding: 'loose', doubt: 'several-readings' })
      })
    }
  } else {
    const terms = termsAround(report, rate)
    for (const funds of terms?.income ?? []) {
      for (const paid of terms?.spent ?? []) {
        const rest = difference(figureOf(funds), figureOf(paid))
        add({ expression: quotient(rest, figureOf(funds)), binding: 'loose', doubt: 'several-readings' })
      }
    }
  }
  if (readings.length === 0) return undefined
  return { kind: 'balance-rate', stated: operand(rate), comparison: '=', readings }
}

function isBase(fact: Fact): boolean {
  const group = groupOf(fact)
  return (
    isAddend(fact) &&
    (group === 'budget' || group === 'income' || group === 'arrived' || group === 'allocated' || group === 'total')
  )
}
