import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { executionRate } from './index.js'

testReadme(executionRate, import.meta.url)

describe('execution-rate', () => {
  it('says what is stated, how it is computed, and where', () => {
    const { findings } = run(executionRate, '一、资金情况\n项目预算500万元，实际支出462.5万元，预算执行率达到95.2%。')
    expect(findings).toEqual([
      {
        rule: 'execution-rate',
        severity: 'error',
        text: '95.2%',
        line: 2,
        column: 30,
        endLine: 2,
        endColumn: 35,
        message: '执行率 95.2% 与所列数字不一致：462.5 ÷ 500 = 92.5%',
        repairs: ['92.5%']
      }
    ])
  })
})
