import { buildReport, lint, readText } from '@gouji/core'
import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { templateResidue } from './index.js'

testReadme(templateResidue, import.meta.url)

function found(text: string): string[] {
  return run(templateResidue, text).findings.map(({ severity, text: printed }) => `${severity} ${printed}`)
}

describe('template-residue', () => {
  it('names the label that was left, and where', () => {
    expect(run(templateResidue, '一、完成情况\n惠及群众300户（户），补助标准（元）补助标准580元。').findings).toEqual([
      {
        rule: 'template-residue',
        severity: 'warning',
        text: '300户（户）',
        line: 2,
        column: 5,
        endLine: 2,
        endColumn: 12,
        message: '“300户（户）”重复了单位或指标名称，疑为模板文字没有删净，另有 1 处',
        repairs: []
      }
    ])
  })

  it.each([
    ['完成率100%（%）。', ['warning 100%（%）']],
    ['到位12.5万元（万元）。', ['warning 12.5万元（万元）']],
    ['补助金额（万元）补助金额为12.5万元。', ['warning 补助金额（万元）补助金额']],
    ['＊＊局于2019年成立。', ['warning ＊＊局']],
    ['xx镇和xx镇共同实施。', ['warning xx镇']],
    ['在此处填写项目概况。', ['warning 在此处填写']],
    ['存在问题（待补充）。', ['warning （待补充）']],
    ['单击此处输入文字。', ['warning 单击此处输入']],
    ['报告需要以下附件：', ['info 报告需要以下附件']],
    ['项目实施的的效果，完成情况情况良好。', ['info 的的']],
    ['处罚××公司、XX医院各1家，图XX略，**重点项目**，MAXX项目。', []],
    ['达到目的的有3家，标的的价格为5万元，众矢之的的说法。', []],
    ['补助标准（元）：每人580元。惠及300户（1200人）。', []],
    ['××单位于X月X日组织自评。', ['warning ××单位']],
    ['完成情况（填写说明附后）见附件（填报人：李明）。', []]
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  it('says once for all places what was not filled in', () => {
    const { findings } = lint(buildReport(readText('XX县XX局报告\n一、概况\nXX局成立于XX年。', 'text')), [
      templateResidue
    ])
    expect(findings.map(({ message, related }) => [message, related.length])).toEqual([
      ['“XX县”是没有填写的占位符，另有 3 处', 3]
    ])
  })

  it('sees bookmarks that a text export left, and offers to take a doubled word out', () => {
    const { findings } = lint(buildReport(readText('一、概况\n[bookmark: _Toc1]完成情况情况良好。', 'text')), [
      templateResidue
    ])
    expect(findings.map(({ severity, fix, message }) => [severity, fix?.text, message])).toEqual([
      ['info', undefined, '“[bookmark: _Toc1]”是文档书签的残留'],
      ['info', '情况', '“情况情况”文字重复']
    ])
  })
})
