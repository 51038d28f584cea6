import type { Block, Figure, Report } from '@gouji/core'
import { equallyLong, type Make, makes, openList } from '../shared/listed.data.js'
import { readList, type WordList } from '../shared/listed.js'
import { type NumberedRun, runBehind } from '../shared/numbered-run.js'
import type { Claim } from './claim.js'
import { announcing, backwards, listOpener, nextSentenceOpener } from './counts.data.js'

const FARTHEST = 40
const LONGEST_LIST = 600
const LONGEST_LEAD = 8
const NOUN = /^[^，。；：:、（）()“”\d]{0,16}[”"」]?(?:[^，。；：:、（）()“”\d]{1,6}(?=[（：:]))?/
const OPEN_NUMBERED = /等|例如|比如|其中/
/** 「设有6个股室，包括…」 may name a few of many; 「共6个，包括…」 names them all. */
const PARTIAL = /^[^共].*(?:包括|包含)|涉及|涵盖/
/** 两大类, 三个: a count in words. */
const NUMBER_WORD = /[两三四五六七八九十]大?[类项个种家]/
const WHOLE = /共(?:有|设|计)?$/
const BRACKET = /^（(?:即|包括|分别为|分别是|含)?[：:]?/

/** The list behind a number: 「设有5个股室，分别为A、B、C」, 「以下三个问题：一是…二是…」. `block` is the figure's. */
export function listBehind(report: Report, block: Block, figure: Figure): Claim | undefined {
  const claim = nearestList(report, block, figure)
  return claim?.firm && isCrowded(report, block, figure) ? { ...claim, firm: false } : claim
}

/** 「两大类6个指标：…」, 「以下5个项目涉及3家单位：…」: another number of the clause may be the one that counts the list. */
function isCrowded(report: Report, block: Block, { span }: Figure): boolean {
  const before = report.plain.slice(Math.max(block.contentStart, span.start - FARTHEST), span.start)
  const clause = /[^，,；;。：:]*$/.exec(before)?.[0] ?? ''
  return NUMBER_WORD.test(clause) || hasFigure(report, span.start - clause.length, span.start)
}

function nearestList(report: Report, block: Block, figure: Figure): Claim | undefined {
  const start = figure.span.end
  const words = report.plain.slice(start, Math.min(block.span.end, start + FARTHEST))
  const noun = NOUN.exec(words)?.[0] ?? ''
  const rest = words.slice(noun.length)
  const opener = listOpener.exec(rest)?.[0]
  const bracket = opener === undefined ? BRACKET.exec(rest)?.[0] : undefined
  const from = start + noun.length + (opener ?? bracket ?? '').length
  // 「三重保障」 in a name announces no numbered list, and 「三级预算单位包括」 counts nothing
  const inName = figure.index < 0
  if (inName && report.plain[start - 1] === '级') return undefined
  const numbered = inName ? undefined : runBehind(report, block, start)
  if (numbered && isNear(report, block, numbered, start)) return numberedClaim(report, block, figure, numbered)
  if (opener === undefined && bracket === undefined) return inName ? undefined : laterSentence(report, block, start)
  const total = WHOLE.test(report.plain.slice(Math.max(block.contentStart, figure.span.start - 4), figure.span.start))
  const inline = inlineClaim(report, block, from, bracket !== undefined, `${total ? '共' : ''}${noun}${opener ?? ''}`)
  return inline ?? (inName ? undefined : laterSentence(report, block, start))
}

/**
 * Nothing but the counted noun and words of announcement stand between the number and the first item. Behind a stop only
 * 具体如下： may stand: other words announce something else.
 */
function isNear(report: Report, block: Block, run: NumberedRun, start: number): boolean {
  const end = Math.min(run.start, block.span.end)
  const between = report.plain.slice(start, end).trim()
  const behindStop = between.slice(Math.max(between.lastIndexOf('。'), between.lastIndexOf('；')) + 1)
  if (behindStop !== between && behindStop.length > LONGEST_LEAD) return false
  return between.length <= FARTHEST && !/、|[。；].*[。；]/.test(between) && !hasFigure(report, start, end)
}

/** 「人员总数77人：①退休人员36人；②在职人员41人」: every item has figures of the same unit, so that they add up. */
function addsUp(report: Report, figure: Figure, run: NumberedRun): boolean {
  return run.items.every(({ span }) => {
    for (let at = figureBehind(report, span.start); at < report.figures.length; at++) {
      const other = report.figures[at] as Figure
      if (other.span.start >= span.end) return false
      if (other.unit === figure.unit) return true
    }
    return false
  })
}

function numberedClaim(report: Report, block: Block, figure: Figure, run: NumberedRun): Claim | undefined {
  if (addsUp(report, figure, run)) return undefined
  const before = report.plain.slice(Math.max(block.contentStart, figure.span.start - 8), figure.span.start)
  const between = report.plain.slice(figure.span.end, Math.min(run.start, block.span.end)).trim()
  const announced = announcing.test(before) || announcing.test(between) || /[：:]$/.test(between)
  const firm =
    announced &&
    run.clean &&
    run.items.length > 1 &&
    !OPEN_NUMBERED.test(between) &&
    block.kind !== 'heading' &&
    !backwards.test(before)
  return { kind: 'count', items: run.items, firm }
}

function inlineClaim(report: Report, block: Block, from: number, bracketed: boolean, words: string): Claim | undefined {
  const end = endOfList(report.plain, from, Math.min(block.span.end, from + LONGEST_LIST), bracketed)
  const text = report.plain.slice(from, end)
  if (hasFigure(report, from, end)) return undefined
  const list = readList(report.plain, from, end)
  if (!list) return undefined
  const { make } = list
  // 「5个环节（申报、审核）」 may only explain; with names of one kind it lists
  const one = make !== undefined && (!bracketed || make !== equallyLong) && !countsOthers(words, make)
  const closed = one && (bracketed || endsThere(report.plain, end, block.span.end, make))
  const open = openList.test(words) || openList.test(text) || PARTIAL.test(words)
  return { ...claimOf(list), firm: closed && !open && list.joins === 0 }
}

/** 「3个镇：城关镇清河村、石桥村」: the number counts towns, the list names villages. */
function countsOthers(words: string, make: Make): boolean {
  return !make.counted.test(words) && makes.some(({ counted }) => counted.test(words))
}

/** A list of names, split as is most plausible, and how many more or fewer things it may be. */
export function claimOf({ items, joins, splitLast }: WordList): Omit<Claim, 'firm'> {
  const others: number[] = []
  if (splitLast) others.push(items.length - 1)
  for (let more = 1; more <= Math.min(joins, 4); more++) others.push(items.length + more)
  return { kind: 'count', items, others }
}

/** The list goes on to the next stop, or to the next comma behind its first 、. */
function endOfList(plain: string, from: number, limit: number, bracketed: boolean): number {
  let depth = 0
  let listed = false
  for (let at = from; at < limit; at++) {
    const character = plain[at] as string
    if (character === '（') depth++
    else if (character === '）' && depth-- === 0) return at
    else if (depth > 0) continue
    else if ('。；;\n'.includes(character)) return at
    else if (character === '、') listed = true
    else if ((character === '，' || character === ',') && listed && !bracketed) return at
  }
  return limit
}

/** What follows does not go on with the list: no other name up to the stop or the next figure. */
function endsThere(plain: string, end: number, limit: number, make: Make): boolean {
  if (end >= limit || !'，,；;'.includes(plain[end] as string)) return true
  const rest = /^[，,；;]([^。\n\d]*)/.exec(plain.slice(end, Math.min(limit, end + 80)))?.[1] ?? ''
  if (/、|^(?:以及|及|和|与|还有|另|其他|其余)/.test(rest)) return false
  return make === equallyLong || !rest.split(/[，,；;]/).some((clause) => make.ending.test(clause))
}

export function hasFigure(report: Report, from: number, to: number): boolean {
  const figure = report.figures[figureBehind(report, from)]
  return figure !== undefined && figure.span.start < to
}

/** The index of the first figure that ends behind an offset. */
export function figureBehind(report: Report, offset: number): number {
  let low = 0
  let high = report.figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((report.figures[middle] as Figure).span.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** 「所属单位有2个：行政、事业单位各1个。分别为：1.…、2.…」 */
function laterSentence(report: Report, block: Block, start: number): Claim | undefined {
  const length = report.plain.slice(start, Math.min(block.span.end, start + 60)).indexOf('。')
  if (length < 0) return undefined
  const stop = start + length
  const opener = nextSentenceOpener.exec(report.plain.slice(stop + 1, stop + 12))?.[0]
  if (opener === undefined) return undefined
  const from = stop + 1 + opener.length
  const run = runBehind(report, block, from)
  if (run && run.start - from <= 1) return { kind: 'count', items: run.items, firm: false }
  const inline = inlineClaim(report, block, from, false, opener)
  return inline && { ...inline, firm: false }
}
