import type { Table } from 'mdast'
import { describe, expect, it } from 'vitest'
import { readPlain } from './plain.js'
import type { Source } from './source.js'

/** The tables of a source as the words of their cells. */
function tables(source: Source): string[][][] {
  return source.tree.children
    .filter((node): node is Table => node.type === 'table')
    .map((table) => table.children.map((row) => row.children.map((cell) => wordsAt(source, cell.position))))
}

function wordsAt({ text }: Source, position: Table['position']): string {
  return text.slice(position?.start.offset, position?.end.offset)
}

function blocks(source: Source): string[] {
  return source.tree.children.map((node) => `${node.type} ${wordsAt(source, node.position)}`)
}

describe('readPlain: lines', () => {
  it('makes a paragraph or heading of every line, without the blanks around it', () => {
    const source = readPlain('一、项目概况\n\n  \u3000项目预算500万元。 \n（一）到位情况\n到位率100%')
    expect(blocks(source)).toEqual([
      'heading 一、项目概况',
      'paragraph 项目预算500万元。',
      'heading （一）到位情况',
      'paragraph 到位率100%'
    ])
  })

  it.each(['\n', '\r\n', '\r'])('gives exact places with line end %j', (end) => {
    const source = readPlain(`一、概况${end}${end} 预算５００万元。${end}完`)
    const [, paragraph] = source.tree.children
    expect(paragraph?.position).toEqual({
      start: { line: 3, column: 2, offset: 5 + end.length * 2 },
      end: { line: 3, column: 10, offset: 13 + end.length * 2 }
    })
    expect(source.plain).toContain('预算500万元。')
    expect(source.plain.length).toBe(source.text.length)
  })

  it('reads a text without any words', () => {
    expect(readPlain('').tree.children).toEqual([])
    expect(readPlain(' \n\t\n').tree.children).toEqual([])
  })

  it('joins prose that is broken at a fixed width, and nothing else', () => {
    const line = '本项目由县农业农村局负责组织实施，总投资五百万元，主要用于高标准农田建设和配套渠系'
    const cut = ['一、概况', line, line, line, line, line, '改造。', '二、资金情况', '到位。'].join('\n')
    expect(blocks(readPlain(cut))).toEqual([
      'heading 一、概况',
      `paragraph ${[line, line, line, line, line, '改造。'].join('\n')}`,
      'heading 二、资金情况',
      'paragraph 到位。'
    ])
    const sentences = [line, `${line}。`, `${line}；`, '短句没有句号', line].join('\n')
    expect(blocks(readPlain(sentences))).toHaveLength(5)
  })
})

describe('readPlain: one cell a line behind a tab', () => {
  it('parts rows at blank lines and keeps blank cells', () => {
    const source = readPlain('\t项目\n\t预算数\n\t执行数\n\n\t道路\n\t\n\t36\n\n正文。')
    expect(tables(source)).toEqual([
      [
        ['项目', '预算数', '执行数'],
        ['道路', '', '36']
      ]
    ])
    expect(blocks(source).at(-1)).toBe('paragraph 正文。')
  })

  it('lets a cell go on over lines without a tab', () => {
    const text = '\t绩\n效\n指\n标\n\t当年实际支出\n\n（万元）\n\t执行率\n\n（%）\n\n\t\n\n维护良好\n\t103\n\t90%\n'
    expect(tables(readPlain(text))).toEqual([
      [
        ['绩\n效\n指\n标', '当年实际支出\n\n（万元）', '执行率\n\n（%）'],
        ['维护良好', '103', '90%']
      ]
    ])
  })

  it('begins a row at a tab behind a blank, where rows are glued', () => {
    expect(tables(readPlain('\t满意度\n\t10\n\t95%\n \t总分\n\t100\n'))).toEqual([
      [
        ['满意度', '10', '95%'],
        ['总分', '100']
      ]
    ])
    expect(tables(readPlain('\t满意度\n\t10\n\t95% \t总分\n\t100\n\n\t注\n\t无\n'))[0]?.slice(0, 2)).toEqual([
      ['满意度', '10', '95%'],
      ['总分', '100']
    ])
  })

  it('parts cells that are glued on one line', () => {
    expect(tables(readPlain('\t总分\n\t100\n\n\t自评\n\t得分\t98\n'))[0]?.[1]).toEqual(['自评', '得分', '98'])
  })

  it('ends before chapters, notes and the titles of other tables', () => {
    const table = '\t地区\n\t金额\n\n\t白桥镇\n\t36\n'
    for (const behind of ['（二）资金管理情况', '注：金额单位为万元', '附件2', '项目支出绩效自评表', '三、存在问题']) {
      const read = tables(readPlain(`${table}\n${behind}\n\n${table}`))
      expect(read).toHaveLength(2)
      expect(read[0]).toEqual(read[1])
    }
  })

  it('takes prose indented by tabs as prose', () => {
    const indented = '\t一、项目概况\n\t项目总投资500万元，已完成。\n\t二、资金情况\n\n\t资金全部到位。\n'
    expect(tables(readPlain(indented))).toEqual([])
    expect(blocks(readPlain(indented))).toHaveLength(4)
    expect(blocks(readPlain('\t只有一段，前面有制表符。\n正文'))).toEqual([
      'paragraph 只有一段，前面有制表符。',
      'paragraph 正文'
    ])
  })

  it('gives places of cells', () => {
    const source = readPlain('前文\n\n\t项目\n\t\n\n\t道路\n\t36\n')
    const table = source.tree.children[1] as Table
    expect(table.data).toEqual({ ragged: true })
    expect(table.position?.start).toEqual({ line: 3, column: 2, offset: 5 })
    expect(table.children[0]?.children[1]?.position).toEqual({
      start: { line: 4, column: 2, offset: 9 },
      end: { line: 4, column: 2, offset: 9 }
    })
    expect(table.children[1]?.children[1]?.position?.start).toEqual({ line: 7, column: 2, offset: 16 })
  })
})

describe('readPlain: one row a line', () => {
  it('parts cells at tabs', () => {
    expect(tables(readPlain('地区\t户数\t金额\n白桥镇\t\t36.5\n\n沙河镇\t80\t24\n'))).toEqual([
      [
        ['地区', '户数', '金额'],
        ['白桥镇', '', '36.5'],
        ['沙河镇', '80', '24']
      ]
    ])
  })

  it('takes numbered lines with a tab behind the number for prose', () => {
    expect(blocks(readPlain('1.\t到位500万元\n2.\t使用480万元\n（一）\t制度\n'))).toEqual([
      'paragraph 1.\t到位500万元',
      'paragraph 2.\t使用480万元',
      'heading （一）\t制度'
    ])
    expect(tables(readPlain('1\t甲项目\n2\t乙项目\n'))).toHaveLength(1)
    expect(tables(readPlain('一、\t收入\t36\n二、\t支出\t35\n'))).toHaveLength(1)
  })

  it('joins a row that a line end inside a cell has torn', () => {
    expect(tables(readPlain('指标\t目标\t完成\t得分\n数量\t建成\n10处\t10处\t10\n'))[0]?.slice(-1)).toEqual([
      ['数量', '建成\n10处', '10处', '10']
    ])
  })

  it('parts cells at | and drops the rule', () => {
    expect(tables(readPlain('|指标|目标|\n|---|---|\n|数量|≥10|\n｜质量｜95%｜\n'))).toEqual([
      [
        ['指标', '目标'],
        ['数量', '≥10'],
        ['质量', '95%']
      ]
    ])
  })

  it('parts cells at two blanks where several lines agree', () => {
    expect(tables(readPlain('地区  户数  金额\n白桥镇  120  36.5\n沙河镇  80  24.0\n'))[0]).toHaveLength(3)
    expect(tables(readPlain('第一句。  第二句。\n第三句，很长。  第四句。\n第五句。  第六句。\n'))).toEqual([])
    expect(tables(readPlain('联系人：张某  电话：略\n单位：水利局  日期：略\n'))).toEqual([])
  })

  it('does not take a table of contents for a table', () => {
    expect(tables(readPlain('一、项目概况\t1\n二、资金情况\t2\n（一）到位\t2\n'))).toEqual([])
  })
})
