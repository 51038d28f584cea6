import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { writtenFormula } from './index.js'

testReadme(writtenFormula, import.meta.url)

const verdicts = (text: string): string[] =>
  run(writtenFormula, text).checks.map(({ verdict, arithmetic }) => `${verdict} ${arithmetic}`)

describe('written-formula', () => {
  it('stands at the result', () => {
    const { findings } = run(writtenFormula, '全年资金支付率95.2%（4710÷5000×100%）。')
    expect(findings).toMatchObject([
      { rule: 'written-formula', text: '95.2%', line: 1, column: 8, endLine: 1, endColumn: 13, repairs: ['94.2%'] }
    ])
  })

  it.each([
    ['综合得分=92×60%+95×40%=93.2分。', ['exact 92 × 60% + 95 × 40% = 93.2分']],
    ['资金结余290万元（即预算5000万元－支出4710万元）。', ['exact 5000 − 4710 = 290']],
    ['满意度为（341份＋32份）÷386份=96.63%。', ['exact (341 + 32) ÷ 386 = 96.63%']],
    ['项目周期（2021-2023年），3/5的村达标，占60%（3/5）。', []],
    ['补助400元/人（300元×1.2）。', []]
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })
})
