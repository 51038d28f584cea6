import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { scoreCap } from './index.js'

testReadme(scoreCap, import.meta.url)

describe('score-cap', () => {
  it('compares the execution score and the total too', () => {
    const { checks, findings } = run(
      scoreCap,
      `
| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额 | 100 | 120 | 10 | 120% | 12 |

| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培训人次 | ≥300人次 | 90 | 90 |
| 总分 |  |  |  | 100 | 102 |`
    )
    expect(checks.map(({ verdict, relation }) => `${relation.stated.figure.text} ${verdict}`)).toEqual([
      '12 inconsistent',
      '90 exact',
      '102 inconsistent'
    ])
    expect(findings[0]).toMatchObject({ text: '12', message: '“预算执行率”得分 12 超过分值：12 > 10' })
  })

  it('pairs marks and scores in the wordings of the genre', () => {
    const pairs = (text: string): string[] =>
      run(scoreCap, text).checks.map(
        ({ relation, verdict }) => `${relation.stated.label} ${relation.stated.figure.text} ${verdict}`
      )
    expect(pairs('（一）项目决策（20分）\n立项依据充分，该项得分19分。')).toEqual(['项目决策 19分 exact'])
    expect(pairs('投入管理分值10分，得分9分；产出指标分值50分，得分48.5分。')).toEqual([
      '投入管理 9分 exact',
      '产出指标 48.5分 exact'
    ])
    expect(pairs('1.预算编制情况，自评得分5分（满分6分）。')).toEqual(['预算编制情况 5分 exact'])
    expect(pairs('该部分满分20分，得18.00分。')).toEqual([' 18.00分 exact'])
    expect(pairs('自评总分100分，实际得分96分。')).toHaveLength(1)
  })

  it('takes no rule of scoring for a score', () => {
    const { checks } = run(scoreCap, '评分标准：满分10分，达到90%以上得10分，每降低1个百分点扣0.5分，扣完为止。')
    expect(checks).toEqual([])
  })
})
