import { readTail } from './amount.js'
import { digitsEnd, endOf, isBlank, isDigit, isHan, type Line, mask, skipBlanks } from './line.js'

const BEHIND_MARK = new Set(Array.from('.．、）)', (character) => character.charCodeAt(0)))
const PUNCTUATION = '，。；：、！？）”.;:,!?)'
/** The day or year that follows 「2.」 without a blank: 2.2022年, 3.12月底. */
const TIME = /(?:(?:19|20)\d\d[ \t]?年|(?:1[0-2]|[1-9])月(?:底|份|初|末|\d|[—\-~至]))/y
const SECTION = /\d{1,2}(?:\.\d{1,2}){1,3}(?=[ \t、]|[\u4e00-\u9fff])/y

/**
 * Masks the mark of a list or heading that begins with the digit at `at` (1. 2、 3） （4） 1.2.3); returns where to go on,
 * or −1. Marks that the outline has found are passed over before; these are the others.
 */
export function readListMark(line: Line, at: number): number {
  const { s } = line
  const end = digitsEnd(s, at)
  if (end - at > 2) return -1
  if (!BEHIND_MARK.has(s.charCodeAt(end))) return -1
  const next = s.charAt(end)
  if (s[at - 1] === '（' && next === '）') return s[end + 1] === '分' ? -1 : mask(line, at, end, 'list-mark')
  let front = at
  while (front > 0 && isBlank(s.charCodeAt(front - 1))) front--
  const opensLine = front === 0 || s[front - 1] === '\n' || s[front - 1] === '\r'
  const opensClause = opensLine || PUNCTUATION.includes(s[front - 1] as string)
  if (!opensClause) return -1
  if (next === '、' || next === '）' || next === ')') {
    const goesOn = next !== '、' || opensLine || isHan(s.charCodeAt(end + 1))
    const clauseEnds = next === '、' ? '。；：;:' : '。；：，,;'
    const opens = opensLine || clauseEnds.includes(s[front - 1] as string)
    return goesOn && opens ? mask(line, at, end + 1, 'list-mark') : -1
  }
  if (!isDigit(s.charCodeAt(end + 1))) return mask(line, at, end + 1, 'list-mark')
  if (endOf(TIME, s, end + 1) >= 0) return mask(line, at, end + 1, 'list-mark')
  const section = opensLine ? endOf(SECTION, s, at) : -1
  return section >= 0 && isSection(s, at, section) ? mask(line, at, section, 'list-mark') : -1
}

/** 1.2.3 资金 and 1.1项目概况, but not 3.5公里 or 36.5 万元: a decimal of 项 or of nothing counts nothing. */
function isSection(s: string, at: number, end: number): boolean {
  if (s.indexOf('.', s.indexOf('.', at) + 1) < end && s.indexOf('.', s.indexOf('.', at) + 1) > 0) return true
  if (!isHan(s.charCodeAt(skipBlanks(s, end)))) return false
  const tail = readTail(s, end)
  return tail.multiplier === 0 && (tail.kind === 'none' || tail.kind === 'count')
}
