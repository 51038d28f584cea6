import { type Decoded, decode } from './decode.js'
import { readMarkdown } from './markdown.js'
import { readPlain } from './plain.js'
import type { Source } from './source.js'

/** Why bytes could not be read. */
export type Unreadable = Extract<Decoded, { problem: unknown }>

/** Reads a text of a known format. Never throws; any text can be read. */
export function readText(text: string, format: 'text' | 'markdown'): Source {
  return format === 'markdown' ? readMarkdown(text) : readPlain(text)
}

/** Reads the bytes of a text file; `name` tells Markdown (.md, .markdown) from plain text. */
export function read(bytes: Uint8Array, name = ''): Source | Unreadable {
  const decoded = decode(bytes)
  if ('problem' in decoded) return decoded
  return readText(decoded.text, /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text')
}
