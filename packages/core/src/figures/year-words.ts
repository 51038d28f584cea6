import { addDate, isPointOfYear, withTail } from './dates.js'
import { endOf, isDigit, type Line } from './line.js'
import { termTails } from './words.data.js'

/** The year that a word in front of 年 names, seen from the report's. */
const RELATIVE: Readonly<Record<string, -1 | 0 | 1>> = {
  上: -1,
  去: -1,
  往: -1,
  今: 0,
  本: 0,
  当: 0,
  次: 1,
  下: 1,
  明: 1,
  来: 1
}
/** 上一年度, 前一年, 下一年度 */
const BEFORE_ONE: Readonly<Record<string, -1 | 1>> = { 上: -1, 前: -1, 下: 1, 后: 1 }

/** 基本年…, 线下年…, 过去年…: there the character before belongs to another word. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  本: '基成资根样版',
  当: '相应',
  次: '每一多首二届批期两三人户例场车家件项台架班趟',
  下: '以线乡旗之',
  去: '过',
  明: '说证声表',
  来: '以年',
  上: '线网之',
  今: '至现',
  往: '以'
}
/** 年龄, 年金, 年级: 年 begins another word. */
const NOT_YEAR = '龄轻纪长老迈薪金级货票检审报鉴画糕均限产会费租息功景华货味富'
const CARRIED = /结转|结余|滚存|结存/y

/**
 * Reads the word of time around the 年 at `at`: 上年, 今年3月, 下一年度, 年初, 上半年. Returns where it ends, or `at + 1`
 * when it is none (每年, 年龄) or belongs to a term (年初预算, 上年结转).
 */
export function readYearWord(line: Line, at: number): number {
  const { s } = line
  const none = at + 1
  const previous = at > line.done ? (s[at - 1] as string) : ''
  if (NOT_YEAR.includes(s[at + 1] ?? '\0')) return none
  if (previous === '半') return readHalfYear(line, at)
  const start = previous === '一' ? at - 2 : at - 1
  const word = start >= line.done ? (s[start] as string) : ''
  const relative = previous === '一' ? BEFORE_ONE[word] : RELATIVE[word]
  if (relative !== undefined && !NOT_AFTER[word]?.includes(s[start - 1] ?? '\0')) {
    const parts = withTail(s, { end: at + 1, relative })
    // 上年结转, 上年末结余: the term says more than the time
    if (parts.end <= at || endOf(CARRIED, s, parts.end) >= 0) return none
    return addDate(line, start, parts)
  }
  if (previous === '每' || previous === '历' || isDigit(s.charCodeAt(at - 1)) || !isPointOfYear(s, at)) return none
  return endOf(termTails, s, at + 2) >= 0 ? none : addDate(line, at, { end: at + 2, relative: 0 })
}

function readHalfYear(line: Line, at: number): number {
  const half = line.s[at - 2]
  if (at - 2 < line.done || (half !== '上' && half !== '下')) return at + 1
  return addDate(
    line,
    at - 2,
    half === '上' ? { end: at + 1, month: 1, monthTo: 6 } : { end: at + 1, month: 7, monthTo: 12 }
  )
}
