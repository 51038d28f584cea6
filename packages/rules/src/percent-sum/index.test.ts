import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { percentSum } from './index.js'

testReadme(percentSum, import.meta.url)

describe('percent-sum', () => {
  it('speaks of per cent', () => {
    expect(run(percentSum, '三类人员分别占42.1%、35.6%、23.3%。').findings.map((finding) => finding.message)).toEqual([
      '各项占比之和超过 100%：末项为 23.3%，而 100% − 42.1% − 35.6% = 22.3% < 23.3%'
    ])
  })

  it.each([
    ['男性占45.2%，女性占54.8%。', 'exact'],
    ['男性占45.2%，女性占55.8%。', 'inconsistent'],
    ['学历构成：研究生占12.5%，本科占62.5%，大专及以下占25%。', 'exact'],
    ['收入300.5万元，其中：财政拨款200.5万元，占66.72%；其他收入100万元，占33.28%。', 'exact'],
    ['收入300.5万元，其中：财政拨款200.5万元，占66.72%；其他收入100万元，占32.28%。', 'inconsistent']
  ])('%s %s', (text, verdict) => expect(run(percentSum, text).checks[0]?.verdict).toBe(verdict))

  it('does not add shares of different wholes', () => {
    expect(run(percentSum, '项目支出600万元，占总支出的60%，其中设备费300万元，占项目支出的50%。').checks).toEqual([])
  })
})
