import { type Zippable, zipSync } from 'fflate'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A zip of the given files, deflated; a text is written as UTF-8. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const parts: Zippable = {}
  for (const [name, content] of Object.entries(files)) {
    parts[name] = [typeof content === 'string' ? utf8(content) : content, { level, mtime: '2024-01-02T03:04:05' }]
  }
  return zipSync(parts)
}

/** A copy of `bytes` in which every `from` (as long as `to`) says `to`: a name changed behind the zipper's back. */
export function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = bytes.slice()
  const [before, after] = [utf8(from), utf8(to)]
  if (before.length !== after.length) throw new Error('names must be of one length')
  for (let at = 0; at + before.length <= copy.length; at++)
    if (before.every((byte, index) => copy[at + index] === byte)) copy.set(after, at)
  return copy
}

/** Where the central directory has its records: each begins with PK\1\2. */
export function records(bytes: Uint8Array): number[] {
  const found: number[] = []
  for (let at = 0; at + 46 <= bytes.length; at++)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2) found.push(at)
  return found
}

/** A copy of `bytes` with `change` made to it. */
export function patched(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice()
  change(new DataView(copy.buffer))
  return copy
}
