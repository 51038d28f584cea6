import type { Span } from '@gouji/core'
import type { Marks } from '../annotate.js'

/** What is written into a text, by offset, in order. */
export type Inserts = ReadonlyMap<number, string>

/** Footnotes of the report's own are numbers or words; none is likely to be called so. */
const LABEL = '勾稽'
const VERIFIED = '✓'
const INCONSISTENT = '✗'

/** The references of footnotes and, with `all`, the signs behind verified and inconsistent figures; and the footnotes. */
export function insertsOf(marks: Marks, all: boolean): { readonly inserts: Inserts; readonly footnotes: string } {
  const notes = notesOf(marks)
  const inserts = new Map<number, string>()
  const add = ({ end }: Span, words: string): void => void inserts.set(end, (inserts.get(end) ?? '') + words)
  if (all) {
    for (const { end } of marks.verified) inserts.set(end, VERIFIED)
    for (const { end } of marks.inconsistent) inserts.set(end, INCONSISTENT)
  }
  const footnotes = notes.map(({ span, lines }, index) => {
    const label = `[^${LABEL}${index + 1}]`
    add(span, label)
    return `${label}: ${lines.map(escaped).join('\\\n    ')}\n`
  })
  const sorted = new Map([...inserts].sort(([a], [b]) => a - b))
  return { inserts: sorted, footnotes: footnotes.join('\n') }
}

interface Note {
  readonly span: Span
  readonly lines: readonly string[]
}

/** One note a place, in the order of the text. */
function notesOf({ annotations }: Marks): Note[] {
  const known = new Map<string, Note>()
  for (const { span, lines, related } of annotations)
    for (const note of [{ span, lines }, ...related]) {
      const key = `${note.span.start} ${note.span.end}`
      const there = known.get(key)
      known.set(key, there ? { span: note.span, lines: [...there.lines, ...note.lines] } : note)
    }
  return [...known.values()].sort((a, b) => a.span.end - b.span.end || a.span.start - b.span.start)
}

/** Words that Markdown shows as they are. */
export function escaped(words: string): string {
  return words.replace(/[\\`*_<>[\]|~#]/g, '\\$&')
}
