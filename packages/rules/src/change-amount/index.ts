import {
  defineRule,
  difference,
  type Fact,
  figureOf,
  operand,
  type Reading,
  type Relation,
  type Report,
  sameKind
} from '@gouji/core'
import { changeRows } from '../shared/change-columns.js'
import { amountLabel, bindingOf, changeBetween, pairs } from '../shared/change-formula.js'
import { currentLevels } from '../shared/change-current.js'
import type { Level } from '../shared/change-levels.js'
import { priorLevels } from '../shared/change-prior.js'
import { type Change, directionOfChange, findChanges } from '../shared/changes.js'
import { isKin } from '../shared/change-scan.js'
import { changeAmountMessage } from './message.js'

const MOST_READINGS = 8

function* relations(report: Report): Iterable<Relation> {
  for (const change of findChanges(report)) {
    const relation = change.amount && amountRelation(report, change, change.amount.fact)
    if (relation) yield relation
  }
  yield* tableAmounts(report)
}

/** 由A增加到B，增加Δ; 上年A，本年B，增加Δ; 预算A，决算B，增加Δ: Δ = B − A. Levels that are percentages are percentage-points'. */
function amountRelation(report: Report, change: Change, amount: Fact): Relation | undefined {
  if (amount.figure.upper || amount.figure.comparator || amount.stage === 'target') return undefined
  const currents = currentLevels(report, change)
  const named = priorLevels(report, change)
  const priors = named.length > 0 || change.base ? named : unnamedBudget(change, currents)
  const direction = directionOfChange(change)
  const readings: Reading[] = []
  for (const { current, prior, firm } of pairs(currents, priors)) {
    if (current === amount || prior === amount || !fits(current, amount) || !fits(prior, amount)) continue
    readings.push({ expression: changeBetween(current, prior, direction || 1), ...bindingOf(change, firm) })
    // a template's 「增加（减少）」 leaves the direction open
    if (direction === 0)
      readings.push({ expression: changeBetween(current, prior, -1), binding: 'loose', doubt: 'several-readings' })
  }
  if (readings.length === 0) return undefined
  return {
    kind: 'change-amount',
    stated: { label: amountLabel(change), figure: amount.figure },
    comparison: '=',
    readings: readings.slice(0, MOST_READINGS)
  }
}

function fits(level: Fact, amount: Fact): boolean {
  return (
    sameKind(level, amount) ||
    (level.figure.unitKind === 'standard' && amount.figure.unitKind === 'money') ||
    (isKin(level, amount) && level.figure.unitKind !== 'count' && level.figure.unitKind !== 'measure')
  )
}

/** 「预算数3786.71万元，决算数4610.19万元，增加823.48万元」: no comparison is named, the two amounts of the sentence are compared. */
function unnamedBudget(change: Change, currents: readonly Level[]): Level[] {
  const budgets = currents.filter(
    ({ fact }) => fact.sentence === change.sentence && fact.measures[0]?.group === 'budget'
  )
  return budgets.map(({ fact }) => ({ fact, firm: false }))
}

/** The column 增减额 of a table: 本年 − 上年, row by row. */
function* tableAmounts(report: Report): Iterable<Relation> {
  for (const { label, prior, current, amount, signed } of changeRows(report)) {
    if (!amount || amount.figure.upper) continue
    const now = figureOf(current, `${label}本年数`)
    const before = figureOf(prior, `${label}上年数`)
    const readings: Reading[] = [{ expression: difference(now, before), binding: 'firm' }]
    if (!signed)
      readings.push({
        expression: difference(before, now),
        binding: 'loose',
        doubt: 'several-readings',
        note: 'unsigned'
      })
    yield { kind: 'change-amount', stated: operand(amount, label), comparison: '=', readings }
  }
}

/** A stated change against this period's amount less the one before. Source: handbook B25. */
export const changeAmount = defineRule({
  meta: {
    id: 'change-amount',
    title: { zh: '增减额', en: 'Amount of change' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B25']
  },
  relations,
  checkMessage: changeAmountMessage
})
