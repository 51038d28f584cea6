import { describe, expect, it } from 'vitest'
import { readText } from '../read/read.js'
import { buildReport } from '../report/build.js'

/** Every figure of a text with the figure that its list belongs to. */
function heads(text: string): string[] {
  return buildReport(readText(text, 'text')).facts.map(
    ({ figure, scope }) => `${figure.text} < ${scope.head?.figure.text ?? ''}`
  )
}

describe('lists under a figure', () => {
  it('keeps kinds of expenditure in the list of a budget', () => {
    expect(heads('年初预算500万元，其中：基本支出300万元，项目支出200万元。')).toEqual([
      '500万元 < ',
      '300万元 < 500万元',
      '200万元 < 500万元'
    ])
  })

  it('leaves the list of a budget for what was spent of it', () => {
    expect(heads('预算500万元，其中中央300万元、县级200万元，实际支出480万元。').at(-1)).toBe('480万元 < ')
    expect(heads('预算500万元，其中中央300万元、县级200万元，支出480万元。').at(-1)).toBe('480万元 < ')
  })

  it('pairs names and figures of 分别为, also inside 其中 and without a figure in front', () => {
    const labels = (text: string): string[] => buildReport(readText(text, 'text')).facts.map((fact) => fact.label)
    expect(labels('总投资600万元，其中中央、省级、县级资金分别为300万元、200万元和100万元，实际支出580万元。')).toEqual(
      ['总投资', '中央', '省级', '县级资金', '实际支出']
    )
    expect(labels('人员经费与公用经费分别为300万元和200万元，合计500万元。')).toEqual(['人员经费', '公用经费', '合计'])
  })

  it('ends what 包括 names inside another list at the semicolon', () => {
    const text =
      '基本支出523.1万元，其中：人员经费480.1万元，主要包括基本工资300万元等；公用经费43万元，主要包括办公费等。'
    expect(heads(text)).toEqual(['523.1万元 < ', '480.1万元 < 523.1万元', '300万元 < 480.1万元', '43万元 < 523.1万元'])
  })

  it('keeps what is left over in the list of a total of expenditure', () => {
    const text =
      '收入总计600万元，包括本年收入580万元、年初结转20万元；支出总计600万元，包括本年支出570万元、年末结转30万元。'
    expect(heads(text)).toEqual([
      '600万元 < ',
      '580万元 < 600万元',
      '20万元 < 600万元',
      '600万元 < ',
      '570万元 < 600万元',
      '30万元 < 600万元'
    ])
  })

  it('takes one figure apart in two ways', () => {
    const text =
      '部门支出1000万元，按性质分：基本支出600万元，项目支出400万元；按经济分类分：工资福利支出700万元，商品和服务支出300万元。'
    expect(heads(text)).toEqual([
      '1000万元 < ',
      '600万元 < 1000万元',
      '400万元 < 1000万元',
      '700万元 < 1000万元',
      '300万元 < 1000万元'
    ])
  })
})
