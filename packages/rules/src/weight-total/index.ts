import {
  constant,
  Decimal,
  defineRule,
  type Expression,
  type Fact,
  figureOf,
  type Reading,
  type Relation,
  type Report,
  z
} from '@gouji/core'
import { type Form, formsOf, type LevelGroup, type ScoreRow } from '../shared/forms.js'
import { totalOf } from '../shared/total.js'
import { weightMessage } from './message.js'
import { noteRelations } from './note.js'
import { proseWeights } from './prose.js'
import { splitRelations } from './split.js'

const options = z.strictObject({
  split: z
    .record(z.string().min(2).max(20), z.number().min(0).max(1000))
    .default({})
    .describe('评分方案规定的分值，如 {预算执行率: 10, 产出指标: 50}；默认不规定')
})

type Options = z.output<typeof options>

const FULL = new Decimal(100)
/** What the weights fill when execution is scored elsewhere. */
const WITHOUT_EXECUTION = new Decimal(90)

function* relations(report: Report, { split }: Options): Iterable<Relation> {
  const forms = formsOf(report)
  for (const form of forms) {
    if (!form.hasWeights) {
      yield* headingsOnly(form)
      continue
    }
    for (const group of form.groups) {
      const relation = ofGroup(group)
      if (relation) yield relation
    }
    yield* ofTitle(form)
    yield* ofTotals(form)
  }
  yield* noteRelations(report, forms)
  yield* proseWeights(report, forms)
  for (const form of forms) yield* splitRelations(form, split)
}

/** The heading of a level against the weights of its rows; a single row is the same number said twice. */
function ofGroup(group: LevelGroup): Relation | undefined {
  const { stated } = group
  const weights = weightsOf(group.rows)
  if (!stated || weights.length === 0 || !sameUnit(stated, weights[0] as Fact) || weights.includes(stated))
    return undefined
  return relation('group', stated, group.cell.text, [reading(weights, group.rows)])
}

/** 「绩效指标（90分）」 */
function* ofTitle(form: Form): Iterable<Relation> {
  const weights = weightsOf(form.rows)
  if (form.title && weights.length > 0 && sameUnit(form.title, weights[0] as Fact)) {
    yield relation('title', form.title, '绩效指标', [reading(weights, form.rows)])
  }
}

function* ofTotals(form: Form): Iterable<Relation> {
  const last = form.totals.findLast((total) => !total.subtotal && total.weight)
  if (!last) yield* withoutTotal(form)
  for (const total of form.totals) {
    const stated = total.weight
    const weights = weightsOf(total.rows)
    if (!stated || weights.length === 0 || !sameUnit(stated, weights[0] as Fact)) continue
    const execution = total.subtotal || total !== last ? undefined : form.execution?.weight
    const readings = withAndWithout(form, stated, execution, (extra) => reading([...extra, ...weights], total.rows))
    // a form without a total score may have printed that alone, in a place that is not certain
    const unsure = !total.subtotal && form.hasScores && !total.score
    yield relation('total', stated, total.row.label, unsure ? readings.map(loosened) : readings)
    if (!total.subtotal && total === last) yield* ofHeadings(form, stated, execution)
  }
}

/** Σ of the headings of 一级指标 and the execution weight. */
function* ofHeadings(form: Form, stated: Fact, execution: Fact | undefined): Iterable<Relation> {
  const groups = form.groups.filter((group) => group.level === 'l1')
  const headings = groups.flatMap((group) => group.stated ?? [])
  if (groups.length < 2 || headings.length !== groups.length || !headings.every((heading) => sameUnit(heading, stated)))
    return
  if (groups.every((group) => group.rows.length === 1 && group.rows[0]?.weight === group.stated)) return
  yield relation(
    'headings',
    stated,
    '总分',
    withAndWithout(form, stated, execution, (extra) => firm(totalOf([...extra, ...headings])))
  )
}

/** A form whose rows have no weights of their own. */
function* headingsOnly(form: Form): Iterable<Relation> {
  const total = form.totals.findLast((other) => !other.subtotal && other.weight)
  if (total?.weight) yield* ofHeadings(form, total.weight, form.execution?.weight)
}

/**
 * The execution weight printed above is part of the total, unless an indicator of its own stands for it or the total is
 * one without it (90).
 */
function withAndWithout(
  form: Form,
  stated: Fact,
  execution: Fact | undefined,
  make: (extra: readonly Fact[]) => Reading
): Reading[] {
  if (!execution || !sameUnit(execution, stated)) return [make([])]
  const listed = form.rows.some((row) => /执行率|执行情况/.test(row.name))
  const usual = stated.figure.value.eq(FULL)
  return listed || !usual ? [make([execution]), make([])] : [make([execution])]
}

/**
 * No total is printed: the weights fill 100, or 90 when execution is scored elsewhere. The last rows may be missing,
 * unless they are those of 满意度, which end a form.
 */
function* withoutTotal(form: Form): Iterable<Relation> {
  const weights = weightsOf(form.rows)
  const [first, ...others] = weights
  if (!first || weights.length < 3 || form.rows.some((row) => !row.weight && !row.merged)) return
  const lastLevel = form.groups.findLast((group) => group.level === 'l1')
  const whole = lastLevel !== undefined && /满意/.test(lastLevel.cell.text)
  const execution = form.execution?.weight
  const rest = (total: Decimal, extra: readonly Fact[]): Reading => {
    const expression: Expression = {
      op: 'sum',
      terms: [
        { sign: 1, term: constant(total) },
        ...[...others, ...extra].map((fact) => ({ sign: -1 as const, term: figureOf(fact) }))
      ]
    }
    return whole ? firm(expression) : { expression, binding: 'loose', doubt: 'list-may-be-partial' }
  }
  const readings = execution && sameUnit(execution, first) ? [rest(FULL, [execution])] : []
  readings.push(rest(FULL, []), rest(WITHOUT_EXECUTION, []))
  yield {
    kind: 'hundred',
    stated: { label: form.rows[0]?.name ?? '', figure: first.figure },
    comparison: '=',
    readings
  }
}

function weightsOf(rows: readonly ScoreRow[]): Fact[] {
  return rows.flatMap((row) => row.weight ?? [])
}

function reading(weights: readonly Fact[], rows: readonly ScoreRow[]): Reading {
  const complete = rows.every((row) => row.weight || row.merged)
  return complete ? firm(totalOf(weights)) : { expression: totalOf(weights), binding: 'loose', doubt: 'blank-parts' }
}

function firm(expression: Expression): Reading {
  return { expression, binding: 'firm' }
}

function loosened(reading: Reading): Reading {
  return { ...reading, binding: 'loose', doubt: reading.doubt ?? 'several-readings' }
}

function sameUnit(a: Fact, b: Fact): boolean {
  return (a.figure.unitKind === 'ratio') === (b.figure.unitKind === 'ratio')
}

function relation(kind: string, stated: Fact, label: string, readings: readonly Reading[]): Relation {
  return { kind, stated: { label, figure: stated.figure }, comparison: '=', readings }
}

/** Weights against the number in their heading, against the total, and against the split that a note states. Source: handbook A.3.1, B32, B33. */
export const weightTotal = defineRule({
  meta: {
    id: 'weight-total',
    title: { zh: '分值合计', en: 'Weights add up' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B32', 'B33']
  },
  options,
  relations,
  checkMessage: weightMessage
})
