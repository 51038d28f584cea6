import { describe, expect, it } from 'vitest'
import { read, readText } from './read.js'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

describe('read', () => {
  it('chooses the format by the name', () => {
    expect(read(bytes('# 报告'), 'a.md')).toMatchObject({ format: 'markdown', text: '# 报告' })
    expect(read(bytes('# 报告'), 'A.MARKDOWN')).toMatchObject({ format: 'markdown' })
    expect(read(bytes('# 报告'), 'a.txt')).toMatchObject({ format: 'text', plain: '# 报告' })
    expect(read(bytes('报告'))).toMatchObject({ format: 'text' })
  })

  it('says why bytes cannot be read', () => {
    expect(read(new Uint8Array(), 'a.txt')).toEqual({ problem: 'empty' })
    expect(read(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0]), 'a.docx')).toEqual({ problem: 'binary' })
  })

  it('reads text of a known format', () => {
    expect(readText('**报告**', 'markdown').plain).toBe('  报告  ')
    expect(readText('**报告**', 'text').plain).toBe('**报告**')
  })
})
