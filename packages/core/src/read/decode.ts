export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly problem: 'empty' | 'binary' }

/** Part of every runtime; the core is compiled without the types of any. */
declare class TextDecoder {
  constructor(encoding: string, options?: { fatal?: boolean })
  decode(bytes: Uint8Array): string
}

/** Enough to see what a file is; the rest of a long file looks the same. */
const SAMPLE = 65_536

/**
 * Decodes the bytes of a text file: UTF-8, UTF-16 or GB18030, with or without byte order mark. The mark is dropped, line
 * ends stay. A UTF-8 file with a few broken bytes is still read as UTF-8 (U+FFFD in their place). What holds no text is
 * `empty`; what is not text in one of these encodings (Word, Excel, PDF, images, Big5 …) is `binary`.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: 'empty' }
  const read = startsWith(bytes, '%PDF') || startsWith(bytes, '{\\rtf') ? undefined : decodeText(bytes)
  if (!read) return { problem: 'binary' }
  return /^\s*$/.test(read.text) ? { problem: 'empty' } : read
}

interface Text {
  readonly text: string
  readonly encoding: Encoding
}

function decodeText(bytes: Uint8Array): Text | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be')
  const sample = bytes.length > SAMPLE ? bytes.subarray(0, SAMPLE) : bytes
  if (sample.includes(0)) {
    const encoding = detectUtf16(sample)
    return encoding && decodeAs(bytes, encoding)
  }
  if (countControls(sample) * 50 > sample.length) return undefined
  const strict = decodeStrictly(bytes, 'utf-8')
  if (strict) return strict
  if (isMostlyUtf8(sample)) return decodeAs(bytes, 'utf-8')
  return isPlausibleGb(sample) ? decodeStrictly(bytes, 'gb18030') : undefined
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Text {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** Formats whose bytes may look like text. */
function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let at = 0; at < signature.length; at++) if (bytes[at] !== signature.charCodeAt(at)) return false
  return true
}

/** The text, unless a single byte does not fit the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): Text | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return undefined
  }
}

/** Without a mark: the byte order in which nearly everything is Chinese text. */
function detectUtf16(sample: Uint8Array): Encoding | undefined {
  if (sample.length % 2 !== 0) return undefined
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = new TextDecoder(encoding).decode(sample)
    let known = 0
    for (let at = 0; at < text.length; at++) if (isCommon(text.charCodeAt(at))) known++
    return known * 10 >= text.length * 9
  })
}

/** Characters of Chinese text: ASCII, CJK ideographs, CJK and full-width punctuation, circled numbers. */
function isCommon(code: number): boolean {
  if (code < 0x7f) return code >= 32 || (code >= 9 && code <= 13)
  return (code >= 0x2000 && code < 0x2800) || (code >= 0x3000 && code < 0xa000) || (code >= 0xff00 && code < 0xfff0)
}

function countControls(sample: Uint8Array): number {
  let controls = 0
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] as number
    if (byte < 32 ? byte < 9 || byte > 13 : byte === 0x7f) controls++
  }
  return controls
}

/** A damaged UTF-8 file: nearly all of its bytes beyond ASCII still form whole characters. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  let at = 0
  while (at < sample.length) {
    const length = sequenceLength(sample, at)
    if (length > 1) whole++
    else if (length === 0) broken++
    at += Math.max(1, length)
  }
  return whole > broken * 19
}

/** Bytes of the UTF-8 character at `at`; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number
  if (lead < 0x80) return 1
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** Nearly all pairs are GB2312's signs and common ideographs; in Big5 or a one-byte code page they are not. */
function isPlausibleGb(sample: Uint8Array): boolean {
  let pairs = 0
  let common = 0
  for (let at = 0; at < sample.length - 1; at++) {
    const lead = sample[at] as number
    if (lead < 0x80) continue
    const trail = sample[++at] as number
    pairs++
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common++
  }
  return common * 5 >= pairs * 4
}
