import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { indicatorScore } from './index.js'

testReadme(indicatorScore, import.meta.url)

describe('indicator-score', () => {
  it('gives one hint for a form, with all its rows', () => {
    const { findings } = run(
      indicatorScore,
      `
| 一级指标 | 三级指标 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 培训人次 | 20 | 19 |  |
| 产出指标 | 培训期数 | 30 | 27 | — |
| 效益指标 | 就业率 | 50 | 50 |  |`
    )
    expect(findings).toMatchObject([
      { severity: 'info', text: '19', message: '2 项指标得分低于分值而没有说明原因：培训人次、培训期数' }
    ])
  })

  it('says nothing of reasons where the form has no column for them', () => {
    expect(
      run(
        indicatorScore,
        '| 一级指标 | 三级指标 | 分值 | 得分 |\n| 产出指标 | 培训人次 | 20 | 19 |\n| 效益指标 | 就业率 | 80 | 80 |'
      ).findings
    ).toEqual([])
  })
})
