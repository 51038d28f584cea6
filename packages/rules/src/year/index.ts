import {
  defineRule,
  type Fact,
  groupOf,
  type Issue,
  type MeasureGroup,
  type Operand,
  type Part,
  type Relation,
  type Report,
  type Slot
} from '@gouji/core'
import { groupBy } from '../shared/group-by.js'
import { titleYear } from '../shared/title-year.js'
import { wordFigure } from '../shared/word-figure.js'
import { yearCheckMessage, yearMessage } from './message.js'

const fundGroups: ReadonlySet<MeasureGroup> = new Set(['budget', 'spent', 'arrived', 'allocated', 'disbursed'])
/** Words that make another year legitimate in the clause or sentence. */
const otherYears =
  /上年|去年|往年|结转|同期|相比|比较|较|比[\uE00A]|以来|历年|累计|起|规划|滚存|跨年|下年|次年|提前|延续|转入/
/** What stands between the year and the fund word it dates: 「2021年年初部门预算」. */
const dated =
  /^(?:度)?(?:我局|我县|本级|县级|市级|省级|区级|中央|全县|全局|部门|单位|财政|项目|专项|一般公共|以上|上述|该|年初|全年|共|安排|累计|实际)*(?:预算|决算|支出|执行|到位|下达|拨付|资金|绩效目标)/
/** The same with the name of the fund between: 「2022年度文物保护利用项目预算」. */
const datedByName =
  /^(?:度)?[\u4E00-\u9FFF（）]{2,20}(?:项目|资金|经费|工程|专项)(?:年初|全年|部门)?(?:预算|支出|执行|到位)(?:安排|数|批复|资金)?(?:为|共)?$/
const LEAST_SIBLINGS = 2

/** The years that date the report's own funds, each against the year of its title; for the ledger. */
function* relations(report: Report): Iterable<Relation> {
  const titles = new Map<Part, Operand | undefined>()
  for (const fact of report.facts) {
    const { part } = fact.block
    const slot = part.year === undefined ? undefined : datingSlot(fact)
    if (!slot || slot.date?.year !== part.year) continue
    if (!titles.has(part)) titles.set(part, titleYear(report, part))
    const title = titles.get(part)
    const digits = { start: slot.span.start, end: slot.span.start + 4 }
    if (
      !title ||
      title.figure.span.start === slot.span.start ||
      report.plain.slice(digits.start, digits.end) !== String(part.year)
    )
      continue
    yield {
      kind: 'dated',
      stated: { label: fact.label, figure: wordFigure(report, slot.span, digits, Number(part.year)) },
      comparison: '=',
      readings: [{ expression: { op: 'figure', operand: title }, binding: 'firm' }]
    }
  }
}

/**
 * A budget, arrival or expenditure of the report year that is dated another year, while the report dates its other funds
 * by its own. Source: handbook B62, F8.
 */
function* issues(report: Report): Iterable<Issue> {
  const own = new Map<number, number>()
  const others: { fact: Fact; slot: Slot; year: number; expected: number }[] = []
  for (const fact of report.facts) {
    const expected = fact.block.part.year ?? report.year
    const strict = expected === undefined ? undefined : datingSlot(fact)
    const slot = strict ?? (expected === undefined ? undefined : datingSlot(fact, datedByName))
    const year = slot?.date?.year
    // last year's fund of that name may well be spent this year: only where the amount is said again without that year
    if (!strict && slot && !saidElsewhere(report, fact)) continue
    if (expected === undefined || !slot || year === undefined) continue
    if (year === expected) own.set(expected, (own.get(expected) ?? 0) + 1)
    else if (
      year < expected &&
      year >= expected - 2 &&
      !otherYears.test(fact.sentence?.skeleton ?? '') &&
      !namesYear(fact, expected)
    )
      others.push({ fact, slot, year, expected })
  }
  for (const { fact, slot, year, expected } of others) {
    if (closesInOwnYear(fact, expected)) {
      yield otherYear(fact, slot, year, expected)
      continue
    }
    if ((own.get(expected) ?? 0) < LEAST_SIBLINGS && !(year === expected - 1 && saidElsewhere(report, fact))) continue
    yield otherYear(fact, slot, year, expected)
  }
}

function otherYear(fact: Fact, slot: Slot, year: number, expected: number): Issue {
  return {
    kind: 'other-year',
    span: slot.span,
    related: [{ label: fact.label, span: fact.figure.span }],
    data: { year, expected, text: slot.date?.text ?? '' }
  }
}

/** 「2022年预算22947万元，截至2023年12月31日支出18449万元，执行率80.4%」: one year's budget with the next one's close and a rate. */
function closesInOwnYear({ sentence, index }: Fact, expected: number): boolean {
  if (!sentence) return false
  const close = sentence.slots.some(({ date }) => date?.asOf && date.year === expected && date.month === 12)
  return (
    close &&
    sentence.facts.some((fact) => fact.index > index && /执行率/.test(fact.lead) && fact.figure.unitKind === 'ratio')
  )
}

/** The same amount stated again without that year is money of the report's own year. */
function saidElsewhere(report: Report, fact: Fact): boolean {
  return (moneyByNumber(report).get(fact.figure.number) ?? []).some(
    (other) =>
      other.sentence !== fact.sentence &&
      other.relativeYear === 0 &&
      other.year !== fact.year &&
      other.figure.value.eq(fact.figure.value)
  )
}

const money = new WeakMap<Report, ReadonlyMap<number, readonly Fact[]>>()

/** The amounts of money of a report by their value, which is to be compared exactly. */
function moneyByNumber(report: Report): ReadonlyMap<number, readonly Fact[]> {
  let known = money.get(report)
  if (!known) {
    const facts = report.facts.filter(({ figure }) => figure.unitKind === 'money')
    known = groupBy(facts, ({ figure }) => figure.number)
    money.set(report, known)
  }
  return known
}

/** A sentence that names the report's year too sets the years side by side. */
function namesYear(fact: Fact, year: number): boolean {
  return (fact.sentence?.slots ?? []).some((slot) => slot.date?.year === year && !slot.date.asOf)
}

/** The date directly in front of the fund words of a fact's own clause. */
function datingSlot(fact: Fact, words = dated): Slot | undefined {
  const { sentence, lead } = fact
  if (!sentence || fact.figure.unitKind !== 'money' || !fundGroups.has(groupOf(fact) as MeasureGroup)) return undefined
  const from = fact.at - lead.length
  const slot = sentence.slots.findLast(
    (candidate) => candidate.at < fact.at && candidate.at >= from && candidate.date?.year !== undefined
  )
  if (!slot || slot.date?.month !== undefined || slot.date?.yearTo !== undefined || slot.date?.asOf) return undefined
  return words.test(sentence.skeleton.slice(slot.at + 1, fact.at)) ? slot : undefined
}

/** Last year's year left in this year's report. */
export const year = defineRule({
  meta: {
    id: 'year',
    title: { zh: '年度', en: 'Year of the report' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B62']
  },
  relations,
  issues,
  checkMessage: yearCheckMessage,
  issueMessage: yearMessage
})
