import { type Fact, figureOf, nearFacts, operand, type Relation, type Report, sameKind, within } from '@gouji/core'
import { around, isAddend, wordsOf } from '../shared/addends.js'
import { type Order, orders } from './orders.data.js'

/** How many figures away the whole may stand. */
const MOST_AWAY = 40

/** What the part of any order may be called: most figures are none. */
const anyPart = new RegExp(orders.map(({ part }) => part.source).join('|'))

/** Amounts of which one is a part of the other by name: 小微企业 ≤ 中小企业 ≤ 采购总额, 实有 ≤ 编制. */
export function* orderedByName(report: Report): Iterable<Relation> {
  for (const fact of report.facts) {
    if (!fact.sentence || !isAddend(fact) || fact.stage === 'target') continue
    const words = wordsOf(fact)
    if (!anyPart.test(words)) continue
    for (const order of orders) {
      if (!order.part.test(words) || (order.whole.test(words) && !order.firm)) continue
      const whole = wholeOf(report, fact, order)
      if (whole) yield relationOf(fact, whole, order)
    }
  }
}

/** The nearest amount in front, in the paragraph, that is called so. */
function wholeOf(report: Report, part: Fact, order: Order): Fact | undefined {
  const facts = around(report.factsByBlock.get(part.block.index) ?? [], part, MOST_AWAY)
  const near = nearFacts(
    part,
    facts,
    (fact) =>
      fact.index < part.index &&
      isAddend(fact) &&
      sameKind(fact, part) &&
      called(fact, order) &&
      // 「编制68名（行政编制22名），实有63人」: the bracket is closed
      (fact.scope.opener !== 'bracket' || within(part.scope, fact.scope))
  )
  const found = near[0]?.fact
  if (!found || (found.sentence !== part.sentence && !order.firm)) return undefined
  // what 其中 opens under is bound by the list
  return part.scope.head === found ? undefined : found
}

function called(fact: Fact, { whole, part, firm }: Order): boolean {
  const words = wordsOf(fact)
  return whole.test(words) && (firm || !part.test(words))
}

function relationOf(part: Fact, whole: Fact, { id, severity, firm }: Order): Relation {
  return {
    kind: id,
    stated: operand(part),
    comparison: '≤',
    readings: [
      {
        expression: figureOf(whole),
        ...(firm || severity ? { binding: 'firm' } : { binding: 'loose', doubt: 'other-scope' })
      }
    ],
    ...(severity ? { severity } : {})
  }
}
