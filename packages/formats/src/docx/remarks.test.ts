import { describe, expect, it } from 'vitest'
import { docxOf, p, run } from '../../testing/docx.js'
import { readDocx } from './read-docx.js'

const comment = (id: number, ...paragraphs: readonly string[]): string =>
  `<w:comment w:id="${id}" w:author="甲">${paragraphs.map((words) => p(run(words))).join('')}</w:comment>`
const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`
const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/>${mark(id)}`
const mark = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`

function remarks(body: string, comments: string): string[] {
  const { text, remarks: found = [] } = readDocx(docxOf(body, { comments }))
  return found.map(({ span, words }) => `${text.slice(span.start, span.end)} | ${words}`)
}

describe('comments that are directives', () => {
  it('are attached to their words, in however many runs', () => {
    const body = p(`${run('执行率')}${start(3)}${run('85.')}${run('00%')}${end(3)}${run('。')}`)
    expect(remarks(body, comment(3, '勾稽忽略 execution-rate -- 按调整后预算'))).toEqual([
      '85.00% | 勾稽忽略 execution-rate -- 按调整后预算'
    ])
  })

  it('reach over paragraphs, and keep the lines of their own', () => {
    const body = p(`${run('甲')}${start(0)}${run('乙')}`) + p(`${run('丙')}${end(0)}${run('丁')}`)
    expect(remarks(body, comment(0, '勾稽忽略 全部', '理由：历史数据'))).toEqual([
      '乙\n丙 | 勾稽忽略 全部\n理由：历史数据'
    ])
  })

  it('without a range are about the words in front of them', () => {
    expect(remarks(p(`${run('甲')}${run('乙')}${mark(1)}${run('丙')}`), comment(1, '勾稽忽略 全部 -- 转载'))).toEqual([
      '乙 | 勾稽忽略 全部 -- 转载'
    ])
  })

  it('are none: other comments, comments on nothing, ranges without a comment', () => {
    const body = p(`${start(1)}${run('甲')}${end(1)}${start(2)}${end(2)}${start(3)}${run('乙')}${end(3)}`)
    expect(remarks(body, comment(1, '请核实') + comment(2, '勾稽忽略 全部 -- 空'))).toEqual([])
  })
})
