import { Decimal } from '../arithmetic/decimal.js'
import { readTail } from './amount.js'
import { addDate, quarterParts, withTail } from './dates.js'
import { type Draft, emitFigure, exactValue } from './emit.js'
import { type HanNumber, hanDigits, hanLiteral, hanNumerals, hanYear, parseHan } from './han.js'
import { before, clauseBefore, digitsEnd, endOf, type Line, mask } from './line.js'
import { countNames } from './words.data.js'

const NUMERALS = new Set(Array.from(hanNumerals, (char) => char.charCodeAt(0)))
const DIGITS = new Set(Array.from(hanDigits, (char) => char.charCodeAt(0)))
const QUARTER = /前?([一二三四])(?:[-—–~至到、]([二三四]))?季度/y
const MONTH_DAY =
  /(?:十[一二]?|[一二三四五六七八九])月(?:份|底|初|末|[上中下]旬|(?:(?:[一二三]?十)?[一二三四五六七八九]|[二三]?十)[日号])/y
const TENTHS =
  /([一二三四五六七八九])成([一二三四五六七八九半])?(?![一-鿿])|([一二三四五六七八九])成([一二三四五六七八九半])?(?=以上|以下|左右|多|的|以内)/y
const PART_OF = /([一二两三四五六七八九十百]{1,4})分之([一二两三四五六七八九十百]{1,4})/y
const CAPITAL_CHANGE = /([壹贰叁肆伍陆柒捌玖])角(?:([壹贰叁肆伍陆柒捌玖])分)?|零?([壹贰叁肆伍陆柒捌玖])分/y
/** 一个平台, 一批项目: 一 is an article unless something is counted. */
const COUNTS_ONE = /(?:共|共有|共计|合计|总计|下设|内设|仅|仅有|只有|各|各有|下属单位|二级单位)$/
/** 二 in front of these makes a name (二次供水, 二期); what is counted is 两. */
const TWO_NAMES = '次期批级种条场'

/** Reads what begins with the Chinese numeral at `at`: a year, a fraction, an amount with its counter. Returns where to go on. */
export function readHan(line: Line, at: number): number {
  const { s } = line
  const end = numeralsEnd(s, at)
  const next = s[end] ?? ''
  const run = s.slice(at, end)
  if (next === '年') {
    const year = hanYear(run)
    return year === undefined ? end : addDate(line, at, withTail(s, { end: end + 1, year }))
  }
  if (next === '月') {
    const dated = endOf(MONTH_DAY, s, at) >= 0 ? withTail(s, { end: at }) : undefined
    return dated?.month === undefined ? end : addDate(line, at, dated)
  }
  if (next === '季') return readQuarter(line, at, end)
  if (next === '分' && s[end + 1] === '之') return readPartOf(line, at, end)
  if (next === '点' && DIGITS.has(s.charCodeAt(end + 1))) return readDecimal(line, at, end)
  if (run === '一' && next === '半') return emitShare(line, at, end + 1, new Decimal('0.5'), 1, 0)
  if (next === '成') return readTenths(line, at, end)
  const named = endOf(countNames, s, at)
  if (named >= 0) return mask(line, at, named, 'name')
  return readCount(line, at, end, run)
}

/** 百分之九十五, 千分之三, 万分之一, with the numeral in either script; `at` is the 百. Returns where to go on. */
export function readPercentWords(line: Line, at: number): number {
  const { s } = line
  if (!s.startsWith('分之', at + 1)) return at + 1
  const power = s[at] === '百' ? -2 : s[at] === '千' ? -3 : -4
  const from = at + 3
  let end = digitsEnd(s, from)
  if (end > from && s[end] === '.') end = digitsEnd(s, end + 1)
  const arabic = end > from
  if (!arabic) while (NUMERALS.has(s.charCodeAt(end)) || (s[end] === '点' && DIGITS.has(s.charCodeAt(end + 1)))) end++
  const words = s.slice(from, end)
  const literal = arabic ? words.replace(/\.$/, '') : words === '百' ? '100' : hanLiteral(words)
  if (literal === undefined || literal === '') return from
  const stop = literal.indexOf('.')
  return emitFigure(line, {
    start: at,
    digitsStart: from,
    digitsEnd: end,
    end,
    value: exactValue(literal, power),
    decimals: stop < 0 ? 0 : literal.length - stop - 1,
    power,
    multiplier: 0,
    unit: power === -2 ? '%' : power === -3 ? '‰' : '‱',
    kind: 'ratio',
    ...(!arabic && { chinese: true })
  })
}

function readQuarter(line: Line, at: number, end: number): number {
  const start = before(line, at, 1) === '前' ? at - 1 : at
  QUARTER.lastIndex = start
  const match = QUARTER.exec(line.s)
  if (!match) return end
  const from = '一二三四'.indexOf(match[1] as string) + 1
  const to = match[2] ? '一二三四'.indexOf(match[2]) + 1 : from
  return addDate(line, start, quarterParts(QUARTER.lastIndex, start < at ? 1 : from, to))
}

function readPartOf(line: Line, at: number, end: number): number {
  PART_OF.lastIndex = at
  const match = PART_OF.exec(line.s)
  const whole = match && parseHan(match[1] as string)
  const part = match && parseHan(match[2] as string)
  if (!match || !whole || !part || whole.value === 0) return end + 2
  const value = new Decimal(part.value).div(whole.value).toDecimalPlaces(2)
  return emitShare(line, at, PART_OF.lastIndex, value, 2, 0)
}

function readTenths(line: Line, at: number, end: number): number {
  TENTHS.lastIndex = at
  const match = TENTHS.exec(line.s)
  if (!match) return end + 1
  const whole = parseHan((match[1] ?? match[3]) as string)
  const half = match[2] ?? match[4]
  const tenth = half === undefined ? 0 : half === '半' ? 5 : (parseHan(half)?.value ?? 0)
  return emitShare(
    line,
    at,
    TENTHS.lastIndex,
    exactValue(`${whole?.value}${tenth}`, -2),
    half === undefined ? 0 : 1,
    -1
  )
}

function emitShare(line: Line, start: number, end: number, value: Decimal, decimals: number, power: number): number {
  return emitFigure(line, {
    start,
    digitsStart: start,
    digitsEnd: end,
    end,
    value,
    decimals,
    power,
    multiplier: 0,
    unit: power === -1 ? '成' : '',
    kind: 'ratio',
    round: true,
    chinese: true
  })
}

/** 六个, 二十三项, 三十余万元, 叁拾陆万元整; numerals without a counter are words (统一, 十四五, 三医联动). */
function readCount(line: Line, at: number, end: number, run: string): number {
  const { s } = line
  const number = parseHan(run)
  if (!number || run === '零' || '几数第'.includes(before(line, at, 1) || '\0')) return end
  const draft = countDraft(s, at, end, number) ?? rangeDraft(s, at, end, number)
  if (!draft) return end
  if (number.capital && draft.kind !== 'money') return end
  if (draft.kind !== 'money' && !draft.upper && !countsSomething(line, at, run, draft.unit)) return end
  if (number.capital) addChange(s, draft)
  return emitFigure(line, draft)
}

/** 三十万元 is read as 三十 in 万元, so that its unit and print are those of 30万元. */
function countDraft(s: string, at: number, end: number, number: HanNumber): Draft | undefined {
  const digitsEnd = end - (number.power === 12 ? 2 : number.power > 0 ? 1 : 0)
  const tail = readTail(s, digitsEnd, true)
  if (tail.kind === 'none' || tail.end <= end) return undefined
  return {
    start: at,
    digitsStart: at,
    digitsEnd,
    end: tail.end,
    value: exactValue(String(number.value / 10 ** number.power), tail.power),
    decimals: 0,
    power: tail.power,
    multiplier: tail.multiplier,
    unit: tail.unit,
    kind: tail.kind,
    ...(tail.hedge && { hedge: tail.hedge }),
    chinese: true
  }
}

/** 三至五个: the unit stands behind the upper end alone. */
function rangeDraft(s: string, at: number, end: number, number: HanNumber): Draft | undefined {
  if (!'至到—~-'.includes(s[end] ?? '\0') || !NUMERALS.has(s.charCodeAt(end + 1))) return undefined
  const second = numeralsEnd(s, end + 1)
  const upper = parseHan(s.slice(end + 1, second))
  const draft = upper && upper.value > number.value ? countDraft(s, end + 1, second, upper) : undefined
  if (!draft) return undefined
  const value = exactValue(String(number.value), number.power > 0 ? draft.power - draft.multiplier : draft.power)
  return { ...draft, start: at, digitsStart: at, digitsEnd: end, value, upper: draft.value }
}

/** 三点五亿元; without a unit the words are no number (三点意见, 七点五十分). */
function readDecimal(line: Line, at: number, point: number): number {
  const { s } = line
  let end = point + 1
  while (DIGITS.has(s.charCodeAt(end))) end++
  const literal = hanLiteral(s.slice(at, end))
  const tail = readTail(s, end, true)
  if (literal === undefined || tail.kind === 'none') return numeralsEnd(s, end)
  return emitFigure(line, {
    start: at,
    digitsStart: at,
    digitsEnd: end,
    end: tail.end,
    value: exactValue(literal, tail.power),
    decimals: end - point - 1,
    power: tail.power,
    multiplier: tail.multiplier,
    unit: tail.unit,
    kind: tail.kind,
    chinese: true
  })
}

function numeralsEnd(s: string, at: number): number {
  let end = at
  while (NUMERALS.has(s.charCodeAt(end))) end++
  return end
}

function countsSomething(line: Line, at: number, run: string, unit: string): boolean {
  if (run === '一') return unit === '个百分点' || unit === '倍' || COUNTS_ONE.test(clauseBefore(line, at, 6))
  return run !== '二' || !TWO_NAMES.includes(unit[0] as string)
}

/** 叁拾陆元伍角贰分: 角 and 分 belong to the amount. */
function addChange(s: string, draft: Draft): void {
  CAPITAL_CHANGE.lastIndex = draft.end
  const match = CAPITAL_CHANGE.exec(s)
  if (!match) return
  const tenths = match[1] ? (parseHan(match[1])?.value ?? 0) : 0
  const cents = match[2] ?? match[3]
  draft.value = draft.value.plus(exactValue(`${tenths * 10 + (cents ? (parseHan(cents)?.value ?? 0) : 0)}`, -2))
  draft.decimals = cents ? 2 : 1
  draft.end = CAPITAL_CHANGE.lastIndex
}
