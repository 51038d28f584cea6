import { decode } from '@gouji/core'
import { Refusal } from '../refusal.js'

/** Part of every runtime; the package is compiled without the types of any. */
declare class TextDecoder {
  constructor(encoding: string, options?: { fatal?: boolean })
  decode(bytes: Uint8Array): string
}

/** Where browsers look for a declaration. */
const HEAD = 4096
const DECLARED =
  /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,20})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,20})/i
/** One broken character in so many is a page cut by its publisher; more, and the page is not in this encoding. */
const SOUND = 200

/**
 * The text of a page: by its byte order mark, else as UTF-8 when every byte fits, else by the charset that the page
 * declares, else by what the bytes look like. Throws a {@link Refusal} for bytes that are no text.
 */
export function decodePage(bytes: Uint8Array): string {
  const read = decode(bytes)
  if ('problem' in read) {
    if (read.problem === 'empty') throw new Refusal('empty')
    const text = decodeDeclared(bytes)
    if (text === undefined) throw new Refusal('binary')
    return text
  }
  return read.encoding === 'gb18030' ? (decodeDeclared(bytes) ?? read.text) : read.text
}

function decodeDeclared(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  const found = DECLARED.exec(head)
  const declared = (found?.[1] ?? found?.[2])?.toLowerCase()
  if (declared === undefined || declared.startsWith('utf-16')) return undefined
  // GB2312 and GBK are parts of GB18030, and pages that name them use more
  const name = /^(?:gb|x-gbk|hz)/.test(declared) ? 'gb18030' : declared
  try {
    const text = new TextDecoder(name).decode(bytes)
    return isSound(text) ? text : undefined
  } catch {
    return undefined
  }
}

function isSound(text: string): boolean {
  let broken = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken++
  return broken * SOUND <= text.length && !text.includes('\0')
}
