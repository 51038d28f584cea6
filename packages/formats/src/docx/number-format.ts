import { COUNTED, COUNTED_TO_99, DIGITAL, ENCLOSED, type HanDigits } from './number-format.data.js'

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]
const MOST_ROMAN = 4000
const MOST_LETTERS = 780

/**
 * A number as a format of Office Open XML (ST_NumberFormat) prints it; in digits where the format has no sign for it or
 * is none that we know. `custom`: how the format `custom` prints its first numbers.
 */
export function formatNumber(value: number, format: string, custom = ''): string {
  if (format === 'none') return ''
  const digits = String(value)
  if (value < 0) return digits
  switch (format) {
    case 'decimalZero':
      return digits.padStart(2, '0')
    case 'custom':
      return digits.padStart(/^0+\d/.exec(custom)?.[0].length ?? 1, '0')
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerLetter':
      return letters(value)
    case 'numberInDash':
      return `- ${digits} -`
  }
  const sign = ENCLOSED[format]?.[value - 1]
  if (sign !== undefined) return sign
  if (COUNTED_TO_99.has(format))
    return value < 100
      ? counted(value, COUNTED['japaneseCounting'] as HanDigits)
      : digital(digits, '○一二三四五六七八九')
  const words = COUNTED[format]
  if (words) return counted(value, words)
  const own = DIGITAL[format]
  return own === undefined ? digits : digital(digits, own)
}

function digital(digits: string, signs: string): string {
  return digits.replace(/\d/g, (digit) => signs.charAt(Number(digit)))
}

function roman(value: number): string {
  if (value >= MOST_ROMAN) return String(value)
  let rest = value
  let words = ''
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      words += sign
      rest -= worth
    }
  }
  return words
}

/** a to z, then aa, bb … */
function letters(value: number): string {
  if (value < 1 || value > MOST_LETTERS) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

/** 十一, 二十, 一百零三; in digits from ten thousand. */
function counted(value: number, { digits, powers }: HanDigits): string {
  if (value >= 10_000) return String(value)
  const [ten = '', hundred = '', thousand = ''] = powers
  const zero = digits.charAt(0)
  if (value === 0) return zero
  const steps = [
    [1000, thousand],
    [100, hundred],
    [10, ten]
  ] as const
  let words = ''
  let rest = value
  for (const [worth, sign] of steps) {
    const digit = Math.floor(rest / worth)
    rest %= worth
    if (digit > 0) words += digits.charAt(digit) + sign
    else if (words !== '' && rest > 0 && !words.endsWith(zero)) words += zero
  }
  if (rest > 0) words += digits.charAt(rest)
  // 十一, not 一十一; in legal digits 壹拾壹
  return ten === '十' && words.startsWith(digits.charAt(1) + ten) ? words.slice(1) : words
}
