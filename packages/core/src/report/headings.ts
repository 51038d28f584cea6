import type { Line } from './lines.js'
import { HEADING_END, KNOWN_HEADINGS, NOUN_END, PART_HEADING } from './titles.data.js'

const MOST_HEADING = 45
/** A figure with a unit makes an item of a line: 「1.中央资金500万元」; years, grades and ordinals do not. */
const AMOUNT = /\d(?:\.\d|[%‰]|[\u4e00-\u9fff](?<![年月日号级类批期届]))/

/** Whether a numbered line is a heading alone, not an item that goes on as a sentence. */
export function isHeadingAlone(line: Line): boolean {
  const { words } = line
  if (words.length === 0 || words.length > MOST_HEADING || AMOUNT.test(words)) return false
  const last = words.at(-1) as string
  const inner = words.slice(0, -1)
  if (/[。；！？：]/.test(inner) || last === '；' || last === '，' || last === '！' || last === '？') return false
  return last !== '。' || (NOUN_END.test(inner) && !inner.includes('，'))
}

/** Whether a line without a number is a heading: known in the trade, or ending in 情况说明 and the like. */
export function isBareHeading(line: Line): boolean {
  const { words, marker, depth, table } = line
  if (marker || table) return false
  if (depth !== undefined) return words.length > 0 && words.length <= MOST_HEADING
  if (words.length < 2 || words.length > 32 || /[，。；：！？]/.test(words)) return false
  return KNOWN_HEADINGS.has(words) || HEADING_END.test(words)
}

/** A heading without a number that can be nothing else: marked by the format, or worded so. */
export function standsAlone(line: Line): boolean {
  return line.depth !== undefined || HEADING_END.test(line.words)
}

/** A heading that stands for a 第X部分 whose number is lost. */
export function isPartHeading(line: Line): boolean {
  return PART_HEADING.test(line.words)
}

export function isKnownHeading(line: Line): boolean {
  return KNOWN_HEADINGS.has(line.words.replace(/。$/, ''))
}
