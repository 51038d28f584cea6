import { Decimal as Base } from 'decimal.js'

/**
 * The one Decimal constructor of core. Sums, differences and products of printed figures are exact at this precision;
 * a quotient that does not end differs from every printed value long before the last of its digits. Never prints an
 * exponent.
 */
export const Decimal: Base.Constructor = Base.clone({
  defaults: true,
  precision: 60,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15
})
export type Decimal = Base

export const ZERO = new Decimal(0)
export const ONE = new Decimal(1)
export const HALF = new Decimal('0.5')

/** `value` under core's constructor: what it is combined with is then computed at core's precision. */
export function exactly(value: Decimal): Decimal {
  return value.constructor === Decimal ? value : new Decimal(value)
}

const powers = new Map<number, Decimal>()

/** 10ⁿ; remembers the few powers that reports need. */
export function powerOfTen(exponent: number): Decimal {
  const known = powers.get(exponent)
  if (known) return known
  const power = new Decimal(`1e${exponent}`)
  if (powers.size < 200) powers.set(exponent, power)
  return power
}
