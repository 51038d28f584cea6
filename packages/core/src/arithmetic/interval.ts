import type { Figure } from '../figures/figure.js'
import { Decimal, exactly, halfOfPower, powerOfTen, ZERO } from './decimal.js'

/** All values from `low` to `high`, in base units (元, 人; 95% is 0.95); an end may be infinite, or open. */
export interface Interval {
  readonly low: Decimal
  readonly high: Decimal
  readonly lowOpen?: boolean
  readonly highOpen?: boolean
}

export const INFINITY = new Decimal(Infinity)
export const MINUS_INFINITY = new Decimal(-Infinity)

/** One unit of the last digit shown, in base units: 100 元 for 95.18万元. */
export function lastDigit(figure: Figure, decimals: number = figure.decimals): Decimal {
  return powerOfTen(figure.scale - decimals)
}

/**
 * Whether the print is the value itself: counts, scores, durations, multiples and bare numbers without decimals,
 * amounts to the cent of 元, a plain nil. 31.73万人 is not.
 */
export function isExact(figure: Figure, decimals: number = figure.decimals): boolean {
  if (figure.decimals === 0 && figure.value.isZero()) return true
  switch (figure.unitKind) {
    case 'count':
    case 'score':
    case 'duration':
    case 'multiple':
      return figure.scale === 0 && figure.decimals === 0
    case 'none':
      return figure.scale === 0 && decimals === 0
    case 'money':
    case 'standard':
      return figure.scale - decimals <= -2
    default:
      return false
  }
}

/**
 * The values that a figure's digits stand for: v ± ½ of the last digit, both ends closed; the value alone where it is
 * exact. `decimals` reads it as finely as its siblings are printed. Hedges, comparators and ranges are left out.
 */
export function printed(figure: Figure, decimals: number = figure.decimals): Interval {
  const value = exactly(figure.value)
  if (isExact(figure, decimals)) return point(value)
  const half = halfOfPower(figure.scale - decimals)
  return { low: value.minus(half), high: value.plus(half) }
}

/**
 * The values that a figure stands for with the words around it: 约/左右 ± one unit of the last digit that is not zero;
 * n余 up to one such unit more; 近 down to one such unit less; 以上/以内 and comparators are open to one side; a range
 * reaches to its upper end.
 */
export function interval(figure: Figure, decimals: number = figure.decimals): Interval {
  let { low, high } = printed(figure, decimals)
  let highOpen = false
  let lowOpen = false
  const value = exactly(figure.value)
  if (figure.upper) high = Decimal.max(high, figure.upper)
  if (figure.hedge === 'about') {
    low = Decimal.min(low, value.minus(lastNonZero(figure)))
    high = Decimal.max(high, value.plus(lastNonZero(figure)))
  } else if (figure.hedge === 'over') {
    high = Decimal.max(high, value.plus(lastNonZero(figure)))
    highOpen = true
  } else if (figure.hedge === 'under') {
    low = Decimal.min(low, value.minus(lastNonZero(figure)))
    lowOpen = true
  }
  if (figure.hedge === 'least' || figure.comparator === '≥' || figure.comparator === '>') high = INFINITY
  if (figure.hedge === 'most' || figure.comparator === '≤' || figure.comparator === '<') low = MINUS_INFINITY
  return highOpen || lowOpen ? { low, high, lowOpen, highOpen } : { low, high }
}

/** One unit of the last digit that is not zero, in base units: 100万元 for 1100万元. */
function lastNonZero(figure: Figure): Decimal {
  const value = exactly(figure.value)
  if (value.isZero()) return lastDigit(figure)
  return powerOfTen(value.e - value.precision() + 1)
}

/** Whether words or signs around the figure make it stand for more than its digits. */
export function isHedged(figure: Figure): boolean {
  return figure.hedge !== undefined || figure.upper !== undefined || isLimit(figure)
}

/** Whether a comparator is bound to the figure: a limit that someone set. */
export function isLimit(figure: Figure): boolean {
  return figure.comparator !== undefined && figure.comparator !== '='
}

export function point(value: Decimal): Interval {
  return { low: value, high: value }
}

/** Whether two intervals have a value in common. */
export function meets(a: Interval, b: Interval): boolean {
  return reaches(a.high, b.low, a.highOpen || b.lowOpen) && reaches(b.high, a.low, b.highOpen || a.lowOpen)
}

function reaches(high: Decimal, low: Decimal, open: boolean | undefined): boolean {
  const order = high.cmp(low)
  return order > 0 || (order === 0 && !open)
}

export function holds(interval: Interval, value: Decimal): boolean {
  return meets(interval, point(value))
}

export function add(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) }
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) }
}

export function multiply(a: Interval, b: Interval): Interval {
  if (!a.low.isNegative() && !b.low.isNegative()) return { low: times(a.low, b.low), high: times(a.high, b.high) }
  const corners = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)]
  return { low: Decimal.min(...corners), high: Decimal.max(...corners) }
}

/** `undefined` when the divisor may be zero. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.low.lte(ZERO) && b.high.gte(ZERO)) return undefined
  const isPositive = !a.low.isNegative() && !b.low.isNegative()
  if (isPositive && a.high.isFinite() && b.high.isFinite()) return { low: a.low.div(b.high), high: a.high.div(b.low) }
  const corners = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)]
  if (corners.some((corner) => corner.isNaN())) return undefined
  return { low: Decimal.min(...corners), high: Decimal.max(...corners) }
}

/** Zero times an infinite end is zero: the end is a bound, not a value. */
function times(a: Decimal, b: Decimal): Decimal {
  return a.isZero() || b.isZero() ? ZERO : a.times(b)
}
