import { describe, expect, it } from 'vitest'
import { zipOf } from '../testing/zip.js'
import { officeKindOf } from './office.js'

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** An OLE2 file with one entry in its directory; type 1 is a folder, 2 a stream. */
function ole2(name: string, type = 2): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set(SIGNATURE)
  bytes.set(Buffer.from(name, 'utf16le'), 1024)
  bytes[1024 + 64] = name.length * 2 + 2
  bytes[1024 + 66] = type
  return bytes
}

describe('officeKindOf', () => {
  it('tells older office files by the streams in them', () => {
    expect(officeKindOf(ole2('WordDocument'))).toBe('doc')
    expect(officeKindOf(ole2('Workbook'))).toBe('xls')
    expect(officeKindOf(ole2('Book'))).toBe('xls')
    expect(officeKindOf(ole2('WordDocument', 1))).toBeUndefined()
    expect(officeKindOf(ole2('WordDocuments'))).toBeUndefined()
  })

  it('tells RTF and OpenDocument by their beginnings', () => {
    expect(officeKindOf(Buffer.from('{\\rtf1 a}'))).toBe('rtf')
    expect(officeKindOf(zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }))).toBe('odt')
    expect(officeKindOf(zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }))).toBe('ods')
  })

  it('leaves alone what is read without help, or is damaged', () => {
    expect(officeKindOf(Buffer.from('预算500万元'))).toBeUndefined()
    expect(officeKindOf(Buffer.from('%PDF-1.4'))).toBeUndefined()
    expect(officeKindOf(Buffer.from('PK\u0003\u0004 and no more'))).toBeUndefined()
  })
})
