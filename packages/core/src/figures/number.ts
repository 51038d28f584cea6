import { readTail, type Tail } from './amount.js'
import { skipInclusive } from './bounds.js'
import { readCode } from './codes.js'
import { readDate } from './dates.js'
import { type Draft, emitFigure, exactValue } from './emit.js'
import { before, flag, isDigit, isHan, isLetter, type Line, mask, skipBlanks } from './line.js'
import { readListMark } from './list-marks.js'
import { type Printed, readPrinted } from './printed.js'

const codes = (characters: string): Set<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)))
const RANGE_SIGNS = codes('-—–~')
const RANGE_WORDS = codes('至到')
/** 自负3万元 is paid by oneself, no negative amount. */
const NOT_MINUS = '自担肩背欠胜抱'
const MINUS = 45
const LESS = 0x8d1f
const OPENING = 0xff08
const CLOSING = 0xff09
const YEN = 0xa5

/** Reads what begins with the digit at `at`: a time, a code, a figure. Returns where to go on. */
export function readNumber(line: Line, at: number): number {
  const date = readDate(line, at)
  if (date >= 0) return date
  const number = readPrinted(line, at)
  const mark = readListMark(line, at)
  if (mark >= 0) return mark
  if ('broken' in number) {
    if (number.broken === 'list') return mask(line, at, number.end, 'list-mark')
    flag(line, at, number.end, 'separators')
    line.done = number.end
    return number.end
  }
  const code = readCode(line, number)
  return code >= 0 ? code : readFigure(line, number)
}

function readFigure(line: Line, number: Printed): number {
  const { s } = line
  const tail = readTail(s, number.end)
  if (tail.unit === '年') {
    if (isBadYear(number, s, tail.end)) {
      // 指标12021年 glued from two cells is no slip of a year
      if (!/[标件表图项务]$/.test(before(line, number.start, 1))) flag(line, number.start, tail.end, 'year')
      return mask(line, number.start, tail.end, 'year')
    }
    if (before(line, number.start, 1) === '近') return mask(line, number.start, tail.end, 'name')
  }
  const draft = toDraft(number, tail)
  if (tail.multiplier >= 4 && tail.kind === 'none' && !tail.hedge) addSmaller(line, draft)
  flagUnit(line, draft, tail)
  const front = s.charCodeAt(number.start - 1)
  if (front === OPENING && tail.end === number.end && s.startsWith('）分', number.end)) {
    // 满意度指标（20）分
    draft.kind = 'score'
    draft.unit = '分'
  }
  if (draft.kind === 'none' && front === YEN) {
    draft.kind = 'money'
    draft.unit += '元'
  }
  if (!readRange(line, draft)) readSign(line, draft)
  return emitFigure(line, draft)
}

/** 20222年, 202年度, 2202年 is a year with a slip; 100年 and 20年 are lengths of time. */
function isBadYear(number: Printed, s: string, end: number): boolean {
  if (!number.integer) return false
  const { length } = number.literal
  return length >= 4 || (length === 3 && s[end] === '度')
}

function toDraft(number: Printed, tail: Tail): Draft {
  const power = tail.power + number.exponent
  return {
    start: number.start,
    digitsStart: number.start,
    digitsEnd: number.end,
    end: Math.max(tail.end, number.end),
    value: exactValue(number.literal, power),
    decimals: number.decimals,
    power,
    multiplier: tail.multiplier,
    unit: tail.unit,
    kind: tail.kind,
    hedge: tail.hedge
  }
}

/** 1亿2345万元, 3万6千, 5万3000元: the smaller part belongs to the same number. */
function addSmaller(line: Line, draft: Draft): void {
  const { s } = line
  if (!isDigit(s.charCodeAt(draft.end))) return
  const number = readPrinted(line, draft.end)
  if ('broken' in number || number.decimals > 0) return
  const tail = readTail(s, number.end)
  if (tail.multiplier >= draft.multiplier || (tail.multiplier === 0 && tail.kind !== 'money')) return
  if (number.literal.length + tail.multiplier > draft.multiplier) return
  draft.value = draft.value.plus(exactValue(number.literal, tail.power))
  draft.digitsEnd = number.end
  draft.end = tail.end
  draft.decimals = 0
  draft.power = tail.power
  draft.unit = tail.unit
  draft.kind = tail.kind
  if (tail.hedge) draft.hedge = tail.hedge
}

function flagUnit(line: Line, draft: Draft, tail: Tail): void {
  if (tail.spaced && tail.unit === '%') flag(line, draft.start, draft.end, 'spaced-percent')
  if (tail.doubled) flag(line, draft.start, draft.end, 'doubled-unit')
}

/** 10%—20%, 3至5个, 80（含）-90分: takes the upper end in. 从36万元至40万元 is a change, 100-20=80 a sum. */
function readRange(line: Line, draft: Draft): boolean {
  const { s } = line
  const at = skipBlanks(s, skipInclusive(s, draft.end))
  const sign = s.charCodeAt(at)
  const worded = RANGE_WORDS.has(sign)
  if (!worded && !RANGE_SIGNS.has(sign)) return false
  if (worded && /[从由自][^，。；]{0,7}$/.test(before(line, draft.start, 8))) return false
  const second = skipBlanks(s, at + 1)
  if (!isDigit(s.charCodeAt(second))) return false
  const number = readPrinted(line, second)
  if ('broken' in number) return false
  const tail = readTail(s, number.end)
  const end = Math.max(tail.end, number.end)
  if (s[end] === '=' || (isLetter(s.charCodeAt(end)) && tail.kind === 'none')) return false
  const shares = draft.kind === 'none'
  if (!shares && tail.kind !== draft.kind) return false
  if (shares) {
    const power = draft.multiplier > 0 && tail.multiplier > 0 ? tail.power - tail.multiplier : tail.power
    draft.value = draft.value.times(exactValue('1', power))
    draft.power += power
    draft.kind = tail.kind
    draft.unit = tail.unit
  }
  const upper = exactValue(number.literal, tail.power + number.exponent)
  // 100-90分 names its band from above
  const falling = upper.lessThan(draft.value)
  draft.upper = falling ? draft.value : upper
  if (falling) draft.value = upper
  draft.end = end
  return true
}

/** −2076万元, 负3%, and a cell that holds （2,076.00） alone. */
function readSign(line: Line, draft: Draft): void {
  const { s } = line
  const { start } = draft
  const previous = start > line.done ? s.charCodeAt(start - 1) : 0
  if (previous === MINUS && isSign(line, draft)) {
    draft.start = start - 1
    draft.digitsStart = start - 1
  } else if (previous === LESS && !NOT_MINUS.includes(s[start - 2] ?? '\0')) draft.start = start - 1
  else if (previous === OPENING && isAccounting(line, draft)) {
    draft.start = start - 1
    draft.end = s.indexOf('）', draft.end) + 1
  } else return
  draft.value = draft.value.negated()
}

/** Behind a word a dash may only join (附件-1): there the number must look like an amount. */
function isSign({ s, done }: Line, { start, digitsEnd, kind }: Draft): boolean {
  const sign = start - 1
  // right behind a figure or a time a dash joins
  if (sign === done && done > 0) return false
  const code = s.charCodeAt(sign - 1)
  if (sign > 0 && isHan(code)) return kind !== 'none' || digitsEnd - start > 2
  return sign === 0 || !(isDigit(code) || isLetter(code) || code === 45)
}

/** Only where nothing else stands in the cell, and the print is an amount's: a separator, two decimals or a unit of money. */
function isAccounting(line: Line, draft: Draft): boolean {
  const { s } = line
  if (s.charCodeAt(draft.end) !== CLOSING) return false
  const printed = s.slice(draft.digitsStart, draft.digitsEnd)
  if (draft.kind !== 'money' && draft.decimals !== 2 && !printed.includes(',')) return false
  return s.trim() === s.slice(draft.start - 1, draft.end + 1)
}
