import { Decimal } from 'decimal.js'
import { boundBefore, boundBehind } from './bounds.js'
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
  hedge?: Hedge
  upper?: Decimal
  chinese?: boolean
}

const ASSET_BEHIND = /的?(?:（[^）]{0,6}）)?(?:大型|专用|通用|重大|贵重|单台)*(?:设备|仪器)/y
const ASSET_BEFORE = /单价|单位价值|单台价值|单套价值|单件价值/
const SERVICE_CIRCLE = /[^，。；、：\n]{0,10}圈/y

/** The exact value of `literal` × 10^power. */
export function exactValue(literal: string, power: number): Decimal {
  return new Decimal(power === 0 ? literal : `${literal}e${power}`)
}

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
  const { base } = line
  const span = { start: base + draft.start, end: base + draft.end }
  const bound = front?.comparator ? front : behind?.comparator ? behind : undefined
  const hedge = front?.hedge ?? draft.hedge ?? behind?.hedge
  const figure: Figure = {
    index: line.found.figures.length,
    span,
    digits: { start: base + draft.digitsStart, end: base + draft.digitsEnd },
    text: line.text.slice(span.start, span.end),
    value: draft.value,
    number: draft.value.toNumber(),
    decimals: draft.decimals,
    scale: draft.power,
    unit: draft.unit,
    unitKind: draft.kind,
    ...(bound?.comparator && {
      comparator: bound.comparator,
      comparatorSpan: { start: base + bound.start, end: base + bound.end }
    }),
    ...(hedge && { hedge }),
    ...(draft.upper && { upper: draft.upper }),
    ...(draft.chinese && { chinese: true })
  }
  line.found.figures.push(figure)
  if (isWide(line, figure.digits.start, figure.digits.end)) flag(line, draft.digitsStart, draft.digitsEnd, 'full-width')
  line.done = draft.end
  return draft.end
}

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

function isWide(line: Line, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (line.text.charCodeAt(at) >= 0xff01) return true
  return false
}
