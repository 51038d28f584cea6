import { defineRule, type Fact, groupOf, type Relation, type Report } from '@gouji/core'
import { ratioRelation } from '../shared/ratio.js'
import type { RatioKind } from '../shared/ratio-bases.js'
import { windowBefore } from '../shared/ratio-words.js'
import { executionMessage } from './message.js'
import { excludingRelation } from './excluding.js'

const kind: RatioKind = {
  kind: 'execution',
  numerators: ['spent', 'disbursed'],
  denominators: ['budget', 'plan', 'allocated', 'arrived', 'income', 'budget-change', 'total'],
  withCarry: true,
  prefer: [
    { words: /年初/, measure: 'budget-initial' },
    { words: /调整(?:后|预算)?/, measure: 'budget-adjusted' },
    { words: /全年/, measure: 'budget-adjusted' }
  ]
}

/** 「占预算的91%」「完成预算的91%」 names its base: what arrived is none. */
const ofBudget: RatioKind = { ...kind, denominators: ['budget', 'plan', 'allocated', 'due', 'budget-change', 'total'] }

/** 预算执行率, 支出进度, 资金使用率; 完成预算的x%; 占全年预算的x%. */
const cue =
  /执行率|执行比例|支出完成率|预算完成率|支出率|使用率|支付率|(?:支出|执行|支付|资金|执行总体|总体)进度|完成(?:了)?[^，]{0,12}预算[^，的]{0,6}的?$|(?:占|为|达到?|是)[^，]{0,10}预算[^，]{0,6}的?$|占[^，]{0,4}(?:到位|下达|可用|可支配)[^，]{0,6}的$/
const exclusion = /剔除|扣除|不含|除去|不包括|扣减/

function* relations(report: Report): Iterable<Relation> {
  for (const fact of report.facts) {
    if (!isExecutionRate(fact)) continue
    const relation = exclusion.test(windowBefore(fact))
      ? excludingRelation(report, fact, kind)
      : (ratioRelation(
          report,
          fact,
          /(?:完成|占|为|达到?|是)[^，]{0,12}预算[^，]{0,6}的?$/.test(fact.lead) ? ofBudget : kind
        ) ?? arrivedInstead(report, fact))
    if (relation) yield relation
  }
}

/** 「预算安排36万元，实际到位36万元，预算执行率100%」: no expenditure is named, so the rate may rest on what arrived (B07). */
function arrivedInstead(report: Report, rate: Fact): Relation | undefined {
  if (!/率|进度/.test(rate.lead)) return undefined
  const relation = ratioRelation(report, rate, {
    ...kind,
    numerators: ['arrived'],
    denominators: ['budget', 'plan', 'allocated', 'total']
  })
  if (!relation) return undefined
  return {
    ...relation,
    readings: relation.readings.map((reading) => ({
      ...reading,
      binding: 'loose',
      doubt: 'base-not-stated',
      note: 'arrived-for-spent'
    }))
  }
}

function isExecutionRate(fact: Fact): boolean {
  if (
    fact.figure.unitKind !== 'ratio' ||
    !fact.sentence ||
    fact.stage === 'target' ||
    fact.normative ||
    fact.figure.upper
  )
    return false
  const words = fact.lead.slice(-40)
  const bare = words === '完成' && fact.sentence.facts.some((other) => groupOf(other) === 'budget')
  return (bare || cue.test(words)) && !/结余|大于|增长|下降/.test(fact.label)
}

/** A stated execution rate against spent ÷ budget. Source: handbook B01, F1, F2. */
export const executionRate = defineRule({
  meta: {
    id: 'execution-rate',
    title: { zh: '预算执行率', en: 'Execution rate' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B01']
  },
  relations,
  checkMessage: executionMessage
})
