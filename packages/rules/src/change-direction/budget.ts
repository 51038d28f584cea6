import {
  type Block,
  type Comparator,
  constant,
  Decimal,
  type Fact,
  factAt,
  figureOf,
  isAmount,
  operand,
  type Relation,
  type Report,
  sameKind
} from '@gouji/core'
import { blocksWith } from '../shared/blocks-with.js'
import { nameFrom, nameMatch, nounOf } from '../shared/change-names.js'

/** 决算数大于预算数, 支出决算与年初预算数持平. */
const order =
  /(?:支出|收入)?(?:决算|执行|完成|实际支出)数?(?:(大于|高于|多于|超过|超出|小于|低于|少于|等于)(?:年初|调整后?|全年|年度|当年|本年)?(?:部门)?(?:收入|支出)?预算(?:数|安排)?|[与和](?:年初|调整后?|全年|年度|当年|本年)?(?:部门)?(?:收入|支出)?预算(?:数|安排)?(持平|一致|相等|相同))(?!.{0,2}\d)/g
const completion =
  /完成(?:了)?(?:\uE00A|年初|年度|全年|当年|本年|调整后?|部门|支出|收入|财政拨款|一般公共|\uE000)*预算(?:数|安排)?(?:为)?\uE000?的?$/
const comparisons: Readonly<Record<string, Comparator>> = {
  大: '>',
  高: '>',
  多: '>',
  超: '>',
  小: '<',
  低: '<',
  少: '<'
}
/** What every order of the two is called by. */
const compares = /[大高多低少小等]\s*于|超\s*[过出]|持平|一致|相[等同]/
const MOST_BACK = 6
const ONE = new Decimal(1)

/**
 * 「完成预算的95%。决算数小于预算数的主要原因是…」: the order of final account and budget, against the completion rate or the
 * two amounts in front of it in the paragraph. The reasons often stand in a sentence without figures, so blocks are read.
 */
export function* budgetOrder(report: Report): Iterable<Relation> {
  for (const block of blocksWith(report, '预算')) {
    if (!report.factsByBlock.has(block.index)) continue
    const text = report.plain.slice(block.span.start, block.span.end)
    if (!compares.test(text)) continue
    yield* printedOrder(report, block)
    order.lastIndex = 0
    for (let match = order.exec(text); match; match = order.exec(text)) {
      const name = nameFrom(
        /[^，,。；;：:（）\n]*$/.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[0] ?? ''
      )
      const relation = orderRelation(
        report,
        block,
        block.span.start + match.index,
        match[1] ?? (match[2] as string),
        /年初/.test(match[0]),
        name
      )
      if (relation) yield relation
    }
  }
}

/** 决算数12万元小于预算数10万元 */
const printed =
  /(\uE000)[，,]?(大于|高于|多于|超过|超出|小于|低于|少于)(?:年初|调整后?|全年|年度|当年|本年)?(?:部门)?(?:收入|支出)?预算(?:数|安排)?的?(\uE000)/g

function* printedOrder(report: Report, block: Block): Iterable<Relation> {
  for (const sentence of new Set((report.factsByBlock.get(block.index) ?? []).map((fact) => fact.sentence))) {
    if (!sentence?.skeleton.includes('预算')) continue
    printed.lastIndex = 0
    for (let match = printed.exec(sentence.skeleton); match; match = printed.exec(sentence.skeleton)) {
      const spent = factAt(sentence, match.index)
      const budget = factAt(sentence, match.index + match[0].length - 1)
      const word = match[2] as string
      if (!spent || !budget || spent.measures[0]?.group === 'budget') continue
      const comparison = comparisons[word[0] as string] ?? '='
      yield {
        kind: 'budget',
        stated: operand(spent),
        comparison,
        readings: [{ expression: figureOf(budget), binding: 'firm' }],
        data: { word }
      }
    }
  }
}

function orderRelation(
  report: Report,
  block: Block,
  offset: number,
  word: string,
  initial: boolean,
  name: string
): Relation | undefined {
  const before = factsBefore(report, block, offset)
  const rate = before.find((fact) => fact.figure.unitKind === 'ratio' && completion.test(fact.lead))
  const spent = before.find(
    (fact) => isAmount(fact) && (fact.measures[0]?.group === 'spent' || fact.measures[0]?.group === 'income')
  )
  // a reason that names another thing speaks of another line
  if (
    name !== '' &&
    !before.some((fact) => fact.sentence === (rate ?? spent)?.sentence && nameMatch(name, nounOf(fact)) >= 0.75)
  )
    return undefined
  const comparison = comparisons[word[0] as string] ?? '='
  const data = { word }
  if (rate && !rate.figure.comparator && !(initial && /调整|全年/.test(rate.lead))) {
    return {
      kind: 'budget',
      stated: operand(rate),
      comparison,
      readings: [{ expression: constant(ONE), binding: 'firm' }],
      data
    }
  }
  const budget = before.find((fact) => isAmount(fact) && isBudget(fact, initial))
  if (!budget || !spent || rate || !sameKind(budget, spent) || budget.sentence !== spent.sentence) return undefined
  return {
    kind: 'budget',
    stated: operand(spent),
    comparison,
    readings: [{ expression: figureOf(budget), binding: 'firm' }],
    data
  }
}

function isBudget(fact: Fact, initial: boolean): boolean {
  const measure = fact.measures[0]
  return measure?.group === 'budget' && !(initial && measure.id === 'budget-adjusted')
}

/** The figures in front of a place in its paragraph, the nearest first, never across a numbered item. */
function factsBefore(report: Report, block: Block, offset: number): Fact[] {
  const facts = report.factsByBlock.get(block.index) ?? []
  let last = facts.length - 1
  while (last >= 0 && (facts[last] as Fact).figure.span.start > offset) last--
  const found: Fact[] = []
  for (let i = last; i > last - MOST_BACK && i >= 0; i--) {
    const fact = facts[i] as Fact
    if (!fact.sentence) break
    found.push(fact)
    if (fact.sentence.item && fact.sentence.facts[0] === fact) break
  }
  return found
}
