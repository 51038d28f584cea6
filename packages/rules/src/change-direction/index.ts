import { defineRule, type Fact, figureOf, operand, type Relation, type Report } from '@gouji/core'
import { currentLevels } from '../shared/change-current.js'
import { bindingOf, pairs } from '../shared/change-formula.js'
import { priorLevels } from '../shared/change-prior.js'
import { type Change, directionOfChange, findChanges } from '../shared/changes.js'
import { budgetOrder } from './budget.js'
import { directionIssueMessage, directionMessage } from './message.js'
import { directionIssues } from './words.js'

function* relations(report: Report): Iterable<Relation> {
  for (const change of findChanges(report)) {
    const relation = levelRelation(report, change)
    if (relation) yield relation
  }
  yield* budgetOrder(report)
}

/** 由A增加到B, 上年A，本年B，增长p%: B above A. Where an amount of change is printed, change-amount says the same more sharply. */
function levelRelation(report: Report, change: Change): Relation | undefined {
  // 「增长-5.20%」 falls; what the sign says against the word is said of the figure itself
  if (isBelowZero(change.rate?.fact) || isBelowZero(change.amount?.fact)) return undefined
  const direction = directionOfChange(change)
  if (direction === 0 || change.amount || change.bare || change.points) return undefined
  const currents = currentLevels(report, change)
  const pair = pairs(currents, priorLevels(report, change)).find(({ firm }) => firm)
  if (!pair || pair.current.figure.unitKind !== pair.prior.figure.unitKind) return undefined
  return {
    kind: direction > 0 ? 'rise' : 'fall',
    stated: operand(pair.current),
    comparison: direction > 0 ? '≥' : '≤',
    readings: [{ expression: figureOf(pair.prior), ...bindingOf(change, true) }]
  }
}

function isBelowZero(fact: Fact | undefined): boolean {
  return fact?.figure.value.isNegative() === true && !fact.figure.value.isZero()
}

/** The word for a change against its sign and its levels. Source: handbook B27, B28. */
export const changeDirection = defineRule({
  meta: {
    id: 'change-direction',
    title: { zh: '增减方向', en: 'Direction of change' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B27', 'B28']
  },
  relations,
  issues: directionIssues,
  checkMessage: directionMessage,
  issueMessage: directionIssueMessage
})
