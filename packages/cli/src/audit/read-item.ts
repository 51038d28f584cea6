import { type Input, readBytes } from '../inputs.js'
import { ArchiveError, type ArchiveReader } from './archive.js'
import type { AuditFailure, Item } from './item.js'

/** The bytes of a submission, as they were handed in, wherever it is, or why there are none. */
export async function readItem(item: Item, archives: ArchiveReader): Promise<Input | AuditFailure> {
  const { path, file, entry } = item
  if (entry === undefined) {
    const input = await readBytes(file)
    if ('bytes' in input) return input
    const { problem, detail } = input
    return { path, problem, ...(detail === undefined ? {} : { detail }) }
  }
  try {
    return { path, bytes: await archives.read(file, entry) }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return { path, problem: error.problem, detail: error.message }
  }
}
