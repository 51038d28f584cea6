import { buildReport, lint, readText, type Source } from '@gouji/core'
import { readDocument } from '@gouji/formats'
import { rules } from '@gouji/rules'
import { describe, expect, it } from 'vitest'
import { docxOf, p, run } from '../packages/formats/testing/docx.js'

const head = '云岫县2022年度培训项目支出绩效自评报告\n'
const rate = (printed: string) => `全年预算数820.00万元，全年执行数779.00万元，执行率为${printed}。`
const table = (total: string) =>
  `| 来源 | 金额（万元） |\n| --- | --- |\n| 中央 | 120.50 |\n| 省级 | 80.30 |\n| 合计 | ${total} |\n`

function outcome(source: Source) {
  const report = buildReport(source)
  const { findings, suppressed, checks } = lint(report, rules)
  return {
    found: findings.map(({ rule, span }) => `${rule} ${report.text.slice(span.start, span.end)}`),
    silenced: suppressed.map(({ finding, by, reason }) => `${finding.rule} ${by} ${reason}`),
    inconsistent: checks.filter(({ verdict }) => verdict === 'inconsistent').length,
    figures: report.figures.length
  }
}

const text = (words: string) => outcome(readText(words, 'text'))
const markdown = (words: string) => outcome(readText(words, 'markdown'))

describe.each([
  ['text', text],
  ['markdown', markdown]
])('a directive in %s', (_, check) => {
  it('silences the line that it stands on', () => {
    const { found, silenced, inconsistent } = check(
      `${head}\n${rate('85.00%')}<!-- 勾稽忽略 execution-rate -- 按调整后预算 -->\n\n${rate('75.00%')}\n`
    )
    expect(found).toEqual(['execution-rate 75.00%'])
    expect(silenced).toEqual(['execution-rate directive 按调整后预算'])
    expect(inconsistent).toBe(2)
  })

  it('alone on a line silences the next line with words', () => {
    const { found, silenced } = check(
      `${head}\n<!-- 勾稽忽略 预算执行率 -- 按调整后预算 -->\n\n${rate('85.00%')}\n\n${rate('75.00%')}\n`
    )
    expect(found).toEqual(['execution-rate 75.00%'])
    expect(silenced).toHaveLength(1)
  })

  it('silences a table', () => {
    const without = check(`${head}\n${table('201.80')}`)
    expect(without.found).toEqual(['table-total 201.80'])
    const { found, silenced } = check(`${head}\n<!-- 勾稽忽略本表 table-total -- 含尾差 -->\n\n${table('201.80')}`)
    expect(found).toEqual([])
    expect(silenced).toEqual(['table-total directive 含尾差'])
  })

  it('silences a section, not the next one', () => {
    const { found, silenced } = check(
      `${head}\n一、资金情况\n\n<!-- 勾稽忽略本节 全部 -- 历史数据 -->\n\n${rate('85.00%')}\n\n二、执行情况\n\n${rate('75.00%')}\n`
    )
    expect(found).toEqual(['execution-rate 75.00%'])
    expect(silenced).toEqual(['execution-rate directive 历史数据'])
  })

  it('silences the whole file from anywhere', () => {
    const { found, silenced } = check(
      `${head}\n${rate('85.00%')}\n\n${rate('75.00%')}\n\n<!-- gouji-ignore-file execution-rate -- reprinted -->\n`
    )
    expect(found).toEqual([])
    expect(silenced).toHaveLength(2)
  })

  it('does nothing without a reason, and its numbers are no figures', () => {
    const { found, figures } = check(`${head}\n<!-- 勾稽忽略 execution-rate 85.00% -->\n\n${rate('85.00%')}\n`)
    expect(found).toEqual(['ignore-directive <!-- 勾稽忽略 execution-rate 85.00% -->', 'execution-rate 85.00%'])
    expect(figures).toBe(3)
  })

  it('silences the reproof of another directive only where asked to', () => {
    const { found } = check(`${head}\n${rate('95.00%')}<!-- 勾稽忽略 share -- 口径不同 -->\n`)
    expect(found).toEqual(['ignore-directive <!-- 勾稽忽略 share -- 口径不同 -->'])
  })
})

it('a remark of an editor is a directive for the words that it is attached to', () => {
  const source = readText(`${head}\n${rate('85.00%')}\n${rate('75.00%')}\n`, 'text')
  const start = source.text.indexOf('85.00%')
  const remarks = [{ span: { start, end: start + 6 }, words: '勾稽忽略 execution-rate——按调整后预算' }]
  const { found, silenced } = outcome({ ...source, remarks })
  expect(found).toEqual(['execution-rate 75.00%'])
  expect(silenced).toEqual(['execution-rate directive 按调整后预算'])
})

it('a comment in a Word file is a directive', async () => {
  const body =
    p(run('云岫县2022年度培训项目支出绩效自评报告')) +
    p(
      `${run('全年预算数820.00万元，全年执行数779.00万元，执行率为')}<w:commentRangeStart w:id="0"/>${run('85.00%')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('。')}`
    )
  const comments = (words: string): string => `<w:comment w:id="0" w:author="甲">${p(run(words))}</w:comment>`
  const check = async (words: string) => {
    const source = await readDocument(docxOf(body, { comments: comments(words) }))
    if ('problem' in source) throw new Error(source.problem)
    return outcome(source)
  }
  expect(await check('请核实')).toMatchObject({ found: ['execution-rate 85.00%'], silenced: [] })
  expect(await check('勾稽忽略 预算执行率——按调整后预算')).toMatchObject({
    found: [],
    silenced: ['execution-rate directive 按调整后预算']
  })
})
