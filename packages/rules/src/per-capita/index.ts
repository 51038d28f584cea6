import {
  defineRule,
  type Fact,
  figureOf,
  type Issue,
  judge,
  operand,
  product,
  quotient,
  type Relation,
  type Report
} from '@gouji/core'
import { perCapitaIssueMessage, perCapitaMessage } from './message.js'

const MOST_PEOPLE = 12
/** Head counts kept a part: more are no help in binding and would make the search quadratic. */
const MOST_HEADS = 60
const rate = /人均|每人|按|标准|补助|补贴|缴费/

/**
 * Standard × people = amount: 「按670元/人的标准补助，缴费人数717108人，到位资金4.8亿元」. The standard may stand without its
 * 「/人」; the people may be counted elsewhere in the part. Loose throughout: several head counts are in use.
 */
function* relations(report: Report): Iterable<Relation> {
  yield* ofStandards(report)
  yield* averages(report)
}

function* ofStandards(report: Report): Iterable<Relation> {
  const heads = headsByPart(report)
  for (const standard of report.facts) {
    if (!isStandard(standard)) continue
    const amount = amountBehind(report, standard)
    if (!amount) continue
    const people = peopleNear(standard, heads.get(standard.block.part.index) ?? [])
    if (people.length === 0) continue
    yield {
      kind: 'per-capita',
      stated: operand(amount),
      comparison: '=',
      readings: people.map((head) => ({
        expression: product(figureOf(standard), figureOf(head)),
        binding: 'loose',
        doubt: 'several-readings'
      }))
    }
  }
}

/** 人均x元 against amount ÷ people of the same sentence. */
function* averages(report: Report): Iterable<Relation> {
  for (const fact of report.facts) {
    if (fact.figure.unitKind !== 'money' && fact.figure.unitKind !== 'standard') continue
    if (
      !fact.lead.includes('均') ||
      !/人均|户均|平均每/.test(fact.lead) ||
      /标准|预算|补助$/.test(fact.label) ||
      !fact.sentence
    )
      continue
    const facts = fact.sentence.facts.filter((other) => other.segment === fact.segment)
    const amounts = facts.filter(
      (other) => other.figure.unitKind === 'money' && other.index < fact.index && other.figure.scale >= 3
    )
    const counter = /平均每([^\uE000-\uE00A]{1,2})$/.exec(fact.lead)?.[1]
    const heads = facts.filter(
      (other) => (counter ? other.figure.unit === counter : isHeadCount(other)) && other.index < fact.index
    )
    const [amount, head] = [amounts.at(-1), heads.at(-1)]
    if (!amount || !head) continue
    const alone = amounts.length === 1 && heads.length === 1
    yield {
      kind: 'average-amount',
      stated: operand(fact),
      comparison: '=',
      readings: [
        {
          expression: quotient(figureOf(amount), figureOf(head)),
          ...(alone ? { binding: 'firm' } : { binding: 'loose', doubt: 'several-readings' })
        }
      ]
    }
  }
}

/** A small amount in 元 that multiplies: a standard, or an amount printed without 万 in front of one with it. */
function isStandard(fact: Fact): boolean {
  const { figure } = fact
  if (!fact.sentence || figure.upper || figure.comparator) return false
  if (figure.unitKind === 'standard') return /元\/人/.test(figure.unit) || figure.unit === '元/人·年'
  return figure.unitKind === 'money' && figure.scale === 0 && figure.number < 100000 && rate.test(fact.label)
}

/** The next larger amount of the sentence, at most two figures behind. */
function amountBehind(report: Report, standard: Fact): Fact | undefined {
  for (let i = 1; i <= 3; i++) {
    const fact = report.facts[standard.index + i]
    if (!fact || fact.sentence !== standard.sentence) return undefined
    if (fact.figure.unitKind === 'money')
      return fact.figure.scale >= 4 && fact.figure.upper === undefined ? fact : undefined
  }
  return undefined
}

function isHeadCount(fact: Fact): boolean {
  const { figure } = fact
  return (
    figure.unitKind === 'count' &&
    /^(?:万)?(?:人|名|户|人次)$/.test(figure.unit) &&
    figure.upper === undefined &&
    figure.number >= 1
  )
}

function headsByPart(report: Report): Map<number, Fact[]> {
  const heads = new Map<number, Fact[]>()
  for (const fact of report.facts) {
    if (!isHeadCount(fact)) continue
    const list = heads.get(fact.block.part.index) ?? []
    if (list.length < MOST_HEADS) list.push(fact)
    heads.set(fact.block.part.index, list)
  }
  return heads
}

function peopleNear(standard: Fact, heads: readonly Fact[]): Fact[] {
  const same = heads.filter((fact) => fact.sentence === standard.sentence)
  const others = heads.filter((fact) => fact.sentence !== standard.sentence && fact.figure.number >= 100)
  return [...same, ...others].slice(0, MOST_PEOPLE)
}

/** A per-person standard printed as a plain amount, shown by standard × people = the amount next to it. */
function* issues(report: Report): Iterable<Issue> {
  for (const relation of ofStandards(report)) {
    const check = judge('per-capita', relation)
    if (check.verdict !== 'exact' && check.verdict !== 'rounding') continue
    const expression = check.reading?.expression
    const first = expression?.op === 'product' ? expression.factors[0] : undefined
    if (first?.op !== 'figure' || first.operand.figure.unitKind !== 'money') continue
    const { figure, label } = first.operand
    yield {
      kind: 'standard-without-person',
      span: figure.span,
      related: [{ label: relation.stated.label, span: relation.stated.figure.span }],
      data: { text: figure.text.replace(/\s+/g, ''), label, arithmetic: check.arithmetic }
    }
  }
}

/** Standards, head counts and amounts. Source: handbook B06 (人均), F4, gold family unit. */
export const perCapita = defineRule({
  meta: {
    id: 'per-capita',
    title: { zh: '人均与标准', en: 'Per-person standards' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B06']
  },
  relations,
  issues,
  checkMessage: perCapitaMessage,
  issueMessage: perCapitaIssueMessage
})
