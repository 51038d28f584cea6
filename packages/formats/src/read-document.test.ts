import { describe, expect, it } from 'vitest'
import { zipOf } from '../testing/zip.js'
import { readDocument } from './read-document.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function ole2(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set(OLE2)
  bytes.set(Buffer.from(stream, 'utf16le'), 1024 + 128)
  return bytes
}

describe('readDocument', () => {
  it('reads text and Markdown', async () => {
    expect(await readDocument(utf8('全年预算数500万元。'), 'a.txt')).toMatchObject({ format: 'text' })
    expect(await readDocument(utf8('# 一、基本情况'), 'a.md')).toMatchObject({ format: 'markdown' })
  })

  it('tells by the content, not by the name, what it does not read', async () => {
    const types = { '[Content_Types].xml': '<Types/>' }
    const presentation = zipOf({ ...types, 'ppt/presentation.xml': '<p/>' })
    expect(await readDocument(presentation, '报告.txt')).toEqual({ problem: 'unsupported', detail: 'pptx' })
    expect(await readDocument(zipOf({ 'a.txt': 'a' }), '报告.docx')).toEqual({ problem: 'unsupported', detail: 'zip' })
    expect(await readDocument(ole2('WordDocument'), '报告.docx')).toEqual({ problem: 'unsupported', detail: 'ole2' })
  })

  it('reads web pages, whatever their name, and pieces of pages by their name', async () => {
    const page = utf8('<!-- x --><html xmlns:o="urn:x"><body><p>预算<b>5</b>00万元</p></body></html>')
    expect(await readDocument(page, '报告.doc')).toMatchObject({ format: 'html', text: '预算500万元\n' })
    const piece = utf8('<table><tr><td>预算<td>500</table>')
    expect(await readDocument(piece, '报告.HTML')).toMatchObject({ format: 'html', text: '预算\t500\n' })
    expect(await readDocument(piece, '报告.md')).toMatchObject({ format: 'markdown' })
    expect(await readDocument(utf8('<html><body></body></html>'))).toEqual({ problem: 'empty' })
  })

  it('says of a document with a password that it has one', async () => {
    expect(await readDocument(ole2('EncryptedPackage'), '报告.docx')).toEqual({ problem: 'encrypted' })
  })

  it('says of bytes without words, cut off or without sense what they are', async () => {
    expect(await readDocument(new Uint8Array())).toEqual({ problem: 'empty' })
    expect(await readDocument(utf8(' \n'))).toEqual({ problem: 'empty' })
    expect(await readDocument(new Uint8Array([0, 1, 2, 0, 255, 3, 0, 9]))).toEqual({ problem: 'binary' })
    expect(await readDocument(utf8('PK\u0003\u0004 and no more'))).toEqual({ problem: 'corrupt', detail: 'zip' })
  })
})
