import { Inflate } from 'fflate'
import { Refusal } from '../refusal.js'
import { crc32 } from './crc32.js'
import { dataStart, type Entry, readDirectory } from './directory.js'
import { joined } from './joined.js'
import { type Limits, LIMITS, megabytes } from './limits.js'

/** A zip of parts (.docx, .xlsx, .odt): what is asked for is expanded, within bounds, nothing else is touched. */
export interface Package {
  readonly bytes: Uint8Array
  readonly limits: Limits
  /** In the order of the directory. */
  readonly entries: readonly Entry[]
  /** The part of a name, without / in front; case does not matter. Undefined when there is none. */
  find(name: string): Entry | undefined
  /** All bytes of a part. Throws a {@link Refusal}. */
  read(entry: Entry): Uint8Array
  /** The bytes of a part piece by piece, as they are expanded; `take` must not keep them. Throws a {@link Refusal}. */
  stream(entry: Entry, take: (piece: Uint8Array) => void): void
}

/** One piece of this size expands to 16 MB at most: the bounds are looked at in between. */
const PIECE = 16_384

/**
 * Opens a package. Throws a {@link Refusal} for one that is damaged, encrypted, beyond `limits` or unsafe; parts are
 * looked at only when they are read.
 */
export function openPackage(bytes: Uint8Array, limits: Limits = LIMITS): Package {
  if (bytes.length > limits.compressed) throw new Refusal('too-large', megabytes(bytes.length))
  const entries = readDirectory(bytes, limits)
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const budget = new Budget(limits)
  const stream = (entry: Entry, take: (piece: Uint8Array) => void): void => {
    let size = 0
    let crc = 0
    expand(bytes, entry, (piece) => {
      size += piece.length
      budget.spend(entry, size)
      crc = crc32(piece, crc)
      take(piece)
    })
    if (size !== entry.expanded || crc !== entry.crc) throw new Refusal('corrupt', entry.name)
  }
  return {
    bytes,
    limits,
    entries,
    find: (name) => byName.get(name.toLowerCase()),
    read(entry) {
      const pieces: Uint8Array[] = []
      stream(entry, (piece) => pieces.push(piece.slice()))
      return joined(pieces)
    },
    stream
  }
}

/** Counts what the parts of a package have been expanded to; a part that is read twice counts once. */
class Budget {
  readonly #limits: Limits
  readonly #sizes = new Map<Entry, number>()
  #total = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** `size`: what has been expanded of the part so far. */
  spend(entry: Entry, size: number): void {
    const before = this.#sizes.get(entry) ?? 0
    if (size > before) {
      this.#total += size - before
      this.#sizes.set(entry, size)
    }
    const { expanded, freely, ratio } = this.#limits
    if (this.#total > expanded) throw new Refusal('too-expanded', `> ${megabytes(expanded)}`)
    if (size > freely && size > ratio * entry.compressed)
      throw new Refusal('too-expanded', `${entry.name} ${megabytes(entry.compressed)} → > ${megabytes(size)}`)
    // never more than the directory says: what follows could be anything
    if (size > entry.expanded) throw new Refusal('corrupt', entry.name)
  }
}

/** Hands the bytes of an entry to `take`, in pieces. */
function expand(bytes: Uint8Array, entry: Entry, take: (piece: Uint8Array) => void): void {
  const start = dataStart(bytes, entry)
  const end = start + entry.compressed
  if (entry.method === 0) {
    take(bytes.subarray(start, end))
    return
  }
  if (entry.method !== 8) throw new Refusal('unsupported', `zip ${entry.method}`)
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) take(piece)
  })
  try {
    for (let at = start; at < end; at += PIECE) {
      inflate.push(bytes.subarray(at, Math.min(end, at + PIECE)), at + PIECE >= end)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    // the inflater's own complaint about damaged bytes
    throw new Refusal('corrupt', entry.name)
  }
}
