import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { balance } from './index.js'

testReadme(balance, import.meta.url)

function balances(text: string): string[] {
  return run(balance, text).checks.map((check) => `${check.relation.kind} ${check.verdict}: ${check.arithmetic}`)
}

describe('balance', () => {
  it.each([
    ['收入53.2万元，支出48.1万元，结余6.1万元。', 'balance inconsistent: 53.2 − 48.1 = 5.1'],
    ['收入1000万元，支出900万元，上缴财政50万元，结余50万元。', 'balance exact: 1000 − 900 − 50 = 50'],
    [
      '应到位资金1061.72万元，截至年末到位961.72万元，到位率为90.58%，缺口100万元。',
      'gap exact: 1061.72 − 961.72 = 100'
    ],
    ['2023年收入120万元，支出150.5万元，当年收不抵支31.5万元。', 'deficit inconsistent: 150.5 − 120 = 30.5'],
    ['总收入56.78亿元，总支出50.12亿元，当年结余6.66亿元，累计结余30.5亿元。', 'balance exact: 56.78 − 50.12 = 6.66'],
    [
      '年初结转20.5万元，本年收入300.2万元，本年支出310.1万元，年末结转10.6万元。',
      'balance exact: 300.2 + 20.5 − 310.1 = 10.6'
    ]
  ])('%s', (text, expected) => expect(balances(text)).toEqual([expected]))

  it('takes budget or arrived money, whichever fits', () => {
    expect(balances('全年预算500万元，到位450万元，实际支出430万元，结余70万元，结余率14%。')).toEqual([
      'balance exact: 500 − 430 = 70',
      'balance-rate exact: 70 ÷ 500 = 14%'
    ])
  })

  it('looks into the items beside it for terms of the same name', () => {
    const text =
      '二、收支情况\n（一）收入情况。局机关决算报表收入1784.89万元。\n（二）支出情况。局机关决算报表支出1704.89万元。\n（三）结转结余情况。局机关决算报表结转结余为80.00万元。'
    expect(balances(text)).toEqual(['balance exact: 1784.89 − 1704.89 = 80.00'])
  })

  it('says what is stated, how it is computed, and where', () => {
    expect(run(balance, '到位360万元，支出341.5万元，结余28.5万元。').findings).toEqual([
      {
        rule: 'balance',
        severity: 'error',
        text: '28.5万元',
        line: 1,
        column: 21,
        endLine: 1,
        endColumn: 27,
        message: '结余 28.5万元 与收支数字不一致：360 − 341.5 = 18.5',
        repairs: ['18.5万元']
      }
    ])
  })
})
