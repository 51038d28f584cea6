import { constant, Decimal, defineRule, type Fact, figureOf, type Relation, type Report } from '@gouji/core'
import { executionsOf } from '../shared/execution.js'
import { formsOf } from '../shared/forms.js'
import { scoreItems } from '../shared/score-items.js'
import { nameOfItem, scoreFrames } from '../shared/score-frames.js'
import { scoreCapMessage } from './message.js'

function* relations(report: Report): Iterable<Relation> {
  for (const { score, weight } of executionsOf(report)) if (score && weight) yield* within(score, weight, '预算执行率')
  for (const form of formsOf(report)) {
    if (form.scaled) continue
    for (const { name, score, weight } of form.rows) if (score && weight) yield* within(score, weight, name)
    for (const { row, score, weight } of form.totals) if (score && weight) yield* within(score, weight, row.label)
  }
  for (const item of scoreItems(report)) if (item.full) yield* within(item.score, item.full, nameOfItem(item))
  yield* alone(report)
}

/** 0 ≤ score ≤ full mark. */
function* within(score: Fact, full: Fact, label: string): Iterable<Relation> {
  if ((score.figure.unitKind === 'ratio') !== (full.figure.unitKind === 'ratio')) return
  const stated = { label, figure: score.figure }
  yield { kind: 'cap', stated, comparison: '≤', readings: [{ expression: figureOf(full, '分值'), binding: 'firm' }] }
  if (score.figure.value.isNegative()) {
    yield {
      kind: 'floor',
      stated,
      comparison: '≥',
      readings: [{ expression: constant(new Decimal(0)), binding: 'firm' }]
    }
  }
}

/** The score of the whole, or of a project, without a full mark printed beside it is one of 100. */
function* alone(report: Report): Iterable<Relation> {
  const items = scoreItems(report)
  if (items.some((item) => item.full?.figure.value.gt(100))) return
  const wholes = scoreFrames(report).flatMap((frame) => frame.wholes)
  for (const item of new Set([...items.filter((other) => other.ofProject), ...wholes])) {
    if (item.full) continue
    const stated = { label: '自评得分', figure: item.score.figure }
    yield {
      kind: 'hundred',
      stated,
      comparison: '≤',
      severity: 'warning',
      readings: [{ expression: constant(new Decimal(100)), binding: 'firm' }]
    }
  }
}

/** No score above its full mark, none below 0. Source: handbook B34. */
export const scoreCap = defineRule({
  meta: {
    id: 'score-cap',
    title: { zh: '得分不超过分值', en: 'Score within its weight' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B34']
  },
  relations,
  checkMessage: scoreCapMessage
})
