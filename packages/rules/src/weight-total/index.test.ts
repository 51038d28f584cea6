import { describe, expect, it } from 'vitest'
import { checksOf, mergedTable } from '../../testing/merged.js'
import { run, testReadme } from '../../testing/tester.js'
import { weightTotal } from './index.js'

testReadme(weightTotal, import.meta.url)

function verdicts(text: string): string[] {
  return run(weightTotal, text).checks.map(
    ({ relation, verdict, arithmetic }) => `${relation.kind} ${relation.stated.figure.text} ${verdict} ${arithmetic}`
  )
}

const fund = `
| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额 | 100 | 100 | 10 | 100% | 10 |

`

describe('weight-total', () => {
  it('takes a total of 90 as one without execution', () => {
    expect(
      verdicts(`${fund}
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培训人次 | ≥300人次 | 60 | 60 |
| 效益指标 | 社会效益指标 | 就业率 | ≥60% | 30 | 30 |
| 合计 |  |  |  | 90 | 90 |`)
    ).toEqual(['total 90 exact 60 + 30 = 90'])
  })

  it('counts the execution weight once where it is an indicator too', () => {
    expect(
      verdicts(`${fund}
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 得分 |
| 预算执行 | 预算执行 | 预算执行率 | 100% | 10 | 10 |
| 产出指标 | 数量指标 | 培训人次 | ≥300人次 | 60 | 60 |
| 效益指标 | 社会效益指标 | 就业率 | ≥60% | 30 | 30 |
| 总分 |  |  |  | 100 | 100 |`)
    ).toEqual(['total 100 exact 10 + 60 + 30 = 100'])
  })

  it('adds a Hubei form of 20 and 80', () => {
    expect(
      verdicts(`
| 预算执行情况（万元） | 预算数（A） | 执行数（B） | 执行率（B/A） | 分值 | 得分 |
| 年度财政资金总额 | 120 | 114 | 95% | 20 | 19 |

| 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 分值 | 得分 |
| 产出指标（50分） | 数量指标 | 养护里程 | ≥36公里 | 36公里 | 50 | 50 |
| 效益指标（30分） | 社会效益指标 | 事故下降 | 下降 | 下降 | 30 | 30 |
| 总分 |  |  |  |  | 100 | 99 |`)
    ).toContain('total 100 exact 20 + 50 + 30 = 100')
  })

  it('finds the execution weight in the header', () => {
    expect(
      verdicts(`
| 预算执行情况（万元） | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分×执行率） |
| 年度财政资金总额 | 120 | 114 | 95% | 19 |

| 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥36公里 | 36公里 | 60 | 60 |
| 效益指标 | 社会效益指标 | 事故下降 | 下降 | 下降 | 40 | 40 |
| 总分 |  |  |  |  | 100 | 119 |`)
    ).toEqual(['total 100 inconsistent 20 + 60 + 40 = 120'])
  })

  it('reads the weight of the block from its title', () => {
    expect(
      verdicts(`
| 绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 | 得分 |
|  | 产出指标 | 数量指标 | 发放覆盖率 | 100% | 60 | 60 |
|  | 效益指标 | 社会效益指标 | 足额保障率 | 100% | 20 | 20 |`)
    ).toEqual(['title 90分 inconsistent 60 + 20 = 80'])
  })

  it('counts a merged weight once, and rows above their parts not at all', () => {
    expect(
      verdicts(`
| 评价内容 | 分值 | 得分 |
| 一、产出 | 60 | 58 |
| 1.培训人次 | 40 | 38 |
| 2.结业率 | 20 | 20 |
| 二、效益 | 40 | 40 |
| 1.就业率 | 40 | 40 |
| 合计 | 100 | 98 |`)
    ).toEqual([
      'group 60 exact 40 + 20 = 60',
      'group 40 exact 40 = 40',
      'total 100 exact 40 + 20 + 40 = 100',
      'headings 100 exact 60 + 40 = 100'
    ])
  })

  it('compares a note with the headings of the table, as a warning', () => {
    const { findings } = run(
      weightTotal,
      `${fund}
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 得分 |
| 产出指标（60分） | 数量指标 | 培训人次 | ≥300人次 | 60 | 60 |
| 效益指标（20分） | 社会效益指标 | 就业率 | ≥60% | 20 | 20 |
| 满意度指标（10分） | 满意度指标 | 满意度 | ≥90% | 10 | 10 |
| 总分 |  |  |  | 100 | 100 |

说明：分值设定100分，其中预算执行率10分、产出指标50分、效益指标30分、满意度指标10分。`
    )
    expect(findings.map(({ text, severity }) => `${text} ${severity}`)).toEqual(['50分 warning', '30分 warning'])
  })

  it('adds the full marks of the text to its 总分', () => {
    const text = (mark: string): string => `
一、自评情况
总分100分，各项得分如下。
投入管理：（满分20分，自评得分20分）制度健全。
过程管理：（满分${mark}分，自评得分24分）资金使用合规。
产出指标：（满分40分，自评得分39分）任务完成。
效果指标：（满分15分，自评得分15分）群众满意。`
    expect(verdicts(text('25'))).toEqual(['prose 100分 exact 20 + 25 + 40 + 15 = 100'])
    expect(verdicts(text('35'))).toEqual(['prose 100分 inconsistent 20 + 35 + 40 + 15 = 110'])
  })

  it('reads a form whose merged cells are known', () => {
    const checks = checksOf(
      weightTotal,
      mergedTable(`
绩效指标 | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
^ | 产出指标（50分） | 数量指标 | 培训人次 | < | ≥300人次 | 312人次 | 30 | 30 | 
^ | ^ | ^ | 培训期数 | < | ≥6期 | 6期 | ^ | ^ | 
^ | ^ | 质量指标 | 结业率 | < | ≥95% | 96% | 20 | 20 | 
^ | 效益指标（30分） | 社会效益指标 | 就业率 | < | ≥60% | 66% | 30 | 30 | 
^ | 满意度指标（20分） | 满意度指标 | 学员满意度 | < | ≥90% | 95% | 20 | 19 | 
总分 | < | < | < | < | < | < | 100 | 99 | `)
    )
    expect(checks.map(({ relation, verdict, arithmetic }) => `${relation.kind} ${verdict} ${arithmetic}`)).toEqual([
      'group exact 30 + 20 = 50',
      'group exact 30 = 30',
      'group exact 20 = 20',
      'total exact 30 + 20 + 30 + 20 = 100',
      'headings exact 50 + 30 + 20 = 100'
    ])
  })
})
