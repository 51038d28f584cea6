import { ArchiveReader } from './archive.js'
import type { Item } from './item.js'
import type { Locator } from './journal.js'
import { recordKey } from './key.js'
import { readItem } from './read-item.js'

/** The submissions (by number) whose result the journal has: same content, same version, same configuration. */
export async function reusable(
  items: readonly Item[],
  known: ReadonlyMap<string, Locator>,
  configuration: string
): Promise<Map<number, Locator>> {
  const at = new Map<number, Locator>()
  if (known.size === 0) return at
  const archives = new ArchiveReader()
  for (const [number, item] of items.entries()) {
    const input = await readItem(item, archives)
    if ('problem' in input) continue
    const record = known.get(recordKey(item, input.bytes, configuration))
    if (record) at.set(number, record)
  }
  return at
}
