import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { resultAsBound } from './index.js'

testReadme(resultAsBound, import.meta.url)

describe('result-as-bound', () => {
  it('names the indicator, the words as printed, and whether the target was copied', () => {
    const { findings } = run(
      resultAsBound,
      '一、绩效目标\n巡查覆盖率≧90%。\n二、绩效指标完成情况\n巡查覆盖率≧90%，结业率大于 95%。'
    )
    expect(findings).toEqual([
      {
        rule: 'result-as-bound',
        severity: 'warning',
        text: '≧90%',
        line: 4,
        column: 6,
        endLine: 4,
        endColumn: 10,
        repairs: [],
        message: '“巡查覆盖率”的实际值写成“≧90%”，与目标一样，应写实际完成的数值'
      },
      {
        rule: 'result-as-bound',
        severity: 'warning',
        text: '大于 95%',
        line: 4,
        column: 14,
        endLine: 4,
        endColumn: 20,
        repairs: [],
        message: '“结业率”的实际值写成“大于95%”，应写实际完成的数值'
      }
    ])
  })
})
