import type { Hedge, UnitKind } from './figure.js'
import { isBlank, isHan, skipBlanks } from './line.js'
import { readPer, readUnit } from './units.js'

/** What follows the digits: multiplier, unit, and 余 or 多 between them. */
export interface Tail {
  readonly end: number
  /** Power of ten of multiplier and unit together. */
  readonly power: number
  /** Of the multiplier alone: 4 in 万元. */
  readonly multiplier: number
  readonly multiplierEnd: number
  readonly unit: string
  readonly kind: UnitKind
  readonly hedge?: Hedge
  readonly spaced: boolean
  readonly doubled: boolean
}

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8 }
const OVER = '余多来'
/** 8千至1万元 */
const RANGE = '至到'

/** Reads what follows a number that ends at `at`; an empty tail when it is bare. `han`: the number is in Chinese numerals. */
export function readTail(s: string, at: number, han = false): Tail {
  const start = skipBlanks(s, at)
  let end = start
  let hedge: Hedge | undefined
  if (start === at && (s[at] === '余' || s[at] === '多')) {
    hedge = 'over'
    end++
  }
  const times = readMultiplier(s, end)
  end = times.end
  if (hedge === undefined && times.power > 0 && OVER.includes(s[end] ?? '\0')) {
    hedge = 'over'
    end++
  }
  const found = readUnit(s, skipBlanks(s, end), han)
  if (!found) return bareTail(s, at, times, hedge, end)
  const unit = readPer(s, found)
  const again = unit.kind === 'money' || unit.kind === 'ratio' ? repeated(s, unit.end, times.word, unit.word) : 0
  const base = unit.word === '圆' ? '元' : unit.word.replace(/[（）]/g, '')
  return {
    end: unit.end + again,
    power: times.power + unit.power,
    multiplier: times.power,
    multiplierEnd: times.end,
    unit: times.word + base,
    kind: unit.kind,
    ...(hedge && { hedge }),
    spaced: isBlank(s.charCodeAt(at)),
    doubled: times.doubled || again > 0
  }
}

interface Times {
  readonly word: string
  readonly power: number
  readonly end: number
  readonly doubled: boolean
}

/** 万, 百万, 千万, 万亿. 百 and 千 alone only where no word begins with them; 千克 and 百分点 are units. */
function readMultiplier(s: string, at: number): Times {
  const first = POWERS[s[at] ?? '']
  const none = { word: '', power: 0, end: at, doubled: false }
  if (first === undefined || (first < 4 && readUnit(s, at))) return none
  let end = at + 1
  let power = first
  let word = s[at] as string
  const second = POWERS[s[end] ?? '']
  let doubled = false
  if (second !== undefined && second > first) {
    word += s[end]
    power += second
    end++
  } else if (second === first && first >= 4) {
    doubled = true
    end++
  }
  if (power >= 4) return { word, power, end, doubled }
  const next = s[end] ?? ''
  const goesOn =
    readUnit(s, end) !== undefined || OVER.includes(next) || RANGE.includes(next) || !isHan(next.charCodeAt(0))
  return goesOn && first > 1 ? { word, power, end, doubled } : none
}

/** 107万, 1100余万, 12余; 多 without a unit belongs to the next word. */
function bareTail(s: string, at: number, times: Times, hedge: Hedge | undefined, end: number): Tail {
  if (times.power === 0 && (hedge === undefined || s[end - 1] === '多')) {
    return {
      end: at,
      power: 0,
      multiplier: 0,
      multiplierEnd: at,
      unit: '',
      kind: 'none',
      spaced: false,
      doubled: false
    }
  }
  return {
    end,
    power: times.power,
    multiplier: times.power,
    multiplierEnd: times.end,
    unit: times.word,
    kind: 'none',
    ...(hedge && { hedge }),
    spaced: isBlank(s.charCodeAt(at)),
    doubled: times.doubled
  }
}

/** How much of 万元万元, 元元, %% is the unit printed a second time; 元元旦 is no repetition. */
function repeated(s: string, at: number, times: string, unit: string): number {
  if (times !== '' && s.startsWith(times + unit, at)) return times.length + unit.length
  return s.startsWith(unit, at) && readUnit(s, at) ? unit.length : 0
}
