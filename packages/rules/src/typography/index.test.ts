import { buildReport, lint, readText } from '@gouji/core'
import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { typography } from './index.js'

testReadme(typography, import.meta.url)

/** The text with every offered change made, last first. */
function mended(text: string): string {
  const { findings } = lint(buildReport(readText(text, 'text')), [typography])
  let result = text
  for (const { fix } of [...findings].reverse())
    if (fix) result = result.slice(0, fix.span.start) + fix.text + result.slice(fix.span.end)
  return result
}

describe('typography', () => {
  it('says what is wrong, how often, and where', () => {
    const text = '一、概况\n道路通行率提高,拥堵减轻，满意度提高，主要做法:宣传到位，服务到位，资金到位。'
    expect(run(typography, text).findings).toEqual([
      {
        rule: 'typography',
        severity: 'info',
        text: ',',
        line: 2,
        column: 8,
        endLine: 2,
        endColumn: 9,
        message: '“路通行率提高,拥堵减轻，满”中文中夹有半角标点，宜用全角，另有 1 处',
        repairs: []
      }
    ])
  })

  it.each([
    ['费用（含税)共5万元。', '费用（含税）共5万元。'],
    ['费用(含税（13%）等）共5万元。', '费用（含税（13%）等）共5万元。'],
    ['统一标准、流程、和制度。', '统一标准、流程和制度。'],
    ['覆盖丽水、和平、和田等县。', '覆盖丽水、和平、和田等县。'],
    ['依据财社[2021]172号、云办发【2011】293号。', '依据财社〔2021〕172号、云办发【2011】293号。'],
    ['单位包括:\n甲局，乙局，丙局。', '单位包括：\n甲局，乙局，丙局。'],
    ['截止8月底支付50%。', '截至8月底支付50%。'],
    ['截止到2023年12月，报名于6月截止。', '截至2023年12月，报名于6月截止。'],
    ['英文Gross, net和1,234.5元。(一)概况。', '英文Gross, net和1,234.5元。(一)概况。']
  ])('%s', (text, expected) => expect(mended(text)).toBe(expected))

  it('takes 一 in a column of scores for a dash, and leaves it in one of ordinals', () => {
    const row = (...cells: string[]) => cells.map((cell) => `\t${cell}`).join('\n')
    const rows = [
      row('序号', '项目名称', '全年预算数（万元）', '全年执行数（万元）', '得分'),
      row('一', '公路养护', '100', '90', '9'),
      row('二', '公交补贴', '50', '50', '一')
    ]
    const { findings } = run(typography, `公路养护项目资金表\n${rows.join('\n\n')}\n\n`)
    expect(findings.map(({ line, message }) => [line, message])).toEqual([[18, '表中的“一”疑为“—”（没有数据）']])
  })
})
