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
  readonly hedge: Hedge | undefined
  readonly spaced: boolean
  readonly doubled: boolean
}

const codes = (characters: string): Set<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)))
const POWERS = new Map([...'十百千万萬亿'].map((character, at) => [character.charCodeAt(0), [1, 2, 3, 4, 4, 8][at]]))
const OVER = codes('余多来')
const OVER_DIGITS = codes('余多')
/** 8千至1万元 */
const RANGE = codes('至到')

/** Reads what follows a number that ends at `at`; an empty tail when it is bare. `han`: the number is in Chinese numerals. */
export function readTail(s: string, at: number, han = false): Tail {
  const start = skipBlanks(s, at)
  let end = start
  let hedge: Hedge | undefined
  if (start === at && OVER_DIGITS.has(s.charCodeAt(at))) {
    hedge = 'over'
    end++
  }
  const times = readMultiplier(s, end)
  end = times.end
  if (hedge === undefined && times.power > 0 && OVER.has(s.charCodeAt(end))) {
    hedge = 'over'
    end++
  }
  const found = readUnit(s, skipBlanks(s, end), han)
  if (!found) return bareTail(s, at, times, hedge, end)
  const unit = readPer(s, found)
  const mayRepeat = unit.kind === 'money' || unit.kind === 'ratio'
  const again = mayRepeat ? repeated(s, unit.end, times.word, unit.word) : 0
  const base = unit.word === '圆' ? '元' : unit.word.includes('（') ? unit.word.replace(/[（）]/g, '') : unit.word
  return {
    end: unit.end + again,
    power: times.power + unit.power,
    multiplier: times.power,
    multiplierEnd: times.end,
    unit: times.word + base,
    kind: unit.kind,
    hedge,
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
  const first = POWERS.get(s.charCodeAt(at))
  if (first === undefined || (first < 4 && readUnit(s, at))) return noTimes(at)
  let end = at + 1
  let power = first
  let word = s[at] as string
  const second = POWERS.get(s.charCodeAt(end))
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
  const next = s.charCodeAt(end)
  const goesOn = readUnit(s, end) !== undefined || OVER.has(next) || RANGE.has(next) || !isHan(next)
  return goesOn && first > 1 ? { word, power, end, doubled } : noTimes(at)
}

function noTimes(end: number): Times {
  return { word: '', power: 0, end, doubled: false }
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
      hedge: undefined,
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
    hedge,
    spaced: isBlank(s.charCodeAt(at)),
    doubled: times.doubled
  }
}

/** How much of 万元万元, 元元, %% is the unit printed a second time; 元元旦 is no repetition. */
function repeated(s: string, at: number, times: string, unit: string): number {
  if (times !== '' && s.startsWith(times + unit, at)) return times.length + unit.length
  return s.startsWith(unit, at) && readUnit(s, at) ? unit.length : 0
}
