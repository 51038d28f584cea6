import { difference, type Expression, type Fact, figureOf, type Reading, sum } from '@gouji/core'
import { otherScope } from './change-words.data.js'
import type { Change } from './changes.js'
import type { Level } from './change-levels.js'
import type { Direction } from './change-scan.js'

/** How the reading of a change that rests on these levels binds. */
export function bindingOf(change: Change, firm: boolean): Pick<Reading, 'binding' | 'doubt'> {
  const { skeleton } = change.sentence
  if (otherScope.test(skeleton.slice(change.start, change.end))) return { binding: 'loose', doubt: 'other-scope' }
  return firm ? { binding: 'firm' } : { binding: 'loose', doubt: 'several-readings' }
}

/** This year's and the other side's amount, called so where the text gives them no name of their own. */
export function nowOf(fact: Fact): Expression {
  return figureOf(fact, fact.label || '本年数')
}
export function beforeOf(fact: Fact): Expression {
  return figureOf(fact, fact.label || '上年数')
}

/** Last year's amount, printed nowhere: this year's less the increase, or plus the decrease. */
export function derivedPrior(current: Fact, amount: Fact, direction: Direction, label = ''): Expression {
  const delta = figureOf(amount, label || amount.label)
  return direction < 0 ? sum([nowOf(current), delta]) : difference(nowOf(current), delta)
}

/** What a person calls the amount of change: 「公务接待费减少」. */
export function amountLabel(change: Change): string {
  return `${change.subject}${change.amount?.word ?? ''}`
}

/** By how much `current` lies above `prior`, or below it for −1. */
export function changeBetween(current: Fact, prior: Fact, direction: Direction): Expression {
  return direction < 0 ? difference(beforeOf(prior), nowOf(current)) : difference(nowOf(current), beforeOf(prior))
}

/** Pairs of levels, the most plausible first; firm where both are. */
export function pairs(
  currents: readonly Level[],
  priors: readonly Level[]
): { current: Fact; prior: Fact; firm: boolean }[] {
  const found: { current: Fact; prior: Fact; firm: boolean }[] = []
  for (const prior of priors) {
    for (const current of currents) {
      if (current.fact !== prior.fact)
        found.push({ current: current.fact, prior: prior.fact, firm: current.firm && prior.firm })
    }
  }
  return found.sort((a, b) => Number(b.firm) - Number(a.firm))
}
