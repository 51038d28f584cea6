import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { executionScore } from './index.js'

testReadme(executionScore, import.meta.url)

const form = (weight: string, rate: string, score: string): string => `
| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额 |  |  | ${weight} | ${rate} | ${score} |`

function verdict(text: string): string | undefined {
  return run(executionScore, text).checks[0]?.verdict
}

describe('execution-score', () => {
  it('caps the score at its weight, and takes the weight of the form', () => {
    expect(verdict(form('10', '112.5%', '10'))).toBe('exact')
    expect(verdict(form('20', '95%', '19'))).toBe('exact')
    expect(verdict(form('10', '100%', '10'))).toBe('exact')
    expect(verdict(form('10', '96.7%', '9.76'))).toBe('inconsistent')
    expect(verdict(form('10', '97.38%', '9.73'))).toBe('rounding')
  })

  it('is a warning', () => {
    expect(run(executionScore, form('10', '50%', '10')).findings).toMatchObject([{ severity: 'warning', text: '10' }])
  })

  it('asks for 10 in the text only where the figures look like a slip', () => {
    expect(verdict('预算执行率96.70%，得9.67分。')).toBe('exact')
    expect(verdict('预算执行率96.70%，得4.50分。')).toBe('blocked')
  })
})
