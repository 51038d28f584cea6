import type { Figure } from '../figures/figure.js'
import { type Decimal, exactly, powerOfTen } from './decimal.js'

const plainDigits = /^[0-9][0-9,]*(?:\.[0-9]+)?$/
const minusSigns = '-−－﹣'

/** The number of a figure as printed, without unit and sign: 「1,784.89」; spelled-out and full-width ones in digits. */
export function digitsOf(figure: Figure): string {
  const digits = withoutSign(digitText(figure))
  return plainDigits.test(digits) ? digits : inUnit(figure, figure.value).abs().toFixed(figure.decimals)
}

function digitText(figure: Figure): string {
  return figure.text.slice(figure.digits.start - figure.span.start, figure.digits.end - figure.span.start)
}

function withoutSign(digits: string): string {
  return digits !== '' && minusSigns.includes(digits.charAt(0)) ? digits.slice(1) : digits
}

/** A value in base units as a number of the figure's unit: 951800 元 is 95.18 for a figure in 万元. */
export function inUnit(figure: Figure, value: Decimal): Decimal {
  return figure.scale === 0 ? exactly(value) : exactly(value).times(powerOfTen(-figure.scale))
}

/**
 * The figure's text with another value (base units) in its place: same unit, decimals, commas and sign. What cannot be
 * kept (Chinese numerals, full-width digits) is printed as plain digits with the unit.
 */
export function printAs(figure: Figure, value: Decimal): string {
  const number = inUnit(figure, value).toDecimalPlaces(figure.decimals)
  const printed = digitText(figure)
  const bare = withoutSign(printed)
  const digits = grouped(number.abs().toFixed(figure.decimals), bare.includes(','))
  const negative = number.isNegative() && !number.isZero()
  const wasNegative = figure.value.isNegative()
  if (!plainDigits.test(bare) || (wasNegative && !negative)) return `${negative ? '-' : ''}${digits}${figure.unit}`
  const sign = negative && !wasNegative ? '-' : printed.slice(0, printed.length - bare.length)
  const at = figure.digits.start - figure.span.start
  return figure.text.slice(0, at) + sign + digits + figure.text.slice(at + printed.length)
}

function grouped(digits: string, commas: boolean): string {
  if (!commas) return digits
  const [whole = '', decimals] = digits.split('.')
  let out = ''
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) out += ','
    out += whole.charAt(i)
  }
  return decimals === undefined ? out : `${out}.${decimals}`
}

const prefixes = new Map([
  [0, ''],
  [3, '千'],
  [4, '万'],
  [8, '亿']
])

/** The same digits with a unit `power` powers of ten greater: 44.42元 and 4 give 44.42万元. */
export function withUnit(figure: Figure, power: number): string | undefined {
  const from = prefixes.get(figure.scale)
  const to = prefixes.get(figure.scale + power)
  if (from === undefined || to === undefined || !figure.unit.startsWith(from)) return undefined
  const printed = figure.text.lastIndexOf(figure.unit)
  const unit = to + figure.unit.slice(from.length)
  if (figure.unit === '' || printed < 0) return undefined
  return figure.text.slice(0, printed) + unit + figure.text.slice(printed + figure.unit.length)
}
