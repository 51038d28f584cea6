import { buildReport, lint, readText } from '@gouji/core'
import { expect, it } from 'vitest'
import { testReadme } from '../../testing/tester.js'
import { overAchievement } from './index.js'

testReadme(overAchievement, import.meta.url)

it.each([
  [20, ['“培训种植大户”目标 ≥100人，实际 125人，超过目标 20% 以上，没有说明原因']],
  [30, []]
])('takes the line of a place: %i%%', (above, messages) => {
  const report = buildReport(
    readText(
      `| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 培训种植大户 | ≥100人 | 125人 | 50 | 50 |  |
| 效益指标 | 参训人数 | ≥100人 | 101人 | 50 | 50 |  |`,
      'text'
    )
  )
  const { findings } = lint(report, [overAchievement], {
    rules: { 'over-achievement': { severity: 'on', options: { above } } }
  })
  expect(findings.map(({ message }) => message)).toEqual(messages)
})
