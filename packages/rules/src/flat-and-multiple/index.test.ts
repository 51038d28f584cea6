import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { flatAndMultiple } from './index.js'

testReadme(flatAndMultiple, import.meta.url)

const title = '白水市档案馆2023年度部门决算\n二、决算情况说明\n'
const checked = (words: string): string[] =>
  run(flatAndMultiple, title + words).checks.map(
    ({ relation, verdict }) => `${relation.kind} ${relation.stated.figure.text} ${verdict}`
  )

describe('flat-and-multiple', () => {
  it('holds 持平 to the two amounts, wherever last year’s is printed', () => {
    expect(checked('公务接待费12.50万元，与2022年决算数12.50万元持平。')).toEqual(['flat 12.50万元 exact'])
    expect(checked('公务接待费12.50万元，上年12.80万元，与上年持平。')).toEqual(['flat 12.50万元 inconsistent'])
    expect(checked('公务接待费12.50万元，完成预算的83.33%，与上年持平。')).toEqual([])
    expect(checked('公务接待费12.50万元，与年初预算15.00万元基本一致。')).toEqual([])
  })

  it('understands multiples', () => {
    expect(checked('维修费6.00万元，是2022年2.00万元的3倍。')).toEqual(['multiple 3倍 exact'])
    expect(checked('维修费2022年2.00万元，2023年6.00万元，增长2倍。')).toEqual(['growth 2倍 exact'])
    expect(checked('维修费2022年2.00万元，2023年6.00万元，增长3倍。')).toEqual(['growth 3倍 exact'])
    expect(checked('维修费2022年2.00万元，2023年6.00万元，增长5倍。')).toEqual(['growth 5倍 inconsistent'])
    expect(checked('维修费2022年2.00万元，2023年3.00万元，翻了一番。')).toEqual(['double 3.00万元 inconsistent'])
    expect(checked('全年接待人次是上年的2.5倍。')).toEqual([])
  })
})
