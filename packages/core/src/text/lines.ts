import type { Span } from './span.js'

export interface Point {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  readonly offset: number
}

/** Offsets to lines and columns of one text; `\n`, `\r\n` and `\r` end a line. */
export interface LineIndex {
  readonly count: number
  pointAt(offset: number): Point
  /** The span of a line (from 1) without its end. */
  lineSpan(line: number): Span
}

/** Indexes the lines of `text` once; a look-up costs a binary search. Offsets outside the text are clamped. */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return {
    count: starts.length,
    pointAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length))
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] as number) <= at) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: at - (starts[low] as number) + 1, offset: at }
    },
    lineSpan(line) {
      const start = starts[line - 1] ?? text.length
      let end = starts[line] ?? text.length
      while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--
      return { start, end }
    }
  }
}
