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

  it('verifies a full score without a deduction, and asks nothing of a lower one', () => {
    expect(
      verdicts(`
投入管理：（满分20分，自评得分20分）制度健全。
过程管理：（满分25分，自评得分24分）进度略慢扣1分。
预算执行：执行率98%，满分10分，得9.8分。`)
    ).toEqual(['none exact 20 = 20', 'deduction exact 25 − 1 = 24'])
  })

  it('looks below a heading with its marks, and for the deductions of a whole at its parts', () => {
    expect(
      verdicts(`
三、指标分析
（一）投入（满分15分，得13.5分）
1.目标设定（满分8分，得7.5分）。绩效目标不够细化，扣0.5分。
2.预算配置（满分7分，得6分）。在职人员控制率超标，扣1分。
（二）过程（满分25分，得23分）
资产管理台账不全，扣1分；预算调整率较高，扣1分。
（三）效益指标完成情况（30分）
就业率66%，得28.2分，扣1.8分的原因是个别学员未就业。`)
    ).toEqual([
      'deduction exact 8 − 0.5 = 7.5',
      'deduction exact 7 − 1 = 6',
      'deduction exact 25 − 1 − 1 = 23',
      'deduction exact 30 − 1.8 = 28.2'
    ])
  })
})
