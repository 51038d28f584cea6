import {
  constant,
  Decimal,
  defineRule,
  type Expression,
  type Fact,
  figureOf,
  product,
  quotient,
  type Reading,
  type Relation,
  type Report,
  z
} from '@gouji/core'
import { type Execution, executionsOf } from '../shared/execution.js'
import { type Form, formsOf } from '../shared/forms.js'
import { type ScoreFact, scoresIn } from '../shared/prose-scores.js'
import { executionScoreMessage } from './message.js'

const FULL = new Decimal(1)
const options = z.strictObject({
  weight: z.number().positive().max(1000).default(10).describe('文中没有写分值时，预算执行率的分值'),
  method: z
    .enum(['proportional', 'bands'])
    .default('proportional')
    .describe('proportional 分值 × 执行率；bands 按档次给分，不按比例核对')
})

/** Source: handbook A.3.1, A.3.2. */
type Options = z.output<typeof options>
/** Brackets count as clauses of their own: 「执行率85%（分值10分），得8.5分」. */
const FARTHEST_CLAUSE = 4
/** The document scores execution by bands or steps: nothing to multiply. */
const bands =
  /执行率[^。；]{0,40}(?:以上|及以上|每(?:低|降|少|增|超)|[≥≤<>]|大于|小于|低于|高于|介于|之间)[^。；]{0,30}(?:得|扣|计)|预算执行率得分标准/

function* relations(report: Report, { weight, method }: Options): Iterable<Relation> {
  const banded = method === 'bands' || report.sentences.some((sentence) => bands.test(sentence.skeleton))
  for (const execution of executionsOf(report)) {
    const relation = ofForm(execution)
    if (relation) yield banded ? { ...relation, readings: relation.readings.map(loosened) } : relation
  }
  if (banded) return
  for (const form of formsOf(report)) yield* asIndicator(form)
  yield* inText(report, new Decimal(weight))
}

/** Bands may give any score for a rate; the product may be meant all the same. */
function loosened(reading: Reading): Reading {
  return { ...reading, binding: 'loose', doubt: 'several-readings' }
}

function ofForm({ weight, score, rate, budget, spent }: Execution): Relation | undefined {
  if (!weight || !score || weight.figure.unitKind === 'ratio') return undefined
  const readings: Reading[] = []
  if (rate && rate.figure.unitKind === 'ratio')
    readings.push({
      expression: share(figureOf(weight, '分值'), figureOf(rate, '执行率'), rate.figure.value),
      binding: 'firm'
    })
  if (budget && spent && !budget.figure.value.isZero()) {
    const executed = spent.figure.value.div(budget.figure.value)
    readings.push({
      expression: share(figureOf(weight, '分值'), quotient(figureOf(spent), figureOf(budget)), executed),
      binding: readings.length > 0 ? 'loose' : 'firm',
      doubt: 'several-readings'
    })
  }
  if (readings.length === 0) return undefined
  return {
    kind: 'form',
    stated: { label: '预算执行率得分', figure: score.figure },
    comparison: '=',
    readings,
    severity: 'warning'
  }
}

/** 预算执行率 as an indicator of its own: target 100 %, the rate as its result. */
function* asIndicator(form: Form): Iterable<Relation> {
  for (const { name, weight, score, target, actual } of form.rows) {
    if (!/^预算执行率/.test(name) || !weight || !score || !actual || actual.figure.unitKind !== 'ratio') continue
    if (target && !target.figure.value.eq(FULL)) continue
    const expression = share(figureOf(weight, '分值'), figureOf(actual, '执行率'), actual.figure.value)
    yield {
      kind: 'form',
      stated: { label: name, figure: score.figure },
      comparison: '=',
      readings: [{ expression, binding: 'firm' }],
      severity: 'warning'
    }
  }
}

/** Weight × rate, and no more than the weight. */
function share(weight: Expression, rate: Expression, value: Decimal): Expression {
  return value.gt(FULL) ? { op: 'sum', terms: [{ sign: 1, term: weight }] } : product(weight, rate)
}

/** 「预算执行率为96.7%，得9.67分」, with its full mark in the sentence, else the usual one. */
function* inText(report: Report, usual: Decimal): Iterable<Relation> {
  for (const sentence of report.sentences) {
    if (sentence.block.kind === 'cell' || !/执行率/.test(sentence.skeleton)) continue
    const rates = sentence.facts.filter(
      (fact) => fact.figure.unitKind === 'ratio' && /执行率(?:\uE003|为|是|达到?|[:：（])*$/.test(fact.lead)
    )
    const [rate] = rates
    if (rates.length !== 1 || !rate) continue
    const scores = scoresIn(report, sentence.block).filter((other) => other.fact.sentence === sentence)
    const score = scores.find(
      ({ fact, kind }) =>
        kind === 'score' &&
        fact.clause - rate.clause <= FARTHEST_CLAUSE &&
        fact.at > rate.at &&
        onlyScores(sentence.facts, rate, fact)
    )
    if (!score || scores.filter(({ kind }) => kind === 'score').length > 1) continue
    const full = scores.find(({ kind }) => kind === 'full' || kind === 'bracket')?.fact ?? namedMark(scores, rate)
    const weight = full ? figureOf(full, '分值') : constant(usual)
    const reading: Reading = {
      expression: share(weight, figureOf(rate, '执行率'), rate.figure.value),
      binding: full ? 'firm' : 'loose',
      ...(full ? {} : { doubt: 'base-not-stated' as const })
    }
    yield {
      kind: 'text',
      stated: { label: '预算执行率得分', figure: score.fact.figure },
      comparison: '=',
      readings: [reading],
      severity: 'warning'
    }
  }
}

/** 「预算执行率指标10分，执行率80.5%，自评得分8.05分」 */
function namedMark(scores: readonly ScoreFact[], rate: Fact): Fact | undefined {
  const marks = scores.filter(({ kind, fact }) => kind === 'plain' && fact.at < rate.at)
  const [only] = marks
  return marks.length === 1 && only && /执行率(?:指标)?(?:为|共)?$/.test(only.words) ? only.fact : undefined
}

/** Nothing but full marks between the rate and its score. */
function onlyScores(facts: readonly Fact[], rate: Fact, score: Fact): boolean {
  return facts.every((fact) => fact.at <= rate.at || fact.at >= score.at || fact.figure.unitKind === 'score')
}

/** The score of budget execution against weight × rate. Source: handbook A.3.2, B35. */
export const executionScore = defineRule({
  meta: {
    id: 'execution-score',
    title: { zh: '预算执行率得分', en: 'Execution score' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B35']
  },
  options,
  relations,
  checkMessage: executionScoreMessage
})
