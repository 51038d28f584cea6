import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { tableTotal } from '../table-total/index.js'
import { formulaRange } from './index.js'

testReadme(formulaRange, import.meta.url)

const ROWS = ['| 项目 | 预算数 | 支出数 |', '|---|---|---|', '| 道路 | 120.00 | 110.00 |', '| 桥梁 | 80.00 | 78.00 |']

function messages(...rows: string[]): string[] {
  return run(formulaRange, [...ROWS, ...rows].join('\n'), 'worksheet').findings.map(({ message }) => message)
}

describe('what it says', () => {
  it('names the formula and the cells', () => {
    expect(messages('| 标志 | 40.00 | 36.00 |', '| 合计 | 240.00 =SUM(B2:B4) | 188.00 =SUM(C2:C3) |')).toEqual([
      'C5 的公式 SUM(C2:C3) 没有加上紧挨着的 C4'
    ])
    expect(messages('| 合计 | 200.00 =SUM(B2:B3) | 376.00 =SUM(C2:C4) |')).toEqual([
      'C4 的公式 SUM(C2:C4) 把它自己所在的 C4 也加了进去'
    ])
    expect(messages('| 小计 | 200.00 =SUM(B2:B3) | 188 |', '| 总计 | 400.00 =SUM(B2:B4) | 188 |')).toEqual([
      'B5 的公式 SUM(B2:B4) 重复相加：B4 是 B2:B3 的合计，各项和合计都加了进去'
    ])
    expect(messages("| 标志 | '40.00 | 36.00 |", '| 合计 | 200.00 =SUM(B2:B4) | 224.00 =SUM(C2:C4) |')).toEqual([
      'B5 的公式 SUM(B2:B4) 加不到 B4：它是文本，不是数字'
    ])
  })

  it('is one finding with the arithmetic of the table', () => {
    const text = [...ROWS, '| 标志 | 40.00 | 36.00 |', '| 合计 | 240.00 =SUM(B2:B4) | 188.00 =SUM(C2:C3) |'].join('\n')
    expect(run(tableTotal, text, 'worksheet').findings).toHaveLength(1)
    const both = run([tableTotal, formulaRange], text, 'worksheet')
    expect(both.findings.map(({ rule, severity, repairs }) => [rule, severity, repairs])).toEqual([
      ['formula-range', 'error', ['224.00']]
    ])
  })
})

describe('says nothing', () => {
  it.each([
    [
      'of a blank or a zero that is left out',
      ['| 标志 | 0.00 | |', '| 合计 | 200.00 =SUM(B2:B3) | 188.00 =SUM(C2:C3) |']
    ],
    [
      'of a total that says what it leaves out',
      ['| 标志 | 40.00 | 36.00 |', '| 合计（不含标志） | 200.00 =SUM(B2:B3) | 188.00 =SUM(C2:C3) |']
    ],
    [
      'of a total of subtotals',
      ['| 小计 | 200.00 =SUM(B2:B3) | 188.00 =SUM(C2:C3) |', '| 总计 | 200.00 =B4 | 188.00 =SUM(C4) |']
    ],
    ['of functions that it does not know', ['| 合计 | 200.00 =SUBTOTAL(9,B2:B4) | 188.00 =SUM(C:C) |']]
  ])('%s', (_, rows) => {
    expect(messages(...rows)).toEqual([])
  })
})
