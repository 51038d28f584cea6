import { buildReport, lint, readText } from '@gouji/core'
import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { dates } from './index.js'

testReadme(dates, import.meta.url)

const title = '2023年度公路养护项目支出绩效自评报告\n'

function found(text: string): string[] {
  return run(dates, text).findings.map(({ severity, text: printed, message }) => `${severity} ${printed} ${message}`)
}

describe('dates', () => {
  it('names the day that does not exist, and where it stands', () => {
    expect(run(dates, '一、验收\n2023年2月29日验收。').findings).toEqual([
      {
        rule: 'dates',
        severity: 'error',
        text: '2023年2月29日',
        line: 2,
        column: 1,
        endLine: 2,
        endColumn: 11,
        message: '日期“2023年2月29日”不存在',
        repairs: []
      }
    ])
  })

  it.each([
    ['2024年2月29日验收。', []],
    [
      '施工期限为2023年5月1日至2023年4月30日。',
      ['error 2023年5月1日至2023年4月30日 “2023年5月1日至2023年4月30日”的结束时间早于开始时间']
    ],
    [
      '项目2023年9月启动实施，于2022年11月验收。',
      ['error 2022年11月 “2022年11月”早于前面的“2023年9月”，先后次序不一致']
    ],
    ['2023年6月开工的一标段已完成；2022年3月竣工的二标段投入使用。', []],
    ['根据2023年3月的会议和2022年5月的文件精神。', []],
    ['11月至3月为冬季养护期。', []],
    ['自2020以来连续实施。', ['warning 2020 “自2020以来”的年份 2020 后缺“年”字']],
    ['从2018到2022年，在2022年度安排。', []],
    ['根据2022度部门决算，用电2022度。', ['warning 2022 “2022度”的年份 2022 后缺“年”字']]
  ])('%s', (text, expected) => {
    const results = run(dates, text).findings.filter(({ severity }) => severity !== 'info')
    expect(results.map(({ severity, text: printed, message }) => `${severity} ${printed} ${message}`)).toEqual(expected)
  })

  it('adds the 年 that is missing', () => {
    const text = '从2018起执行。'
    const { findings } = lint(buildReport(readText(text, 'text')), [dates])
    expect(findings.map(({ fix }) => fix)).toEqual([{ span: { start: 1, end: 5 }, text: '2018年' }])
  })

  it('says of a report when it is signed too early', () => {
    expect(found(`${title}2022年11月8日\n一、概况\n无。`)).toEqual([
      'warning 2022年11月8日 落款日期 2022年11月8日 早于报告年度（2023年度）结束'
    ])
    expect(found(`${title}2023年5月8日\n一、概况\n无。`)[0]).toMatch(/^info 2023年5月8日/)
    expect(found(`${title}2023年12月25日\n一、概况\n无。`)).toEqual([])
    expect(found(`2023年度公路养护项目绩效运行监控报告\n2023年8月8日\n一、概况\n无。`)).toEqual([])
    expect(found(`绩效自评报告\n2022年8月8日\n一、概况\n2023年预算500万元，2023年支出480万元。`)).toEqual([])
  })

  it('counts a date after the year, and the last day of the year, as verified', () => {
    const { checks } = run(
      dates,
      `${title}2024年3月1日\n一、概况\n截至2023年12月31日支付350万元，截至2022年底累计支付90万元。`
    )
    expect(checks.map(({ verdict, relation, arithmetic }) => `${verdict} ${relation.kind} ${arithmetic}`)).toEqual([
      'exact signed 2024 > 2023',
      'exact closing 2023 = 2023'
    ])
  })

  it('reminds once of figures that stop within the year', () => {
    expect(found(`${title}一、完成情况\n截至8月底支付300万元。1-10月完成120公里。截止9月末验收3处。`)).toEqual([
      'info 8月底 数据截至“8月底”，年度报告应更新到年末，另有 2 处'
    ])
    expect(
      found(`${title}一、完成情况\n截至2024年3月底已全部支付。1-12月支付300万元。上半年开展检查。每月1日-5日巡查。`)
    ).toEqual([])
    expect(found(`${title}一、完成情况\n截至6月底支付率50%，全年支付率100%。要求截至9月底完成80%。`)).toEqual([])
    expect(found('截至8月底支付300万元。')).toEqual([])
  })

  it('leaves 今年 alone where nothing says when the report was written', () => {
    expect(found(`${title}一、完成情况\n今年以来开展检查12次。`)).toEqual([])
  })
})
