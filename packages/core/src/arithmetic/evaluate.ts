import type { Figure } from '../figures/figure.js'
import type { Expression } from '../relations/relation.js'
import { Decimal, exactly, ONE, ZERO } from './decimal.js'
import { add, divide, type Interval, multiply, point, subtract } from './interval.js'
import { type Resolution, resolutionOf, valuesOf } from './resolution.js'

/** A nominal value as numerator and denominator (> 0), so that equality is decided without dividing. */
export interface Fraction {
  readonly n: Decimal
  readonly d: Decimal
}

export interface Evaluation {
  /** From the numbers as printed, in base units. */
  readonly nominal: Decimal
  /** All values that the printed numbers allow. */
  readonly interval: Interval
}

/**
 * The value of `expression` and all values that its printed figures allow, in base units; `stated` is the figure that
 * it is compared with (its siblings refine each other's print). `undefined` when it divides by what may be zero.
 */
export function evaluate(expression: Expression, stated: Figure): Evaluation | undefined {
  const fraction = nominalOf(expression)
  const interval = fraction && boundsOf(expression, { ...resolutionOf(stated, expression, false), hedged: true })
  return interval && { nominal: divided(fraction), interval }
}

/** The one division of a nominal value; for display, and for bounds that are no equality. */
export function divided(fraction: Fraction): Decimal {
  return fraction.d === ONE ? fraction.n : fraction.n.div(fraction.d)
}

/** The nominal value; `undefined` when a divisor is zero. */
export function nominalOf(expression: Expression): Fraction | undefined {
  switch (expression.op) {
    case 'figure':
      return { n: exactly(expression.operand.figure.value), d: ONE }
    case 'constant':
      return { n: exactly(expression.value), d: ONE }
    case 'sum':
      return sumOf(expression.terms)
    case 'product':
      return productOf(expression.factors)
    case 'quotient': {
      const numerator = nominalOf(expression.numerator)
      const denominator = nominalOf(expression.denominator)
      return numerator && denominator && over(numerator, denominator)
    }
    case 'mean': {
      const total = sumOf(expression.terms.map((term) => ({ sign: 1, term })))
      return total && over(total, { n: new Decimal(expression.terms.length), d: ONE })
    }
  }
}

function sumOf(terms: readonly { readonly sign: 1 | -1; readonly term: Expression }[]): Fraction | undefined {
  let n = ZERO
  let d = ONE
  for (const { sign, term } of terms) {
    const part = nominalOf(term)
    if (!part) return undefined
    const same = part.d === d
    const left = same ? n : n.times(part.d)
    const right = same ? part.n : part.n.times(d)
    n = sign === 1 ? left.plus(right) : left.minus(right)
    if (!same) d = d.times(part.d)
  }
  return { n, d }
}

function productOf(factors: readonly Expression[]): Fraction | undefined {
  let n = ONE
  let d = ONE
  for (const factor of factors) {
    const part = nominalOf(factor)
    if (!part) return undefined
    n = n.times(part.n)
    if (part.d !== ONE) d = d.times(part.d)
  }
  return { n, d }
}

function over(a: Fraction, b: Fraction): Fraction | undefined {
  if (b.n.isZero()) return undefined
  const n = b.d === ONE ? a.n : a.n.times(b.d)
  const d = a.d === ONE ? b.n : a.d.times(b.n)
  return d.isNegative() ? { n: n.neg(), d: d.neg() } : { n, d }
}

/**
 * All values that the figures allow, each read by itself (a figure that occurs twice may differ from itself: wider
 * than need be, never narrower). `undefined` when a divisor may be zero.
 */
export function boundsOf(expression: Expression, resolution: Resolution): Interval | undefined {
  switch (expression.op) {
    case 'figure':
      return valuesOf(expression.operand.figure, resolution)
    case 'constant':
      return point(exactly(expression.value))
    case 'sum': {
      let total = point(ZERO)
      for (const { sign, term } of expression.terms) {
        const part = boundsOf(term, resolution)
        if (!part) return undefined
        total = sign === 1 ? add(total, part) : subtract(total, part)
      }
      return total
    }
    case 'product': {
      let total = point(ONE)
      for (const factor of expression.factors) {
        const part = boundsOf(factor, resolution)
        if (!part) return undefined
        total = multiply(total, part)
      }
      return total
    }
    case 'quotient': {
      const numerator = boundsOf(expression.numerator, resolution)
      const denominator = boundsOf(expression.denominator, resolution)
      return numerator && denominator && divide(numerator, denominator)
    }
    case 'mean': {
      let total = point(ZERO)
      for (const term of expression.terms) {
        const part = boundsOf(term, resolution)
        if (!part) return undefined
        total = add(total, part)
      }
      return divide(total, point(new Decimal(expression.terms.length)))
    }
  }
}
