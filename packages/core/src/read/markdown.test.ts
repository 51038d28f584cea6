import type { Nodes, Table } from 'mdast'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from './markdown.js'

const squeeze = (plain: string): string => plain.replace(/ +/g, ' ').trim()

describe('readMarkdown: plain', () => {
  it.each([
    ['## 一、**概况**', '一、 概况'],
    ['预算~~500~~`600`万元', '预算 500 600 万元'],
    ['[执行数](http://a.example/c_100 "99")为480万元', '执行数 为480万元'],
    ['1\\. 第一，预算\\*5\\*万元', '1 . 第一，预算 *5 *万元'],
    ['执行率&ge;95&percnt;&nbsp;&amp;&#x2265;', '执行率≥ 95% & ≥'],
    ['10~20个，另有30~40个', '10~20个，另有30~40个'],
    ['<!-- 99 -->预算<b>500</b>万元<br>', '预算 500 万元'],
    ['<div align="center">标题 88</div>', '标题 88'],
    ['- 第一项\n- [x] 第二项', '第一项\n 第二项'],
    ['1. 第一项\n2) 第二项', '1. 第一项\n2） 第二项'],
    ['```\n999\n```\n完', '完'],
    ['    缩进5处', '缩进5处'],
    ['![图 7](a9.png)完', '完'],
    ['> 引用１００万元', '引用100万元']
  ])('%j', (markdown, words) => {
    const { text, plain } = readMarkdown(markdown)
    expect(text).toBe(markdown)
    expect(plain.length).toBe(markdown.length)
    expect(squeeze(plain.replace(/ *\n */g, '\n '))).toBe(words.replace(/\n */g, '\n '))
  })

  it('keeps every character at its own place', () => {
    const { text, plain } = readMarkdown('**预算**&ge;５００万元\\，`95%`\r\n下一行')
    expect(plain.indexOf('500万元')).toBe(text.indexOf('５００万元'))
    expect(plain.indexOf('95%')).toBe(text.indexOf('95%'))
    expect(plain.indexOf('\r\n')).toBe(text.indexOf('\r\n'))
    expect(plain.indexOf('≥')).toBe(text.indexOf('&ge;'))
  })

  it('blanks front matter', () => {
    const { plain } = readMarkdown('---\ntitle: 2021年\n---\n\n正文5处')
    expect(plain.trim()).toBe('正文5处')
  })

  it('keeps comments in the tree', () => {
    const { tree, text } = readMarkdown('<!-- gouji-disable -->\n\n正文')
    const [comment] = tree.children
    expect(comment?.type).toBe('html')
    expect(text.slice(comment?.position?.start.offset, comment?.position?.end.offset)).toBe('<!-- gouji-disable -->')
  })
})

describe('readMarkdown: tables', () => {
  it('reads GFM tables with places of the cells', () => {
    const { tree, plain } = readMarkdown('| 指标 | 目标 |\n|---|--:|\n| **数量** | a\\|b |\n|  | 9 |\n')
    const table = tree.children[0] as Table
    const words = table.children.map((row) =>
      row.children.map((cell) => plain.slice(cell.position?.start.offset, cell.position?.end.offset).trim())
    )
    expect(words).toEqual([
      ['指标', '目标'],
      ['数量', 'a |b'],
      ['', '9']
    ])
  })

  it('reads tables that were pasted as plain text', () => {
    const pasted = '自评表如下：\n\n\t项目\n\t预算数\n\n\t道路\n\t36\n\n后文。\n'
    const { tree, text } = readMarkdown(pasted)
    expect(tree.children.map((node: Nodes) => node.type)).toEqual(['paragraph', 'table', 'paragraph'])
    const table = tree.children[1] as Table
    const cell = table.children[1]?.children[1]?.position
    expect(text.slice(cell?.start.offset, cell?.end.offset)).toBe('36')
    expect(cell?.start).toEqual({ line: 7, column: 2, offset: 23 })
  })

  it('leaves ordinary Markdown as the parser reads it', () => {
    const { tree } = readMarkdown('第一段 | 有竖线\n\n1. 甲\n2. 乙\n')
    expect(tree.children.map((node) => node.type)).toEqual(['paragraph', 'list'])
  })
})

describe('readMarkdown: hostile input', () => {
  it.each(['>'.repeat(5000), '[', '&'.repeat(1000), '*'.repeat(999), '`'.repeat(500), '|\n'.repeat(500)])(
    'takes %#',
    (text) => {
      expect(readMarkdown(text).plain.length).toBe(text.length)
    }
  )
})
