import type { Source } from '@gouji/core'
import type { AnnotateOptions, Marks } from '../annotate.js'
import { type Inserts, insertsOf } from './footnotes.js'
import { markdownOf } from './markdown-of.js'

/**
 * A report as Markdown with a footnote on every figure that has a note. Markdown stays as its author wrote it, between the
 * footnotes; other formats are written as Markdown. With `highlight` a ✓ stands behind verified figures, a ✗ behind
 * inconsistent ones.
 */
export function annotateText(source: Source, marks: Marks, { highlight }: AnnotateOptions): Uint8Array {
  const { inserts, footnotes } = insertsOf(marks, highlight)
  const body = source.format === 'markdown' ? withInserts(source.text, inserts) : markdownOf(source, inserts)
  const end = footnotes === '' ? '' : `\n${footnotes}`
  return encode(`${body.trimEnd()}\n${end}`)
}

function withInserts(text: string, inserts: Inserts): string {
  const pieces: string[] = []
  let from = 0
  for (const [offset, words] of inserts) {
    pieces.push(text.slice(from, offset), words)
    from = offset
  }
  return pieces.join('') + text.slice(from)
}

/** Part of every runtime; this package is compiled without the types of any. */
declare class TextEncoder {
  encode(text: string): Uint8Array
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
