import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Settings } from '@gouji/config'
import { version } from '../version.js'
import type { Item } from './item.js'
import type { RecordSettings } from './record.js'

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

/** One word for everything that a result depends on beside the bytes. */
export function configurationKey({ engine, relations }: Settings, { locale, ledger }: RecordSettings): string {
  const own = relations.map(({ definition }) => definition)
  const words = JSON.stringify([version, locale, ledger, engine, own], (_, value: unknown) =>
    value instanceof RegExp ? String(value) : value
  )
  return createHash('sha256').update(words).digest('hex').slice(0, 16)
}
