import { decode } from '@gouji/core'
import type { Edit } from '../annotate.js'
import { joined } from '../package/joined.js'
import { Refusal } from '../refusal.js'
import { encode } from './encode.js'

/**
 * A copy of a text file with words replaced; encoding, byte order mark, line ends and every other byte stay. Throws a
 * {@link Refusal} for a file that is damaged, and for signs that its encoding does not have.
 */
export function editText(bytes: Uint8Array, _name: string, edits: readonly Edit[]): Uint8Array {
  const decoded = decode(bytes)
  if ('problem' in decoded) throw new Refusal(decoded.problem)
  const { text, encoding } = decoded
  const before = encode(text, encoding)
  const mark = bytes.subarray(0, bytes.length - (before?.length ?? 0))
  if (!before || !isEnd(bytes, before) || mark.length > 3) throw new Refusal('read-only', encoding)
  let edited = ''
  let done = 0
  for (const { span, text: words } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    edited += text.slice(done, span.start) + words
    done = span.end
  }
  const after = encode(edited + text.slice(done), encoding)
  if (!after) throw new Refusal('read-only', encoding)
  return joined([mark, after])
}

/** Whether a file ends in these bytes: what was decoded is all there is to it, but for a mark in front. */
function isEnd(bytes: Uint8Array, end: Uint8Array): boolean {
  const start = bytes.length - end.length
  return start >= 0 && end.every((byte, at) => bytes[start + at] === byte)
}
