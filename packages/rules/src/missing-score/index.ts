import { defineRule, type Issue, type Report } from '@gouji/core'
import { isTrulyBlank } from '../shared/cells.js'
import { formsOf, type ScoreRow } from '../shared/forms.js'
import { unscoredItems } from './items.js'
import { missingScoreMessage } from './message.js'

/** So much of a form has to be scored before a blank is a gap and not a form that nobody has filled in. */
const LEAST_SHARE = 0.5

function* issues(report: Report): Iterable<Issue> {
  for (const form of formsOf(report)) {
    const weighted = form.rows.filter((row) => row.weight && !row.weight.figure.value.isZero())
    const blanks = weighted.filter((row) => !row.score && isTrulyBlank(row.scoreCell))
    if (blanks.length === 0 || weighted.length - blanks.length < weighted.length * LEAST_SHARE) continue
    for (const row of blanks) yield issueOf(row)
  }
  yield* unscoredItems(report)
}

/** At the blank cell; where the row breaks off before it, at the row's last cell. */
function issueOf(row: ScoreRow): Issue {
  const last = row.row.cells.findLast((cell) => cell !== undefined && cell.text !== '')
  const cell = row.scoreCell ?? last
  const span = cell?.span ?? (row.weight as NonNullable<ScoreRow['weight']>).figure.span
  const related = row.weight ? [{ label: `${row.name} 分值`, span: row.weight.figure.span }] : []
  return { kind: 'blank', span, related, data: { name: row.name } }
}

/** A weight without its score. Source: handbook B71. */
export const missingScore = defineRule({
  meta: {
    id: 'missing-score',
    title: { zh: '得分未填', en: 'Score left blank' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B71']
  },
  issues,
  issueMessage: missingScoreMessage
})
