import {
  type Fact,
  figureOf,
  groupOf,
  isAmount,
  listDepth,
  measureOf,
  type Near,
  nearFacts,
  operand,
  quotient,
  type Reading,
  type Relation,
  type Report,
  sameKind,
  sum
} from '@gouji/core'
import {
  carryBeside,
  explains,
  fits,
  fromAfar,
  isHandedOut,
  MOST_READINGS,
  rankDenominators,
  type RatioKind
} from './ratio-bases.js'
import { isFactor, printedBase, quotientBehind } from './ratio-words.js'

/**
 * The relation `rate = numerator ÷ denominator` that a rate states, with every plausible pair of figures around it.
 * Nearest first; the pair is firm when both labels name what the rate divides and nothing else competes.
 */
export function ratioRelation(report: Report, rate: Fact, kind: RatioKind): Relation | undefined {
  if (isFactor(rate)) return undefined
  const shown = quotientBehind(rate)
  if (shown) return certain(rate, kind, shown.top, shown.bottom)
  const facts = report.factsByBlock.get(rate.block.index) ?? []
  const numerators = numeratorsOf(rate, facts, kind)
  const typed =
    numerators.find(({ fact }) => explains(fact, rate)) ??
    numerators.find(({ fact }) => bindsToRate(fact, rate)) ??
    (listDepth(rate.scope) === 0 ? numerators[0] : undefined)
  const bare = kind.bareNumerator ? bareNumerator(rate, facts, kind) : undefined
  const numerator = typed && (!bare || typed.nearness === 'segment') ? typed : (bare ?? typed)
  if (!numerator) return undefined
  const printed = printedBase(rate)
  if (printed && printed !== numerator.fact && sameKind(printed, numerator.fact))
    return certain(rate, kind, numerator.fact, printed)
  const denominators = rankDenominators(rate, numerator.fact, facts, kind)
  const stated = operand(rate)
  if (denominators.length === 0)
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
  const tops = [numerator, ...numerators.filter((other) => other !== numerator)]
  return { kind: kind.kind, stated, comparison: '=', readings: readingsOf(rate, kind, tops, denominators, facts) }
}

function numeratorsOf(rate: Fact, facts: readonly Fact[], kind: RatioKind): Near[] {
  const found = nearFacts(
    rate,
    facts,
    (fact) => fact !== kind.ignore && fits(fact, kind.numerators) && !fact.cumulative
  )
  if (found.length > 0 || !kind.numerators.includes('spent')) return found
  return nearFacts(rate, facts, isHandedOut).slice(0, 1)
}

/** The wording itself names both figures. */
function certain(rate: Fact, { kind }: RatioKind, top: Fact, bottom: Fact): Relation {
  return {
    kind,
    stated: operand(rate),
    comparison: '=',
    readings: [{ expression: quotient(figureOf(top), figureOf(bottom)), binding: 'firm' }]
  }
}

/** Every pair of the candidates, most plausible first; only the first may be firm. */
function readingsOf(
  rate: Fact,
  kind: RatioKind,
  tops: readonly Near[],
  bottoms: readonly Near[],
  facts: readonly Fact[]
): Reading[] {
  const readings: Reading[] = []
  for (const top of tops) {
    for (const bottom of bottoms) {
      if (top.fact === bottom.fact || readings.length >= MOST_READINGS) continue
      const best = top === tops[0] && bottom === bottoms[0]
      const carry = kind.withCarry ? carryBeside(bottom.fact, facts) : undefined
      const binding: Pick<Reading, 'binding' | 'doubt'> =
        best && isFirm(rate, top, bottom, bottoms)
          ? { binding: 'firm' }
          : { binding: 'loose', doubt: 'several-readings' }
      if (carry)
        readings.push({
          expression: quotient(figureOf(top.fact), sum([figureOf(bottom.fact), figureOf(carry)])),
          ...binding,
          note: 'with-carry'
        })
      readings.push({ expression: quotient(figureOf(top.fact), figureOf(bottom.fact)), ...binding })
    }
  }
  return readings
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

/** The amount of the rate's own segment that has no measure word of its own, or that a bracket with the base follows. */
function bareNumerator(rate: Fact, facts: readonly Fact[], kind: RatioKind): Near | undefined {
  return nearFacts(
    rate,
    facts,
    (fact) => isAmount(fact) && fact.index < rate.index && !fits(fact, kind.denominators) && fact.relativeYear === 0
  ).find(({ fact, nearness }) => nearness === 'segment' && fact.scope === rate.scope)
}

/** Firm: no other figure of the same rank could be the base instead. */
function isFirm(rate: Fact, top: Near, bottom: Near, all: readonly Near[]): boolean {
  if (top.nearness === 'after' && bottom.nearness !== 'after') return false
  if (explains(bottom.fact, rate)) return true
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
