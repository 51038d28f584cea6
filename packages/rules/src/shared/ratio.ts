import {
  type Fact,
  factAt,
  figureOf,
  groupOf,
  isAmount,
  isFigureSlot,
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
  sameThing,
  SLOT,
  sum
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

const MOST_READINGS = 6
/** Facts looked back over for a base in earlier paragraphs. */
const FARTHEST = 60

/**
 * The relation `rate = numerator ÷ denominator` that a rate states, with every plausible pair of figures around it.
 * Nearest first; the pair is firm when both labels name what the rate divides and nothing else competes.
 */
export function ratioRelation(report: Report, rate: Fact, kind: RatioKind): Relation | undefined {
  if (isFactor(rate)) return undefined
  const shown = quotientBehind(rate)
  if (shown)
    return {
      kind: kind.kind,
      stated: operand(rate),
      comparison: '=',
      readings: [{ expression: quotient(figureOf(shown.top), figureOf(shown.bottom)), binding: 'firm' }]
    }
  const facts = report.factsByBlock.get(rate.block.index) ?? []
  const numerators = nearFacts(
    rate,
    facts,
    (fact) => fact !== kind.ignore && fits(fact, kind.numerators) && !fact.cumulative
  )
  const typed =
    numerators.find(({ fact }) => bindsToRate(fact, rate)) ?? (listDepth(rate.scope) === 0 ? numerators[0] : undefined)
  const bare = kind.bareNumerator ? bareNumerator(rate, facts, kind) : undefined
  const numerator = typed && (!bare || typed.nearness === 'segment') ? typed : (bare ?? typed)
  const stated = operand(rate)
  if (!numerator) return undefined
  const printed = printedBase(rate)
  if (printed && printed !== numerator.fact && sameKind(printed, numerator.fact)) {
    return {
      kind: kind.kind,
      stated,
      comparison: '=',
      readings: [{ expression: quotient(figureOf(numerator.fact), figureOf(printed)), binding: 'firm' }]
    }
  }
  const denominators = rankDenominators(rate, numerator.fact, facts, kind)
  const first = denominators[0]
  if (!first)
    return (
      fromAfar(report, rate, numerator.fact, kind) ?? {
        kind: kind.kind,
        stated,
        comparison: '=',
        readings: [],
        blocked: 'base-not-stated',
        known: [operand(numerator.fact)]
      }
    )
  const readings: Reading[] = []
  for (const top of [numerator, ...numerators.filter((other) => other !== numerator)]) {
    for (const bottom of denominators) {
      if (top.fact === bottom.fact || readings.length >= MOST_READINGS) continue
      const best = top === numerator && bottom === first
      const firm = best && isFirm(rate, top, bottom, denominators)
      const carry = kind.withCarry ? carryBeside(bottom.fact, facts) : undefined
      const binding = firm
        ? { binding: 'firm' as const }
        : { binding: 'loose' as const, doubt: 'several-readings' as const }
      if (carry)
        readings.push({
          expression: quotient(figureOf(top.fact), sum([figureOf(bottom.fact), figureOf(carry)])),
          ...binding,
          note: 'with-carry'
        })
      readings.push({ expression: quotient(figureOf(top.fact), figureOf(bottom.fact)), ...binding })
    }
  }
  return { kind: kind.kind, stated, comparison: '=', readings }
}

/** 「=实际支出835万元÷预算安排1000万元×100%=83.5%」: the 100% is of the formula, no rate. */
export function isFactor({ sentence, at }: Fact): boolean {
  return sentence !== undefined && /[×xX*＊÷]$/.test(sentence.skeleton.slice(0, at))
}

/** 「完成率90.7%（2156平方米÷2377平方米）」: the rate shows its own two figures. */
function quotientBehind({ sentence, at }: Fact): { top: Fact; bottom: Fact } | undefined {
  if (!sentence || !/^（[\uE000-\uE009][÷/／][\uE000-\uE009]）/.test(sentence.skeleton.slice(at + 1))) return undefined
  const [top, bottom] = sentence.facts.filter((fact) => fact.at > at)
  return top && bottom && sameKind(top, bottom) ? { top, bottom } : undefined
}

function fits(fact: Fact, groups: readonly MeasureGroup[]): boolean {
  const group = groupOf(fact)
  return group !== undefined && groups.includes(group) && isAmount(fact) && !/上年|去年|往年/.test(fact.lead)
}

/** A rate speaks of the figure before it in its own list; a remark in brackets also of the figure in front of the bracket. */
function bindsToRate(fact: Fact, rate: Fact): boolean {
  if (fact.sentence !== rate.sentence)
    return listDepth(fact.scope) === listDepth(rate.scope) || (rate.subject !== '' && fact.subject === rate.subject)
  let scope: Fact['scope'] | undefined = rate.scope
  while (scope && scope !== fact.scope && inBracket(scope)) scope = scope.parent
  return scope === fact.scope
}

/** Whether a list is a bracket, or opened inside one. */
function inBracket(scope: Fact['scope']): boolean {
  for (let at: Fact['scope'] | undefined = scope; at; at = at.parent) if (at.opener === 'bracket') return true
  return false
}

function rankDenominators(rate: Fact, numerator: Fact, facts: readonly Fact[], kind: RatioKind): Near[] {
  const near = nearFacts(
    rate,
    facts,
    (fact) =>
      fact !== numerator &&
      fact !== kind.ignore &&
      (fits(fact, kind.denominators) || namelessFund(fact, numerator)) &&
      sameKind(fact, numerator) &&
      (sameThing(fact, numerator) || besides(fact, numerator) || numerator.scope.head === fact)
  )
  const preferred = kind.prefer?.find(({ words }) => words.test(rate.lead))?.measure
  const rank = ({ fact, nearness }: Near): number => {
    const group = kind.denominators.indexOf(groupOf(fact) as MeasureGroup)
    const wanted = preferred !== undefined && measureOf(fact) === preferred ? -10 : 0
    const otherYear = fact.relativeYear === 0 ? 0 : 15
    return wanted + otherYear + (nearness === 'after' ? 20 : nearness === 'block' ? 5 : 0) + group * 2
  }
  // a stable sort keeps the nearest first among equals
  return near
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}

/** 「占筹集总额3972.10万元的」「完成预算16.88万元的」: the base printed in the rate's own clause, behind 占 or 完成. */
export function printedBase(rate: Fact): Fact | undefined {
  const { sentence, lead } = rate
  const from = Math.max(lead.lastIndexOf('占'), lead.lastIndexOf('完成'))
  if (!sentence || from < 0 || !lead.endsWith('的')) return undefined
  for (let i = lead.length - 1; i > from; i--)
    if (isFigureSlot(lead[i] as string)) return factAt(sentence, rate.at - lead.length + i)
  return undefined
}

/** The words in front of a rate back to the rate before it or the start of its segment. */
export function windowBefore(rate: Fact): string {
  const skeleton = rate.sentence?.skeleton.slice(0, rate.at) ?? ''
  const from = Math.max(skeleton.lastIndexOf(SLOT.ratio), skeleton.lastIndexOf('；'))
  return skeleton.slice(from + 1)
}

/** The amount of the rate's own segment that has no measure word of its own, or that a bracket with the base follows. */
function bareNumerator(rate: Fact, facts: readonly Fact[], kind: RatioKind): Near | undefined {
  return nearFacts(
    rate,
    facts,
    (fact) => isAmount(fact) && fact.index < rate.index && !fits(fact, kind.denominators) && fact.relativeYear === 0
  ).find(({ fact, nearness }) => nearness === 'segment' && fact.scope === rate.scope)
}

/** 「本年预算7581万元，上年结转639万元」: carried over beside the base, not part of it. */
function carryBeside(base: Fact, facts: readonly Fact[]): Fact | undefined {
  return facts.find(
    (fact) =>
      fact !== base &&
      groupOf(fact) === 'prior-carry' &&
      fact.sentence === base.sentence &&
      fact.scope === base.scope &&
      sameKind(fact, base) &&
      groupOf(base) !== 'total'
  )
}

/** 「项目资金500万元，到位500万元」: a fund without a measure word, directly in front. */
function namelessFund(fact: Fact, numerator: Fact): boolean {
  return (
    groupOf(fact) === undefined &&
    isAmount(fact) &&
    /(?:资金|经费|款项?|投资)$/.test(fact.label) &&
    besides(fact, numerator)
  )
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
function fromAfar(report: Report, rate: Fact, numerator: Fact, kind: RatioKind): Relation | undefined {
  const bases: Fact[] = []
  const from = Math.max(0, rate.index - FARTHEST)
  for (let index = Math.min(report.facts.length, rate.index + FARTHEST) - 1; index >= from; index--) {
    const fact = report.facts[index] as Fact
    if (fact.block.part !== rate.block.part || fact.cell || fact.block === rate.block || listDepth(fact.scope) > 0)
      continue
    if (fits(fact, kind.denominators) && sameKind(fact, numerator)) bases.push(fact)
  }
  const [first] = bases
  if (!first) return undefined
  const agreed = bases.length > 1 && bases.every((fact) => fact.figure.value.eq(first.figure.value))
  const before = bases.filter((fact) => fact.index < rate.index)
  const readings = (agreed ? [first] : before.slice(0, MOST_READINGS)).map(
    (fact): Reading => ({
      expression: quotient(figureOf(numerator), figureOf(fact)),
      ...(agreed ? { binding: 'firm' } : { binding: 'faint', doubt: 'base-not-stated' })
    })
  )
  return readings.length === 0 ? undefined : { kind: kind.kind, stated: operand(rate), comparison: '=', readings }
}

/** Firm: no other figure of the same rank could be the base instead. */
function isFirm(rate: Fact, top: Near, bottom: Near, all: readonly Near[]): boolean {
  if (top.nearness === 'after' && bottom.nearness !== 'after') return false
  // a total outranks the parts that it adds up
  if (/合计|共计|总计/.test(bottom.fact.label)) return true
  const rivals = all.filter(
    (other) =>
      other !== bottom &&
      other.nearness === bottom.nearness &&
      groupOf(other.fact) === groupOf(bottom.fact) &&
      !other.fact.figure.value.eq(bottom.fact.figure.value) &&
      measureOf(other.fact) === measureOf(bottom.fact) &&
      betweenEqually(other.fact, bottom.fact, top.fact)
  )
  return rivals.length === 0 && rate.figure.upper === undefined
}

/** Two bases compete when both stand on the same side and no boundary of segment or sentence sets one apart. */
function betweenEqually(other: Fact, chosen: Fact, numerator: Fact): boolean {
  return (
    other.sentence === chosen.sentence &&
    other.segment === chosen.segment &&
    other.scope === chosen.scope &&
    chosen.clause !== numerator.clause - 1
  )
}
