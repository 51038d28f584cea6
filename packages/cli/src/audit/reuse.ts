import { ArchiveReader } from './archive.js'
import type { ConfiguredItem } from './configure.js'
import type { Locator } from './journal.js'
import { recordKey } from './key.js'
import { readItem } from './read-item.js'

/** The submissions (by number) whose result the journal has: same content, same version, same configuration. */
export async function reusable(
  items: readonly ConfiguredItem[],
  known: ReadonlyMap<string, Locator>
): Promise<Map<number, Locator>> {
  const at = new Map<number, Locator>()
  if (known.size === 0) return at
  const archives = new ArchiveReader()
  for (const [number, item] of items.entries()) {
    const input = await readItem(item, archives)
    if ('problem' in input) continue
    const record = known.get(recordKey(item, input.bytes, item.configuration))
    if (record) at.set(number, record)
  }
  return at
}
