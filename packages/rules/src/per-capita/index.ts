import {
  defineRule,
  type Fact,
  figureOf,
  type Issue,
  judge,
  listDepth,
  operand,
  product,
  quotient,
  type Reading,
  type Relation,
  type Report
} from '@gouji/core'
import { perCapitaIssueMessage, perCapitaMessage } from './message.js'
import { products } from './products.js'

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
  yield* products(report)
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

/** Words for the average of something else than the amount in front: 人均纯收入, 人均增收, 人均公用经费. */
const ofItsOwn = /收入|增收|产值|产量|消费|生产总值|公用经费|面积|利润|标准|预算/
/** What 人, 户, 车 in front of 均 is counted by. */
const counters: Readonly<Record<string, RegExp>> = {
  人: /^万?(?:人|名|人次)$/,
  户: /^万?户$/,
  车: /^(?:台|辆)$/,
  辆: /^辆$/,
  批: /^批次?$/,
  次: /^(?:次|人次|批次)$/,
  场: /^场次?$/,
  期: /^期$/,
  村: /^个$/,
  个: /^个$/
}

/** 人均x元, 户均x元, 车均x万元 against amount ÷ people, households, cars of the same sentence. */
function* averages(report: Report): Iterable<Relation> {
  for (const fact of report.facts) {
    if ((fact.figure.unitKind !== 'money' && fact.figure.unitKind !== 'standard') || !fact.sentence) continue
    const words = fact.lead.includes('均')
      ? /(月|年|日)?(?:([人户车辆批次场期村个])均|平均每([^\uE000-\uE00A]{1,2}?))([^\uE000-\uE00A]*)$/.exec(fact.lead)
      : null
    if (!words || ofItsOwn.test(words[4] ?? '') || fact.figure.comparator) continue
    const relation = averageOf(
      fact,
      counters[words[2] ?? words[3] ?? ''] ?? unitPattern(words[3] ?? ''),
      words[1] !== undefined
    )
    if (relation) yield relation
  }
}

function unitPattern(unit: string): RegExp {
  return new RegExp(`^${unit.replace(/[^\u4E00-\u9FFF]/g, '')}$`)
}

function averageOf(fact: Fact, counter: RegExp, perMonth: boolean): Relation | undefined {
  const facts = (fact.sentence?.facts ?? []).filter(
    (other) => other.segment === fact.segment && other.index < fact.index
  )
  // what a bracket remarks is of the figure in front of it
  const head = facts.findLast(
    ({ figure }) =>
      figure.unitKind === 'count' && counter.test(figure.unit) && figure.upper === undefined && figure.number >= 1
  )
  const amounts = facts.filter(
    (other) =>
      isSpentOn(other, other.clause === fact.clause - 1) &&
      (other.scope === fact.scope || other === fact.scope.head || listDepth(other.scope) === 0)
  )
  const amount = amounts.at(-1)
  // 月人均 is amount ÷ head ÷ 12 unless every month of every head was counted
  if (!amount || !head || (perMonth && head.figure.unit !== '人次' && head.figure.unit !== '万人次')) return undefined
  const others = amounts.filter((other) => other !== amount && other.scope === amount.scope)
  const heads = facts.filter(
    (other) => other !== head && other.figure.unitKind === 'count' && counter.test(other.figure.unit)
  )
  const near = fact.clause - Math.min(amount.clause, head.clause) <= 4
  const readings = [amount, ...others.reverse()].slice(0, 3).map(
    (money, index): Reading => ({
      expression: quotient(figureOf(money), figureOf(head)),
      ...(index === 0 && near && heads.length === 0 && (others.length === 0 || head.index > amount.index)
        ? { binding: 'firm' }
        : { binding: 'loose', doubt: 'several-readings' })
    })
  )
  return { kind: 'average-amount', stated: operand(fact), comparison: '=', readings }
}

/** Money that may be shared out: in 万元 or more, or a large amount in 元, and no average, standard or change itself. */
function isSpentOn({ figure, lead, label }: Fact, nextClause: boolean): boolean {
  if (figure.unitKind !== 'money' || figure.upper || lead.includes('均') || /标准|每人|每户|增加|减少|增长/.test(label))
    return false
  return figure.scale >= 3 || figure.number >= 10000 || nextClause
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
