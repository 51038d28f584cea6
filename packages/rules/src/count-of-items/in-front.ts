import type { Block, Figure, Report } from '@gouji/core'
import { readList } from '../shared/listed.js'
import { wordFigure } from '../shared/word-figure.js'
import { claimOf, hasFigure } from './announced.js'
import type { Claim } from './claim.js'
import { listCounters, notASet } from './counts.data.js'

const LONGEST_LIST = 200
/** Between a list and the number that counts it: 「…等6个」, 「…的“五统一”」, 「…”三道关口」. */
const BRIDGE = /([等的这])?[“"「]?$/

/** The list in front of a number: 「A、B、C等3个项目」, 「县医院、中医院2家医院」, 「“招标、施工、验收”三道关口」. */
export function listInFront(report: Report, block: Block, figure: Figure): Claim | undefined {
  const from = Math.max(block.contentStart, figure.span.start - LONGEST_LIST)
  const words = report.plain.slice(from, figure.span.start)
  const bridge = BRIDGE.exec(words)
  const open = bridge?.[1] === '等'
  if (figure.unit !== '' && !listCounters.test(figure.unit)) return undefined
  const end = from + (bridge?.index ?? words.length)
  const start = startOfList(report.plain, from, end)
  if (hasFigure(report, start, end)) return undefined
  const text = report.plain.slice(start, end)
  if (!/[、+]/.test(text)) return undefined
  const list = readList(report.plain, start, end)
  if (!list) return undefined
  const behind = report.plain.slice(figure.span.end, Math.min(block.span.end, figure.span.end + 10))
  const quotedSet = /[”"」]$/.test(text) && figure.unit === ''
  const clean = list.joins === 0 && list.make !== undefined && (quotedSet || list.make.counted.test(behind))
  return { ...claimOf(list), kind: open ? 'least' : 'count', firm: clean }
}

/** Back to the stop, comma or quotation mark in front of the first name; brackets in names are passed over. */
function startOfList(plain: string, from: number, end: number): number {
  const quoted = /[”"」]/.test(plain[end - 1] ?? '')
  let depth = 0
  for (let at = quoted ? end - 2 : end - 1; at >= from; at--) {
    const character = plain[at] as string
    if (character === '）') depth++
    else if (character === '（' && depth-- === 0) return at + 1
    else if (depth > 0) continue
    else if (quoted ? '“"「'.includes(character) : '。；：，,;:！？\n'.includes(character)) return at + 1
    // 「公安、卫健等部门对A、B等2家」: the earlier 等 ends another list
    else if (character === '等' && at < end - 1) return at + 1
  }
  return from
}

const NUMBERS = '零一二三四五六七八九十'
/** A number word with what it counts; 二 only ranks (二级单位), what is counted is 两. */
const SET = /([两三四五六七八九十])([重道级大医部单统位方层环个类项条同保公险网库员联化])/g

/** The list of a set behind its name: 「“三重保障”（A、B、C）」, 「三类指标：A、B、C」. */
const SET_LISTED = /^[^，。；：、（）]{0,8}[（：][^（）、。；]{2,20}、/

/** Number words in names with a list in front of them or in brackets behind, as figures: 「A、B和C三重保障」. */
export function setNames(report: Report, block: Block): Figure[] {
  const text = report.plain.slice(block.span.start, block.span.end)
  if (!text.includes('、') && !text.includes('+')) return []
  const found: Figure[] = []
  for (const match of text.matchAll(SET)) {
    const start = block.span.start + match.index
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const listed = /[、+]/.test(before) || SET_LISTED.test(text.slice(match.index + 2, match.index + 40))
    if (!listed || /[第\d一二两三四五六七八九十百千万]$/.test(before)) continue
    if (notASet.test(text.slice(match.index + 1, match.index + 5)) || hasFigure(report, start, start + 1)) continue
    found.push(numberWord(report, start, match[1] as string, match[2] as string))
  }
  return found
}

function numberWord(report: Report, start: number, word: string, counter: string): Figure {
  const value = word === '两' ? 2 : NUMBERS.indexOf(word)
  const span = { start, end: start + 1 + counter.length }
  return { ...wordFigure(report, span, { start, end: start + 1 }, value), unitKind: 'count', chinese: true }
}
