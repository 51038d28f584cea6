import { deflateSync } from 'fflate'
import { crc32 } from './crc32.js'
import type { Entry } from './directory.js'
import { joined } from './joined.js'
import type { Package } from './package.js'

/** What stands in the new file: its local header and data, and its record in the directory. */
interface Piece {
  readonly local: Uint8Array
  /** Complete but for the offset. */
  readonly record: Uint8Array
}

const ZIP_64 = 1
const DEFLATED = 8
const VERSION = 20
/** 1 January 1980, as Word itself dates its parts. */
const DATE = 0x0021

/**
 * The package with some parts replaced or added (`changes`, by name). Every other part keeps its bytes, its compression
 * and its place.
 */
export function rewritePackage(opened: Package, changes: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Piece[] = []
  const added = new Map(changes)
  for (const entry of opened.entries) {
    const changed = added.get(entry.name)
    added.delete(entry.name)
    pieces.push(changed ? newPiece(entry.name, changed) : keptPiece(opened, entry))
  }
  for (const [name, bytes] of added) pieces.push(newPiece(name, bytes))
  return written(pieces)
}

function keptPiece({ bytes, entries }: Package, entry: Entry): Piece {
  // all up to what comes next: behind the data there may be a descriptor of it
  let end = bytes.length
  for (const { offset, record } of entries) {
    if (offset > entry.offset && offset < end) end = offset
    if (record.start > entry.offset && record.start < end) end = record.start
  }
  return { local: bytes.subarray(entry.offset, end), record: recordOf(bytes, entry) }
}

/** The record of an entry; sizes that stood in an extra field come into the record itself. */
function recordOf(bytes: Uint8Array, entry: Entry): Uint8Array {
  const { start, end } = entry.record
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, end - start)
  const nameEnd = 46 + view.getUint16(28, true)
  const extraEnd = nameEnd + view.getUint16(30, true)
  const wide = hasWideSizes(view, nameEnd, extraEnd)
  const record = new Uint8Array(wide ? nameEnd : end - start)
  record.set(bytes.subarray(start, start + record.length))
  if (!wide) return record
  const changed = new DataView(record.buffer)
  changed.setUint32(20, entry.compressed, true)
  changed.setUint32(24, entry.expanded, true)
  changed.setUint16(30, 0, true)
  changed.setUint16(32, 0, true)
  return record
}

function hasWideSizes(view: DataView, from: number, to: number): boolean {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === ZIP_64) return true
  return false
}

function newPiece(name: string, content: Uint8Array): Piece {
  const data = deflateSync(content)
  // version, flags, method, time, date, checksum, sizes, length of the name: the same in both headers
  const shared = new Uint8Array(26)
  const view = new DataView(shared.buffer)
  view.setUint16(0, VERSION, true)
  view.setUint16(4, DEFLATED, true)
  view.setUint16(8, DATE, true)
  view.setUint32(10, crc32(content), true)
  view.setUint32(14, data.length, true)
  view.setUint32(18, content.length, true)
  view.setUint16(22, name.length, true)
  const letters = Uint8Array.from(name, (sign) => sign.charCodeAt(0))
  const made = Uint8Array.of(VERSION, 0)
  return {
    local: joined([Uint8Array.of(0x50, 0x4b, 3, 4), shared, letters, data]),
    record: joined([Uint8Array.of(0x50, 0x4b, 1, 2), made, shared, new Uint8Array(14), letters])
  }
}

function written(pieces: readonly Piece[]): Uint8Array {
  let offset = 0
  let size = 0
  for (const { local, record } of pieces) {
    new DataView(record.buffer, record.byteOffset).setUint32(42, offset, true)
    offset += local.length
    size += record.length
  }
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, pieces.length, true)
  view.setUint16(10, pieces.length, true)
  view.setUint32(12, size, true)
  view.setUint32(16, offset, true)
  return joined([...pieces.map(({ local }) => local), ...pieces.map(({ record }) => record), end])
}
