import { openPackage } from './package/package.js'

/** What a file is, as its content tells; `text` is what could be none of the others. */
export type Kind =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ods'
  | 'zip'
  | 'pdf'
  | 'html'
  | 'rtf'
  | 'ole2'
  | 'encrypted'
  | 'text'

/** Signatures at the very beginning. */
const SIGNATURES: readonly (readonly [Kind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole2', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', codes('%PDF-')],
  ['rtf', codes('{\\rtf')]
]
/** How far a page's first tag may stand behind blanks, comments and a byte order mark. */
const HTML_HEAD = 1024
const HTML = /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|meta)[\s>]/i

/**
 * What kind of file `bytes` are, by their content alone. Throws a Refusal for a zip that is damaged or unsafe.
 */
export function kindOf(bytes: Uint8Array): Kind {
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0]
  if (signed === 'zip') return kindOfPackage(bytes)
  if (signed === 'ole2') return holdsEncryptedPackage(bytes) ? 'encrypted' : 'ole2'
  if (signed !== undefined) return signed
  return HTML.test(latin(bytes.subarray(0, HTML_HEAD))) ? 'html' : 'text'
}

function kindOfPackage(bytes: Uint8Array): Kind {
  const opened = openPackage(bytes)
  const names = opened.entries.map(({ name }) => name.toLowerCase())
  const below = (folder: string): boolean => names.some((name) => name.startsWith(folder))
  const mimetype = opened.find('mimetype')
  if (mimetype && mimetype.expanded < 200) {
    const words = latin(opened.read(mimetype))
    if (words.includes('opendocument.text')) return 'odt'
    if (words.includes('opendocument.spreadsheet')) return 'ods'
  }
  if (!opened.find('[Content_Types].xml')) return 'zip'
  return below('word/') ? 'docx' : below('xl/') ? 'xlsx' : below('ppt/') ? 'pptx' : 'zip'
}

/** A document with a password is an OLE2 file with one stream of this name; its directory is in UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const wanted = codes([...'EncryptedPackage'].join('\0'))
  for (let at = 512; at + wanted.length <= bytes.length; at += 128)
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

function codes(words: string): number[] {
  return Array.from(words, (sign) => sign.charCodeAt(0))
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
