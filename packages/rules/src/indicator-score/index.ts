import { type Cell, defineRule, isBlank, type Issue, type Report } from '@gouji/core'
import { isTrulyBlank } from '../shared/cells.js'
import { type Form, formsOf, type ScoreRow } from '../shared/forms.js'
import { bandRelations } from './band.js'
import { bandMessage, indicatorScoreMessage } from './message.js'

/** A reason that says itself that the target was missed. */
const missed = /未完成|未达到|未达标|未达成|未实现|未能完成|没有完成|没有达到|完成率低|未按期|未及时/
/** 「无未完成指标」「不存在偏差」, or a heading that is left as printed in the form. */
const notMissed =
  /(?:无|不存在|没有)[^，。；]{0,8}(?:未完成|未达|偏差|偏离)|未完成原因[:：]?无|(?:超额|全部|均已|按时|已)完成/
const MOST_NAMED = 8

function* issues(report: Report): Iterable<Issue> {
  for (const form of formsOf(report)) {
    const unexplained: ScoreRow[] = []
    for (const row of form.rows) {
      yield* ofRow(form, row)
      if (form.hasReasons && isBelow(row) && isBlank(row.reasonCell)) unexplained.push(row)
    }
    yield* unexplainedIssue(unexplained)
  }
}

function* ofRow(form: Form, row: ScoreRow): Iterable<Issue> {
  const { score, weight, reasonCell, name } = row
  if (score && !weight && !row.merged && form.hasWeights && isTrulyBlank(row.weightCell)) {
    yield { kind: 'no-weight', span: score.figure.span, data: { name } }
  }
  if (!score || !weight || !score.figure.value.eq(weight.figure.value) || !reasonCell || !saysMissed(reasonCell)) return
  yield {
    kind: 'full-though-missed',
    span: score.figure.span,
    data: { name, reason: reasonCell.text.slice(0, 30) },
    related: [
      { label: `${name} 分值`, span: weight.figure.span },
      { label: '原因', span: reasonCell.span }
    ]
  }
}

function saysMissed({ text }: Cell): boolean {
  return missed.test(text) && !notMissed.test(text)
}

function isBelow({ score, weight }: ScoreRow): boolean {
  return score !== undefined && weight !== undefined && score.figure.value.lt(weight.figure.value)
}

/** One hint for the whole form: points were taken off, and the column of reasons says nothing. */
function* unexplainedIssue(rows: readonly ScoreRow[]): Iterable<Issue> {
  const [first] = rows
  if (!first?.score) return
  yield {
    kind: 'unexplained',
    span: first.score.figure.span,
    severity: 'info',
    data: {
      count: rows.length,
      names: rows
        .slice(0, MOST_NAMED)
        .map((row) => row.name)
        .join('、')
    },
    related: rows.slice(1).flatMap((row) => (row.score ? [{ label: row.name, span: row.score.figure.span }] : []))
  }
}

/** Scores of indicators against their reasons: points off without one, full marks though it says that the target was missed. Source: handbook B44, A.3.6. */
export const indicatorScore = defineRule({
  meta: {
    id: 'indicator-score',
    title: { zh: '指标得分与原因', en: 'Indicator score and reason' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B37', 'B44']
  },
  relations: bandRelations,
  issues,
  checkMessage: bandMessage,
  issueMessage: indicatorScoreMessage
})
