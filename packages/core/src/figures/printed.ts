import { readTail } from './amount.js'
import { before, digitsEnd, isDigit, type Line } from './line.js'

/** A number in Arabic digits as printed. */
export interface Printed {
  readonly start: number
  readonly end: number
  /** Without thousands separators: `1784.89`. */
  readonly literal: string
  readonly decimals: number
  /** Power of ten of 1.2E+07. */
  readonly exponent: number
  /** Nothing but digits. */
  readonly integer: boolean
}

interface Broken {
  readonly end: number
  /** `separators` that cannot be read, or a `list` of short numbers (1,2,3; 3.2.1; 192.168.0.1). */
  readonly broken: 'separators' | 'list'
}

/** The groups of digits that commas and stops join. */
interface Groups {
  readonly end: number
  readonly commas: number
  /** Commas that were printed as ，. */
  readonly wide: number
  readonly firstComma: number
  readonly firstWide: number
  readonly stops: number
  readonly decimals: number
  readonly longest: number
  /** Groups of three behind commas, at most one stop, and that at the end. */
  readonly wellFormed: boolean
}

const COMMA = 44
const STOP = 46
const WIDE_COMMA = 0xff0c
/** Blanks that are printed between groups of three digits and nowhere else. */
const GROUP_BLANKS = new Set([0x00a0, 0x2009, 0x202f])
/** No sum of money has more; a list printed with ， may go on for ever and is cut at its first comma. */
const MOST_WIDE = 6
const EXPONENT = /[eE][+-]?\d{1,2}(?![A-Za-z\d])/y

/**
 * Reads the number that begins at the digit `at`. A comma that does not group digits by three and may be punctuation
 * ends the number.
 */
export function readPrinted(line: Line, at: number): Printed | Broken {
  const { s } = line
  const end = digitsEnd(s, at)
  if (isGroupBlank(line, end)) return blankGroups(line, at, end)
  const next = s.charCodeAt(end)
  if (next !== COMMA && next !== STOP) return plainNumber(s, at, end, 0)
  if (next === STOP) {
    const fraction = digitsEnd(s, end + 1)
    const after = s.charCodeAt(fraction)
    const doubled = endOfDoubledStop(s, end)
    if (doubled > 0) return { end: doubled, broken: 'separators' }
    if (fraction === end + 1) return plainNumber(s, at, end, 0)
    if (after !== COMMA && after !== STOP) return plainNumber(s, at, fraction, fraction - end - 1)
  }
  const all = readGroups(line, at, Infinity)
  const doubled = endOfDoubledStop(s, all.end)
  if (doubled > 0) return { end: doubled, broken: 'separators' }
  if (all.wide === 0) return fromGroups(s, at, all)
  const oneNumber = all.wellFormed && all.wide === all.commas && !isWideList(line, at, all)
  return oneNumber ? groupedNumber(s, at, all) : fromGroups(s, at, readGroups(line, at, all.firstWide))
}

/** 「369..77」 and 「8,341..15」: two points are a slip, not the end of a number. Returns where it ends, or −1. */
function endOfDoubledStop(s: string, at: number): number {
  const doubled = s.charCodeAt(at) === STOP && s.charCodeAt(at + 1) === STOP && isDigit(s.charCodeAt(at + 2))
  return doubled ? digitsEnd(s, at + 2) : -1
}

function readGroups({ s, text, base }: Line, at: number, limit: number): Groups {
  let end = digitsEnd(s, at)
  const groups = {
    commas: 0,
    wide: 0,
    firstComma: -1,
    firstWide: -1,
    stops: 0,
    decimals: 0,
    longest: end - at,
    wellFormed: end - at <= 3
  }
  while (end < limit && groups.wide <= MOST_WIDE) {
    const separator = s.charCodeAt(end)
    if ((separator !== COMMA && separator !== STOP) || !isDigit(s.charCodeAt(end + 1))) break
    const groupEnd = digitsEnd(s, end + 1)
    const length = groupEnd - end - 1
    groups.longest = Math.max(groups.longest, length)
    if (separator === STOP) {
      groups.stops++
      groups.decimals = length
      groups.wellFormed &&= groups.stops === 1
    } else {
      if (groups.commas++ === 0) groups.firstComma = end
      if (text.charCodeAt(base + end) === WIDE_COMMA && groups.wide++ === 0) groups.firstWide = end
      groups.wellFormed &&= length === 3 && groups.stops === 0
    }
    end = groupEnd
  }
  return { ...groups, end }
}

/** 「100，200，300人」 and 「分别为36，125万元」 list numbers; 「1，784.89」 and 「12，345户」 group digits. */
function isWideList(line: Line, at: number, { firstWide, wide, decimals }: Groups): boolean {
  return wide > MOST_WIDE || (firstWide - at === 3 && decimals === 0) || /分别|依次|各/.test(before(line, at, 12))
}

function fromGroups(s: string, at: number, groups: Groups): Printed | Broken {
  const { end, commas, stops, decimals } = groups
  if (commas === 0 && stops <= 1) return plainNumber(s, at, end, decimals)
  if (groups.wellFormed) return groupedNumber(s, at, groups)
  if (commas === 1 && isPunctuation(s, at, end, stops)) {
    const stop = s.slice(at, groups.firstComma).indexOf('.')
    return plainNumber(s, at, groups.firstComma, stop < 0 ? 0 : groups.firstComma - at - stop - 1)
  }
  const short = groups.longest <= 2 && (stops === 0 || commas === 0)
  return { end, broken: short || isAddress(s.slice(at, end)) ? 'list' : 'separators' }
}

/** 「71520,12家」 and 「36.5,12.3%」 are two numbers with a comma typed in half width; 「1234,567元」 is one, badly grouped. */
function isPunctuation(s: string, at: number, end: number, stops: number): boolean {
  if (stops === 0) return readTail(s, end).kind !== 'money' || isYear(s, at)
  const [left, right] = s.slice(at, end).split(',') as [string, string]
  return stops === 2 && left.includes('.') && right.includes('.')
}

function isYear(s: string, at: number): boolean {
  const century = s.slice(at, at + 2)
  return (century === '19' || century === '20') && s.charCodeAt(at + 4) === COMMA
}

/** 192.168.0.1, and 2022.13.5, which is no time either. */
function isAddress(printed: string): boolean {
  const parts = printed.split('.')
  const address = parts.length === 4 && parts.every((part) => part.length <= 3 && Number(part) <= 255)
  return address || /^(?:19|20)\d\d\.\d{1,2}\.\d{1,2}$/.test(printed)
}

function groupedNumber(s: string, start: number, { end, decimals }: Groups): Printed {
  return { start, end, literal: s.slice(start, end).replaceAll(',', ''), decimals, exponent: 0, integer: false }
}

function plainNumber(s: string, start: number, end: number, decimals: number): Printed {
  const literal = s.slice(start, end)
  const code = s.charCodeAt(end)
  if (code === 69 || code === 101) {
    EXPONENT.lastIndex = end
    const match = EXPONENT.exec(s)
    if (match) {
      return { start, end: EXPONENT.lastIndex, literal, decimals, exponent: Number(match[0].slice(1)), integer: false }
    }
  }
  return { start, end, literal, decimals, exponent: 0, integer: decimals === 0 }
}

function isGroupBlank({ s, text, base }: Line, at: number): boolean {
  return s.charCodeAt(at) === 32 && GROUP_BLANKS.has(text.charCodeAt(base + at)) && isDigit(s.charCodeAt(at + 1))
}

function blankGroups(line: Line, at: number, firstEnd: number): Printed {
  const { s } = line
  let end = firstEnd
  while (isGroupBlank(line, end) && digitsEnd(s, end + 1) === end + 4) end += 4
  if (firstEnd - at > 3 || end === firstEnd || isGroupBlank(line, end)) return plainNumber(s, at, firstEnd, 0)
  const fraction = s.charCodeAt(end) === STOP ? digitsEnd(s, end + 1) : end
  const decimals = Math.max(0, fraction - end - 1)
  const whole = decimals > 0 ? fraction : end
  return {
    start: at,
    end: whole,
    literal: s.slice(at, whole).replaceAll(' ', ''),
    decimals,
    exponent: 0,
    integer: false
  }
}
