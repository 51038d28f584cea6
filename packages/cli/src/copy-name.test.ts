import { describe, expect, it } from 'vitest'
import { annotatedName, copyName } from './copy-name.js'

describe('copyName', () => {
  it.each([
    ['a/报告.docx', 'docx', 'a/报告.已改.docx'],
    ['报告.DOCX', 'docx', '报告.已改.DOCX'],
    ['报告.docm', 'docx', '报告.已改.docm'],
    ['报告.doc', 'docx', '报告.已改.docx'],
    ['报告', 'docx', '报告.已改.docx'],
    ['报告.2023.txt', 'text', '报告.2023.已改.txt'],
    ['报告.md', 'markdown', '报告.已改.md']
  ] as const)('of %s, read as %s, is %s', (path, format, name) => {
    expect(copyName(path, '已改', format)).toBe(name)
  })
})

describe('annotatedName', () => {
  it('is that of a Markdown file where the format is read as text', () => {
    expect(annotatedName('a/报告.txt', '勾稽', 'text')).toBe('a/报告.勾稽.md')
    expect(annotatedName('a/报告.htm', '勾稽', 'html')).toBe('a/报告.勾稽.md')
    expect(annotatedName('a/报告.pdf', '勾稽', 'pdf')).toBe('a/报告.勾稽.pdf')
  })
})
