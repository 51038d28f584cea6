import type { Figure } from '../figures/figure.js'
import type { Evidence } from '../relations/relation.js'
import { Decimal, exactly, HALF, powerOfTen, toFloat } from './decimal.js'
import { type Interval, lastDigit } from './interval.js'
import { inUnit } from './print.js'

/** How a print may have come from another value by a slip of the hand. */
export type SlipCause = 'unit' | 'decimal-point' | 'one-digit' | 'transposition' | 'missing-digit' | 'extra-digit'

export interface Slip {
  readonly evidence: Extract<Evidence, { cause: SlipCause }>
  /** The value (base units) that was meant, as the figure would print it. */
  readonly value: Decimal
  /** How likely a number without any slip would look like this one. */
  readonly coincidence: number
}

/** Scales that a unit may have: 元, 千元, 万元, 亿元. */
const scales = new Set([0, 3, 4, 8])
const powers = [4, -4, 8, -8, 3, -3]
const shifts = [1, -1, 2, -2]
const unitKinds = new Set(['money', 'standard', 'count', 'measure'])

/**
 * The likeliest slip that leads from a needed value to what is printed; `undefined` when there is none. `needed` and
 * `values` (all values that would do) are in base units; a print that may stand for one of `values` counts, but the
 * farther it is from `needed`, the more likely it is a coincidence.
 */
export function slip(printed: Figure, needed: Decimal, values: Interval): Slip | undefined {
  if (needed.isNegative() !== printed.value.isNegative() || printed.value.isZero()) return undefined
  const search = new Search(printed, needed, values)
  tryScales(search)
  // 78.80 for 788.00 is a moved point, not a lost zero.
  if (search.best && isPrintOf(search.best.value, needed, lastDigit(printed))) return search.best
  const { length } = search.shown
  if (length > 1 && length <= LONGEST) tryDigits(search, Number(search.shown), length)
  return search.best
}

function isPrintOf(value: Decimal, needed: Decimal, step: Decimal): boolean {
  return value.minus(needed).abs().lte(step.times(HALF))
}

/** Nobody types longer numbers; up to here whole floats are exact. */
const LONGEST = 14

/** The candidates that would do, and the least accidental of them. */
class Search {
  readonly printed: Figure
  /** The digits of the print. */
  readonly shown: string
  best: Slip | undefined
  private readonly needed: Decimal
  private readonly values: Interval
  private readonly step: number
  private readonly low: number
  private readonly high: number

  constructor(printed: Figure, needed: Decimal, values: Interval) {
    this.printed = printed
    this.shown = digitString(printed)
    this.needed = needed
    this.values = values
    this.step = toFloat(lastDigit(printed)) * (printed.value.isNegative() ? -1 : 1)
    // Floats sort out what is far off; what is near is decided exactly.
    const slack = Math.abs(this.step) + Math.abs(toFloat(needed)) * 1e-9
    this.low = toFloat(values.low) - slack
    this.high = toFloat(values.high) + slack
  }

  /** Takes the figure with its digits moved by `power` places if that may have been meant. */
  offerMoved(cause: 'unit' | 'decimal-point', power: number): void {
    const near = this.printed.number * 10 ** power
    const room = Math.abs(this.step) * 10 ** power + Math.abs(near) * 1e-9
    if (near + room < this.low || near - room > this.high) return
    const move = powerOfTen(power)
    this.offer({ cause, power }, exactly(this.printed.value).times(move), lastDigit(this.printed).times(move))
  }

  /** Takes another number of last digits in place of the printed one if it may have been meant. */
  offerDigits(cause: Exclude<SlipCause, 'unit' | 'decimal-point'>, count: number): void {
    const near = count * this.step
    if (near < this.low || near > this.high) return
    const step = lastDigit(this.printed)
    const value = new Decimal(count).times(step)
    this.offer({ cause, power: 0 }, this.printed.value.isNegative() ? value.neg() : value, step)
  }

  private offer({ cause, power }: { cause: SlipCause; power: number }, value: Decimal, step: Decimal): void {
    const half = step.times(HALF)
    if (value.plus(half).lt(this.values.low) || value.minus(half).gt(this.values.high)) return
    const prints = toFloat(value.minus(this.needed).abs().times(powerOfTen(-step.e)).times(2).plus(1))
    const chance = chanceOf(this.shown, cause, prints)
    if (this.best && this.best.coincidence <= chance) return
    this.best = { evidence: cause === 'unit' ? { cause, power } : { cause }, value, coincidence: chance }
  }
}

function tryScales(search: Search): void {
  const { scale, unitKind } = search.printed
  if (unitKinds.has(unitKind) && scales.has(scale)) {
    for (const power of powers) if (scales.has(scale + power)) search.offerMoved('unit', power)
  }
  for (const power of shifts) search.offerMoved('decimal-point', power)
}

/** Every number of one slip from `count`, the printed digits read as a whole number of `length` digits. */
function tryDigits(search: Search, count: number, length: number): void {
  for (let place = 0, weight = 1; place < length; place++, weight *= 10) {
    const right = count % weight
    const left = Math.floor(count / (weight * 10))
    const digit = Math.floor(count / weight) % 10
    const isFirst = place === length - 1
    for (let other = 0; other <= 9; other++) {
      const leads = isFirst && other === 0
      if (other !== digit && !leads) search.offerDigits('one-digit', (left * 10 + other) * weight + right)
      search.offerDigits('missing-digit', ((left * 10 + digit) * 10 + other) * weight + right)
      if (isFirst && !leads) search.offerDigits('missing-digit', (other * 10 + digit) * weight + right)
    }
    const next = left % 10
    if (!isFirst || right >= weight / 10) search.offerDigits('extra-digit', left * weight + right)
    const leadsByZero = place === length - 2 && digit === 0
    if (isFirst || next === digit || leadsByZero) continue
    search.offerDigits('transposition', (Math.floor(left / 10) * 100 + digit * 10 + next) * weight + right)
  }
}

/** The digits shown, without point, sign and leading zeros: 「12」 for 0.12. */
function digitString(figure: Figure): string {
  return inUnit(figure, figure.value).abs().toFixed(figure.decimals).replace('.', '').replace(/^0+/, '')
}

/**
 * The chance that a number without a slip, of as many digits as `figure` shows, would look like a slip of a given value;
 * `prints` is how many printed values that one may be taken for. About 9n ÷ 10ⁿ for one digit of n.
 */
export function coincidence(figure: Figure, cause: SlipCause, prints = 1): number {
  return chanceOf(digitString(figure), cause, prints)
}

function chanceOf(shown: string, cause: SlipCause, prints: number): number {
  // A shifted point or another unit leaves the digits; zeros at the end are none of them.
  const digits = cause === 'unit' || cause === 'decimal-point' ? shown.replace(/0+$/, '') : shown
  const n = Math.max(1, digits.length)
  return Math.min(1, (prints * waysOf(cause, n)) / (9 * 10 ** (n - 1)))
}

function waysOf(cause: SlipCause, n: number): number {
  switch (cause) {
    case 'unit':
      return 3
    case 'decimal-point':
      return 4
    case 'one-digit':
      return 9 * n
    case 'transposition':
      return n - 1
    case 'missing-digit':
      return n + 1
    case 'extra-digit':
      return 9 * n + 1
  }
}
