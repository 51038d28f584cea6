import { isBlank, skipBlanks } from '../read/blanks.js'
import type { Marker, MarkerStyle } from './report.js'

const HAN = '一二三四五六七八九十'
const PART = /第\s{0,3}([一二三四五六七八九十百]{1,5}|\d{1,3})\s{0,3}(部分|篇|章)\s{0,3}[、：:.．]?/y
const ANNEX =
  /附(?:\s{0,3}([件表录]))?(?:\s{0,3}(\d{1,3}|[一二三四五六七八九十]{1,3})(?:[-—]\d{1,2})?)?(?:\s{0,3}([：:、.．]))?/y
const HAN_COMMA = /([一二三四五六七八九十]{1,4})\s{0,3}[、.．]/y
const HAN_HALF = /([一二三四五六七八九十]{1,3})\s{0,3}）[、.．]?/y
const SAY = /([一二三四五六七八九十]{1,3})[是要]/y
const BRACKET = /（\s{0,3}(?:([一二三四五六七八九十]{1,4})|(\d{1,2}))\s{0,3}）[、.．]?/y
const LEVELS = /(\d{1,2})(?:[.．](\d{1,2})){1,3}(?=[\s、.．])[、.．]?/y
const DIGITS = /(\d{1,3})\s{0,3}([、.．）])/y
const LETTER = /([A-Za-z])\s{0,3}[.．、）]/y
const ROMAN = /([IVX]{1,4}|[Ⅰ-Ⅻ])\s{0,3}[.．、]/y
const ENUMERATION = /\d{1,3}、/y
const YEAR = /(?:19|20)\d\d年/y
/** 「一、二级医院」 lists grades; it does not number anything. */
const GRADES = /[一二三四五六七八九十]{1,2}(?:[级类等档季期、]|线|孩)/y
/** Behind 「1.5 」 these make an amount of it, not a heading's number. */
const UNITS = /\s*(?:[万亿元%‰倍吨亩米]|平方|公里|公顷|个百分点|个月|人次|小时|分钟)/y

/** Sign blocks of list marks: first code, last code, value of the first, style. */
const SIGNS: readonly (readonly [number, number, number, MarkerStyle])[] = [
  [0x2460, 0x2473, 1, 'circled'],
  [0x2474, 0x2487, 1, 'paren'],
  [0x2488, 0x249b, 1, 'dot'],
  [0x2776, 0x277f, 1, 'circled'],
  [0x2780, 0x2789, 1, 'circled'],
  [0x3220, 0x3229, 1, 'han-paren'],
  [0x3251, 0x325f, 21, 'circled']
]

/**
 * The numbering that begins at `at` of the normalised text, ending before `end`: 「（二）」, 「3 、」, 「①」, 「第一部分」,
 * 「附件1：」; undefined when the words there are no numbering (1.4万元, 一般…, 一、二级…).
 */
export function markerAt(plain: string, at: number, end: number): Marker | undefined {
  const code = plain.charCodeAt(at)
  const marker = beginsWith(plain, at, code, end)
  return marker && marker.span.end <= end ? marker : undefined
}

function beginsWith(plain: string, at: number, code: number, end: number): Marker | undefined {
  if (code >= 49 && code <= 57) return digitMarker(plain, at, end)
  if (code === 0xff08) return bracketMarker(plain, at)
  if (code === 0x7b2c) return partMarker(plain, at, end)
  if (code === 0x9644) return annexMarker(plain, at, end)
  if (code < 0x2160) return code < 0x7b ? letterMarker(plain, at) : undefined
  if (code < 0x3260) return signMarker(plain, at, code)
  return HAN.includes(plain.charAt(at)) ? hanMarker(plain, at) : undefined
}

function match(pattern: RegExp, plain: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(plain)
}

function marker(style: MarkerStyle, value: number, at: number, length: number): Marker {
  return { style, value, span: { start: at, end: at + length } }
}

function digitMarker(plain: string, at: number, end: number): Marker | undefined {
  const found = match(DIGITS, plain, at)
  if (!found) return undefined
  const behind = at + found[0].length
  const sign = found[2] as string
  const next = plain.charCodeAt(behind)
  const value = Number(found[1])
  if (sign === '、') return match(ENUMERATION, plain, behind) ? undefined : marker('comma', value, at, found[0].length)
  if (sign === '）') return marker('half-paren', value, at, found[0].length)
  // 「303..48」 is a number with a slip
  if (plain[behind] === sign && isDigit(plain.charCodeAt(behind + 1))) return undefined
  if (isDigit(next) && !match(YEAR, plain, behind)) return levelMarker(plain, at, end)
  return marker('dot', value, at, found[0].length)
}

/** 「1.2 项目资金」: the number of a heading, where no unit follows that would make an amount of it. */
function levelMarker(plain: string, at: number, end: number): Marker | undefined {
  const found = match(LEVELS, plain, at)
  if (!found) return undefined
  const behind = at + found[0].length
  if (match(UNITS, plain, behind) || !isHan(plain.charCodeAt(skipBlanks(plain, behind, end)))) return undefined
  return marker('dot', Number(found[2]), at, found[0].length)
}

function bracketMarker(plain: string, at: number): Marker | undefined {
  const found = match(BRACKET, plain, at)
  if (!found) return undefined
  if (found[1] !== undefined) return marker('han-paren', hanValue(found[1]), at, found[0].length)
  return Number(found[2]) > 0 ? marker('paren', Number(found[2]), at, found[0].length) : undefined
}

function partMarker(plain: string, at: number, end: number): Marker | undefined {
  const found = match(PART, plain, at)
  if (!found || !titleFollows(plain, at + found[0].length, end)) return undefined
  return marker(found[2] === '章' ? 'chapter' : 'part', numberOf(found[1] as string), at, found[0].trimEnd().length)
}

/** An annex without a number has the value 0. Words like 附近 and sentences about an annex are none. */
function annexMarker(plain: string, at: number, end: number): Marker | undefined {
  const found = match(ANNEX, plain, at)
  if (!found) return undefined
  const [text, kind, number, colon] = found
  const behind = at + text.length
  const apart = behind >= end || isBlank(plain.charCodeAt(behind))
  if (number === undefined && colon === undefined && !(kind !== undefined && apart)) return undefined
  if (!titleFollows(plain, behind, end)) return undefined
  return marker('annex', number === undefined ? 0 : numberOf(number), at, text.length)
}

const MOST_TITLE = 60

/** Whether the rest of the line may be a title: short, and no sentence. */
function titleFollows(plain: string, from: number, end: number): boolean {
  if (end - from > MOST_TITLE) return false
  for (let at = from; at < end; at++) {
    const code = plain.charCodeAt(at)
    if (code === 0x3002 || code === 0xff0c || code === 0xff1b) return false
  }
  return !/^[的中所内里]/.test(plain.slice(from, from + 1))
}

function letterMarker(plain: string, at: number): Marker | undefined {
  const roman = match(ROMAN, plain, at)
  if (roman) return marker('roman', romanValue(roman[1] as string), at, roman[0].length)
  const found = match(LETTER, plain, at)
  if (!found || !isHan(plain.charCodeAt(skipBlanks(plain, at + found[0].length, plain.length)))) return undefined
  return marker('letter', (found[1] as string).toLowerCase().charCodeAt(0) - 96, at, found[0].length)
}

function signMarker(plain: string, at: number, code: number): Marker | undefined {
  for (const [first, last, value, style] of SIGNS) {
    if (code >= first && code <= last) return marker(style, value + code - first, at, 1)
  }
  const roman = code <= 0x216b ? match(ROMAN, plain, at) : null
  return roman ? marker('roman', code - 0x215f, at, roman[0].length) : undefined
}

function hanMarker(plain: string, at: number): Marker | undefined {
  const say = match(SAY, plain, at)
  if (say) return marker('say', hanValue(say[1] as string), at, say[0].length)
  const half = match(HAN_HALF, plain, at)
  if (half) return marker('han-paren', hanValue(half[1] as string), at, half[0].length)
  const found = match(HAN_COMMA, plain, at)
  if (!found || match(GRADES, plain, at + found[0].length)) return undefined
  return marker('han', hanValue(found[1] as string), at, found[0].length)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** An ideograph, or an opening sign that a heading may begin with. */
function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x201c || code === 0x300a || code === 0xff08
}

function numberOf(digits: string): number {
  return isDigit(digits.charCodeAt(0)) ? Number(digits) : hanValue(digits)
}

/** The value of a Chinese ordinal up to 百: 十二 → 12, 二十 → 20. */
export function hanValue(digits: string): number {
  let value = 0
  let digit = 0
  for (const sign of digits) {
    const place = sign === '百' ? 100 : sign === '十' ? 10 : 0
    if (place > 0) {
      value += Math.max(1, digit) * place
      digit = 0
    } else digit = HAN.indexOf(sign) + 1
  }
  return value + digit
}

function romanValue(digits: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  let value = 0
  for (let at = 0; at < digits.length; at++) {
    const own = values[digits[at] as string] ?? digits.charCodeAt(at) - 0x215f
    value += own < (values[digits[at + 1] ?? ''] ?? 0) ? -own : own
  }
  return value
}
