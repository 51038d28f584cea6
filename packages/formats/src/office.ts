import { kindOf } from './kind.js'
import { Refusal } from './refusal.js'

/** Kinds that only an office program can turn into one that we read. */
export type OfficeKind = 'doc' | 'xls' | 'rtf' | 'odt' | 'ods'

/**
 * Which older or other office format bytes are, as their content tells: `doc` is also .wps, `xls` also .et. Undefined for
 * all that is read without help, or not at all.
 */
export function officeKindOf(bytes: Uint8Array): OfficeKind | undefined {
  try {
    const kind = kindOf(bytes)
    if (kind === 'rtf' || kind === 'odt' || kind === 'ods') return kind
    return kind === 'ole2' ? streamKind(bytes) : undefined
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

const STREAMS: readonly (readonly [string, OfficeKind])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls']
]
const ENTRY = 128

/** The names of an OLE2 file's streams stand in entries of 128 bytes, in UTF-16 with a zero at the end. */
function streamKind(bytes: Uint8Array): OfficeKind | undefined {
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = ((bytes[at + 64] as number) | ((bytes[at + 65] as number) << 8)) - 2
    const found = STREAMS.find(([name]) => length === name.length * 2 && isNamed(bytes, at, name))
    // 2: a stream, not a folder
    if (found && bytes[at + 66] === 2) return found[1]
  }
  return undefined
}

function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++)
    if (bytes[at + index * 2] !== name.charCodeAt(index) || bytes[at + index * 2 + 1] !== 0) return false
  return true
}
