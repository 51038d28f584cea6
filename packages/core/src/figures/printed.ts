import { before, digitsEnd, isDigit, type Line } from './line.js'

/** A number in Arabic digits as printed. */
export interface Printed {
  readonly start: number
  readonly end: number
  /** Without thousands separators: `1784.89`. */
  readonly literal: string
  readonly decimals: number
  readonly separated: boolean
  /** Power of ten of 1.2E+07. */
  readonly exponent: number
  /** Nothing but digits. */
  readonly integer: boolean
}

export interface Broken {
  readonly end: number
  /** `separators` that cannot be read, or a `list` of short numbers (1,2,3; 3.2.1). */
  readonly broken: 'separators' | 'list'
}

const COMMA = 44
const STOP = 46
const WIDE_COMMA = 0xff0c
/** Blanks that are printed between groups of three digits and nowhere else. */
const GROUP_BLANKS = new Set([0x00a0, 0x2009, 0x202f])
/** No sum of money has more; a list printed with ， may go on for ever and is cut at its first comma. */
const MOST_GROUPS = 6
const WELL_FORMED = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/
const EXPONENT = /[eE][+-]?\d{1,2}(?![A-Za-z\d])/y

/**
 * Reads the number that begins at the digit `at`. A comma that stood as `，` in the text and does not make groups of three
 * is punctuation: the number ends before it.
 */
export function readPrinted(line: Line, at: number): Printed | Broken {
  const { s } = line
  let end = digitsEnd(s, at)
  if (isGroupBlank(line, end)) return blankGroups(line, at, end)
  const next = s.charCodeAt(end)
  if (next !== COMMA && next !== STOP) return printed(s, at, end, 0, 0)
  let commas = 0
  let stops = 0
  let decimals = 0
  let wellFormed = end - at <= 3
  let wide = 0
  let firstWide = -1
  let longest = end - at
  for (;;) {
    const separator = s.charCodeAt(end)
    if ((separator !== COMMA && separator !== STOP) || !isDigit(s.charCodeAt(end + 1))) break
    if (wide > MOST_GROUPS) break
    const groupEnd = digitsEnd(s, end + 1)
    const length = groupEnd - end - 1
    longest = Math.max(longest, length)
    if (separator === STOP) {
      stops++
      decimals = length
    } else {
      if (line.text.charCodeAt(line.base + end) === WIDE_COMMA) {
        if (wide === 0) firstWide = end
        wide++
      }
      commas++
      wellFormed &&= length === 3 && stops === 0
    }
    end = groupEnd
  }
  if (commas === 0 && stops <= 1) return printed(s, at, end, decimals, 0)
  const grouped = commas > 0 && wide <= MOST_GROUPS && stops <= 1 && wellFormed && (wide === 0 || wide === commas)
  if (grouped && !(wide > 0 && isWideList(line, at, firstWide, decimals))) return printed(s, at, end, decimals, commas)
  if (wide > 0) return upToComma(s, at, firstWide)
  if (commas > 0 && stops === 0 && isYearLike(s, at)) return upToComma(s, at, at + 4)
  return { end, broken: longest <= 2 && (stops === 0 || commas === 0) ? 'list' : 'separators' }
}

/** 「100，200，300人」 and 「分别为36，125万元」 list numbers; 「1，784.89」 and 「12，345户」 group digits. */
function isWideList(line: Line, at: number, firstWide: number, decimals: number): boolean {
  return (firstWide - at === 3 && decimals === 0) || /分别|依次|各/.test(before(line, at, 12))
}

function isYearLike(s: string, at: number): boolean {
  const century = s.slice(at, at + 2)
  return (century === '19' || century === '20') && s.charCodeAt(at + 4) === COMMA
}

function upToComma(s: string, at: number, end: number): Printed | Broken {
  const literal = s.slice(at, end)
  if (!WELL_FORMED.test(literal)) return { end, broken: 'separators' }
  const stop = literal.indexOf('.')
  return printed(s, at, end, stop < 0 ? 0 : literal.length - stop - 1, literal.includes(',') ? 1 : 0)
}

function printed(s: string, start: number, end: number, decimals: number, commas: number): Printed {
  const literal = s.slice(start, end)
  const code = s.charCodeAt(end)
  if (code === 69 || code === 101) {
    EXPONENT.lastIndex = end
    const match = EXPONENT.exec(s)
    if (match) {
      const exponent = Number(match[0].slice(1))
      return { start, end: end + match[0].length, literal, decimals, separated: false, exponent, integer: false }
    }
  }
  const bare = commas > 0 ? literal.replaceAll(',', '') : literal
  return {
    start,
    end,
    literal: bare,
    decimals,
    separated: commas > 0,
    exponent: 0,
    integer: decimals === 0 && commas === 0
  }
}

function isGroupBlank(line: Line, at: number): boolean {
  return (
    line.s.charCodeAt(at) === 32 &&
    GROUP_BLANKS.has(line.text.charCodeAt(line.base + at)) &&
    isDigit(line.s.charCodeAt(at + 1))
  )
}

function blankGroups(line: Line, at: number, firstEnd: number): Printed {
  const { s } = line
  let end = firstEnd
  while (end - at > 0 && isGroupBlank(line, end) && digitsEnd(s, end + 1) === end + 4) end += 4
  if (firstEnd - at > 3 || end === firstEnd || isGroupBlank(line, end)) return printed(s, at, firstEnd, 0, 0)
  const fraction = s.charCodeAt(end) === STOP ? digitsEnd(s, end + 1) : end + 1
  const decimals = fraction - end - 1
  const whole = decimals > 0 ? fraction : end
  const literal = s.slice(at, whole).replaceAll(' ', '')
  return { start: at, end: whole, literal, decimals, separated: true, exponent: 0, integer: false }
}
