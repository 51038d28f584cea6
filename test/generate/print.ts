import type { NodeKind } from './draft.js'

/** The print of one figure: text with unit, where its digits stand, and the interval that they mean. */
export interface Print {
  readonly kind: NodeKind
  readonly text: string
  readonly from: number
  readonly to: number
  readonly value: number
  readonly half: number
  readonly scale: number
  readonly exact: boolean
}

/** `num ÷ den` to `decimals` places, rounded half up, or cut. Exact: no float decides the last digit. */
export function decimalString(num: bigint, den: bigint, decimals: number, cut = false): string {
  const sign = num < 0n !== den < 0n && num !== 0n ? '-' : ''
  const a = num < 0n ? -num : num
  const b = den < 0n ? -den : den
  const scaled = a * 10n ** BigInt(decimals)
  const whole = cut ? scaled / b : (scaled * 2n + b) / (b * 2n)
  const digits = whole.toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return sign + text
}

/** 1373.00 → 1373; 1.50 → 1.5 when `all` is off only a wholly zero fraction goes. */
export function dropZeros(text: string, all: boolean): string {
  if (!text.includes('.')) return text
  if (/\.0+$/.test(text)) return text.replace(/\.0+$/, '')
  return all ? text.replace(/0+$/, '') : text
}

export function groupThousands(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

export const moneyScales: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 }

/** Value and last-digit interval of printed digits in a unit that is 10^scale base units. */
export function measureOf(digits: string, scale: number, exact: boolean): { value: number; half: number } {
  const plain = digits.replaceAll(',', '')
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0
  return { value: Number(plain) * 10 ** scale, half: exact ? 0 : 0.5 * 10 ** (scale - decimals) }
}

export function print(kind: NodeKind, digits: string, unit: string, scale: number, exact: boolean): Print {
  return { kind, text: digits + unit, from: 0, to: digits.length, scale, exact, ...measureOf(digits, scale, exact) }
}

export const wordPrint = (text: string): Print => ({
  kind: 'word',
  text,
  from: 0,
  to: 0,
  value: 0,
  half: 0,
  scale: 0,
  exact: true
})

const han = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** In front of a measure word two is 两. */
export const hanCount = (n: number): string => (n === 2 ? '两' : hanNumber(n))

/** Chinese numerals of 1–99, as in headings and counts. */
export function hanNumber(n: number): string {
  if (n < 10) return han[n] ?? ''
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : han[tens]}十${n % 10 === 0 ? '' : han[n % 10]}`
}
