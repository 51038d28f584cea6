import { readTail } from './amount.js'
import { before, endOf, isBlank, isDigit, isHan, isLetter, type Line, mask, skipBlanks } from './line.js'
import type { MaskKind } from './malformed.js'
import type { Printed } from './printed.js'
import { readUnit } from './units.js'
import { codeWords, hotlines, indexWords, nameTails, placeWords } from './words.data.js'

const WORD = /[A-Za-z0-9]+(?:[-_./@:][A-Za-z0-9]+)*/y
/** Repetitions are bounded: a list of a million numbers must not be read to its end from every one of them. */
const CODE = /\d+(?:[-—–/]{1,2}\d+){0,6}/y
const PLACE = /\d{1,3}(?:[-—–.、]\d{1,3}(?!\d)){0,6}/y
const CHAIN = /\d+(?:\.\d+)?(?:[ \t]?(?:[-—–~、]|至|到|和|及)[ \t]?\d+(?:\.\d+)?){0,6}/y
const PLUS = /\d{1,4}(?:\+(?:\d{1,4}|[A-Z])){1,8}(?![\d.%=])/y
const RATIO = /\d+(?:\.\d+)?[ \t]?[:：][ \t]?\d+(?:\.\d+)?(?:[ \t]?[:：][ \t]?\d+(?:\.\d+)?){0,4}/y
const SLASH = /\d{1,4}(?:\/\d{1,4}){1,4}(?![\d.%=])/y
const FEAST = /\d{1,2}·\d{1,2}/y
const ROUND_THE_CLOCK = /\d{1,2}[×xX*]24/y
const LINE_BEHIND =
  /(?:政务|便民|市民|医保|服务|咨询|投诉|举报)*(?:热线|平台|电话|专线)|报警|急救|火警|(?:受理)?(?:投诉|举报|工单|来电)/y
const FRACTION = /[ \t]?分之[ \t]?(?:\d+|[一二两三四五六七八九十百]{1,4})/y
const CLOCK = /[ \t]?[时点](?:[ \t]?\d{1,2}分)?/y
/** What FRACTION and CLOCK begin with behind a blank, the tails of names and LINE_BEHIND without one. */
const BEHIND_BLANK = codes('分时点')
const LINE_BEGINNINGS = codes('政便市医服咨投举热平电专报急火')
const CHAINS = codes('-—–~、至到和及')
const COMPOUND_SIGNS = codes('+/·×xX*:：')
const PERIOD = 0x671f
const DASH = 45
const DOTS = codes('.…·')
const BUDGET_SUBJECT = /^(?:10|11|20|21|22|23)\d{5}$/
const WORKS = /(?:工程|项目|建设|会议纪要)/y

function codes(characters: string): Set<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)))
}

const TAIL_BEGINNINGS = codes(nameTails.map((tail) => tail[0]).join(''))

/** Masks the number at `number.start` when its surroundings say that it counts nothing; returns where to go on, or −1. */
export function readCode(line: Line, number: Printed): number {
  const { s } = line
  const { start, end } = number
  const next = s.charCodeAt(end)
  if ((isLetter(next) && !readUnit(s, end)) || next === 64) return mask(line, start, endOf(WORD, s, start), 'code')
  const behindWord = number.integer ? wordInFront(line, number) : -1
  if (behindWord >= 0) return behindWord
  const compound = readCompound(line, number)
  if (compound >= 0) return compound
  const named = readNamed(line, number)
  if (named >= 0) return named
  return number.integer ? readBareCode(line, number) : -1
}

/** 1+25+335, 1:1.2, 8:30, 7×24, 2/3: several numbers that are one name or ratio. */
function readCompound(line: Line, { start, end }: Printed): number {
  const { s } = line
  if (!COMPOUND_SIGNS.has(s.charCodeAt(end))) return -1
  switch (s[end]) {
    case '+':
      return tryMask(line, PLUS, start, 'name', true)
    case '/':
      return tryMask(line, SLASH, start, 'ratio', true)
    case '·':
      return tryMask(line, FEAST, start, 'name', true)
    case '×':
    case 'x':
    case 'X':
    case '*':
      return tryMask(line, ROUND_THE_CLOCK, start, 'name', false)
    case ':':
    case '：': {
      // 指标1：95%: the first number only leads to the second
      const ratio = endOf(RATIO, s, start)
      if (ratio < 0) return -1
      if (readTail(s, ratio).kind === 'none')
        return mask(line, start, ratio, /^\d{1,2}[:：]\d{2}$/.test(s.slice(start, ratio)) ? 'time' : 'ratio')
      return end - start <= 2 ? mask(line, start, end, 'place') : -1
    }
    default:
      return -1
  }
}

function tryMask(line: Line, pattern: RegExp, start: number, kind: MaskKind, bare: boolean): number {
  const end = endOf(pattern, line.s, start)
  if (end < 0 || (bare && readTail(line.s, end).kind !== 'none')) return -1
  return mask(line, start, end, kind)
}

/** 15号, 2.0版, 1—6级, 80后, 12345热线. */
function readNamed(line: Line, { start, end, literal }: Printed): number {
  const { s } = line
  if (BEHIND_BLANK.has(s.charCodeAt(isBlank(s.charCodeAt(end)) ? end + 1 : end))) {
    const fraction = endOf(FRACTION, s, end)
    if (fraction >= 0) return mask(line, start, fraction, 'ratio')
    const clock = literal.length <= 2 ? endOf(CLOCK, s, end) : -1
    if (clock >= 0) return mask(line, start, clock, 'time')
  }
  // 附件-1: the dash only joins
  if (
    s.charCodeAt(start - 1) === DASH &&
    start - 2 >= line.done &&
    isHan(s.charCodeAt(start - 2)) &&
    end - start <= 2 &&
    isBare(s, end)
  ) {
    return mask(line, start, end, 'place')
  }
  if (isPageNumber(s, start, end) || isContentsPage(s, start, end)) return mask(line, start, end, 'place')
  const chained = CHAINS.has(s.charCodeAt(skipBlanks(s, end)))
  const chain = chained ? endOf(CHAIN, s, start) : end
  const at = skipBlanks(s, chain)
  const behind = s.charCodeAt(at)
  if (TAIL_BEGINNINGS.has(behind)) {
    for (const tail of nameTails)
      if (s.startsWith(tail, at)) return mask(line, start, chain, tail === '号' || tail === '室' ? 'code' : 'grade')
  }
  if (behind === PERIOD && endOf(WORKS, s, at + 1) >= 0) return mask(line, start, chain, 'ordinal')
  const isLine = literal.length <= 5 && LINE_BEGINNINGS.has(s.charCodeAt(end)) && endOf(LINE_BEHIND, s, end) >= 0
  return isLine ? mask(line, start, end, 'code') : -1
}

/** — 3 — alone in its block. */
function isPageNumber(s: string, start: number, end: number): boolean {
  return (
    s.length <= 16 &&
    end - start <= 4 &&
    /[-—–][ \t]*$/.test(s.slice(0, start)) &&
    /^[ \t]*[-—–]+\s*$/.test(s.slice(end))
  )
}

/** 部门职责……………3 in a table of contents. */
function isContentsPage(s: string, start: number, end: number): boolean {
  const dots = s.charCodeAt(start - 1)
  return DOTS.has(dots) && s.charCodeAt(start - 2) === dots && end - start <= 4 && s.slice(end, end + 2).trim() === ''
}

/** Between such a word and its number. */
const JOINTS = codes(':： \t为是')
const EACH = 0x6bcf
const LAST_OF_WORDS = new Set(
  [...codeWords, ...placeWords, ...indexWords, '每', '前', '排名', '位列', '位居'].map((word) =>
    word.charCodeAt(word.length - 1)
  )
)

/** 图1, 附件2, 电话0000, 前10名, 排名5: the word in front says what the digits are. */
function wordInFront(line: Line, number: Printed): number {
  const { s } = line
  const { start, end } = number
  let last = start - 1
  while (last >= line.done && JOINTS.has(s.charCodeAt(last))) last--
  if (last < line.done || !LAST_OF_WORDS.has(s.charCodeAt(last))) return -1
  const words = before(line, last + 1, 8)
  for (const word of codeWords)
    if (words.endsWith(word)) return isBare(s, end) ? mask(line, start, endOf(CODE, s, start), 'code') : -1
  const touching = before(line, start, 4).trimEnd()
  if (end - start <= 3 && placeWords.some((word) => touching.endsWith(word)) && isBare(s, end))
    return mask(line, start, endOf(PLACE, s, start), 'place')
  if (
    end - start <= 2 &&
    indexWords.some((word) => touching.endsWith(word)) &&
    isBare(s, end) &&
    /^[:：、）.．\u4e00-\u9fff]|^$/.test(s.slice(end, end + 1))
  ) {
    return mask(line, start, end, 'place')
  }
  if (s.charCodeAt(start - 1) === EACH) {
    // 每100人配备1名: what something is counted by
    const per = readTail(s, end)
    return per.kind === 'none' && per.multiplier === 0 ? -1 : mask(line, start, per.end, 'ratio')
  }
  const rank = /(?:^|[^目此提年日之以当先])前$|排名$|位列$|位居$|名列$/.test(before(line, start, 4))
  const unit = readTail(s, end)
  return rank && (unit.kind === 'none' || unit.kind === 'count') ? mask(line, start, unit.end, 'ordinal') : -1
}

/** 01, 0000-0000, 12345, eleven digits and more: a code, unless a unit follows. */
function readBareCode(line: Line, { start, end, literal }: Printed): number {
  const { s } = line
  if (literal.length > 1 && literal.startsWith('0')) return mask(line, start, endOf(CODE, s, start), 'code')
  if (literal.length < 5 || !isBare(s, end)) return -1
  // 2080501行政单位离退休: a budget subject
  if (literal.length === 7 && BUDGET_SUBJECT.test(literal) && isHan(s.charCodeAt(end)))
    return mask(line, start, end, 'code')
  if (literal.length >= 11 || hotlines.has(literal)) return mask(line, start, endOf(CODE, s, start), 'code')
  if (literal.length === 8 && /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(literal))
    return mask(line, start, end, 'year')
  // 400-800-1234
  const dashes = s[end] === '-' && isDigit(s.charCodeAt(end + 1))
  return dashes && /-\d+-/.test(s.slice(end, end + 12)) ? mask(line, start, endOf(CODE, s, start), 'code') : -1
}

function isBare(s: string, end: number): boolean {
  const tail = readTail(s, end)
  return tail.kind === 'none' && tail.unit === ''
}
