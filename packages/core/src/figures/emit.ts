import { Decimal, toFloat } from '../arithmetic/decimal.js'
import { remembered } from '../text/remembered.js'
import { type Bound, boundBefore, boundBehind } from './bounds.js'
import type { Figure, Hedge, UnitKind } from './figure.js'
import { before, clauseBefore, endOf, flag, isHan, type Line, mask } from './line.js'
import { perBefore } from './units.js'
import { scoreBehind, scoreCue } from './words.data.js'

/** A number with its unit as read, before the words around it are looked at. Offsets are local to the line. */
export interface Draft {
  start: number
  digitsStart: number
  digitsEnd: number
  end: number
  value: Decimal
  decimals: number
  power: number
  /** Of the multiplier alone. */
  multiplier: number
  unit: string
  kind: UnitKind
  hedge?: Hedge | undefined
  upper?: Decimal
  chinese?: boolean
  /** A round word (一半, 七成): about so much, unless the words beside it say more. */
  round?: boolean
}

const ASSET_BEHIND = /的?(?:（[^）]{0,6}）)?(?:大型|专用|通用|重大|贵重|单台)*(?:设备|仪器)/y
const ASSET_BEFORE = /单价|单位价值|单台价值|单套价值|单件价值/
const SERVICE_CIRCLE = /[^，。；、：\n]{0,10}圈/y

/** The exact value of `literal` × 10^power. */
export function exactValue(literal: string, power: number): Decimal {
  return decimalOf(power === 0 ? literal : `${literal}e${power}`)
}
const decimalOf = remembered((printed) => new Decimal(printed))

/** Looks at the words around a figure and records it, or masks it when they make it a definition or a name. */
export function emitFigure(line: Line, draft: Draft): number {
  const { s } = line
  const front = boundBefore(line, draft.start)
  const behind = boundBehind(s, draft.end)
  if (draft.kind === 'money' && behind?.comparator && isThreshold(line, draft, behind.end))
    return mask(line, draft.start, draft.end, 'threshold')
  if (draft.unit === '分钟' && endOf(SERVICE_CIRCLE, s, draft.end) >= 0)
    return mask(line, draft.start, draft.end, 'name')
  if (draft.kind === 'score') refineScore(line, draft, front !== undefined)
  if (draft.kind === 'money') refineMoney(line, draft)
  line.found.figures.push(toFigure(line, draft, front, behind))
  if (draft.kind !== 'none') shareUnit(line, draft)
  if (isWide(line, draft)) flag(line, draft.digitsStart, draft.digitsEnd, 'full-width')
  line.done = draft.end
  // 90分（含90分）以上 says its number once
  return behind && behind.start > draft.end + 2 ? behind.start : draft.end
}

function toFigure(line: Line, draft: Draft, front: Bound | undefined, behind: Bound | undefined): Figure {
  const { base, found, text } = line
  const span = { start: base + draft.start, end: base + draft.end }
  const bound = front?.comparator ? front : behind?.comparator ? behind : undefined
  const hedge = front?.hedge ?? draft.hedge ?? behind?.hedge ?? (draft.round ? 'about' : undefined)
  // all figures have the same fields, so that what reads them meets one kind of object
  return {
    index: found.figures.length,
    span,
    digits: { start: base + draft.digitsStart, end: base + draft.digitsEnd },
    text: text.slice(span.start, span.end),
    value: draft.value,
    number: toFloat(draft.value),
    decimals: draft.decimals,
    scale: draft.power,
    unit: draft.unit,
    unitKind: draft.kind,
    comparator: bound?.comparator,
    comparatorSpan: bound ? { start: base + bound.start, end: base + bound.end } : undefined,
    hedge,
    upper: draft.upper,
    chinese: draft.chinese
  }
}

/** 分别为100、200和300万元: the bare numbers of the list are in the unit of the last. Only where 分别 says that it is one list. */
function shareUnit(line: Line, draft: Draft): void {
  const { found, s, base } = line
  let first = found.figures.length - 1
  let start = draft.start
  for (let at = first - 1; at >= 0; at--) {
    const bare = found.figures[at] as Figure
    if (bare.unit !== '' || bare.unitKind !== 'none' || bare.span.start < base || bare.span.end > base + start) break
    if (!LIST_JOINT.test(s.slice(bare.span.end - base, start))) break
    first = at
    start = bare.span.start - base
  }
  if (first === found.figures.length - 1 || !LISTED.test(s.slice(Math.max(0, start - 16), start))) return
  for (let at = first; at < found.figures.length - 1; at++) {
    const bare = found.figures[at] as Figure
    const value = bare.value.times(exactValue('1', draft.power))
    const scale = bare.scale + draft.power
    found.figures[at] = { ...bare, value, number: toFloat(value), scale, unit: draft.unit, unitKind: draft.kind }
  }
}
const LISTED = /(?:分别|依次|各)[^，。；\d]{0,10}$/
const LIST_JOINT = /^[ \t]{0,2}[、，,和及与][ \t]{0,2}$/

/** 单价100万元以上, 50万元以上通用设备: the words define a class of things, they report no amount. */
function isThreshold(line: Line, draft: Draft, end: number): boolean {
  return ASSET_BEFORE.test(before(line, draft.start, 8)) || endOf(ASSET_BEHIND, line.s, end) >= 0
}

/** 分 is a score beside words of scoring, and wherever no word goes on behind it. */
function refineScore(line: Line, draft: Draft, bounded: boolean): void {
  const next = line.s[draft.end] ?? '\0'
  if (bounded || !isHan(next.charCodeAt(0)) || scoreBehind.includes(next)) return
  if (!scoreCue.test(before(line, draft.start, 8))) draft.kind = 'none'
}

/** 每人每年180元 and 人均488元 are standards although they print 元 alone. */
function refineMoney(line: Line, draft: Draft): void {
  const words = clauseBefore(line, draft.start, 14)
  if (!words.includes('每') && !words.includes('均')) return
  const per = perBefore(words, draft.multiplier === 0)
  if (per === '') return
  draft.kind = 'standard'
  draft.unit += per
}

function isWide({ text, base }: Line, { digitsStart, digitsEnd }: Draft): boolean {
  for (let at = base + digitsStart; at < base + digitsEnd; at++) if (text.charCodeAt(at) >= 0xff01) return true
  return false
}
