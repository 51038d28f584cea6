import { describe, expect, it } from 'vitest'
import { rules } from '../../../rules/src/index.js'
import { readPlain } from '../read/plain.js'
import { buildReport } from '../report/build.js'
import { lint } from './lint.js'
import { standings } from './standings.js'

const TEXT = `云岫县茶园改造项目绩效自评报告
一、预算执行情况
全年预算数820.00万元，执行数779.00万元，执行率为96.00%。
二、资金使用情况
中央资金500.00万元，地方资金320.00万元，共计820.00万元。
`

describe('standings', () => {
  const report = buildReport(readPlain(TEXT))
  const found = standings(lint(report, rules))
  const words = (spans: readonly { start: number; end: number }[]): string[] =>
    spans.map(({ start, end }) => TEXT.slice(start, end))

  it('keeps apart what holds and what does not', () => {
    expect(words(found.inconsistent)).toEqual(['96.00%'])
    expect(words(found.verified)).toEqual(['500.00万元', '320.00万元', '820.00万元'])
    // stands in a relation that holds too, but also in the one that does not
    expect(found.verified.map(({ start }) => start)).not.toContain(TEXT.indexOf('820.00'))
  })
})
