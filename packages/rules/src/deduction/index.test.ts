import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { deduction } from './index.js'

testReadme(deduction, import.meta.url)

function verdicts(text: string): string[] {
  return run(deduction, text).checks.map(
    ({ relation, verdict, arithmetic }) => `${relation.kind} ${verdict} ${arithmetic}`
  )
}

describe('deduction', () => {
  it('takes 共扣 for the single deductions beside it', () => {
    expect(
      verdicts('（二）项目过程\n县级资金未到位扣2分，档案不全扣0.8分，共扣2.8分。该部分满分20分，得17.2分。')
    ).toEqual(['deduction exact 20 − 2.8 = 17.2'])
  })

  it('cannot tell how often 各扣 counts', () => {
    expect(verdicts('过程管理（满分20分，自评得分18分）：两个项目进度偏慢，各扣1分。')).toEqual([])
  })

  it('warns of a score that is not full without a deduction, where the others name theirs', () => {
    const text = (score: string): string => `
投入管理：（满分20分，自评得分20分）制度健全。
过程管理：（满分25分，自评得分24分）进度略慢扣1分。
产出指标：（满分40分，自评得分${score}分）任务完成。`
    expect(verdicts(text('40'))).toEqual(['none exact 20 = 20', 'deduction exact 25 − 1 = 24', 'none exact 40 = 40'])
    expect(run(deduction, text('36')).findings).toMatchObject([{ severity: 'warning', text: '36分' }])
  })

  it('is silent about such a score when deductions are told elsewhere', () => {
    const { findings } = run(
      deduction,
      `
投入管理：（满分20分，自评得分20分）制度健全。
过程管理：（满分25分，自评得分24分）进度略慢扣1分。
产出指标：（满分40分，自评得分36分）任务基本完成。
五、扣分原因
产出指标因雨季影响工期，扣4分。`
    )
    expect(findings).toEqual([])
  })
})
