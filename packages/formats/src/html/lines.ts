import { isBlankCode as isBlank } from '@gouji/core'
import type { Line, Run } from '../layout/blocks.js'

/** From here on signs are wide: Chinese text, which a line end in the file does not part. */
const WIDE = 0x2e80

/**
 * Collects words into lines as a browser sets them: blanks and line ends of the file are one blank between words, none
 * at the ends of a line, and none where a line end of the file parts Chinese text.
 */
export class LineWriter {
  readonly lines: Line[] = []
  #runs: Run[] = []
  #last = 0
  #gap: 'none' | 'blank' | 'line end' = 'none'
  #prefix: Run | undefined

  /** Adds words without blanks, line ends or tabs of the file; `at` is where they begin. */
  add(words: string, at: number): void {
    if (this.#prefix) {
      this.#runs.push(this.#prefix)
      this.#prefix = undefined
    }
    if (this.#gap !== 'none' && this.#runs.length > 0 && !this.#joins(words.charCodeAt(0)))
      this.#runs.push({ words: ' ', at: Math.max(0, at - 1) })
    this.#gap = 'none'
    this.#runs.push({ words, at })
    this.#last = words.charCodeAt(words.length - 1)
  }

  /** Sets what stands before the next words, wherever they begin: the number of an item. */
  lead(prefix: Run | undefined): void {
    this.#prefix = prefix
  }

  /** A blank of the file. */
  blank(withLineEnd: boolean): void {
    if (withLineEnd) this.#gap = 'line end'
    else if (this.#gap === 'none') this.#gap = 'blank'
  }

  /** Ends the line; one without words is none. */
  end(): void {
    const line = trimmed(this.#runs)
    if (line.length > 0) this.lines.push(line)
    this.#runs = []
    this.#gap = 'none'
    this.#last = 0
  }

  /** The lines so far, which are then forgotten. */
  take(): Line[] {
    this.end()
    return this.lines.splice(0)
  }

  #joins(next: number): boolean {
    return this.#gap === 'line end' && (this.#last >= WIDE || next >= WIDE)
  }
}

/** Without blanks of any kind at its ends. */
function trimmed(runs: readonly Run[]): Line {
  let from = 0
  let to = runs.length
  while (from < to && isBlankRun(runs[from] as Run)) from++
  while (to > from && isBlankRun(runs[to - 1] as Run)) to--
  if (from === to) return []
  const line = runs.slice(from, to)
  const first = line[0] as Run
  let skip = 0
  while (isBlank(first.words.charCodeAt(skip))) skip++
  if (skip > 0) line[0] = { words: first.words.slice(skip), at: first.at + skip }
  const last = line.at(-1) as Run
  let end = last.words.length
  while (isBlank(last.words.charCodeAt(end - 1))) end--
  if (end < last.words.length) line[line.length - 1] = { words: last.words.slice(0, end), at: last.at }
  return line
}

function isBlankRun({ words }: Run): boolean {
  for (let at = 0; at < words.length; at++) if (!isBlank(words.charCodeAt(at))) return false
  return true
}
