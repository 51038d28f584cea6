import {
  defineRule,
  type Fact,
  figureOf,
  groupOf,
  isAmount,
  nearFacts,
  operand,
  quotient,
  type Relation,
  type Report
} from '@gouji/core'
import { ratioRelation } from '../shared/ratio.js'
import type { RatioKind } from '../shared/ratio-bases.js'
import { arrivalMessage } from './message.js'

const kind: RatioKind = {
  kind: 'arrival',
  numerators: ['arrived', 'disbursed'],
  denominators: ['due', 'allocated', 'budget', 'plan', 'budget-change', 'total']
}

const cue = /到位率|拨付率/
const wholly = /(?:全部|足额|均已|全额|已全部|全数|及时足额)[^，。；\uE000-\uE009]{0,4}到位/

function* relations(report: Report): Iterable<Relation> {
  for (const fact of report.facts) {
    if (
      fact.figure.unitKind !== 'ratio' ||
      !fact.sentence ||
      fact.stage === 'target' ||
      !cue.test(fact.lead.slice(-30))
    )
      continue
    const relation = ratioRelation(report, fact, kind)
    const inFull = relation && relation.readings.length > 0 ? undefined : arrivedInFull(report, fact)
    if (inFull ?? relation) yield (inFull ?? relation) as Relation
  }
}

/** 「共计3972.1万元，以上资金全部到位，到位率100%」: what arrived is the total itself. */
function arrivedInFull(report: Report, rate: Fact): Relation | undefined {
  const sentence = rate.sentence
  if (!sentence || !wholly.test(sentence.skeleton)) return undefined
  const facts = report.factsByBlock.get(rate.block.index) ?? []
  const total = nearFacts(
    rate,
    facts,
    (fact) => isAmount(fact) && fact.figure.unitKind === 'money' && groupOf(fact) !== 'balance'
  )[0]?.fact
  if (!total) return undefined
  return {
    kind: 'arrival-in-full',
    stated: operand(rate),
    comparison: '=',
    readings: [{ expression: quotient(figureOf(total), figureOf(total)), binding: 'firm' }]
  }
}

/** A stated arrival rate against arrived ÷ due. Source: handbook B02. */
export const arrivalRate = defineRule({
  meta: {
    id: 'arrival-rate',
    title: { zh: '资金到位率', en: 'Arrival rate' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B02']
  },
  relations,
  checkMessage: arrivalMessage
})
