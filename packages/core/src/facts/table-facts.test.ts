import { describe, expect, it } from 'vitest'
import { readText } from '../read/read.js'
import { buildReport } from '../report/build.js'

/** 「村 预算数 = 1205000 元 money」 for every figure in the tables of a text. */
function facts(text: string): string[] {
  return buildReport(readText(text, 'text'))
    .facts.filter((fact) => fact.cell)
    .map(({ label, figure }) => `${label} = ${figure.value.toFixed()} ${figure.unit} ${figure.unitKind}`)
}

describe('units in tables', () => {
  it('takes the unit of the caption for amounts, not for counts and lists', () => {
    expect(
      facts('附表\n单位：万元\n| 序号 | 项目 | 预算数 | 受益人数 | 执行率 |\n| 1 | 甲项目 | 120.5 | 36 | 95% |')
    ).toEqual([
      '甲项目 = 1  none',
      '甲项目预算数 = 1205000 万元 money',
      '甲项目受益人数 = 36  none',
      '甲项目执行率 = 0.95 % ratio'
    ])
  })

  it('prefers the unit of the header, of the row, and the one that is printed', () => {
    expect(
      facts('单位：万元\n| 项目 | 金额（元） | 预算数 |\n| 甲项目 | 120 | 3.5万元 |\n| 参保人数（万人） | 2 | 1 |')
    ).toEqual([
      '甲项目金额 = 120 元 money',
      '甲项目预算数 = 35000 万元 money',
      '参保人数（万人）金额 = 2 元 money',
      '参保人数（万人）预算数 = 10000 万人 count'
    ])
  })

  it('reads targets and results in the unit of their row', () => {
    expect(
      facts(
        '| 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重（%） |\n| 参保人数 | ≥ | 72.54 | 万人 | 71.71 | 40 |\n| 参保率 | ≥ | 95 | % | 96.1 | 60 |'
      )
    ).toEqual([
      '参保人数指标值 = 725400 万人 count',
      '参保人数完成值 = 717100 万人 count',
      '参保人数权重 = 40 分 score',
      '参保率指标值 = 0.95 % ratio',
      '参保率完成值 = 0.961 % ratio',
      '参保率权重 = 60 分 score'
    ])
  })

  it('takes weights in percent for points, and rates without a sign for percent or fractions', () => {
    expect(
      facts(
        '| 一级指标 | 三级指标 | 指标值 | 权重 |\n| 产出指标（60%） | 户数 | 20户 | 60% |\n| 效益指标（40%） | 增收 | 有所提高 | 40% |'
      )
    ).toEqual([
      '户数 = 60 % score',
      '户数指标值 = 20 户 count',
      '户数权重 = 60 % score',
      '增收 = 40 % score',
      '增收权重 = 40 % score'
    ])
    expect(
      facts('| 项目 | 预算数 | 支出数 | 执行率 |\n| 甲 | 100元 | 95元 | 95 |\n| 乙 | 100元 | 95元 | 0.95 |').filter(
        (line) => line.includes('执行率')
      )
    ).toEqual(['甲执行率 = 0.95 % ratio', '乙执行率 = 0.95  ratio'])
  })

  it('labels figures of headers by the header, and knows last year by its column', () => {
    const report = buildReport(readText('| 项目 | 上年数（万元） | 本年数（万元） |\n| 总收入 | 80.5 | 90.5 |', 'text'))
    expect(report.facts.map((fact) => [fact.label, fact.relativeYear])).toEqual([
      ['总收入上年数', -1],
      ['总收入本年数', 0]
    ])
  })
})
