import { defineRule, type Fact, figureOf, isAmount, type Issue, operand, type Relation, type Report } from '@gouji/core'
import { nameMatch, nounOf } from '../shared/change-names.js'
import { bindingOf, pairs } from '../shared/change-formula.js'
import { currentLevels } from '../shared/change-current.js'
import { priorLevels } from '../shared/change-prior.js'
import { type Change, directionOfChange, findChanges } from '../shared/changes.js'
import { budgetOrder } from './budget.js'
import { directionIssueMessage, directionMessage } from './message.js'

function* relations(report: Report): Iterable<Relation> {
  for (const change of findChanges(report)) {
    const relation = levelRelation(report, change)
    if (relation) yield relation
  }
  yield* budgetOrder(report)
}

/** 由A增加到B, 上年A，本年B，增长p%: B above A. Where an amount of change is printed, change-amount says the same more sharply. */
function levelRelation(report: Report, change: Change): Relation | undefined {
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

function* issues(report: Report): Iterable<Issue> {
  for (const change of findChanges(report)) {
    yield* negativeChange(change)
    yield* oppositeWords(change)
    yield* missingDirection(report, change)
    yield* zeroBase(report, change)
  }
}

/** 增加-3.2万元: word and sign each say the direction. A growth rate of −5% is common speech in economics, and left alone. */
function* negativeChange(change: Change): Iterable<Issue> {
  const { amount } = change
  if (!amount || amount.direction === 0 || !isNegative(amount.fact)) return
  if (/以[“"]?[-－−—][”"]?号|负数|“-”/.test(change.sentence.skeleton)) return
  const { figure } = amount.fact
  yield { kind: 'negative-change', span: figure.span, data: { word: amount.word, number: figure.text } }
}

/** 增加5万元，下降10% */
function* oppositeWords(change: Change): Iterable<Issue> {
  const { amount, rate } = change
  if (!amount || !rate || amount.direction * rate.direction >= 0) return
  if (
    isNegative(amount.fact) ||
    isNegative(rate.fact) ||
    amount.fact.figure.value.isZero() ||
    rate.fact.figure.value.isZero()
  )
    return
  const [first, second] = amount.from < rate.from ? [amount, rate] : [rate, amount]
  yield {
    kind: 'opposite-words',
    span: second.fact.figure.span,
    data: { first: first.word, second: second.word },
    related: [{ label: first.word, span: first.fact.figure.span }]
  }
}

/**
 * 「收、支总计均为1784.89万元。与2023年度相比，收、支总计各3751.41万元，下降67.76%」: the same name with another amount
 * behind a comparison, and a rate that falls. When the amount may be this year's or last year's, nothing is said.
 */
function* missingDirection(report: Report, change: Change): Iterable<Issue> {
  const { bare, base, rate, subject } = change
  if (!bare || !base || !rate || rate.direction === 0 || subject === '' || base.kind !== 'prior') return
  if (
    !/相比$|比较$|对比$/.test(change.sentence.skeleton.slice(base.at, base.end)) ||
    bare.relativeYear < 0 ||
    (base.year !== undefined && bare.year === base.year)
  )
    return
  const same = currentLevels(report, change).find(({ fact, firm }) => firm && nameMatch(subject, nounOf(fact)) >= 0.9)
  if (!same || same.fact.figure.value.eq(bare.figure.value)) return
  const { figure } = bare
  const word = rate.direction > 0 ? '增加' : '减少'
  yield {
    kind: 'missing-direction',
    span: figure.span,
    data: { number: figure.text },
    related: [
      { label: nounOf(same.fact), span: same.fact.figure.span },
      { label: rate.word, span: rate.fact.figure.span }
    ],
    fix: { span: figure.span, text: `${word}${figure.text}` }
  }
}

/** 上年0万元，增加0.3万元，增长100%: nothing to divide by. 增长0% of templates is left alone. */
function* zeroBase(report: Report, change: Change): Iterable<Issue> {
  const { rate, amount } = change
  if (!rate || rate.fact.figure.value.isZero()) return
  const currents = currentLevels(report, change)
  const prior = priorLevels(report, change).find(({ firm }) => firm)?.fact
  const current = currents.find(({ firm }) => firm)?.fact
  const isZero = prior ? isAmount(prior) && prior.figure.value.isZero() : isAllNew(change, current, amount?.fact)
  if (!isZero) return
  const { figure } = rate.fact
  yield { kind: 'zero-base', span: figure.span, severity: 'info', data: { number: figure.text } }
}

/** This year's amount is all increase: last year there was none. */
function isAllNew(change: Change, current: Fact | undefined, amount: Fact | undefined): boolean {
  return (
    change.base !== undefined &&
    current !== undefined &&
    amount !== undefined &&
    directionOfChange(change) > 0 &&
    !amount.figure.value.isZero() &&
    current.figure.value.eq(amount.figure.value)
  )
}

function isNegative(fact: Fact): boolean {
  return fact.figure.value.isNegative() && !fact.figure.value.isZero()
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
  issues,
  checkMessage: directionMessage,
  issueMessage: directionIssueMessage
})
