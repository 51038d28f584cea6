import {
  defineRule,
  difference,
  type Expression,
  type Fact,
  figureOf,
  operand,
  type Reading,
  type Relation,
  type Report,
  type Scope,
  sum
} from '@gouji/core'
import { availableFunds } from './available.js'
import { movedBudgets } from './moved.js'
import { around, isAddend, wordsOf } from '../shared/addends.js'
import { added, adjusted, cut, initial, moved } from './adjustment.data.js'
import { adjustmentMessage } from './message.js'

/** How many figures away a term may stand. */
const MOST_AWAY = 40

interface Terms {
  readonly first: Fact
  readonly changes: readonly { readonly fact: Fact; readonly sign: 1 | -1 }[]
  /** 调整 without a direction: it may be either. */
  readonly unclear: boolean
  readonly carried: readonly Fact[]
}

function* relations(report: Report): Iterable<Relation> {
  for (const sentence of report.sentences) yield* movedBudgets(sentence)
  for (const fact of report.facts) {
    if (!fact.sentence || fact.figure.unitKind !== 'money' || !isAddend(fact)) continue
    const behind = adjustedBehind(report, fact)
    if (behind) yield behind
    const usable = availableFunds(report, fact)
    if (usable) yield usable
    const inFront = fact.scope.facts[0] === fact ? adjustedInFront(fact.scope) : undefined
    if (inFront) yield inFront
  }
}

/** 「年初预算985万元，年中调减223.54万元，调整后预算761.46万元」. */
function adjustedBehind(report: Report, total: Fact): Relation | undefined {
  if (!adjusted.test(wordsOf(total)) || initial.test(wordsOf(total))) return undefined
  const facts = around(report.factsByBlock.get(total.block.index) ?? [], total, MOST_AWAY).filter((fact) =>
    usable(fact, total)
  )
  const own = facts.filter((fact) => fact.sentence === total.sentence)
  const terms = termsOf(own.filter((fact) => fact.index < total.index)) ?? termsOf(own) ?? termsOf(facts)
  return terms && relationOf(total, terms, terms.first.sentence === total.sentence)
}

/** 「全年预算1000万元，其中年初预算800万元，追加300万元，调减100万元」; without a cut it is a plain sum. */
function adjustedInFront(list: Scope): Relation | undefined {
  if (!list.head || list.opener === 'bracket') return undefined
  const terms = termsOf(list.facts.filter((fact) => isAddend(fact)))
  if (!terms || terms.changes.every(({ sign }) => sign === 1)) return undefined
  return relationOf(list.head, terms, !list.open)
}

function usable(fact: Fact, total: Fact): boolean {
  return (
    fact !== total &&
    fact.sentence !== undefined &&
    fact.figure.unitKind === 'money' &&
    isPlain(fact) &&
    fact.scope === total.scope
  )
}

/** 「追加」 in front of a figure is no change against another period here. */
function isPlain(fact: Fact): boolean {
  return isAddend(fact) || added.test(wordsOf(fact)) || cut.test(wordsOf(fact))
}

function termsOf(facts: readonly Fact[]): Terms | undefined {
  const first = facts.find((fact) => initial.test(wordsOf(fact)))
  if (!first) return undefined
  const changes: { fact: Fact; sign: 1 | -1 }[] = []
  const carried: Fact[] = []
  let unclear = false
  for (const fact of facts) {
    if (fact === first) continue
    const words = wordsOf(fact)
    if (cut.test(words)) changes.push({ fact, sign: -1 })
    else if (added.test(words)) changes.push({ fact, sign: 1 })
    else if (moved.test(words)) {
      changes.push({ fact, sign: 1 })
      unclear = true
    } else if (fact.measures[0]?.group === 'prior-carry') carried.push(fact)
  }
  return changes.length > 0 ? { first, changes, unclear, carried } : undefined
}

function relationOf(total: Fact, terms: Terms, near: boolean): Relation {
  const { first, changes, unclear, carried } = terms
  const firm = near && !unclear && carried.length === 0
  const readings: Reading[] = []
  const add = (expression: Expression): void => {
    readings.push({ expression, ...(firm ? { binding: 'firm' } : { binding: 'loose', doubt: 'several-readings' }) })
  }
  const plus = [first, ...changes.filter(({ sign }) => sign === 1).map(({ fact }) => fact)]
  const minus = changes.filter(({ sign }) => sign === -1).map(({ fact }) => fact)
  const formula = (ups: readonly Fact[], downs: readonly Fact[]): Expression =>
    downs.length === 0
      ? sum(ups.map((fact) => figureOf(fact)))
      : difference(
          ups.length === 1 ? figureOf(ups[0] as Fact) : sum(ups.map((fact) => figureOf(fact))),
          ...downs.map((fact) => figureOf(fact))
        )
  if (carried.length > 0) add(formula([...plus, ...carried], minus))
  add(formula(plus, minus))
  if (unclear)
    add(
      formula(
        [first],
        changes.map(({ fact }) => fact)
      )
    )
  return { kind: 'adjusted', stated: operand(total), comparison: '=', readings }
}

/** 调整后预算 = 年初预算 + 追加 − 调减. Source: handbook B10. */
export const budgetAdjustment = defineRule({
  meta: {
    id: 'budget-adjustment',
    title: { zh: '预算调整', en: 'Budget adjustment' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B10']
  },
  relations,
  checkMessage: adjustmentMessage
})
