import { describe, expect, it } from 'vitest'
import { readText } from '../read/read.js'
import { outline } from './outline.js'
import type { Outline, Table } from './report.js'

const read = (text: string, format: 'text' | 'markdown' = 'text'): Outline => outline(readText(text, format))

/** The words at every place of the grid: · for a blank cell, ∅ for a place that no cell covers. */
function grid(table: Table | undefined): string[] {
  return (table?.rows ?? []).map((row) => row.map((cell) => (cell ? cell.text || '·' : '∅')).join(' '))
}

/** A table as Word exports it: one cell a line behind a tab, a blank line between rows. */
const cells = (rows: readonly string[]): string =>
  rows
    .map((row) =>
      row
        .split('|')
        .map((cell) => `\t${cell}\n`)
        .join('')
    )
    .join('\n')

const FORM = cells([
  '项目名称|农村公路养护|项目负责人|李某',
  '主管部门|县交通运输局|实施单位|县公路站',
  '项目资金(万元)||年初预算数|全年预算数(A)|全年执行数(B)|分值|执行率(B/A)|得分',
  '|年度资金总额：|40|36|33.3|10|92.5%|9.25',
  '|其中：本年财政拨款|40|36|33.3|一||一',
  '|其他资金||||一||一',
  '年度总体目标|年初设定目标|实际完成情况',
  '|养护60公里|养护62公里',
  '绩\n效\n指\n标|一级指标|二级指标|三级指标|分值|年度指标值|全年实际值|得分|未完成原因及改进措施',
  '|产出指标(50分)|数量指标|养护里程|20|≥60公里|62公里|20|',
  '||质量指标|验收合格率|15|100%|98%|14.7|雨季\n影响',
  '|||优良率|15|≥80%|85%|15|',
  '|效益指标(30分)|社会效益|||||',
  '|||||||',
  '|满意度指标(10分)|服务对象满意度|群众满意度|10|≥85%|95.62%'
])

describe('outline: the form of a self-evaluation', () => {
  const text = `项目支出绩效自评表\n(2023年度)\n\n${FORM} \t总分\n\t100\n\t\n\t68.95\n\t\n`
  const { tables, blocks } = read(text)

  it('makes one table of every header', () => {
    expect(tables.map((table) => [table.title, table.unit, table.rows.length])).toEqual([
      ['项目支出绩效自评表', undefined, 2],
      ['项目支出绩效自评表', '万元', 4],
      ['项目支出绩效自评表', undefined, 2],
      ['项目支出绩效自评表', undefined, 8]
    ])
    expect(grid(tables[0])).toEqual([
      '项目名称 农村公路养护 项目负责人 李某',
      '主管部门 县交通运输局 实施单位 县公路站'
    ])
  })

  it('keeps columns under their headers', () => {
    expect(grid(tables[1])).toEqual([
      '项目资金（万元） · 年初预算数 全年预算数（A） 全年执行数（B） 分值 执行率（B/A） 得分',
      '项目资金（万元） 年度资金总额： 40 36 33.3 10 92.5% 9.25',
      '项目资金（万元） 其中：本年财政拨款 40 36 33.3 一 · 一',
      '项目资金（万元） 其他资金 · · · 一 · 一'
    ])
    expect(grid(tables[2])).toEqual(['年度总体目标 年初设定目标 实际完成情况', '年度总体目标 养护60公里 养护62公里'])
  })

  it('gives merged labels every place that they cover', () => {
    expect(grid(tables[3])).toEqual([
      '绩效指标 一级指标 二级指标 三级指标 分值 年度指标值 全年实际值 得分 未完成原因及改进措施',
      '绩效指标 产出指标（50分） 数量指标 养护里程 20 ≥60公里 62公里 20 ·',
      '绩效指标 产出指标（50分） 质量指标 验收合格率 15 100% 98% 14.7 雨季影响',
      '绩效指标 产出指标（50分） 质量指标 优良率 15 ≥80% 85% 15 ·',
      '绩效指标 效益指标（30分） 社会效益 · · · · · ·',
      '绩效指标 效益指标（30分） 社会效益 · · · · · ·',
      '绩效指标 满意度指标（10分） 服务对象满意度 群众满意度 10 ≥85% 95.62%',
      '总分 总分 总分 总分 100 · · 68.95 ·'
    ])
    expect(tables[3]?.rows[2]?.[1]).toMatchObject({ row: 1, column: 1, rowSpan: 3, columnSpan: 1 })
    expect(tables[3]?.rows[7]?.[0]).toMatchObject({ row: 7, column: 0, rowSpan: 1, columnSpan: 4 })
  })

  it('makes a block of every cell with words, in the order of the text', () => {
    const inCells = blocks.filter((block) => block.kind === 'cell')
    expect(inCells.every((block) => block.cell?.block === block && block.cell.text !== '')).toBe(true)
    const last = inCells.at(-1)
    expect(text.slice(last?.span.start, last?.span.end)).toBe('68.95')
    expect(tables[3]?.rows[1]?.[8]?.block.index).toBe(-1)
    const goal = tables[3]?.rows[2]?.[8]
    expect(text.slice(goal?.span.start, goal?.span.end)).toBe('雨季\n影响')
  })

  it('reads the same form with CRLF', () => {
    const crlf = read(text.replace(/\n/g, '\r\n')).tables
    expect(crlf.map(grid)).toEqual(tables.map(grid))
  })
})

describe('outline: rows that are shorter than their header', () => {
  const HEADER = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析'
  const FULL = '产出指标|数量指标|里程|≥60公里|62公里|20|20|'

  it.each([
    ['总分|100|98', '总分 总分 总分 总分 总分 100 98'],
    ['总分|100|98|', '总分 总分 总分 总分 总分 100 98 ·'],
    ['总分||100|98|', '总分 总分 总分 总分 · 100 98 ·'],
    ['合计||||| 100 |98|无', '合计 · · · · 100 98 无'],
    ['质量指标|合格率|100%|98%|15|14|雨季影响', '产出指标 质量指标 合格率 100% 98% 15 14 雨季影响'],
    ['优良率|有所提升|有所提升|15|14|', '产出指标 数量指标 优良率 有所提升 有所提升 15 14 ·'],
    ['时效指标|完工|2023年12月|2023年11月底|15|14|', '产出指标 时效指标 完工 2023年12月 2023年11月底 15 14 ·'],
    ['满意度|群众|满意率|≥85%|95%|10', '满意度 群众 满意率 ≥85% 95% 10']
  ])('%s', (row, expected) => {
    const [table] = read(cells([HEADER, FULL, FULL, row])).tables
    expect(grid(table)[3]).toBe(expected)
  })

  it('puts a header shorter than its rows over them', () => {
    const [table] = read(
      cells([
        '项目资金|预算数|执行数|分值|执行率|得分',
        '|年度资金总额|40|36|10|90%|9',
        '|其中：财政拨款|40|36|—|90%|—'
      ])
    ).tables
    expect(grid(table)[0]).toBe('项目资金 项目资金 预算数 执行数 分值 执行率 得分')
  })

  it('leaves a note on its own at the left', () => {
    const [table] = read(cells([HEADER, FULL, FULL, '注：分值合计为一百分。'])).tables
    expect(grid(table)[3]).toBe('注：分值合计为一百分。')
  })
})

describe('outline: other tables', () => {
  it('reads letters under the header', () => {
    const text = `资金表如下：\n\n${cells(['地区|下达数（万元）|当年支出\n\n（万元）|执行率\n\n（%）', '|A|B|C=B/A', '白桥镇|107.5|103|95.81%'])}`
    const [table] = read(text).tables
    expect(grid(table)).toEqual([
      '地区 下达数（万元） 当年支出（万元） 执行率（%）',
      '地区 A B C=B/A',
      '白桥镇 107.5 103 95.81%'
    ])
    expect(table?.unit).toBe('万元')
  })

  it('finds title and unit above', () => {
    const rows = '地区\t户数\t金额\n白桥镇\t120\t36.5\n合计\t120\t36.5\n'
    const [table] = read(`表1 2023年资金分配表\n单位：万元\n${rows}`).tables
    expect([table?.title, table?.unit]).toEqual(['表12023年资金分配表', '万元'])
    expect(read(`正文很长，说明下表。\n\n${rows}`).tables[0]?.title).toBe('')
  })

  it('keeps a header that is repeated behind a page break in one table', () => {
    const header = '项目名称\t预算数\t执行数\t执行率\n'
    expect(read(`${header}甲\t1\t1\t100%\n${header}乙\t2\t1\t50%\n`).tables).toHaveLength(1)
  })

  it('parts tables that stand side by side', () => {
    const text =
      '项目\t决算数\t项目\t决算数\n财政拨款\t90\t基本支出\t60\n其他收入\t10\t项目支出\t40\n合计\t100\t合计\t100\n'
    const { tables, blocks } = read(text)
    expect(tables.map(grid)).toEqual([
      ['项目 决算数', '财政拨款 90', '其他收入 10', '合计 100'],
      ['项目 决算数', '基本支出 60', '项目支出 40', '合计 100']
    ])
    expect(tables[1]?.rows[1]?.[1]).toMatchObject({ table: 1, row: 1, column: 1, text: '60' })
    expect(blocks.map((block) => block.cell?.text).slice(4, 8)).toEqual(['财政拨款', '90', '基本支出', '60'])
  })

  it('leaves blank cells of Markdown tables blank', () => {
    const [table] = read(
      '| 一级指标 | 三级指标 | 分值 |\n|---|---|---|\n| 产出 | 里程 | 20 |\n| | 合格率 | 15 |\n',
      'markdown'
    ).tables
    expect(grid(table)).toEqual(['一级指标 三级指标 分值', '产出 里程 20', '· 合格率 15'])
  })

  it('numbers cells that begin with a list mark', () => {
    const { tables } = read(cells(['序号|内容', '1|①建成5处；②验收合格', '2|1.甲；2.乙']))
    expect(tables[0]?.rows[1]?.[1]?.block.marker).toMatchObject({ style: 'circled', value: 1 })
    expect(tables[0]?.rows[1]?.[1]?.block.items).toHaveLength(2)
    expect(tables[0]?.rows[2]?.[1]?.block.items).toHaveLength(2)
    expect(tables[0]?.rows[1]?.[0]?.block.marker).toBeUndefined()
  })

  it('places cells where a reader knows what they cover', () => {
    const source = readText('甲乙丙丁', 'text')
    const cell = (at: number, data: object) => ({
      type: 'tableCell' as const,
      children: [],
      data,
      position: { start: { line: 1, column: at + 1, offset: at }, end: { line: 1, column: at + 2, offset: at + 1 } }
    })
    const row = (children: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, children })
    const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 5, offset: 4 } }
    const table = {
      type: 'table' as const,
      children: [row([cell(0, { rowSpan: 2 }), cell(1, { columnSpan: 2 })]), row([cell(2, {}), cell(3, {})])],
      position
    }
    const { tables } = outline({ ...source, tree: { type: 'root', children: [table], position } })
    expect(grid(tables[0])).toEqual(['甲 乙 乙', '甲 丙 丁'])
  })
})
