import { defineRule, type Fact, type Reading, type Relation, type Report } from '@gouji/core'
import { isTrulyBlank } from '../shared/cells.js'
import { type Form, type FormTotal, formsOf, type ScoreRow } from '../shared/forms.js'
import { totalOf } from '../shared/total.js'
import { groupRelations } from './groups.js'
import { listRelations, scoreLists } from './lists.js'
import { scoreTotalMessage } from './message.js'
import { proseRelations } from './prose.js'

function* relations(report: Report): Iterable<Relation> {
  const forms = formsOf(report)
  for (const form of forms) {
    const last = form.totals.findLast((total) => !total.subtotal && total.score)
    for (const total of form.totals) yield* ofTotal(form, total, total === last)
  }
  yield* proseRelations(report, forms)
  const lists = scoreLists(report)
  yield* listRelations(lists)
  yield* groupRelations(report, forms, lists)
}

/** Printed total against the sum of the scores above it and the execution score. */
function* ofTotal(form: Form, total: FormTotal, last: boolean): Iterable<Relation> {
  const stated = total.score
  const scores = total.rows.flatMap((row) => row.score ?? [])
  if (!stated || scores.length === 0 || form.scaled) return
  const execution = last && !total.subtotal ? form.execution : undefined
  const operand = { label: total.row.label, figure: stated.figure }
  const blanks = blankRows(total.rows)
  const executionBlank = execution?.weight !== undefined && execution.score === undefined
  const known = execution?.score ? [execution.score, ...scores] : scores
  if (blanks.length === 0 && !executionBlank) {
    yield { kind: 'total', stated: operand, comparison: '=', readings: withAndWithout(form, total, known, scores) }
    return
  }
  const weights = [
    ...blanks.flatMap((row) => row.weight ?? []),
    ...(executionBlank && execution?.weight ? [execution.weight] : [])
  ]
  // full marks in total leave no choice: every blank has its full weight
  if (total.weight?.figure.value.eq(stated.figure.value)) {
    yield {
      kind: 'blank-full',
      stated: operand,
      comparison: '=',
      readings: [{ expression: totalOf([...known, ...weights]), binding: 'firm', note: 'blank-full' }]
    }
    return
  }
  yield {
    kind: 'blank-least',
    stated: operand,
    comparison: '≥',
    readings: [{ expression: totalOf(known), binding: 'firm' }]
  }
  yield {
    kind: 'blank-most',
    stated: operand,
    comparison: '≤',
    readings: [{ expression: totalOf([...known, ...weights]), binding: 'firm' }]
  }
}

/** Rows with a weight whose score is left blank; a dash says that nothing is scored. */
function blankRows(rows: readonly ScoreRow[]): ScoreRow[] {
  return rows.filter((row) => row.weight && !row.score && isTrulyBlank(row.scoreCell))
}

/** As for the weights: with the execution score, unless the total leaves it out. */
function withAndWithout(form: Form, total: FormTotal, all: readonly Fact[], scores: readonly Fact[]): Reading[] {
  const readings: Reading[] = [{ expression: totalOf(all), binding: 'firm' }]
  if (all.length === scores.length) return readings
  const listed = form.rows.some((row) => /执行率|执行情况/.test(row.name))
  const usual = total.weight === undefined || total.weight.figure.value.eq(100)
  if (listed || !usual) readings.push({ expression: totalOf(scores), binding: 'firm' })
  return readings
}

/** Scores against the total that is printed for them: in forms, item by item in the text, and between text and form. Source: handbook B38, B40. */
export const scoreTotal = defineRule({
  meta: {
    id: 'score-total',
    title: { zh: '得分合计', en: 'Scores add up' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B20', 'B38', 'B40']
  },
  relations,
  checkMessage: scoreTotalMessage
})
