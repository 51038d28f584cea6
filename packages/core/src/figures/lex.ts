import type { Span } from '../text/span.js'
import type { DateMention } from './date.js'
import type { Figure } from './figure.js'
import { hanDigits } from './han.js'
import { readHan, readPercentWords } from './han-number.js'
import type { Found, Line } from './line.js'
import type { Malformed, Masked } from './malformed.js'
import { readDocumentNumber, readOrdinal, readQuote, readTitle, readToken } from './masks.js'
import { readNumber } from './number.js'
import { readYearWord } from './year-words.js'

export type { Malformed, MalformedKind, Masked, MaskKind } from './malformed.js'

export interface Lexed {
  readonly figures: Figure[]
  readonly dates: DateMention[]
  readonly malformed: Malformed[]
  /** Digits that were read and count nothing, with the reason: for coverage and for people who wonder. */
  readonly masked: Masked[]
}

type Reader = (line: Line, at: number) => number

/** By the character that may begin something: what reads it. Most characters begin nothing. */
const READERS: readonly (Reader | undefined)[] = [
  undefined,
  readNumber,
  readHan,
  readPercentWords,
  readToken,
  readTitle,
  readQuote,
  readDocumentNumber,
  readOrdinal,
  readYearWord
]
const BEGINS = new Uint8Array(0x10000)
for (const [characters, reader] of [
  ['0123456789', readNumber],
  [`${hanDigits}十拾`, readHan],
  ['百千万', readPercentWords],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', readToken],
  ['《', readTitle],
  ['“「『‘"', readQuote],
  ['〔[【（', readDocumentNumber],
  ['第', readOrdinal],
  ['年', readYearWord]
] as const) {
  for (const character of characters) BEGINS[character.charCodeAt(0)] = READERS.indexOf(reader)
}

/**
 * Finds the figures and times of a report in one pass. `plain` is the normalised text (see `normalise`), `text` the text
 * as its author wrote it; `spans` are the blocks (lines, cells) in the order of the text, `reserved` the numbering in
 * front of headings and items, which is no figure. All offsets in the result are offsets into `text`; figures, dates and
 * the rest each come in the order of the text. Cost is linear; no text makes it throw.
 */
export function lexFigures(plain: string, text: string, spans: readonly Span[], reserved: readonly Span[] = []): Lexed {
  const found: Found = { figures: [], dates: [], malformed: [], masked: [] }
  const marks = reserved.length > 1 ? reserved.toSorted((a, b) => a.start - b.start) : reserved
  let mark = 0
  for (const span of spans) {
    while (mark < marks.length && (marks[mark] as Span).end <= span.start) mark++
    mark = lexSpan(
      { s: plain.slice(span.start, span.end), base: span.start, text, found, done: 0, quoted: false },
      marks,
      mark
    )
  }
  return found
}

/** Reads one block; returns the number of the first reserved span that it has not passed. */
function lexSpan(line: Line, marks: readonly Span[], firstMark: number): number {
  const { s, base } = line
  let mark = firstMark
  let markAt = markStart(marks, mark, base)
  let at = 0
  while (at < s.length) {
    if (at >= markAt) {
      at = Math.max(at, (marks[mark] as Span).end - base)
      line.done = at
      mark++
      markAt = markStart(marks, mark, base)
      continue
    }
    const reader = BEGINS[s.charCodeAt(at)] as number
    at = reader === 0 ? at + 1 : (READERS[reader] as Reader)(line, at)
  }
  return mark
}

function markStart(marks: readonly Span[], mark: number, base: number): number {
  const span = marks[mark]
  return span ? span.start - base : Infinity
}
