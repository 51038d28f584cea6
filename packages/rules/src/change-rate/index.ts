import {
  defineRule,
  type Fact,
  figureOf,
  type Operand,
  operand,
  quotient,
  type Reading,
  type Relation,
  type Report
} from '@gouji/core'
import { amountLabel, beforeOf, bindingOf, changeBetween, derivedPrior, pairs } from '../shared/change-formula.js'
import { currentLevels } from '../shared/change-current.js'
import type { Level } from '../shared/change-levels.js'
import { priorLevels } from '../shared/change-prior.js'
import { type Change, directionOfChange, findChanges } from '../shared/changes.js'
import type { Direction } from '../shared/change-scan.js'
import { changeRateMessage } from './message.js'
import { rateToPrior } from './to-prior.js'
import { tableRates } from './tables.js'

const MOST_READINGS = 10

function* relations(report: Report): Iterable<Relation> {
  for (const change of findChanges(report)) {
    const relation = change.rate && rateRelation(report, change, change.rate.fact)
    if (relation) yield relation
  }
  yield* rateToPrior(report)
  yield* tableRates(report)
}

/** The rate against change ÷ prior; the prior printed, or this period's amount less the change. */
function rateRelation(report: Report, change: Change, rate: Fact): Relation | undefined {
  const { figure } = rate
  if (figure.upper || figure.comparator || rate.stage === 'target' || isSaving(change)) return undefined
  const currents = currentLevels(report, change)
  const priors = priorLevels(report, change)
  const readings = change.amount
    ? byAmount(change, change.amount.fact, currents, priors)
    : change.bare
      ? byBareAmount(change, change.bare, currents, priors)
      : byLevels(change, currents, priors)
  const stated: Operand = { label: `${change.subject}${change.rate?.word ?? ''}`, figure }
  if (readings.length > 0)
    return { kind: 'change-rate', stated, comparison: '=', readings: readings.slice(0, MOST_READINGS) }
  const known = [...(change.amount ? [change.amount.fact] : []), ...currents.slice(0, 1).map(({ fact }) => fact)]
  if (known.length === 0 || !change.base) return undefined
  return {
    kind: 'change-rate',
    stated,
    comparison: '=',
    readings: [],
    blocked: 'base-not-stated',
    known: known.map((fact) => operand(fact))
  }
}

/** 节约10万元，节约5% is a change only against something that is named: what is saved on is often not what was spent. */
function isSaving({ amount, rate, base, inherited, move }: Change): boolean {
  return /^节[约支]/.test((amount ?? rate)?.word ?? '') && !move && (!base || inherited)
}

/** 增加Δ，增长p%: Δ ÷ prior, Δ ÷ (current ∓ Δ). */
function byAmount(change: Change, amount: Fact, currents: readonly Level[], priors: readonly Level[]): Reading[] {
  if (amount.figure.upper) return []
  const readings: Reading[] = []
  const add = (base: Fact | undefined, current: Fact | undefined, direction: Direction, firm: boolean): void => {
    const denominator = base
      ? beforeOf(base)
      : current
        ? derivedPrior(current, amount, direction, amountLabel(change))
        : undefined
    if (denominator)
      readings.push({
        expression: quotient(figureOf(amount, amountLabel(change)), denominator),
        // 减少-5万元: what is meant is for change-direction to ask
        ...bindingOf(change, firm && !isNegative(amount))
      })
  }
  for (const { fact, firm } of priors) if (!isNegative(fact)) add(fact, undefined, 0, firm)
  const direction = directionOfChange(change)
  // 「增加（减少）Δ」 and 「增加Δ，下降p%」 leave the direction open
  const open =
    direction === 0 || isNegative(amount) || (change.rate !== undefined && change.rate.direction * direction < 0)
  for (const { fact, firm } of currents) {
    if (isNegative(fact)) continue
    add(undefined, fact, direction || 1, firm)
    if (open) add(undefined, fact, direction > 0 ? -1 : direction < 0 ? 1 : -1, firm)
  }
  return sorted(readings)
}

/** 与2023年相比，支出各Ⓜ，下降p%: the amount may be the change, last year's amount or this year's. */
function byBareAmount(change: Change, bare: Fact, currents: readonly Level[], priors: readonly Level[]): Reading[] {
  const readings: Reading[] = []
  const direction = change.rate?.direction ?? 0
  for (const { fact, firm } of currents) {
    if (isNegative(fact)) continue
    const expression = quotient(figureOf(bare), derivedPrior(fact, bare, direction || 1))
    readings.push({ expression, ...bindingOf(change, firm && isDistributed(change, bare)) })
    readings.push({
      expression: quotient(changeBetween(fact, bare, direction || 1), figureOf(bare)),
      binding: 'loose',
      doubt: 'several-readings'
    })
  }
  for (const { fact } of priors) {
    readings.push({
      expression: quotient(changeBetween(bare, fact, direction || 1), beforeOf(fact)),
      binding: 'loose',
      doubt: 'several-readings'
    })
  }
  return sorted(readings)
}

/** 「收、支总计各3751.41万元」 behind 「与2023年度相比」: the two totals changed by it. */
function isDistributed(change: Change, bare: Fact): boolean {
  return /各$/.test(bare.lead) && change.base !== undefined
}

/** 由A增加到B，增长p%; 上年A，本年B，增长p%: (B − A) ÷ A. What a wrong direction word would mean is left to change-direction. */
function byLevels(change: Change, currents: readonly Level[], priors: readonly Level[]): Reading[] {
  const readings: Reading[] = []
  const direction = change.rate?.direction || directionOfChange(change)
  for (const { current, prior, firm } of pairs(currents, priors)) {
    if (isNegative(prior) || prior.figure.unitKind === 'ratio') continue
    readings.push({
      expression: quotient(changeBetween(current, prior, direction || 1), beforeOf(prior)),
      ...bindingOf(change, firm)
    })
    readings.push({
      expression: quotient(changeBetween(current, prior, direction > 0 ? -1 : 1), beforeOf(prior)),
      binding: 'loose',
      doubt: 'several-readings',
      note: 'other-direction'
    })
  }
  return sorted(readings)
}

/** Growth from a deficit has no agreed meaning. */
function isNegative(fact: Fact): boolean {
  return fact.figure.value.isNegative() && !fact.figure.value.isZero()
}

function sorted(readings: Reading[]): Reading[] {
  return readings.sort((a, b) => Number(b.binding === 'firm') - Number(a.binding === 'firm'))
}

/** A stated rate of change against change ÷ prior. Source: handbook B26. */
export const changeRate = defineRule({
  meta: {
    id: 'change-rate',
    title: { zh: '增减幅', en: 'Rate of change' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B26']
  },
  relations,
  checkMessage: changeRateMessage
})
