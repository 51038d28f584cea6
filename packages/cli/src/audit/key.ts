import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Item } from './item.js'

/** What a result depends on: the bytes, the file's ending (it tells Markdown from text), Gouji's version and the configuration. */
export function recordKey({ path }: Item, bytes: Uint8Array, configuration: string): string {
  const hash = createHash('sha256')
  hash.update(`${configuration}\n${extname(path).toLowerCase()}\n`)
  hash.update(bytes)
  return hash.digest('hex').slice(0, 40)
}

/** The same for the same bytes. */
export function contentKey(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}

/** One word for Gouji's version and everything that is set. */
export function configurationKey(version: string, settings: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([version, settings]))
    .digest('hex')
    .slice(0, 16)
}
