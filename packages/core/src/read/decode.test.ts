import { describe, expect, it } from 'vitest'
import { decode } from './decode.js'

const SENTENCE = '全年预算数为820.00万元，执行率为95.00%。\r\n（一）资金到位情况\n'

/** 「项目绩效自评报告，全年预算数500万元。」 in GB18030. */
const GB_BYTES = Uint8Array.from(
  'cfeec4bfbca8d0a7d7d4c6c0b1a8b8e6a3acc8abc4ead4a4cbe3cafd353030cdf2d4aaa1a3'.match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16)
)

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const whole = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(whole.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < whole.length; at++) view.setUint16(at * 2, whole.charCodeAt(at), littleEndian)
  return bytes
}

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))

describe('decode', () => {
  it('reads UTF-8 and keeps line ends', () => {
    expect(decode(utf8(SENTENCE))).toEqual({ text: SENTENCE, encoding: 'utf-8' })
  })

  it('drops the byte order mark', () => {
    expect(decode(utf8(`\ufeff${SENTENCE}`))).toEqual({ text: SENTENCE, encoding: 'utf-8' })
  })

  it.each([
    ['utf-16le', true, true],
    ['utf-16le', true, false],
    ['utf-16be', false, true],
    ['utf-16be', false, false]
  ] as const)('reads %s', (encoding, littleEndian, mark) => {
    expect(decode(utf16(SENTENCE, littleEndian, mark))).toEqual({ text: SENTENCE, encoding })
  })

  it('reads GB18030', () => {
    expect(decode(GB_BYTES)).toEqual({ text: '项目绩效自评报告，全年预算数500万元。', encoding: 'gb18030' })
  })

  it('does not take a damaged UTF-8 file for GB18030', () => {
    const bytes = utf8(SENTENCE.repeat(4))
    bytes[1] = 0xff
    const decoded = decode(bytes)
    expect(decoded).toMatchObject({ encoding: 'utf-8' })
    expect('text' in decoded && decoded.text).toContain('年预算数为820.00万元')
  })

  it('takes a UTF-8 file that was cut inside a character', () => {
    const bytes = utf8(SENTENCE.repeat(4)).slice(0, -7)
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8' })
  })

  it.each([
    ['a zip (Word, Excel)', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0]],
    ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]],
    ['a PDF', [...'%PDF-1.7\n1 0 obj'].map((sign) => sign.charCodeAt(0))],
    ['RTF', [...'{\\rtf1\\ansi'].map((sign) => sign.charCodeAt(0))],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
    ['Big5', [0xad, 0xd3, 0xa5, 0x48, 0xb3, 0xf8, 0xa7, 0x69, 0xb9, 0x77, 0xba, 0xe2, 0xa4, 0x40]],
    ['Latin 1', [...'caf\u00e9 r\u00e9sum\u00e9'].map((sign) => sign.charCodeAt(0))]
  ])('refuses %s', (_, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toEqual({ problem: 'binary' })
  })

  it('calls what holds no text empty', () => {
    expect(decode(new Uint8Array())).toEqual({ problem: 'empty' })
    expect(decode(utf8('\ufeff \r\n\t'))).toEqual({ problem: 'empty' })
  })
})
