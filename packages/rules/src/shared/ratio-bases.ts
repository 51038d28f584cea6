import {
  type Fact,
  figureOf,
  groupOf,
  isAmount,
  listDepth,
  type MeasureGroup,
  measureOf,
  type Near,
  nearFacts,
  operand,
  quotient,
  type Reading,
  type Relation,
  type Report,
  sameKind,
  sameThing
} from '@gouji/core'

/** What a named rate divides by what. */
export interface RatioKind {
  /** Kind of the relations, for the wording. */
  readonly kind: string
  readonly numerators: readonly MeasureGroup[]
  /** Best first. */
  readonly denominators: readonly MeasureGroup[]
  /** Whether an amount without a measure word may be the numerator: 「维修水库20座（任务22座），完成进度」. */
  readonly bareNumerator?: boolean
  /** Whether 上年结转 beside the base belongs to it. */
  readonly withCarry?: boolean
  /** An amount that is no base: what 剔除 takes off. */
  readonly ignore?: Fact
  /** Measure ids to be preferred among the denominators when the clause says so (完成年初预算的…). */
  readonly prefer?: readonly { readonly words: RegExp; readonly measure: string }[]
}

/** Readings of one rate that are kept. */
export const MOST_READINGS = 6
/** Facts looked back over for a base in earlier paragraphs. */
const FARTHEST = 60
/** Amounts that may be the fund of a part. */
const MOST_FUNDS = 2

/** The words of a figure alone: 「上年结转131万元、本年预算5842万元」 says 上年 of the first. */
function ownWords({ lead }: Fact): string {
  return lead.slice(Math.max(lead.lastIndexOf('、'), lead.search(/[\uE000-\uE009][^\uE000-\uE009]*$/)) + 1)
}

/** Whether a fact is an amount of this year that measures one of these. */
export function fits(fact: Fact, groups: readonly MeasureGroup[]): boolean {
  const group = groupOf(fact)
  return (
    group !== undefined &&
    groups.includes(group) &&
    isAmount(fact) &&
    !/上年|去年|往年|超额|[多少]完成/.test(ownWords(fact))
  )
}

/** 「全年共发放困难群众救助资金9702.36万元」: spent, where nothing else is said to be. */
export function isHandedOut(fact: Fact): boolean {
  return (
    /发放|兑现/.test(fact.label) &&
    fact.figure.unitKind === 'money' &&
    groupOf(fact) === undefined &&
    isAmount(fact) &&
    listDepth(fact.scope) === 0 &&
    !/上年|去年|往年|标准|均$/.test(fact.lead)
  )
}

/** The figures that may be the base of a rate, best first. */
export function rankDenominators(rate: Fact, numerator: Fact, facts: readonly Fact[], kind: RatioKind): Near[] {
  const near = nearFacts(
    rate,
    facts,
    (fact) =>
      fact !== numerator &&
      fact !== kind.ignore &&
      (fits(fact, kind.denominators) || namelessFund(fact, numerator)) &&
      sameKind(fact, numerator) &&
      (sameThing(fact, numerator) ||
        besides(fact, numerator) ||
        explains(fact, rate) ||
        closesList(fact) ||
        numerator.scope.head === fact)
  )
  const preferred = kind.prefer?.find(({ words }) => words.test(rate.lead))?.measure
  const all = new Set<Fact | undefined>(near.map(({ fact }) => fact))
  const rank = ({ fact, nearness }: Near): number => {
    const group = kind.denominators.indexOf(groupOf(fact) as MeasureGroup)
    const wanted = preferred !== undefined && measureOf(fact) === preferred ? -10 : 0
    const otherYear = fact.relativeYear === 0 ? 0 : 15
    // a total outranks what 其中 lists under it
    const part = all.has(fact.scope.head) && !/合计|共计|总计/.test(fact.label) ? 3 : 0
    return (
      wanted +
      otherYear +
      part -
      // 「下达420万元，县级配套80万元，合计500万元」
      (/合计|共计|总计/.test(fact.label) ? 8 : 0) +
      (explains(fact, rate) ? -20 : nearness === 'after' ? 20 : nearness === 'block' ? 5 : 0) +
      group * 2
    )
  }
  // a stable sort keeps the nearest first among equals
  return near
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}

/** 「下达420万元，其中第一批260万元，县级配套80万元，合计500万元」: speaks for all that stands before it. */
function closesList({ label, scope }: Fact): boolean {
  return scope.parent?.depth === 0 && scope.opener !== 'bracket' && /^(?:合计|共计|总计)$/.test(label)
}

/** 「执行率57%，即全年预算A、实际支出B」「执行率57%，相应的预算数为B」: what follows says what the rate was reckoned from. */
export function explains(fact: Fact, rate: Fact): boolean {
  if (fact.sentence !== rate.sentence || fact.index <= rate.index) return false
  const words = rate.sentence?.skeleton.slice(rate.at + 1, fact.at) ?? ''
  return /^[，,（(](?:即|以|按|相应|对应|相对应)/.test(words) && !/[\uE000].*[\uE000]/.test(words)
}

/** 「本年预算7581万元，上年结转639万元」: carried over beside the base, not part of it. */
export function carryBeside(base: Fact, facts: readonly Fact[]): Fact | undefined {
  return facts.find(
    (fact) =>
      fact !== base &&
      groupOf(fact) === 'prior-carry' &&
      fact.sentence === base.sentence &&
      fact.scope === base.scope &&
      sameKind(fact, base) &&
      groupOf(base) !== 'total' &&
      // 「连同上年结转29万元，当年可用预算848.6万元」: it is in
      !base.label.includes('可用')
  )
}

/** 「项目资金500万元，到位500万元」: a fund without a measure word, directly in front. */
function namelessFund(fact: Fact, numerator: Fact): boolean {
  return (
    groupOf(fact) === undefined &&
    isAmount(fact) &&
    (/(?:资金|经费|款项?|投资)$/.test(fact.label) || isFundInFront(fact)) &&
    besides(fact, numerator)
  )
}

/** 「3300万元项目资金累计支付3135.60万元」: the fund stands behind its amount. */
export function isFundInFront({ label, tail, figure }: Fact): boolean {
  return label === '' && figure.unitKind === 'money' && /^的?[^，；。\uE000-\uE00A]{0,6}(?:资金|经费|预算)/.test(tail)
}

/** 「补充教师目标120名，实际招聘126名」: what stands in the clause in front, in the same list, needs no common subject. */
function besides(fact: Fact, numerator: Fact): boolean {
  return (
    fact.sentence === numerator.sentence &&
    fact.segment === numerator.segment &&
    fact.scope === numerator.scope &&
    numerator.clause - fact.clause <= 1 &&
    fact.index < numerator.index
  )
}

/**
 * Bases stated as a whole in other paragraphs of the part. Any may be meant, so none can fail the rate; but where a
 * report on one fund says the same base twice and never another, it is that one.
 */
export function fromAfar(report: Report, rate: Fact, numerator: Fact, kind: RatioKind): Relation | undefined {
  const bases: Fact[] = []
  const from = Math.max(0, rate.index - FARTHEST)
  for (let index = Math.min(report.facts.length, rate.index + FARTHEST) - 1; index >= from; index--) {
    const fact = report.facts[index] as Fact
    if (fact.block.part !== rate.block.part || fact.cell || fact.block === rate.block || listDepth(fact.scope) > 0)
      continue
    if (fits(fact, kind.denominators) && sameKind(fact, numerator)) bases.push(fact)
  }
  const preferred = kind.prefer?.find(({ words }) => words.test(rate.lead))?.measure
  const named = bases.filter((fact) => measureOf(fact) === preferred)
  if (named.length > 0) bases.splice(0, bases.length, ...named)
  const [first] = bases
  if (!first) return undefined
  const values = new Set(bases.map(({ figure }) => figure.number))
  const agreed = values.size === 1 && (bases.length > 1 || named.length > 0)
  const before = bases.filter((fact) => fact.index < rate.index)
  // where a part speaks of hardly any other fund, a slip in the figures is worth a word
  const few = values.size <= MOST_FUNDS && !hasOtherFunds(report, rate, numerator)
  const readings = (agreed ? [first] : before.slice(0, MOST_READINGS)).map(
    (fact): Reading => ({
      expression: quotient(figureOf(numerator), figureOf(fact)),
      ...(agreed ? { binding: 'firm' } : { binding: few ? 'loose' : 'faint', doubt: 'base-not-stated' })
    })
  )
  return readings.length === 0 ? undefined : { kind: kind.kind, stated: operand(rate), comparison: '=', readings }
}

/** Whether the rate's own paragraph speaks of further money: then the fund may be made up of it. */
function hasOtherFunds(report: Report, rate: Fact, numerator: Fact): boolean {
  const facts = report.factsByBlock.get(rate.block.index) ?? []
  return facts.some(
    (fact) => fact !== numerator && fact.index < rate.index && fact.figure.unitKind === 'money' && isAmount(fact)
  )
}
