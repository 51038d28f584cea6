import type { DateMention } from './date.js'
import { before, digitsEnd, isDigit, isHan, type Line, mask, skipBlanks, skipBlanksBack } from './line.js'
import { termTails } from './words.data.js'

interface DateParts {
  end: number
  year?: number
  month?: number
  day?: number
  monthTo?: number
  yearTo?: number
  relative?: -1 | 0 | 1
}

const B = '[ \\t]{0,2}'
const DASH = '(?:[-—–~]|至|到|——)'
const MONTH = new RegExp(
  `${B}(\\d{1,2})(?:${B}${DASH}${B}(\\d{1,2}))?${B}月(?:份|底|初|末|上旬|中旬|下旬)?(?:${B}(\\d{1,2})${B}(?:${DASH}${B}\\d{1,2}${B})?[日号])?`,
  'y'
)
const HAN_MONTH =
  /(十[一二]?|[一二三四五六七八九])月(?:份|底|初|末|上旬|中旬|下旬)?(?:((?:[一二三]?十)?[一二三四五六七八九]|[二三]?十)[日号])?/y
const DAY = new RegExp(`${B}(\\d{1,2})${B}日`, 'y')
const RANGE = new RegExp(`${B}${DASH}${B}`, 'y')
const YEAR_TO = new RegExp(`(${B}(?:${DASH}|/)${B})((?:19|20)\\d\\d)${B}(?=年|学年)`, 'y')
const YEAR_LIST = new RegExp(`(?:${B}[、,和及与]${B}(?:19|20)\\d\\d){1,8}${B}(?:年|[两三四五]年)`, 'y')
/** 7、8月: the first is a month too. */
const MONTH_LIST = /\d{1,2}(?=(?:[、和及]\d{1,2}){1,8}月)/y
const FULL = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d|[-./]\d)/y
const YEAR_MONTH = /(\d{4})[-/](0[1-9]|1[0-2])(?![\d年]|[-./]\d)/y
const DOTTED = /(\d{4})\.(\d{1,2})(?:[ \t]?[-—–~至到][ \t]?(\d{4})\.(\d{1,2}))?(?![\d.])/y
const QUARTER = /([1-4])(?:[-—–~至到、]([1-4]))?季度/y

const codes = (characters: string): Set<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)))
const YEAR = 0x5e74
const DASHES = codes('-—–~至到')
const HAN_MONTHS = codes('一二三四五六七八九十')
/** What follows the digits of a quarter, a month or a day, blanks passed over. */
const BEHIND_DIGITS = codes('季月日-—–~至到、和及')

/** A word of time that goes on as another word: 2022年|中央, 年中|医院. */
const NOT_MID_YEAR = '央省市县区心国医小共西期等药学部层级考标午秋旬介间华型低高长东南北铁石'
/** 以上 … behind 3月 or 15日 make it a length of time. */
const LENGTH_BEHIND = /[ \t]{0,2}(?:以上|以下|以内|之内|内|左右|之久|期限|为限)/y
const LENGTH_BEFORE =
  /(?:月数|天数|时限|期限|周期|为期|历时|达到?|低于|高于|大于|小于|少于|多于|不足|超过|不低于|不超过|至少|满|约|近|逾|提前|延长|缩短|[≥≤<>]|可支付|可支撑|需|每)为?[ \t]{0,2}$/

/** Reads the time that begins with the digit at `at`; returns where it ends, or −1 when the digits are no time. */
export function readDate(line: Line, at: number): number {
  const { s } = line
  const end = digitsEnd(s, at)
  const length = end - at
  if (length === 4 && isYear(s, at)) return readYear(line, at, end)
  if (length > 2) return -1
  const next = s.charCodeAt(skipBlanks(s, end))
  if (length === 2 && next === YEAR) return readShortYear(line, at, end)
  if (!BEHIND_DIGITS.has(next)) return -1
  const quarter = match(QUARTER, s, at)
  if (quarter)
    return addDate(line, at, quarterParts(QUARTER.lastIndex, Number(quarter[1]), Number(quarter[2] ?? quarter[1])))
  const month = readMonth(s, at)
  if (month) return isLength(line, at, month) ? -1 : addDate(line, at, withRange(s, month))
  if (match(MONTH_LIST, s, at)) return addDate(line, at, { end, month: Number(s.slice(at, end)) })
  const day = match(DAY, s, at)
  if (!day || '常均报'.includes(s[DAY.lastIndex] ?? '\0')) return -1
  const parts: DateParts = { end: DAY.lastIndex, day: Number(day[1]) }
  return Number(day[1]) > 31 || isLength(line, at, parts) ? -1 : addDate(line, at, parts)
}

/** Three months, not March: 可支付月数3月, 低于1月, 3月以内. A month with a day, 份 or 底, or of a year, is never a length. */
function isLength(line: Line, at: number, parts: DateParts): boolean {
  const last = line.s[parts.end - 1]
  if (last !== '月' && !(last === '日' && parts.month === undefined)) return false
  if ((parts.month ?? 1) > 12 || (parts.monthTo ?? 1) > 12 || parts.month === 0) return true
  if (match(LENGTH_BEHIND, line.s, parts.end)) return true
  return LENGTH_BEFORE.test(before(line, at, 8))
}

function isYear(s: string, at: number): boolean {
  const century = s.charCodeAt(at) * 256 + s.charCodeAt(at + 1)
  return century === 0x3139 || century === 0x3230
}

function readYear(line: Line, at: number, digits: number): number {
  const { s } = line
  const year = Number(s.slice(at, digits))
  const after = skipBlanks(s, digits)
  if (s.charCodeAt(after) === YEAR) return addDate(line, at, withRange(s, withTail(s, { end: after + 1, year })))
  const full = match(FULL, s, at)
  if (full && Number(full[3]) <= 12 && Number(full[4]) <= 39) {
    return addDate(line, at, { end: FULL.lastIndex, year, month: Number(full[3]), day: Number(full[4]) })
  }
  const to = match(YEAR_TO, s, digits)
  if (to) {
    const end = YEAR_TO.lastIndex + (s[YEAR_TO.lastIndex] === '学' ? 2 : 1)
    return addDate(line, at, withTail(s, { end, year, yearTo: Number(to[2]) }))
  }
  if (match(YEAR_LIST, s, digits)) return addDate(line, at, { end: digits, year })
  const yearMonth = match(YEAR_MONTH, s, at)
  if (yearMonth) return addDate(line, at, { end: YEAR_MONTH.lastIndex, year, month: Number(yearMonth[2]) })
  return readDotted(line, at, year) ?? readBareYear(line, at, digits, year)
}

/** 2024.1-2024.12 and （2024.5）; a lone 2024.12 is rather a number. */
function readDotted(line: Line, at: number, year: number): number | undefined {
  const { s } = line
  const dotted = match(DOTTED, s, at)
  if (!dotted || Number(dotted[2]) > 12 || Number(dotted[2]) === 0) return undefined
  const end = DOTTED.lastIndex
  if (dotted[3])
    return addDate(line, at, {
      end,
      year,
      month: Number(dotted[2]),
      yearTo: Number(dotted[3]),
      monthTo: Number(dotted[4])
    })
  const bracketed = s[at - 1] === '（' && s[end] === '）'
  return bracketed ? addDate(line, at, { end, year, month: Number(dotted[2]) }) : undefined
}

/** 从2018起, （2022）, 2023目标: a year without 年. Anything else with four digits may count something. */
function readBareYear(line: Line, at: number, digits: number, year: number): number {
  const { s } = line
  if (year < 1990 || year > 2049) return -1
  const next = s[digits] ?? ''
  if (s[at - 1] === '（' && next === '）') return mask(line, at, digits, 'year')
  const between = RANGE_OF_YEARS.exec(s.slice(digits, digits + 6))
  if (between) return addDate(line, at, { end: digits + between[0].length, year, yearTo: Number(between[1]) })
  // 凭证编号自1998起
  if (/[编序单票]号(?:为|是|从|自)?$/.test(before(line, at, 4))) return -1
  const led = /[从自于在至比较]$/.test(before(line, at, 1)) && isHan(next.charCodeAt(0)) && !COUNTED.has(next)
  return led || /^(?:起|[两三四五]年|目标|计划|预算|决算|财年|财政)/.test(s.slice(digits, digits + 2))
    ? addDate(line, at, { end: digits, year })
    : -1
}
/** Behind these the four digits count things: 从1991个增加到2399个. */
const COUNTED = new Set('个人名户家所项次件份万亿元套台辆处场亩吨座张批期篇支条只种公')
const RANGE_OF_YEARS = /^[-—–~至]((?:19|20)\d\d)(?!\d)/

/** 22年底, 比22年: a year of this century. 20年以上 and 使用年限25年 are lengths of time. */
function readShortYear(line: Line, at: number, digits: number): number {
  const { s } = line
  const short = Number(s.slice(at, digits))
  if (short < 15 || short > 39) return -1
  const end = skipBlanks(s, digits) + 1
  const next = s[end] ?? ''
  const parts: DateParts = { end, year: 2000 + short }
  const dated = /[底末初度]/.test(next) || readMonth(s, end) !== undefined
  if (!dated) {
    const start = skipBlanksBack(s, at)
    const opens = start <= line.done || /[，。；：、（“]/.test(s[start - 1] as string)
    const led = opens ? isHan(next.charCodeAt(0)) || next === '，' : /[比较与对从自在于]/.test(s[start - 1] as string)
    if (!led || /[以内来的期限间左后前规制计多余]/.test(next)) return -1
  }
  return addDate(line, at, withRange(s, withTail(s, parts)))
}

/** Adds what follows 2022年 or 上年: 度, 初, 底, a month, a day. 年初预算 keeps its 年初: there it is part of the term. */
export function withTail(s: string, parts: DateParts): DateParts {
  let { end } = parts
  if (s[end] === '度') end++
  if (isPointOfYear(s, end)) {
    const word = s[end] === '年' ? end : end - 1
    const wordEnd = s[end] === '年' ? end + 2 : end + 1
    // 2022年初预算 is 2022 and 年初预算; 2022年年初预算 is 2022年 and 年初预算
    if (match(termTails, s, wordEnd)) return { ...parts, end: s[end - 1] === '度' ? end : word }
    return { ...parts, end: wordEnd }
  }
  const month = readMonth(s, end)
  return month ? { ...parts, ...month } : { ...parts, end }
}

/** 初, 末, 底 or 中 of a year at `at`, or 年初, 年末, 年底, 年中. */
export function isPointOfYear(s: string, at: number): boolean {
  const point = s[at] === '年' ? at + 1 : at
  const char = s[point]
  if (char === '初' || char === '末' || char === '底') return true
  return char === '中' && !NOT_MID_YEAR.includes(s[point + 1] ?? '\0')
}

function readMonth(s: string, at: number): DateParts | undefined {
  const isArabic = isDigit(s.charCodeAt(skipBlanks(s, at)))
  const digits = isArabic ? match(MONTH, s, at) : null
  if (digits) {
    const parts: DateParts = { end: MONTH.lastIndex, month: Number(digits[1]) }
    if (digits[2]) parts.monthTo = Number(digits[2])
    if (digits[3]) parts.day = Number(digits[3])
    return parts
  }
  const han = HAN_MONTHS.has(s.charCodeAt(at)) ? match(HAN_MONTH, s, at) : null
  if (!han) return undefined
  const parts: DateParts = { end: HAN_MONTH.lastIndex, month: smallHan(han[1] as string) }
  if (han[2]) parts.day = smallHan(han[2])
  return parts
}

/** 1 to 39 in Chinese numerals. */
function smallHan(run: string): number {
  const digits = '一二三四五六七八九'
  const ten = run.indexOf('十')
  if (ten < 0) return digits.indexOf(run) + 1
  const tens = ten === 0 ? 1 : digits.indexOf(run[0] as string) + 1
  return tens * 10 + (ten === run.length - 1 ? 0 : digits.indexOf(run.at(-1) as string) + 1)
}

/** 2021年至2023年, 2021年7月—2022年6月, 1月1日至12月31日. */
function withRange(s: string, parts: DateParts): DateParts {
  if (!DASHES.has(s.charCodeAt(skipBlanks(s, parts.end))) || !match(RANGE, s, parts.end)) return parts
  const at = RANGE.lastIndex
  const digits = digitsEnd(s, at)
  if (digits === at + 4 && isYear(s, at)) {
    const after = skipBlanks(s, digits)
    if (s[after] !== '年' || parts.year === undefined) return parts
    const second = withTail(s, { end: after + 1, year: Number(s.slice(at, digits)) })
    const result: DateParts = { ...parts, end: second.end, yearTo: second.year as number }
    const monthTo = second.monthTo ?? second.month
    return monthTo === undefined ? result : { ...result, monthTo }
  }
  if (parts.month === undefined) return parts
  const month = readMonth(s, at)
  if (month) return { ...parts, end: month.end, monthTo: month.monthTo ?? (month.month as number) }
  return parts.day !== undefined && match(DAY, s, at) ? { ...parts, end: DAY.lastIndex } : parts
}

export function quarterParts(end: number, from: number, to: number): DateParts {
  return { end, month: from * 3 - 2, monthTo: to * 3 }
}

/** Records a time; returns where to go on. */
export function addDate(line: Line, start: number, parts: DateParts): number {
  const { end, year, month, day, monthTo, yearTo, relative } = parts
  const span = { start: line.base + start, end: line.base + end }
  const mention: { -readonly [K in keyof DateMention]: DateMention[K] } = {
    span,
    text: line.text.slice(span.start, span.end),
    valid: isValid(parts)
  }
  if (year !== undefined) mention.year = year
  if (month !== undefined) mention.month = month
  if (day !== undefined) mention.day = day
  if (monthTo !== undefined) mention.monthTo = monthTo
  if (yearTo !== undefined) mention.yearTo = yearTo
  if (relative !== undefined) mention.relative = relative
  const words = before(line, start, 5)
  if (words.includes('截') && /截[至止][到至于]?[ \t：:]{0,2}$/.test(words)) mention.asOf = true
  line.found.dates.push(mention)
  line.done = end
  return end
}

function isValid({ year, month, day, monthTo }: DateParts): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false
  if (monthTo !== undefined && (monthTo < 1 || monthTo > 12)) return false
  return day === undefined || (day >= 1 && day <= daysIn(month, year))
}

function daysIn(month: number | undefined, year: number | undefined): number {
  if (month === undefined) return 31
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  const leap = year === undefined || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return leap ? 29 : 28
}

function match(pattern: RegExp, s: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(s)
}
