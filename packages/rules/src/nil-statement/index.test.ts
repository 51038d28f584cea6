import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { nilStatement } from './index.js'

testReadme(nilStatement, import.meta.url)

describe('nil-statement', () => {
  it('names both sides and where they stand', () => {
    expect(run(nilStatement, '一、资金\n支出90万元，资金结余10万元。\n本项目没有结转结余资金。').findings).toEqual([
      {
        rule: 'nil-statement',
        severity: 'warning',
        text: '没有结转结余资金',
        line: 3,
        column: 4,
        endLine: 3,
        endColumn: 12,
        message: '“没有结转结余资金”与“资金结余 10万元”不一致',
        repairs: []
      }
    ])
  })

  it.each([
    ['一、采购\n本单位无政府采购支出。\n二、其他\n政府采购支出总额42.6万元，其中货物20.1万元。', ['无政府采购支出']],
    ['一、出国\n本年度无因公出国（境）费用。\n二、三公\n因公出国（境）费支出决算3万元。', ['无因公出国（境）费用']],
    ['一、出国\n本年度无因公出国（境）费用。\n二、三公\n因公出国（境）费支出决算0万元，比上年减少3万元。', []],
    ['一、接待\n本年度未发生公务接待费。\n二、三公\n上年公务接待费支出0.35万元，公务接待费支出预算0.5万元。', []],
    ['一、资金\n结余10万元，无结余超过两年的资金。', []],
    ['一、国资\n本年度没有国有资本经营预算财政拨款支出。', []],
    ['一、资金\n若无结余，不再安排。年末结余12万元。', []]
  ])('%s', (text, expected) =>
    expect(run(nilStatement, text).findings.map(({ text: printed }) => printed)).toEqual(expected)
  )
})
