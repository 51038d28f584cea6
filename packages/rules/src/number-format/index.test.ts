import { buildReport, lint, readText } from '@gouji/core'
import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { numberFormat } from './index.js'

testReadme(numberFormat, import.meta.url)

describe('number-format', () => {
  it('says what is meant, and where', () => {
    expect(run(numberFormat, '一、资金\n预算6834．42万元，公开２0次。').findings).toEqual([
      {
        rule: 'number-format',
        severity: 'warning',
        text: '6834．42',
        line: 2,
        column: 3,
        endLine: 2,
        endColumn: 10,
        message: '“6834．42”用了全角数字或标点，应为“6834.42”',
        repairs: []
      },
      {
        rule: 'number-format',
        severity: 'warning',
        text: '２0',
        line: 2,
        column: 15,
        endLine: 2,
        endColumn: 17,
        message: '“２0”用了全角数字或标点，应为“20”',
        repairs: []
      }
    ])
  })

  it.each([
    ['支出1，784.89万元。', '1，784.89', '1,784.89'],
    ['进度100 %。', '100 %', '100%'],
    ['下达36万万元。', '36万万元', '36万元'],
    ['占100%%。', '100%%', '100%'],
    ['到位12万元元。', '12万元元', '12万元']
  ])('mends %s', (text, printed, mended) => {
    const { findings } = lint(buildReport(readText(text, 'text')), [numberFormat])
    expect(findings.map(({ fix, span }) => [text.slice(span.start, span.end), fix?.text])).toEqual([[printed, mended]])
  })

  it('offers no change where the value cannot be read', () => {
    const { findings } = lint(buildReport(readText('支出7,00.0,77元，12.345.67元。', 'text')), [numberFormat])
    expect(findings.map(({ fix, severity }) => [severity, fix])).toEqual([
      ['error', undefined],
      ['error', undefined]
    ])
  })

  it('knows a slip of a year from history', () => {
    const text = '始建于1368年，1840年重修，距今5000年；2202年预算，202年度决算，20222年实施。'
    expect(run(numberFormat, text).findings.map((finding) => finding.text)).toEqual(['2202年', '202年', '20222年'])
  })

  it('reminds once of a habit', () => {
    const { findings } = run(numberFormat, '支付100 %，到位95 %，完成90 %。支出１２万元，结余３万元。')
    expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'info “100 %”数字与百分号之间有空格，应为“100%”，另有 2 处',
      'info “１２”用了全角数字或标点，应为“12”，另有 1 处'
    ])
  })
})
