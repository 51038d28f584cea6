import type { Point } from '../text/lines.js'
import { skipBlanks, trimEnd } from './blanks.js'

/** The lines of a stretch of a text, with where their words begin and end. */
export interface Lines {
  readonly text: string
  readonly count: number
  /** The number of the first line in the whole text, from 1. */
  readonly number: number
  readonly starts: readonly number[]
  /** Where the line ends, without its line end. */
  readonly ends: readonly number[]
  /** The first character that is not blank; the line's end when it is blank. */
  readonly firsts: readonly number[]
}

/** Splits `text` from `from` (the start of line `number`) to `to` into lines; `\n`, `\r\n` and `\r` end a line. */
export function scanLines(text: string, from = 0, to = text.length, number = 1): Lines {
  const starts: number[] = []
  const ends: number[] = []
  const firsts: number[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    const code = at < to ? text.charCodeAt(at) : 10
    if (code !== 10 && code !== 13) continue
    starts.push(start)
    ends.push(at)
    firsts.push(skipBlanks(text, start, at))
    if (code === 13 && at + 1 < to && text.charCodeAt(at + 1) === 10) at++
    start = at + 1
  }
  return { text, count: starts.length, number, starts, ends, firsts }
}

export function startOf(lines: Lines, line: number): number {
  return lines.starts[line] as number
}

export function endOf(lines: Lines, line: number): number {
  return lines.ends[line] as number
}

export function firstOf(lines: Lines, line: number): number {
  return lines.firsts[line] as number
}

/** Behind the line's last character that is not blank. */
export function lastOf(lines: Lines, line: number): number {
  return trimEnd(lines.text, firstOf(lines, line), endOf(lines, line))
}

export function isBlankLine(lines: Lines, line: number): boolean {
  return lines.firsts[line] === lines.ends[line]
}

/** The place of an offset that stands on the given line. */
export function pointOn(lines: Lines, line: number, offset: number): Point {
  return { line: lines.number + line, column: offset - startOf(lines, line) + 1, offset }
}
