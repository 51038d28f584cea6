import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { missingScore } from './index.js'

testReadme(missingScore, import.meta.url)

const header = '| 一级指标 | 三级指标 | 分值 | 指标值 | 实际值 | 得分 |'

describe('missing-score', () => {
  it('points at the blank cell and names the weight', () => {
    const { findings, report } = run(
      missingScore,
      `${header}
| 产出指标 | 培训人次 | 50 | ≥300人次 | 312人次 | 50 |
| 效益指标 | 就业率 | 30 | ≥60% | 66% | 30 |
| 满意度指标 | 学员满意度 | 20 | ≥90% | 95% |  |
| 总分 |  | 100 |  |  | 100 |`
    )
    expect(findings).toMatchObject([{ severity: 'error', line: 4, message: '“学员满意度”填了分值而没有填得分' }])
    expect(report.tables).toHaveLength(1)
  })

  it('points at the end of a row that breaks off', () => {
    const rows = [
      '一级指标',
      '三级指标',
      '分值',
      '指标值',
      '实际值',
      '得分',
      '',
      '产出指标',
      '培训人次',
      '50',
      '≥300人次',
      '312人次',
      '50',
      '',
      '效益指标',
      '就业率',
      '50',
      '≥60%',
      '66.5%'
    ]
    const text = `\n${rows.map((cell) => (cell === '' ? '' : `\t${cell}`)).join('\n')}\n \t总分\n\t100\n\t\n\t\n\t100\n`
    const { findings } = run(missingScore, text)
    expect(findings).toMatchObject([{ text: '66.5%', message: '“就业率”填了分值而没有填得分' }])
  })

  it('leaves merged weights and rows of 0 alone', () => {
    expect(
      run(
        missingScore,
        `${header}\n| 产出指标 | 甲 | 50 | 1 | 1 | 50 |\n| 效益指标 | 乙 | 50 | 1 | 1 | 50 |\n| 效益指标 | 丙 | 0 | 1 | 1 |  |`
      ).findings
    ).toEqual([])
  })

  it('finds one item without a score inside a paragraph', () => {
    const { findings } = run(
      missingScore,
      '自评得分情况：1.学前教育补助，自评得分96分。2.营养改善计划，自评得分98分。3.校舍维修，已完工。4.教师培训，自评得分95分。5.取暖补助，自评得分97分。'
    )
    expect(findings).toMatchObject([{ severity: 'warning', text: '3.校舍维修' }])
  })

  it('is silent when two items have none, or few have one', () => {
    expect(
      run(
        missingScore,
        '（1）甲，得分5分。\n（2）乙，得分5分。\n（3）丙，完成。\n（4）丁，得分4分。\n（5）戊，完成。\n（6）己，得分4分。'
      ).findings
    ).toEqual([])
    expect(run(missingScore, '（1）甲，得分5分。\n（2）乙，得分5分。\n（3）丙，完成。').findings).toEqual([])
  })
})
