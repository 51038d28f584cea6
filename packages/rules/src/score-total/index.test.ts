import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { scoreTotal } from './index.js'

testReadme(scoreTotal, import.meta.url)

function verdicts(text: string): string[] {
  return run(scoreTotal, text).checks.map(
    ({ relation, verdict, arithmetic }) => `${relation.kind} ${relation.stated.figure.text} ${verdict} ${arithmetic}`
  )
}

const form = (blank: string, total: string): string => `
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培训人次 | ≥300人次 | 50 | 50 |
| 效益指标 | 社会效益指标 | 就业率 | ≥60% | 40 | 40 |
| 满意度指标 | 满意度指标 | 满意度 | ≥90% | 10 | ${blank} |
| 总分 |  |  |  | 100 | ${total} |`

describe('score-total', () => {
  it('takes a blank score as full where the total is full', () => {
    expect(verdicts(form('', '100'))).toEqual(['blank-full 100 exact 50 + 40 + 10 = 100'])
  })

  it('fails when no score in the blank could mend the total', () => {
    expect(verdicts(form('', '88'))).toEqual([
      'blank-least 88 inconsistent 50 + 40 = 90 > 88',
      'blank-most 88 exact 50 + 40 + 10 = 100 > 88'
    ])
    expect(verdicts(form('', '95'))).toEqual([
      'blank-least 95 exact 50 + 40 = 90 < 95',
      'blank-most 95 exact 50 + 40 + 10 = 100 > 95'
    ])
  })

  it('a dash is nothing to score', () => {
    expect(verdicts(form('—', '90'))).toEqual(['total 90 exact 50 + 40 = 90'])
  })

  it('adds up 小计 and the whole', () => {
    expect(
      verdicts(`
| 一级指标 | 三级指标 | 分值 | 得分 |
| 产出指标 | 培训人次 | 30 | 30 |
| 产出指标 | 结业率 | 20 | 19 |
| 小计 |  | 50 | 49 |
| 效益指标 | 就业率 | 50 | 48 |
| 小计 |  | 50 | 48 |
| 总分 |  | 100 | 97 |`)
    ).toEqual(['total 49 exact 30 + 19 = 49', 'total 48 exact 48 = 48', 'total 97 exact 30 + 19 + 48 = 97'])
  })

  it('leaves scores out of 100 alone, and scores without weights', () => {
    expect(
      verdicts(`
| 评价内容 | 权重 | 得分 |
| 决策 | 20 | 95 |
| 过程 | 20 | 90 |
| 产出 | 30 | 98 |
| 效益 | 30 | 92 |
| 合计 | 100 | 94 |`)
    ).toEqual([])
    expect(
      verdicts(`
| 项目名称 | 预算数 | 自评得分 |
| 甲项目 | 20 | 95 |
| 乙项目 | 30 | 97 |
| 合计 | 50 | 96 |`)
    ).toEqual([])
  })

  it('reads a total with 其中, and items that share a sentence with their full marks', () => {
    expect(
      verdicts('四、评价结论\n项目综合得分95.80分，其中：决策18.50分、过程28.80分、产出29.00分、效益19.50分。')
    ).toEqual(['list 95.80分 exact 18.50 + 28.80 + 29.00 + 19.50 = 95.80'])
    expect(
      verdicts(
        '四、评价结论\n决策指标满分20分，得18分；过程指标满分20分，得19分；产出指标满分30分，得30分；效益指标满分30分，得27分，综合得分94分。'
      )
    ).toEqual(['prose 94分 exact 18 + 19 + 30 + 27 = 94'])
  })

  it('keeps a summary apart from the details below it, and checks levels', () => {
    expect(
      verdicts(`
三、评价结论
综合得分95分。决策（满分20分，得18分），过程（满分20分，得19分），产出（满分60分，得58分）。
四、指标分析
（一）决策情况。满分20分，得18分。
1.立项依据。满分12分，得11分。
2.绩效目标。满分8分，得7分。
（二）过程情况。满分20分，得19分。
（三）产出情况。满分60分，得58分。`)
    ).toEqual([
      'prose 95分 exact 18 + 19 + 58 = 95',
      'prose 95分 exact 18 + 19 + 58 = 95',
      'children 18分 exact 11 + 7 = 18'
    ])
  })

  it('compares the text with the only form, as a warning', () => {
    const { findings } = run(scoreTotal, `一、自评结论\n经综合评价，项目综合得分为97分。\n${form('8', '98')}`)
    expect(findings.map(({ text, severity, message }) => `${text} ${severity} ${message}`)).toEqual([
      '97分 warning 正文得分 97分 与自评表总分不一致：97 ≠ 98'
    ])
  })

  it('does not take the score that others gave for the own one', () => {
    expect(verdicts(`一、基本情况\n在全市年度考核中得分92分，排名第三。\n${form('10', '100')}`)).toEqual([
      'total 100 exact 50 + 40 + 10 = 100'
    ])
  })

  it('is silent about a mean of projects', () => {
    expect(
      verdicts('五、结论\n全年开展自评项目4个，平均得分95.5分。一是甲项目自评得分96分。二是乙项目自评得分95分。')
    ).toEqual([])
  })

  it('compares what the accounts report of the annexed self-evaluation of the department', () => {
    const text = (score: string): string => `
2023年度松泽县档案馆部门决算情况说明
一、预算绩效管理情况
本部门组织开展绩效自评，其中，松泽县档案馆部门整体绩效自评得分为${score}分，综述：总体情况较好；馆舍维修专项预算项目绩效自评得分为94分。

附件1
2023年度松泽县档案馆部门整体支出绩效自评报告
一、基本情况
本馆现有职工12人。
二、评价结论
整体支出绩效自评得分93分。
`
    const found = (score: string): string[] =>
      run(scoreTotal, text(score)).findings.map(({ text: figure, severity }) => `${figure} ${severity}`)
    expect(found('93')).toEqual([])
    expect(found('96')).toEqual(['96分 warning'])
  })

  it('compares the scores of groups in the text with the sums of the form, where both have the same groups', () => {
    const table = `
| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额 | 100 | 95 | 10 | 95% | 9.5 |

| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
| 产出指标（50分） | 数量指标 | 培训人次 | 30 | 29.6 |
|  | 质量指标 | 结业率 | 20 | 20 |
| 效益指标（40分） | 社会效益指标 | 就业率 | 40 | 40 |
| 总分 |  |  | 100 | 99.1 |`
    expect(verdicts(`一、自评得分\n预算执行率9.5分、产出指标46.9分、效益指标40分，合计96.4分。\n${table}`)).toEqual(
      expect.arrayContaining([
        'group 9.5分 exact 9.5 = 9.5',
        'group 46.9分 inconsistent 29.6 + 20 = 49.6',
        'group 40分 exact 40 = 40'
      ])
    )
    const other = verdicts(`一、自评得分\n决策18分、过程20分、产出58.4分，合计96.4分。\n${table}`)
    expect(other.filter((line) => line.startsWith('group'))).toEqual([])
  })
})
