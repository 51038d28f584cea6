import type { Severity, Span } from '@gouji/core'
import { annotateDocx } from './docx/write/annotate-docx.js'
import { editDocx } from './docx/write/edit-docx.js'
import { type Kind, kindOf } from './kind.js'
import type { Means } from './means.js'
import { annotatePdf } from './pdf/annotate-pdf.js'
import { readDocument } from './read-document.js'
import { Refusal, refusable, type Unreadable } from './refusal.js'
import { annotateText } from './text/annotate-text.js'
import { editText } from './text/edit-text.js'
import { annotateXlsx } from './xlsx/write/annotate-xlsx.js'
import { editXlsx } from './xlsx/write/edit-xlsx.js'

/** A note at a place of a document; spans are those of the `Source` that `readDocument` gives for the same bytes. */
export interface Annotation {
  readonly span: Span
  readonly severity: Severity
  /** Worded for the reader; one paragraph each. */
  readonly lines: readonly string[]
  /** Notes at the other figures that it speaks of. */
  readonly related: readonly { readonly span: Span; readonly lines: readonly string[] }[]
}

/** All that is written back into a copy of a document. */
export interface Marks {
  readonly annotations: readonly Annotation[]
  /** Figures that take part in a relation that holds, and in none that does not. */
  readonly verified: readonly Span[]
  /** Figures that the findings are about. */
  readonly inconsistent: readonly Span[]
}

export interface AnnotateOptions {
  /** Whether verified and inconsistent figures are coloured too. */
  readonly highlight: boolean
  readonly author: string
  /** ISO 8601, for formats that date their notes. */
  readonly date: string
}

/** A stretch of the document's text and what it is to say. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

type Annotator = (
  bytes: Uint8Array,
  name: string,
  marks: Marks,
  options: AnnotateOptions,
  means: Means
) => Uint8Array | Promise<Uint8Array>
type Editor = (bytes: Uint8Array, name: string, edits: readonly Edit[]) => Uint8Array | Promise<Uint8Array>

/** One writer a kind; kinds without one are refused as `unsupported`. */
const annotators: Readonly<Partial<Record<Kind, Annotator>>> = {
  docx: annotateDocx,
  text: annotateRead,
  html: annotateRead,
  pdf: (bytes, _name, marks, options, means) => annotatePdf(bytes, marks, options, means),
  xlsx: annotateXlsx
}
const editors: Readonly<Partial<Record<Kind, Editor>>> = { docx: editDocx, text: editText, xlsx: editXlsx }

/**
 * A copy of the document with the notes in it; nothing else of it changes. `name` and `means` as for
 * `readDocument`. Never throws for what is wrong with the file.
 */
export async function annotate(
  bytes: Uint8Array,
  name: string,
  marks: Marks,
  options: AnnotateOptions,
  means: Means = {}
): Promise<Uint8Array | Unreadable> {
  return refusable(() => {
    const kind = kindOf(bytes)
    const annotator = annotators[kind]
    if (!annotator) throw new Refusal('unsupported', kind)
    return annotator(bytes, name, marks, options, means)
  })
}

/** Formats that are read as text become Markdown. */
async function annotateRead(
  bytes: Uint8Array,
  name: string,
  marks: Marks,
  options: AnnotateOptions
): Promise<Uint8Array> {
  const source = await readDocument(bytes, name)
  if ('problem' in source) throw new Refusal(source.problem, source.detail)
  return annotateText(source, marks, options)
}

/** A copy of the document with the edits made; they must not overlap. Never throws for what is wrong with the file. */
export async function applyEdits(
  bytes: Uint8Array,
  name: string,
  edits: readonly Edit[]
): Promise<Uint8Array | Unreadable> {
  return refusable(() => {
    const kind = kindOf(bytes)
    const editor = editors[kind]
    if (!editor) throw new Refusal('unsupported', kind)
    return editor(bytes, name, edits)
  })
}
