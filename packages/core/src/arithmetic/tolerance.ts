import type { Figure } from '../figures/figure.js'
import { type Decimal, exactly, HALF, halfOfPower, ONE } from './decimal.js'
import type { Fraction } from './evaluate.js'
import { type Interval, interval, isExact, isHedged, lastDigit } from './interval.js'

/**
 * The results that a claim may be printed for, in base units. Shown with decimals: less than 1½ of its last digit off
 * (one digit off after rounding). A whole number (95%), or an amount to the cent: rounded or cut, nothing else.
 */
export function tolerance(claim: Figure): Interval {
  const value = exactly(claim.value)
  const step = lastDigit(claim)
  const half = halfOfPower(claim.scale - claim.decimals)
  if (claim.decimals > 0 && !isExact(claim)) {
    const room = step.plus(half)
    return { low: value.minus(room), high: value.plus(room), lowOpen: true, highOpen: true }
  }
  // Cutting digits moves towards zero: −2076 may be the print of −2076.9, and 95 of 95.9.
  if (value.isZero()) return { low: step.neg(), high: step, lowOpen: true, highOpen: true }
  if (value.isNegative()) return { low: value.minus(step), high: value.plus(half), lowOpen: true }
  return { low: value.minus(half), high: value.plus(step), highOpen: true }
}

/** {@link tolerance}, widened by the words around the claim: 约, 余, ≥, a range. */
export function hedgedTolerance(claim: Figure): Interval {
  const plain = tolerance(claim)
  if (!isHedged(claim)) return plain
  const wide = interval(claim)
  const low = plain.low.lte(wide.low) ? plain : wide
  const high = plain.high.gte(wide.high) ? plain : wide
  return { low: low.low, lowOpen: low.lowOpen ?? false, high: high.high, highOpen: high.highOpen ?? false }
}

/** Whether the nominal result, rounded to the decimals of the claim, is the claim. Half-way rounds away from zero. */
export function roundsTo({ n, d }: Fraction, claim: Figure): boolean {
  const value = exactly(claim.value)
  const half = halfOfPower(claim.scale - claim.decimals)
  const off = n.minus(d === ONE ? value : value.times(d))
  const order = off.abs().cmp(d === ONE ? half : half.times(d))
  if (order !== 0) return order < 0
  return n.isNegative() !== off.isNegative()
}

/** Whether the claim is the result with its further digits cut off. */
export function isCut(result: Decimal, claim: Figure): boolean {
  const value = exactly(claim.value)
  const rest = result.minus(value)
  if (!rest.isZero() && !value.isZero() && rest.isNegative() !== value.isNegative()) return false
  return rest.abs().lt(lastDigit(claim))
}

/**
 * Whether a computed interval is too wide to prove anything about the claim: its half-width is more than five times
 * half the last digit of the claim, and more than a tenth of the result.
 */
export function provesNothing(computed: Interval, nominal: Decimal, claim: Figure): boolean {
  const width = computed.high.minus(computed.low).times(HALF)
  return width.gt(lastDigit(claim).times(HALF).times(5)) && width.times(10).gt(nominal.abs())
}
