import type { DateMention } from './date.js'
import type { Figure } from './figure.js'
import type { Malformed, MalformedKind, Masked, MaskKind } from './malformed.js'

export interface Found {
  readonly figures: Figure[]
  readonly dates: DateMention[]
  readonly malformed: Malformed[]
  readonly masked: Masked[]
}

/** One block as the lexer reads it: offsets inside are local to {@link s}; only what is found has offsets of the text. */
export interface Line {
  /** The plain text of the block. */
  readonly s: string
  /** Where the block begins in the text. */
  readonly base: number
  readonly text: string
  readonly found: Found
  /** End of what has been read: nothing looks back across it. */
  done: number
  /** Inside "…" with straight quotes, which do not say whether they open or close. */
  quoted: boolean
}

/** Records digits that are no figure; returns where to go on. */
export function mask(line: Line, start: number, end: number, kind: MaskKind): number {
  line.found.masked.push({ span: { start: line.base + start, end: line.base + end }, kind })
  line.done = end
  return end
}

/** Records a number that is not printed as it should be. */
export function flag(line: Line, start: number, end: number, kind: MalformedKind): void {
  line.found.malformed.push({ span: { start: line.base + start, end: line.base + end }, kind })
}

/** Up to `length` characters before `at` that have not been read as something else. */
export function before(line: Line, at: number, length: number): string {
  return line.s.slice(Math.max(line.done, at - length), at)
}

/** The last words before `at` inside its clause: cut at punctuation, brackets and digits. */
export function clauseBefore(line: Line, at: number, length: number): string {
  let from = at
  const limit = Math.max(line.done, at - length)
  while (from > limit && !isClauseEnd(line.s.charCodeAt(from - 1))) from--
  return line.s.slice(from, at)
}

function isClauseEnd(code: number): boolean {
  return (code >= 48 && code <= 57) || CLAUSE_ENDS.has(code)
}
const CLAUSE_ENDS = new Set(Array.from('，。；：、（）,;:!?！？“”\n\r', (char) => char.charCodeAt(0)))

/** Where a sticky expression that begins at `at` ends, or −1. */
export function endOf(pattern: RegExp, s: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(s) ? pattern.lastIndex : -1
}

/** Behind at most two blanks. */
export function skipBlanks(s: string, at: number): number {
  let end = at
  while (end < at + 2 && isBlank(s.charCodeAt(end))) end++
  return end
}

/** In front of at most two blanks. */
export function skipBlanksBack(s: string, at: number): number {
  let start = at
  while (start > 0 && start > at - 2 && isBlank(s.charCodeAt(start - 1))) start--
  return start
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007
}

/** End of the run of digits that begins at `at`. */
export function digitsEnd(s: string, at: number): number {
  let end = at
  while (isDigit(s.charCodeAt(end))) end++
  return end
}
