import {
  defineRule,
  difference,
  type Fact,
  figureOf,
  type Issue,
  operand,
  quotient,
  type Reading,
  type Relation,
  type Report
} from '@gouji/core'
import { gaps } from './gap.js'
import { isOtherPeriod } from '../shared/change-levels.js'
import { type Change, directionOfChange, findChanges } from '../shared/changes.js'
import { pointsIssueMessage, pointsMessage } from './message.js'

const MOST_BACK = 8

/** The two percentages of a change, and whether the wording leaves no doubt that they are meant. */
interface Percentages {
  readonly current: Fact
  readonly prior: Fact
  readonly firm: boolean
}

function* relations(report: Report): Iterable<Relation> {
  for (const sentence of report.sentences) yield* gaps(sentence)
  for (const change of findChanges(report)) {
    const stated = change.points?.fact ?? change.rate?.fact
    if (!stated || stated.figure.upper || stated.figure.comparator) continue
    const levels = percentagesOf(report, change)
    if (!levels) continue
    const relation = change.points ? pointsRelation(change, stated, levels) : rateRelation(change, stated, levels)
    if (relation) yield relation
  }
}

/** 由85%提高到92%，提高7个百分点 */
function pointsRelation(change: Change, stated: Fact, levels: Percentages): Relation {
  return {
    kind: 'points',
    stated: operand(stated, change.points?.word),
    comparison: '=',
    readings: [reading(gap(change, levels), levels.firm)]
  }
}

/** 由85%提高到92%，提高8.24%; 提高7% is read as points too, and said to be so by the issue. */
function rateRelation(change: Change, stated: Fact, levels: Percentages): Relation | undefined {
  if (!change.move) return undefined
  const readings = [
    reading(gap(change, levels), levels.firm),
    reading(quotient(gap(change, levels), figureOf(levels.prior)), levels.firm)
  ]
  return { kind: 'points', stated: operand(stated, change.rate?.word), comparison: '=', readings }
}

function reading(expression: Reading['expression'], firm: boolean): Reading {
  return firm ? { expression, binding: 'firm' } : { expression, binding: 'loose', doubt: 'several-readings' }
}

function gap(change: Change, { current, prior }: Percentages): Reading['expression'] {
  return directionOfChange(change) < 0
    ? difference(figureOf(prior), figureOf(current))
    : difference(figureOf(current), figureOf(prior))
}

/** Both percentages: 由A提高到B, or 「参保率95.1%，比上年94.2%提高0.9个百分点」. */
function percentagesOf(report: Report, change: Change): Percentages | undefined {
  if (change.move) {
    const { from, to } = change.move
    return isPercentage(from) && isPercentage(to) ? { prior: from, current: to, firm: true } : undefined
  }
  if (!change.points) return undefined
  const first = change.points.fact.index
  const before = report.facts
    .slice(Math.max(0, first - MOST_BACK), first)
    .filter((fact) => fact.sentence === change.sentence && isPercentage(fact))
    .reverse()
  const behind = priorBehind(change, change.points.fact)
  const [nearest] = before
  if (behind && nearest?.relativeYear === 0) return { current: nearest, prior: behind, firm: before.length === 1 }
  const prior = before.find((fact) => standsIn(fact, change) || isOtherPeriod(change, fact)) ?? yearBefore(before)
  const current = before.find((fact) => fact !== prior && fact.relativeYear === 0)
  return prior && current ? { current, prior, firm: before.length === 2 } : undefined
}

/** 「合格率98.08%，较上年提高2.6个百分点（2022年为95.48%）」 */
function priorBehind(change: Change, { sentence, at, index }: Fact): Fact | undefined {
  const next = sentence?.facts.find((fact) => fact.index === index + 1)
  if (!next || !isPercentage(next) || !isOtherPeriod(change, next)) return undefined
  return /^[（，][^，。；（）\uE000-\uE009]{1,14}$/.test(sentence?.skeleton.slice(at + 1, next.at) ?? '')
    ? next
    : undefined
}

/** 「2020年知晓率为72.1%，2021年为78.2%」 */
function yearBefore([second, first]: readonly Fact[]): Fact | undefined {
  return second?.year !== undefined && first?.year === second.year - 1 ? first : undefined
}

/** 「比上年94.2%提高」: printed inside the comparison. */
function standsIn(fact: Fact, change: Change): boolean {
  return (
    !change.inherited && change.base !== undefined && fact.at > change.base.at && fact.at < (change.points?.from ?? 0)
  )
}

function isPercentage(fact: Fact): boolean {
  return fact.figure.unitKind === 'ratio' && !fact.figure.upper
}

/** 由85%提高到92%，提高7%: the difference of two percentages is counted in 个百分点. */
function* issues(report: Report): Iterable<Issue> {
  for (const change of findChanges(report)) {
    const { move, rate } = change
    if (!move || !rate || !isPercentage(move.from) || !isPercentage(move.to)) continue
    const { figure } = rate.fact
    if (!move.to.figure.value.minus(move.from.figure.value).abs().eq(figure.value)) continue
    const number = report.text.slice(figure.digits.start, figure.digits.end)
    yield {
      kind: 'points-as-percent',
      span: figure.span,
      severity: 'info',
      data: { number },
      related: [
        { label: move.from.label, span: move.from.figure.span },
        { label: move.to.label, span: move.to.figure.span }
      ],
      fix: { span: figure.span, text: `${number}个百分点` }
    }
  }
}

/** Differences of percentages, counted in 个百分点. Source: handbook B31. */
export const percentagePoints = defineRule({
  meta: {
    id: 'percentage-points',
    title: { zh: '百分点', en: 'Percentage points' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B31']
  },
  relations,
  issues,
  checkMessage: pointsMessage,
  issueMessage: pointsIssueMessage
})
