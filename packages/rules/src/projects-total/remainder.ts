import {
  difference,
  type Fact,
  figureOf,
  groupOf,
  type Issue,
  judge,
  operand,
  type Relation,
  type Report,
  type Sentence,
  sum
} from '@gouji/core'
import { isMoneyFact } from './amounts.js'

/** 其余为人员经费, 其余均为公用支出, 剩余部分为…: what is left is named, its amounts are not. */
const rest = /(?:其余|其他|剩余)(?:部分|资金|支出|经费)?(?:均|都|全部)?(?:为|是|系|属于|用于)[^\uE000-\uE00A，；。]{2,}/

interface Remainder {
  readonly relation: Relation
  readonly sentence: Sentence
  /** The words 「其余为…」 in the sentence's skeleton. */
  readonly from: number
  readonly to: number
}

/**
 * 「全年预算A，执行B，其中项目预算a，执行b，其余为人员经费」: what is left of the execution is not more than what is left of the
 * budget: B ≤ A − a + b. The relations that hold.
 */
export function* remainders(report: Report): Iterable<Relation> {
  for (const { relation } of remaindersOf(report)) if (holds(relation)) yield relation
}

/** Those that do not hold, at the words 「其余为…」: no printed figure is what is said of the rest. */
export function* remainderIssues(report: Report): Iterable<Issue> {
  for (const { relation, sentence, from, to } of remaindersOf(report)) {
    const check = judge('projects-total', relation)
    if (check.verdict !== 'inconsistent') continue
    const related = [relation.stated, ...(relation.known ?? [])].map(({ label, figure }) => ({
      label,
      span: figure.span
    }))
    yield {
      kind: 'remainder',
      span: printedSpan(report, sentence, from, to),
      related,
      data: { arithmetic: check.arithmetic }
    }
  }
}

function holds(relation: Relation): boolean {
  const { verdict } = judge('projects-total', relation)
  return verdict === 'exact' || verdict === 'rounding'
}

function* remaindersOf(report: Report): Iterable<Remainder> {
  for (const sentence of report.sentences) {
    const match = rest.exec(sentence.skeleton)
    const relation = match && remainderOf(sentence, match.index)
    if (match && relation) yield { relation, sentence, from: match.index, to: match.index + match[0].length }
  }
}

/** Two pairs of budget and execution, the whole's first, and nothing else of the kind. */
function remainderOf(sentence: Sentence, at: number): Relation | undefined {
  const facts = sentence.facts.filter((fact) => fact.at < at && isMoneyFact(fact))
  const budgets = facts.filter((fact) => groupOf(fact) === 'budget')
  const spent = facts.filter((fact) => groupOf(fact) === 'spent')
  const [wholeBudget, partBudget] = budgets
  const [wholeSpent, partSpent] = spent
  if (!wholeBudget || !partBudget || !wholeSpent || !partSpent || budgets.length > 2 || spent.length > 2)
    return undefined
  if (!inOrder(wholeBudget, wholeSpent, partBudget, partSpent)) return undefined
  const left = difference(figureOf(wholeBudget), figureOf(partBudget))
  return {
    kind: 'remainder',
    stated: operand(wholeSpent),
    comparison: '≤',
    readings: [{ expression: sum([left, figureOf(partSpent)]), binding: 'firm' }],
    known: [wholeBudget, partBudget, partSpent].map((fact) => operand(fact))
  }
}

function inOrder(...facts: readonly Fact[]): boolean {
  return facts.every((fact, i) => i === 0 || (facts[i - 1] as Fact).index < fact.index)
}

/** Where words without figures stand in the text: behind the slot before them, blanks skipped as the skeleton skips them. */
function printedSpan(report: Report, sentence: Sentence, from: number, to: number): Issue['span'] {
  const before = sentence.slots.filter((slot) => slot.at < from).at(-1)
  let start = before ? before.span.end : sentence.span.start
  let left = from - (before ? before.at + 1 : 0)
  const skipBlanks = (at: number): number => {
    let next = at
    while (next < sentence.span.end && (report.plain[next] as string) <= ' ') next++
    return next
  }
  for (start = skipBlanks(start); left > 0; left--) start = skipBlanks(start + 1)
  let end = start + 1
  for (left = to - from - 1; left > 0; left--) end = skipBlanks(end) + 1
  return { start, end }
}
