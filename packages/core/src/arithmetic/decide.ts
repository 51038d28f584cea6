import type { Comparator, Figure } from '../figures/figure.js'
import type { BlockReason, Expression } from '../relations/relation.js'
import { operandsOf, partsOf } from '../relations/expression.js'
import { type Decimal, exactly, isEqual, ONE, powerOfTen } from './decimal.js'
import { boundsOf, type Fraction, nominalOf, divided } from './evaluate.js'
import { holds, type Interval, interval, isHedged, isLimit, lastDigit, meets } from './interval.js'
import { type Resolution, resolutionOf, valuesOf } from './resolution.js'
import { hedgedTolerance, isCut, provesNothing, roundsTo, tolerance } from './tolerance.js'

/** What one reading of a relation comes to. `nominal` is its nominal result in base units. */
export type Decision =
  | { readonly outcome: 'exact' | 'weak' | 'fails'; readonly nominal: Fraction }
  | { readonly outcome: 'rounding'; readonly nominal: Fraction; readonly truncated: boolean }
  | { readonly outcome: 'undecided'; readonly reason: BlockReason; readonly nominal?: Fraction }

/**
 * Decides `stated comparison expression` for one reading. `room` is what the relation's author lets it be off by, in the
 * unit of the stated figure.
 */
export function decide(stated: Figure, comparison: Comparator, expression: Expression, room?: Decimal): Decision {
  const decision = decided(stated, comparison, expression)
  if (room === undefined || decision.outcome !== 'fails') return decision
  const off = divided(decision.nominal).minus(exactly(stated.value))
  if (off.abs().gt(room.times(powerOfTen(stated.scale)))) return decision
  return { outcome: 'rounding', nominal: decision.nominal, truncated: false }
}

function decided(stated: Figure, comparison: Comparator, expression: Expression): Decision {
  if (comparison === '=' && expression.op === 'figure') return restated(stated, expression.operand.figure)
  if (comparison === '=' && expression.op === 'constant' && expression.from)
    return restated(stated, expression.from.figure)
  const nominal = nominalOf(expression)
  if (!nominal) return { outcome: 'undecided', reason: 'zero-base' }
  return comparison === '=' ? equal(stated, expression, nominal) : ordered(stated, comparison, expression, nominal)
}

function equal(stated: Figure, expression: Expression, nominal: Fraction): Decision {
  const ranged = stated.upper !== undefined || hasRange(expression)
  if (!ranged && roundsTo(nominal, stated)) return { outcome: 'exact', nominal }
  const computed = divided(nominal)
  const claim = tolerance(stated)
  if (!ranged && holds(claim, computed)) return rounded(nominal, computed, stated)
  const resolution = resolutionOf(stated, expression, false)
  const bounds = boundsOf(expression, resolution)
  if (!bounds) return { outcome: 'undecided', reason: 'zero-base', nominal }
  if (!ranged && meets(bounds, claim)) {
    return provesNothing(bounds, computed, stated) ? { outcome: 'weak', nominal } : rounded(nominal, computed, stated)
  }
  return hedged(stated, expression, resolution, nominal)
}

/** The digits alone do not agree: do the words around them leave room? */
function hedged(stated: Figure, expression: Expression, resolution: Resolution, nominal: Fraction): Decision {
  const soft = operandsOf(expression).filter((operand) => isHedged(operand.figure))
  if (soft.length === 0 && !isHedged(stated)) return { outcome: 'fails', nominal }
  const reason = soft.some((operand) => operand.figure.upper) ? 'range' : 'approximate'
  const bounds = boundsOf(expression, { ...resolution, hedged: true })
  if (!bounds) return { outcome: 'undecided', reason, nominal }
  const claim = hedgedTolerance(stated)
  if (meets(bounds, claim)) return { outcome: 'weak', nominal }
  return soft.length > 0 || mayReach(stated, bounds, claim)
    ? { outcome: 'undecided', reason, nominal }
    : { outcome: 'fails', nominal }
}

/** 超过300万元 may be said of 500万元, and 不到60% of 45%: `over` and `under` stand for 余 and 近 as well. */
function mayReach(stated: Figure, bounds: Interval, claim: Interval): boolean {
  if (stated.hedge === 'over') return bounds.low.gte(claim.high)
  if (stated.hedge === 'under') return bounds.high.lte(claim.low)
  return false
}

function rounded(nominal: Fraction, computed: Decimal, stated: Figure): Decision {
  return { outcome: 'rounding', nominal, truncated: isCut(computed, stated) }
}

/**
 * The same value said twice: nothing was computed, so two prints of one precision are equal or contradict each other,
 * and of two precisions the coarser is the finer one rounded or cut.
 */
function restated(stated: Figure, other: Figure): Decision {
  const nominal = { n: exactly(other.value), d: ONE }
  const sameRange = (stated.upper === undefined && other.upper === undefined) || isSame(stated.upper, other.upper)
  if (sameRange && isEqual(nominal.n, stated.value)) return { outcome: 'exact', nominal }
  if (!stated.upper && !other.upper) {
    const order = lastDigit(stated).cmp(lastDigit(other))
    const [coarse, fine] = order >= 0 ? [stated, other] : [other, stated]
    const value = exactly(fine.value)
    if (order !== 0 && roundsTo({ n: value, d: ONE }, coarse)) return { outcome: 'exact', nominal }
    if (order !== 0 && isCut(value, coarse)) return { outcome: 'rounding', nominal, truncated: true }
  }
  if (!isHedged(stated) && !isHedged(other)) return { outcome: 'fails', nominal }
  const claim = interval(stated)
  const values = interval(other)
  if (meets(values, claim)) return { outcome: 'weak', nominal }
  const reason = other.upper ? 'range' : 'approximate'
  return isHedged(other) || mayReach(stated, values, claim)
    ? { outcome: 'undecided', reason, nominal }
    : { outcome: 'fails', nominal }
}

function isSame(a: Decimal | undefined, b: Decimal | undefined): boolean {
  return a !== undefined && b !== undefined && a.eq(b)
}

/** An inequality holds when the printed figures allow it. */
function ordered(stated: Figure, comparison: Comparator, expression: Expression, nominal: Fraction): Decision {
  const ranged = stated.upper !== undefined || hasRange(expression)
  const value = exactly(stated.value)
  const order = (nominal.d === ONE ? value : value.times(nominal.d)).cmp(nominal.n)
  if (!ranged && satisfies(order, comparison)) return { outcome: 'exact', nominal }
  // 大于300万元, and 300万元 is printed: the print says that the limit was met, not passed.
  if (order === 0 && !ranged && !isHedged(stated) && isLimitAlone(expression)) return { outcome: 'fails', nominal }
  const resolution = resolutionOf(stated, expression, true)
  const bounds = boundsOf(expression, resolution)
  if (!bounds) return { outcome: 'undecided', reason: 'zero-base', nominal }
  const plain = valuesOf(stated, { ...resolution, limits: false })
  if (!ranged && mayHold(plain, comparison, bounds)) return { outcome: 'rounding', nominal, truncated: false }
  const soft = operandsOf(expression).filter(({ figure }) => figure.hedge !== undefined || figure.upper !== undefined)
  const wide = boundsOf(expression, { ...resolution, hedged: true })
  if (wide && mayHold(interval(stated), comparison, wide)) return { outcome: 'weak', nominal }
  if (soft.length === 0) return { outcome: 'fails', nominal }
  return { outcome: 'undecided', reason: soft.some(({ figure }) => figure.upper) ? 'range' : 'approximate', nominal }
}

function isLimitAlone(expression: Expression): boolean {
  return expression.op === 'figure' && isLimit(expression.operand.figure)
}

/** Whether a `stated` that compares to the result by `order` (−1, 0, 1) satisfies the comparison. */
function satisfies(order: number, comparison: Comparator): boolean {
  switch (comparison) {
    case '<':
      return order < 0
    case '>':
      return order > 0
    case '≤':
      return order <= 0
    case '≥':
      return order >= 0
    case '=':
      return order === 0
  }
}

function mayHold(stated: Interval, comparison: Comparator, result: Interval): boolean {
  const rising = comparison === '<' || comparison === '≤'
  const order = rising ? stated.low.cmp(result.high) : stated.high.cmp(result.low)
  return satisfies(order, comparison)
}

function hasRange(expression: Expression): boolean {
  if (expression.op === 'figure') return expression.operand.figure.upper !== undefined
  for (const part of partsOf(expression)) if (hasRange(part)) return true
  return false
}
