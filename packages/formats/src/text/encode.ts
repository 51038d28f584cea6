import { utf8 } from '../package/utf8.js'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Part of every runtime; the package is compiled without the types of any. */
declare class TextDecoder {
  constructor(encoding: string)
  decode(bytes: Uint8Array): string
}

/** A text in an encoding, without byte order mark; undefined when the encoding has no two bytes for one of its signs. */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'utf-8') return utf8(text)
  return encoding === 'gb18030' ? encodeGb(text) : encodeUtf16(text, encoding === 'utf-16le')
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}

function encodeGb(text: string): Uint8Array | undefined {
  const codes = gbCodes()
  const bytes = new Uint8Array(text.length * 2)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const code = unit < 0x80 ? unit : (codes[unit] ?? 0)
    if (code === 0 && unit !== 0) return undefined
    if (code > 0xff) bytes[length++] = code >> 8
    bytes[length++] = code & 0xff
  }
  return bytes.subarray(0, length)
}

let known: Uint16Array | undefined

/** The two bytes of each UTF-16 unit that has two in GBK; 0 for the others. */
function gbCodes(): Uint16Array {
  if (known) return known
  known = new Uint16Array(0x10000)
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if (sign.length === 1 && sign !== '\ufffd') known[sign.charCodeAt(0)] = (lead << 8) | trail
    }
  }
  return known
}
