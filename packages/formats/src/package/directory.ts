import { Refusal } from '../refusal.js'
import type { Limits } from './limits.js'

/** One file in a zip, as its central directory has it. */
export interface Entry {
  readonly name: string
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly crc: number
  readonly compressed: number
  readonly expanded: number
  /** Where its local header begins. */
  readonly offset: number
  /** Its record in the central directory. */
  readonly record: { readonly start: number; readonly end: number }
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const MOST_COMMENT = 0xffff
const WHOLE = 0xffffffff
const ENCRYPTED = 1

interface Directory {
  readonly offset: number
  readonly entries: number
}

/**
 * Reads the central directory of a zip. Throws a {@link Refusal} for what is truncated, encrypted, spread over several
 * files, larger than `limits`, or made to mislead: names that lead out of the package, two entries of one name, entries
 * that share their bytes.
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view)
  if (directory.entries > limits.entries) throw new Refusal('too-many-parts', String(directory.entries))
  const entries: Entry[] = []
  let at = directory.offset
  for (let index = 0; index < directory.entries; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new Refusal('corrupt', 'zip')
    const entry = readEntry(bytes, view, at)
    at = entry.record.end
    if (!entry.name.endsWith('/')) entries.push(entry)
  }
  refuseUnsafe(entries)
  return entries
}

/** The end record is behind everything else but a comment. */
function findDirectory(view: DataView): Directory {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue
    const entries = view.getUint16(at + 10, true)
    const offset = view.getUint32(at + 16, true)
    const found = entries === 0xffff || offset === WHOLE ? directory64(view, at) : { entries, offset }
    if (found.offset > at) throw new Refusal('corrupt', 'zip')
    return found
  }
  throw new Refusal('corrupt', 'zip')
}

function directory64(view: DataView, end: number): Directory {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) throw new Refusal('corrupt', 'zip')
  const at = long(view, locator + 8)
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw new Refusal('corrupt', 'zip')
  return { entries: long(view, at + 32), offset: long(view, at + 48) }
}

/** A number of 64 bits; one that no file here can have is as good as infinite. */
function long(view: DataView, at: number): number {
  return at + 8 > view.byteLength ? Infinity : view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000
}

function readEntry(bytes: Uint8Array, view: DataView, start: number): Entry {
  const nameEnd = start + 46 + view.getUint16(start + 28, true)
  const extraEnd = nameEnd + view.getUint16(start + 30, true)
  const end = extraEnd + view.getUint16(start + 32, true)
  if (end > bytes.length) throw new Refusal('corrupt', 'zip')
  const name = nameOf(bytes, start + 46, nameEnd)
  const flags = view.getUint16(start + 8, true)
  if ((flags & ENCRYPTED) !== 0) throw new Refusal('encrypted', name)
  const sizes = [start + 24, start + 20, start + 42].map((at) => view.getUint32(at, true))
  const [expanded, compressed, offset] = sizes.includes(WHOLE) ? sizes64(view, nameEnd, extraEnd, sizes) : sizes
  const entry: Entry = {
    name,
    method: view.getUint16(start + 10, true),
    crc: view.getUint32(start + 16, true),
    compressed: compressed as number,
    expanded: expanded as number,
    offset: offset as number,
    record: { start, end }
  }
  if (entry.offset + 30 + entry.compressed > bytes.length) throw new Refusal('corrupt', name)
  return entry
}

/** The sizes that stand in the extra field because 32 bits do not hold them, in the order in which they are there. */
function sizes64(view: DataView, from: number, to: number, sizes: readonly number[]): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return sizes.map((size) => {
      if (size !== WHOLE) return size
      next += 8
      return long(view, next - 8)
    })
  }
  throw new Refusal('corrupt', 'zip')
}

/** Names of parts are ASCII; those of other entries only have to be told apart. */
function nameOf(bytes: Uint8Array, from: number, to: number): string {
  let name = ''
  for (let at = from; at < to; at++) name += String.fromCharCode(bytes[at] as number)
  return name.replaceAll('\\', '/')
}

function refuseUnsafe(entries: readonly Entry[]): void {
  const names = new Set<string>()
  for (const { name } of entries) {
    const key = name.toLowerCase()
    if (/^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\0/i.test(name) || names.has(key)) throw new Refusal('unsafe', name)
    names.add(key)
  }
  let end = 0
  for (const { name, offset, compressed } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < end) throw new Refusal('unsafe', name)
    end = offset + 30 + compressed
  }
}

/** Where the bytes of an entry begin, behind its local header. */
export function dataStart(bytes: Uint8Array, entry: Entry): number {
  const { offset } = entry
  if (offset + 30 > bytes.length) throw new Refusal('corrupt', entry.name)
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 30)
  if (view.getUint32(0, true) !== LOCAL) throw new Refusal('corrupt', entry.name)
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  if (start + entry.compressed > bytes.length) throw new Refusal('corrupt', entry.name)
  return start
}
