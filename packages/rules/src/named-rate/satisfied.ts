import {
  type Expression,
  type Fact,
  figureOf,
  nearFacts,
  operand,
  quotient,
  type Relation,
  type Report,
  sum
} from '@gouji/core'
import { around } from '../shared/addends.js'

/** How many figures away the answers may stand. */
const MOST_AWAY = 20

/**
 * 「收回588份，其中“满意”561份、“基本满意”18份、“不满意”9份，满意度98.47%」: the satisfied alone, or with the nearly satisfied, of
 * all answers.
 */
export function satisfied(report: Report, rate: Fact): Relation | undefined {
  if (!/满意[度率]/.test(rate.lead)) return undefined
  const facts = around(report.factsByBlock.get(rate.block.index) ?? [], rate, MOST_AWAY)
  const near = nearFacts(rate, facts, (fact) => fact.figure.unitKind === 'count' && fact.figure.upper === undefined)
    .filter(({ nearness }) => nearness !== 'after')
    .map(({ fact }) => fact)
  const answers = near.filter((fact) => /满意/.test(fact.label))
  const grades = answers.filter((fact) => !/不/.test(fact.label)).sort((a, b) => a.index - b.index)
  const [first, second] = grades
  if (!first || !second) return undefined
  // without 不满意 the grades told may not be all
  const told = answers.length > grades.length
  const valid = near.find((fact) => fact.index < first.index && /有效|收回|回收|受访|参与|调查/.test(fact.label))
  const unit = valid?.figure.unit
  if (!valid || !answers.every(({ figure }) => figure.unit === unit)) return undefined
  const tops: Expression[] = [figureOf(first), sum(grades.slice(0, 2).map((fact) => figureOf(fact)))]
  if (grades.length > 2) tops.push(sum(grades.map((fact) => figureOf(fact))))
  return {
    kind: 'named-rate',
    stated: operand(rate),
    comparison: '=',
    readings: tops.map((top) => ({
      expression: quotient(top, figureOf(valid)),
      ...(told ? { binding: 'firm' as const } : { binding: 'loose' as const, doubt: 'list-may-be-partial' as const })
    }))
  }
}
