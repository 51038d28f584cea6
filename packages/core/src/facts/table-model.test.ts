import { describe, expect, it } from 'vitest'
import { tableOf } from '../../testing/table.js'
import { isBlank, modelTable, type TableBlock } from './table-model.js'

function roles(block: TableBlock): string[] {
  return block.columns.map((column) => column.role)
}

function rowsOf(block: TableBlock): string[] {
  return block.rows.map((row) => `${row.total ? '=' : ''}${row.ofWhich ? '>' : ''}${row.labels.join('/')}`)
}

describe('modelTable', () => {
  it('reads the fund block of a form', () => {
    const model = modelTable(
      tableOf(`
项目资金（万元）| |年初预算数|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分
^|年度资金总额：|780|820|779|10|95.00%|9.5
^|其中：当年财政拨款|780|820|779|—|95.00%|—
^|上年结转资金| | | |—| |—
^|其他资金| | | |一| |一`)
    )
    expect(model.kind).toBe('fund')
    expect(model.headerRows).toBe(1)
    expect(roles(model)).toEqual([
      'label',
      'label',
      'budget-initial',
      'budget-adjusted',
      'spent',
      'weight',
      'rate',
      'score'
    ])
    expect(rowsOf(model)).toEqual(['=年度资金总额：', '>其中：当年财政拨款', '上年结转资金', '其他资金'])
    expect(model.columns[3]).toMatchObject({ letter: 'A', header: '全年预算数（A）', numeric: true })
    expect(model.columns[6]).toMatchObject({ formula: 'B/A' })
    expect(model.columns[6]?.letter).toBeUndefined()
    expect(isBlank(model.rows[3]?.cells[5])).toBe(true)
  })

  it('reads indicators in any order of columns and carries merged levels down', () => {
    const model = modelTable(
      tableOf(`
绩效指标|一级指标|二级指标|三级指标|分值|年度指标值|全年实际值|得分|未完成的原因及拟采取的改进措施
^|产出指标（50分）|数量指标|培训人次|20|≥300人次|312人次|20|
^|^|^|培训期数|10|≥6期|6期|10|
^|^|质量指标|结业率|20|≥95%|96%|20|
^|满意度指标（10）分|服务对象满意度指标|学员满意度|10|≥90%|95%|9.5|样本少
总分|<|<|<|60| | |59.5| `)
    )
    expect(model.kind).toBe('indicators')
    expect(roles(model)).toEqual(['label', 'l1', 'l2', 'l3', 'weight', 'target', 'actual', 'score', 'reason'])
    expect(model.rows.map((row) => [row.levels.l1?.text, row.levels.l2?.text, row.levels.l3?.text])).toEqual([
      ['产出指标（50分）', '数量指标', '培训人次'],
      ['产出指标（50分）', '数量指标', '培训期数'],
      ['产出指标（50分）', '质量指标', '结业率'],
      ['满意度指标（10）分', '服务对象满意度指标', '学员满意度'],
      [undefined, undefined, undefined]
    ])
    expect(model.rows[4]).toMatchObject({ total: true, label: '总分' })
    expect(model.rows[4]?.cells[4]?.text).toBe('60')
  })

  it('carries a level down over blank cells until a new level above it begins', () => {
    const model = modelTable(
      tableOf(`
一级指标|二级指标|三级指标|指标值|权重
产出指标|数量指标|户数|≥20户|20%
 | |次数|≥4次|20%
 |质量指标|合格率|≥95%|20%
效益指标| |带动增收|有所提高|40%`)
    )
    expect(model.rows.map((row) => [row.levels.l1?.text, row.levels.l2?.text])).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['产出指标', '质量指标'],
      ['效益指标', undefined]
    ])
  })

  it('reads letters and formulas under the words', () => {
    const model = modelTable(
      tableOf(`
地区|当年资金下达数（万元）|上年结转资金（万元）|当年实际支出（万元）|预算执行率（%）
 |A|B|C|D=C/（A+B）
甲县|107.5|6.65|103|90.23%`)
    )
    expect(model.headerRows).toBe(2)
    expect(model.columns.map((column) => column.letter)).toEqual([undefined, 'A', 'B', 'C', 'D'])
    expect(model.columns[4]).toMatchObject({ formula: 'C/（A+B）', role: 'rate', unit: '%', header: '预算执行率（%）' })
    expect(roles(model)).toEqual(['label', 'allocated', 'carry', 'spent', 'rate'])
  })

  it('reads column numbers and formulas in words', () => {
    const numbered = modelTable(
      tableOf(`
项目|预算数|决算数|完成率
栏次|1|2|3=2/1
基本支出|120|118|98.33%`)
    )
    expect(numbered.headerRows).toBe(2)
    expect(numbered.columns.map((column) => [column.letter, column.formula])).toEqual([
      [undefined, undefined],
      ['1', undefined],
      ['2', undefined],
      ['3', '2/1']
    ])
    const worded = modelTable(
      tableOf(`
乡镇|到位资金|实际支出|结余=到位资金-实际支出
甲镇|50|48|2`)
    )
    expect(worded.columns[3]?.formula).toBe('到位资金-实际支出')
    const lettered = modelTable(
      tableOf(`
指标名称|目标值（A）|实际完成值（B）|偏差率（C=（B-A）/A×100%）
户数|100|120|20%`)
    )
    expect(lettered.columns.map((column) => [column.letter, column.formula])).toEqual([
      [undefined, undefined],
      ['A', undefined],
      ['B', undefined],
      ['C', '（B-A）/A×100%']
    ])
  })

  it('reads a joint heading over parts', () => {
    const model = modelTable(
      tableOf(`
科目编码|科目名称|本年支出|<|<|备注
^|^|合计|基本支出|项目支出|^
208|社会保障和就业支出|44.95|44.95|0| 
 |合计|44.95|44.95|0| `)
    )
    expect(model.headerRows).toBe(2)
    expect(model.columns.map((column) => column.header)).toEqual([
      '科目编码',
      '科目名称',
      '本年支出合计',
      '本年支出基本支出',
      '本年支出项目支出',
      '备注'
    ])
    expect(roles(model)).toEqual(['code', 'label', 'total', 'amount', 'amount', 'reason'])
    expect(rowsOf(model)).toEqual(['社会保障和就业支出', '=合计'])
  })

  it('cuts two tables that stand side by side', () => {
    const model = modelTable(
      tableOf(`
收入|<|支出|<
项目|决算数|项目|决算数
一、财政拨款收入|1780.5|一、社会保障支出|44.95
二、其他收入|4.39|二、卫生健康支出|1739.94
本年收入合计|1784.89|本年支出合计|1784.89`)
    )
    expect(model.blocks).toHaveLength(2)
    expect(model.blocks.map(roles)).toEqual([
      ['label', 'spent'],
      ['label', 'spent']
    ])
    expect(model.blocks.map(rowsOf)).toEqual([
      ['一、财政拨款收入', '二、其他收入', '=本年收入合计'],
      ['一、社会保障支出', '二、卫生健康支出', '=本年支出合计']
    ])
    expect(model.blocks[1]?.rows[1]?.cells[1]?.text).toBe('1739.94')
    expect(model.blocks[1]?.columns[1]).toMatchObject({ index: 1, from: 3 })
  })

  it('finds a header below a title, and one of unknown words above numbers', () => {
    const titled = modelTable(
      tableOf(`
公益岗位安置情况表|<|<
单位：人|<|<
社区|一季度|二季度
东门社区|12|14
西门社区|9|8
合计|21|22`)
    )
    expect(titled.from).toBe(2)
    expect(titled.columns.map((column) => [column.header, column.numeric])).toEqual([
      ['社区', false],
      ['一季度', true],
      ['二季度', true]
    ])
    expect(rowsOf(titled)).toEqual(['东门社区', '西门社区', '=合计'])
  })

  it('passes over a header that is repeated behind a page break, and over list numbers', () => {
    const model = modelTable(
      tableOf(`
序号|项目名称|预算数|执行数
1|甲项目|10|9
序号|项目名称|预算数|执行数
2|乙项目|20|20
合计| |30|29`)
    )
    expect(rowsOf(model)).toEqual(['甲项目', '乙项目', '=合计'])
    expect(roles(model)).toEqual(['ordinal', 'label', 'budget', 'spent'])
  })

  it('leaves keys and values without a header', () => {
    const model = modelTable(
      tableOf(`
项目名称|农村饮水安全项目|实施单位|青禾县水利局
主管部门|青禾县水利局|项目负责人及电话|  `)
    )
    expect(model.kind).toBe('words')
    expect(model.headerRows).toBe(0)
  })

  it('takes years as headers, not as values', () => {
    const model = modelTable(
      tableOf(`
指标名称|2021年|2022年|2023年
参保人数（人）|100|110|121`)
    )
    expect(model.headerRows).toBe(1)
    expect(model.columns.map((column) => column.header)).toEqual(['指标名称', '2021年', '2022年', '2023年'])
  })
})
