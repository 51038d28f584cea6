import { read, type Source } from '@gouji/core'
import { readDocx } from './docx/read-docx.js'
import { readHtml } from './html/read-html.js'
import { type Kind, kindOf } from './kind.js'
import type { Means } from './means.js'
import { readPdf } from './pdf/read-pdf.js'
import { Refusal, refusable, type Unreadable } from './refusal.js'
import { readXlsx } from './xlsx/read-xlsx.js'

/** Reads the bytes of one kind; throws a {@link Refusal} for what is wrong with them. */
type Reader = (bytes: Uint8Array, name: string, means: Means) => Source | Promise<Source>

/** One reader a kind; kinds without one are refused as `unsupported`. */
const readers: Readonly<Partial<Record<Kind, Reader>>> = {
  docx: readDocx,
  text: readTextFile,
  html: readHtml,
  pdf: (bytes, _name, means) => readPdf(bytes, means),
  xlsx: readXlsx
}

/**
 * Reads the bytes of a report, whatever kind of file it is. What kind it is, its content tells; `name` only tells
 * plain text, Markdown and pieces of web pages apart; `means` are needed for some kinds. Never throws for what is wrong
 * with the file.
 */
export async function readDocument(bytes: Uint8Array, name = '', means: Means = {}): Promise<Source | Unreadable> {
  return refusable(() => {
    if (bytes.length === 0) throw new Refusal('empty')
    const kind = kindOf(bytes)
    if (kind === 'encrypted') throw new Refusal('encrypted')
    const reader = readers[kind]
    if (!reader) throw new Refusal('unsupported', kind)
    return reader(bytes, name, means)
  })
}

/** Pages that begin with some other tag, or in UTF-16, only their name tells from a text. */
const PAGE = /\.(?:x|s)?html?$/i

function readTextFile(bytes: Uint8Array, name: string): Source {
  if (PAGE.test(name)) return readHtml(bytes)
  const source = read(bytes, name)
  if ('problem' in source) throw new Refusal(source.problem)
  return source
}
