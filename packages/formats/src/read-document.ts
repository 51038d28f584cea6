import { read, type Source, type Unreadable } from '@gouji/core'

/**
 * Reads the bytes of a report, whatever kind of file it is. What kind it is, its content tells; `name` only tells
 * Markdown from plain text. Never throws for what is wrong with the file.
 */
export async function readDocument(bytes: Uint8Array, name = ''): Promise<Source | Unreadable> {
  return read(bytes, name)
}
