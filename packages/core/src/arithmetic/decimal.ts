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

/** Digits of one word of a Decimal, and powers of such words that a float holds exactly. */
const WORD = 7
const WORDS = [1, 1e7, 1e14, 1e21]

/**
 * The nearest float, for cheap tests and sorting. Up to 14 digits one exact multiplication or division by a power of ten
 * gives the same float as the way over the printed number, which the rest takes.
 */
export function toFloat(value: Decimal): number {
  const { d: words, e: exponent, s: sign } = value
  if (!words || words.length > 2) return value.toNumber()
  const [first, second] = words as [number, number?]
  const digits = second === undefined ? first : first * 1e7 + second
  const power = Math.floor(exponent / WORD) + 1 - words.length
  if (power > 0) return power === 1 && digits < 1e7 ? sign * digits * 1e7 : value.toNumber()
  const divisor = WORDS[-power]
  return divisor === undefined ? value.toNumber() : (sign * digits) / divisor
}

const powers = new Map<number, Decimal>()
const halves = new Map<number, Decimal>()

/** 10ⁿ; remembers the few powers that reports need. */
export function powerOfTen(exponent: number): Decimal {
  const known = powers.get(exponent)
  if (known) return known
  const power = new Decimal(`1e${exponent}`)
  if (powers.size < 200) powers.set(exponent, power)
  return power
}

/** ½·10ⁿ: half of a last digit. */
export function halfOfPower(exponent: number): Decimal {
  const known = halves.get(exponent)
  if (known) return known
  const half = powerOfTen(exponent).times(HALF)
  if (halves.size < 200) halves.set(exponent, half)
  return half
}

/** Whether two values are the same; faster than `eq`, which copies one of them. */
export function isEqual(a: Decimal, b: Decimal): boolean {
  if (a.e !== b.e || a.s !== b.s || !a.d || !b.d) return a.eq(b)
  const { length } = a.d
  if (length !== b.d.length) return false
  for (let i = 0; i < length; i++) if (a.d[i] !== b.d[i]) return false
  return true
}
