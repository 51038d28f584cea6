import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { readFormula } from './formula.js'
import { declaredFormula } from './index.js'

testReadme(declaredFormula, import.meta.url)

function verdicts(text: string): string[] {
  return run(declaredFormula, text).checks.map(
    ({ relation, verdict, arithmetic }) => `${relation.kind} ${relation.stated.figure.text} ${verdict} ${arithmetic}`
  )
}

describe('declared-formula', () => {
  it('reads letters, circled numbers and columns numbers, with brackets and ×100%', () => {
    expect(
      verdicts(`
| 指标名称 | 目标值（A） | 实际完成值（B） | 偏差率（C=(B-A)/A×100%） |
| 培训人次 | 300 | 312 | 4% |
| 培训期数 | 6 | 5 | -16.67% |`)
    ).toEqual(['formula 4% exact (312 − 300) ÷ 300 = 4%', 'formula -16.67% exact (5 − 6) ÷ 6 = −16.67%'])
    expect(
      verdicts(`
| 单位 | 预算数① | 支出数② | 结余③=①-② |
| 甲局 | 20.5 | 18.2 | 2.3 |`)
    ).toEqual([])
    expect(
      verdicts(`
| 单位 | 预算数 | 支出数 | 结余 |
|  | ① | ② | ③=①-② |
| 甲局 | 20.5 | 18.2 | 2.3 |
| 乙局 | 10.0 |  | 10.0 |`)
    ).toEqual(['formula 2.3 exact 20.5 − 18.2 = 2.3', 'formula 10.0 exact 10.0 = 10.0'])
  })

  it('takes the adjusted budget for a rate without a formula, the opening one when its name says so', () => {
    expect(
      verdicts(`
| 项目名称 | 年初预算数 | 调整后预算数 | 预算执行数 | 预算执行率 |
| 甲项目 | 100.00 | 120.00 | 114.00 | 95.00% |
| 乙项目 | 50.00 | 50.00 | 40.00 | 82.00% |`)
    ).toEqual(
      ['rate 95.00% exact 114.00 ÷ 120.00 = 95%', 'rate 82.00% inconsistent 40.00 ÷ 50.00 = 80%'].map((line) =>
        expect.stringContaining(line.slice(0, 20))
      )
    )
  })

  it('reads rates printed as numbers and as fractions', () => {
    const table = (rate: string): string => `
| 项目名称 | 预算数（万元） | 支出数（万元） | 执行率（%） |
| 甲项目 | 120.00 | 114.00 | ${rate} |`
    expect(verdicts(table('95'))[0]).toContain('exact')
    expect(verdicts(table('0.95'))[0]).toContain('exact')
    expect(verdicts(table('59'))[0]).toContain('inconsistent')
  })

  it('checks 占比 against the 合计 of the column', () => {
    expect(
      verdicts(`
| 支出项目 | 金额（万元） | 占比 |
| 人员经费 | 299.92 | 90.36% |
| 公用经费 | 32.01 | 9.64% |
| 合计 | 331.93 | 100% |`)
    ).toEqual(['share 90.36% exact 299.92 ÷ 331.93 = 90.36%', 'share 9.64% exact 32.01 ÷ 331.93 = 9.64%'])
  })

  it('is not sure of a balance when several funds are listed', () => {
    expect(
      verdicts(`
| 项目名称 | 年初预算数 | 到位资金 | 支出数 | 结余 |
| 甲项目 | 100.00 | 96.50 | 90.25 | 6.25 |
| 乙项目 | 80.00 | 75.40 | 70.15 | 31.00 |`)
    ).toEqual(['balance 6.25 exact 96.50 − 90.25 = 6.25', expect.stringContaining('balance 31.00 blocked')])
  })

  it('reads no formula that it does not know in full', () => {
    const none = (): undefined => undefined
    expect(readFormula('C/(A+B)', none)).toBeUndefined()
    expect(readFormula('A/', () => 'blank')).toBeUndefined()
    expect(readFormula('((((A', () => 'blank')).toBeUndefined()
    expect(readFormula('A-B', () => 'blank')).toBeUndefined()
    expect(readFormula('A'.repeat(100), () => 'blank')).toBeUndefined()
  })
})
