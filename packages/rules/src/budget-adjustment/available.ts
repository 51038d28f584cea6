import { type Fact, figureOf, groupOf, operand, type Reading, type Relation, type Report, sum } from '@gouji/core'
import { around, isAddend, isCarry } from '../shared/addends.js'

/** How many figures away the funds of the year may stand. */
const MOST_AWAY = 20
const available = /可用(?:资金|预算|财力)|可支配资金|资金(?:总规模|总量|总盘子)/
const funds = new Set(['budget', 'allocated', 'arrived', 'income', 'total'])

/** 「筹集资金9865.2万元。加上上年结转312.8万元，全年可用资金10178万元」: what can be used is what came in and what was carried over. */
export function availableFunds(report: Report, total: Fact): Relation | undefined {
  if (!total.sentence || !available.test(total.label)) return undefined
  const facts = around(report.factsByBlock.get(total.block.index) ?? [], total, MOST_AWAY).filter(
    (fact) => fact.figure.unitKind === 'money' && isAddend(fact)
  )
  const carried = facts.find((fact) => fact.sentence === total.sentence && fact.index < total.index && isCarry(fact))
  const words = carried?.sentence?.skeleton.slice(0, carried.at) ?? ''
  if (!carried || !/(?:加上?|连同|含|包括|加之)[^，；。]{0,12}$/.test(words)) return undefined
  const behind = facts.filter((fact) => fact.scope.head === total && fact !== carried)
  const before = facts.filter((fact) => fact.index < carried.index && fact.scope.depth === 0 && isFund(fact))
  const others = behind.length === 1 ? behind : before.reverse()
  const readings = others.slice(0, 3).map(
    (fact, index): Reading => ({
      expression: sum([figureOf(fact), figureOf(carried)]),
      ...(index === 0 && others.length === 1
        ? { binding: 'firm' }
        : { binding: 'loose', doubt: 'several-readings' as const })
    })
  )
  return readings.length > 0 ? { kind: 'available', stated: operand(total), comparison: '=', readings } : undefined
}

function isFund(fact: Fact): boolean {
  return funds.has(groupOf(fact) ?? '') || /筹集|筹措|资金/.test(fact.label)
}
