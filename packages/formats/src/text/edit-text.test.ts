import { describe, expect, it } from 'vitest'
import { editText } from './edit-text.js'
import { encode } from './encode.js'

const TEXT = '一、预算执行率为９6.00%，\r\n好。\n'
const EDIT = { span: { start: 8, end: 14 }, text: '95.00%' }
const EDITED = '一、预算执行率为95.00%，\r\n好。\n'

describe('editText', () => {
  it.each([
    ['utf-8', []],
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['gb18030', []]
  ] as const)('keeps %s and the mark %j', (encoding, mark) => {
    const write = (text: string): Uint8Array => Uint8Array.from([...mark, ...(encode(text, encoding) ?? [])])
    const bytes = write(TEXT)
    expect(new TextDecoder(encoding).decode(bytes)).toBe(TEXT)
    expect(editText(bytes, 'a.txt', [EDIT])).toEqual(write(EDITED))
  })

  it('makes several edits in any order', () => {
    const bytes = new TextEncoder().encode('甲1乙2丙3')
    const edits = [
      { span: { start: 5, end: 6 }, text: '33' },
      { span: { start: 1, end: 2 }, text: '' },
      { span: { start: 3, end: 4 }, text: '22' }
    ]
    expect(new TextDecoder().decode(editText(bytes, '', edits))).toBe('甲乙22丙33')
  })

  it('refuses what it cannot write without loss', () => {
    const damaged = new TextEncoder().encode(TEXT.repeat(5))
    damaged[1] = 0xff
    expect(() => editText(damaged, '', [EDIT])).toThrow('read-only')
    const gb = encode(TEXT, 'gb18030') ?? new Uint8Array()
    expect(() => editText(gb, '', [{ ...EDIT, text: '\u{1f600}' }])).toThrow('read-only')
  })
})
