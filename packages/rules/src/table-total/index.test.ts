import { describe, expect, it } from 'vitest'
import { checksOf, mergedTable } from '../../testing/merged.js'
import { run, testReadme } from '../../testing/tester.js'
import { tableTotal } from './index.js'

testReadme(tableTotal, import.meta.url)

function verdicts(text: string): string[] {
  return run(tableTotal, text).checks.map(
    (check) => `${check.relation.stated.label} ${check.verdict} ${check.arithmetic}`
  )
}

describe('table-total', () => {
  it('adds the rows since the last 小计, and the 小计 for the 合计', () => {
    expect(
      verdicts(`
| 片区 | 村 | 补助户数 |
| 东片 | 甲村 | 12 |
| 东片 | 乙村 | 30 |
| 小计 |  | 42 |
| 西片 | 丙村 | 8 |
| 西片 | 丁村 | 11 |
| 小计 |  | 19 |
| 合计 |  | 61 |`)
    ).toEqual([
      '小计 补助户数 exact 12 + 30 = 42',
      '小计 补助户数 exact 8 + 11 = 19',
      '合计 补助户数 exact 42 + 19 = 61'
    ])
  })

  it('takes the rows below a 合计 at the top, level by level', () => {
    expect(
      verdicts(`
| 科目编码 | 科目名称 | 决算数 |
|  | 合计 | 331.93 |
| 208 | 社会保障和就业支出 | 44.95 |
| 20805 | 行政事业单位养老支出 | 43.40 |
| 2080505 | 基本养老保险缴费 | 31.40 |
| 2080506 | 职业年金缴费 | 12.00 |
| 20899 | 其他社会保障支出 | 1.55 |
| 210 | 卫生健康支出 | 286.98 |`)
    ).toEqual([
      '合计 决算数 exact 44.95 + 286.98 = 331.93',
      '社会保障和就业支出 决算数 exact 43.40 + 1.55 = 44.95',
      '行政事业单位养老支出 决算数 exact 31.40 + 12.00 = 43.40'
    ])
  })

  it('reads 总计 as the 合计 above and what follows it', () => {
    expect(
      verdicts(`
| 项目 | 决算数（万元） |
| 一、财政拨款收入 | 1780.50 |
| 二、其他收入 | 4.39 |
| 本年收入合计 | 1784.89 |
| 年初结转和结余 | 12.30 |
| 总计 | 1797.19 |`)
    ).toEqual(['本年收入合计 决算数 exact 1780.50 + 4.39 = 1784.89', '总计 决算数 exact 1784.89 + 12.30 = 1797.19'])
  })

  it('finds a total of 0 beside filled sources', () => {
    const { findings } = run(
      tableTotal,
      `
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额： | 0 | 0 | 0 | 10 | 0 | 0 |
| 其中：本年财政拨款 | 90 | 89.974 | 89.974 | - | - | - |
| 上年结转资金 |  |  |  | - | - | - |`
    )
    // budget and spending print the same figures: one root cause
    expect(findings.map((finding) => finding.text)).toEqual(['0', '0'])
  })

  it('leaves a second 其中 to the source above it', () => {
    expect(
      verdicts(`
| 项目资金（万元） | 全年预算数 | 全年执行数 |
| 年度资金总额 | 100.00 | 90.00 |
| 财政拨款 | 80.00 | 75.00 |
| 其中：上级补助 | 60.00 | 60.00 |
| 其他资金 | 20.00 | 15.00 |`)
    ).toEqual([
      '年度资金总额 全年预算数 exact 80.00 + 20.00 = 100.00',
      '年度资金总额 全年执行数 exact 75.00 + 15.00 = 90.00'
    ])
  })

  it('never adds prices, rates, scores', () => {
    expect(
      verdicts(`
| 设备 | 数量 | 单价（万元） | 得分率 |
| 电脑 | 10 | 0.50 | 90% |
| 打印机 | 4 | 0.30 | 80% |
| 合计 | 14 | 0.80 | 85% |`)
    ).toEqual(['合计 数量 exact 10 + 4 = 14'])
  })

  it('keeps silent about subsets beside a total', () => {
    expect(
      verdicts(`
| 单位 | 人数合计 | 其中：女 | 其中：党员 |
| 甲局 | 20 | 8 | 12 |
| 乙局 | 31 | 10 | 15 |`)
    ).toEqual([])
  })

  it('notices a changed digit in any addend', () => {
    const text = (value: string): string => `
附表（单位：万元）
| 项目 | 预算数 | 执行数 |
| 甲项目 | 5157.68 | 5157.68 |
| 乙项目 | ${value} | 130.00 |
| 合计 | 5287.68 | 5287.68 |`
    expect(run(tableTotal, text('130.00')).findings).toEqual([])
    expect(run(tableTotal, text('150.00')).findings).toHaveLength(1)
  })

  it('follows headings of several rows', () => {
    const checks = checksOf(
      tableTotal,
      mergedTable(`
单位 | 预算数（万元） | < | < | < | < | < | 决算数（万元） | < | < | < | < | <
^ | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
^ | ^ | ^ | 小计 | 购置费 | 运行费 | ^ | ^ | ^ | 小计 | 购置费 | 运行费 | ^
甲局 | 4.50 | 0.00 | 2.50 | 0.50 | 2.00 | 2.00 | 1.49 | 0.00 | 1.37 | 0.00 | 1.37 | 0.22`)
    )
    expect(
      checks.map(({ relation, verdict, arithmetic }) => `${relation.stated.figure.text} ${verdict} ${arithmetic}`)
    ).toEqual([
      '4.50 exact 0.00 + 2.50 + 2.00 = 4.50',
      '2.50 exact 0.50 + 2.00 = 2.50',
      '1.49 inconsistent 0.00 + 1.37 + 0.22 = 1.59',
      '1.37 exact 0.00 + 1.37 = 1.37'
    ])
  })

  it('counts a merged cell once', () => {
    const checks = checksOf(
      tableTotal,
      mergedTable(`
片区 | 村 | 补助资金（万元）
东片 | 甲村 | 12.50
^ | 乙村 | ^
西片 | 丙村 | 8.30
合计 | < | 20.80`)
    )
    expect(checks.map(({ verdict, arithmetic }) => `${verdict} ${arithmetic}`)).toEqual(['exact 12.50 + 8.30 = 20.80'])
  })

  it('finds 小计 above its rows', () => {
    expect(
      verdicts(`
| 类别 | 村 | 补助户数 |
| 合计 |  | 61 |
| 小计 |  | 42 |
| 东片 | 甲村 | 12 |
| 东片 | 乙村 | 30 |
| 小计 |  | 19 |
| 西片 | 丙村 | 8 |
| 西片 | 丁村 | 11 |`)
    ).toEqual([
      '合计 补助户数 exact 42 + 19 = 61',
      '小计 补助户数 exact 12 + 30 = 42',
      '小计 补助户数 exact 8 + 11 = 19'
    ])
  })

  it('is not sure where rows are left out, or follow an 其中 without a numbering', () => {
    const left = run(
      tableTotal,
      '| 项目 | 预算数（万元） |\n| 甲项目 | 120.50 |\n| …… |  |\n| 丁项目 | 80.30 |\n| 合计 | 560.00 |'
    )
    expect(left.checks.map((check) => check.verdict)).toEqual(['blocked'])
    const nested = run(
      tableTotal,
      '| 项目 | 决算数（万元） |\n| 基本支出 | 331.93 |\n| 其中：人员经费 | 299.92 |\n| 公用经费 | 32.01 |\n| 项目支出 | 1452.96 |\n| 合计 | 1784.89 |'
    )
    expect(nested.findings).toEqual([])
  })

  it('leaves 其中 out of a total over what follows an earlier one', () => {
    expect(
      verdicts(`
| 项目 | 决算数（万元） |
| 一、财政拨款收入 | 1780.50 |
| 二、其他收入 | 4.39 |
| 本年收入合计 | 1784.89 |
| 年初结转和结余 | 12.30 |
| 其中：项目支出结转和结余 | 10.00 |
| 总计 | 1797.19 |`)
    ).toEqual(['本年收入合计 决算数 exact 1780.50 + 4.39 = 1784.89', '总计 决算数 exact 1784.89 + 12.30 = 1797.19'])
  })
})
