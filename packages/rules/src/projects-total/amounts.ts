import { type Fact, groupOf, type Report, type Section } from '@gouji/core'
import { isAddend, stageClass, wordsOf } from '../shared/addends.js'
import { totalAtEnd, totalAtStart } from '../shared/sums.data.js'

/** What a project's item says of its money; a list is empty when it does not say it, or not in one way. */
export interface Amounts {
  readonly budget: readonly Fact[]
  /** The budget as it came to be due: 应到位. */
  readonly due: readonly Fact[]
  readonly arrived: readonly Fact[]
  readonly spent: readonly Fact[]
}

export function isMoneyFact(fact: Fact): boolean {
  return fact.sentence !== undefined && fact.figure.unitKind === 'money' && isAddend(fact) && fact.stage !== 'target'
}

/** The money of every section, that of its subsections included. */
export function factsBySection(report: Report): Map<number, Fact[]> {
  const map = new Map<number, Fact[]>()
  for (const fact of report.facts) {
    if (!isMoneyFact(fact)) continue
    for (let at: Section | undefined = fact.block.section; at && at.level > 0; at = at.parent) {
      const list = map.get(at.index)
      if (list) list.push(fact)
      else map.set(at.index, [fact])
    }
  }
  return map
}

/** A 共计 stands for what it adds up; without one, all budgets that the item names are its budget. */
export function plausibleAmounts(facts: readonly Fact[]): Amounts {
  const current = facts.filter((fact) => fact.scope.depth === 0 && fact.relativeYear === 0)
  // where every budget bears another year, the year is the slip, not the budget
  const hasBudget = current.some((fact) => isBudget(fact) || isTotal(fact))
  const roots = hasBudget ? current : facts.filter((fact) => fact.scope.depth === 0)
  const totals = roots.filter((fact) => isTotal(fact) && (stageClass(fact) ?? 'fund') === 'fund')
  const budgets = roots.filter(isBudget)
  const named = budgets.length > 0 ? budgets : roots.filter((fact) => groupOf(fact) === 'allocated')
  const of = (group: string): Fact[] => roots.filter((fact) => groupOf(fact) === group)
  const budget = totals.length === 1 ? totals : totals.length > 1 ? [] : named
  const due = of('due')
  return {
    budget,
    due: due.length > 0 ? [...due, ...named.slice(1)] : [],
    arrived: totals.length === 1 ? [] : of('arrived'),
    spent: single(of('spent'))
  }
}

function isBudget(fact: Fact): boolean {
  const group = groupOf(fact)
  return group === 'budget' || group === 'budget-change'
}

function isTotal(fact: Fact): boolean {
  const words = wordsOf(fact)
  return totalAtStart.test(words) || totalAtEnd.test(words)
}

/** Several amounts that are not one (累计拨付, 实际支付) may say the same thing twice. */
function single(facts: readonly Fact[]): readonly Fact[] {
  return facts.length === 1 ? facts : []
}
