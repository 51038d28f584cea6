import { difference, type Fact, figureOf, groupOf, operand, type Relation } from '@gouji/core'
import { isAddend } from '../shared/addends.js'

const saved = /节[约省](?:了)?(?:资金|财政资金|经费|成本|金额)?(?:为|约|达|共)*$/

/** 「控制价307万元，中标价279万元，节约资金28万元」: what is saved is the price that was set less the one that was paid. */
export function savingRelation(fact: Fact): Relation | undefined {
  const { sentence, figure, lead } = fact
  if (!sentence || figure.unitKind !== 'money' || figure.upper || !saved.test(lead) || /[比较同]/.test(lead))
    return undefined
  const before = sentence.facts.filter(
    (other) =>
      other.index < fact.index &&
      other.segment === fact.segment &&
      other.scope === fact.scope &&
      other.figure.unitKind === 'money' &&
      isAddend(other)
  )
  const [first, second] = before.slice(-2)
  if (!first || !second || fact.clause - first.clause > 3) return undefined
  const [set, paid] = groupOf(first) === 'budget' ? [first, second] : [second, first]
  if (groupOf(set) !== 'budget' || groupOf(paid) !== 'spent') return undefined
  return {
    kind: 'saving',
    stated: operand(fact),
    comparison: '=',
    readings: [{ expression: difference(figureOf(set), figureOf(paid)), binding: 'firm' }]
  }
}
