import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { sections } from './index.js'

testReadme(sections, import.meta.url)

describe('sections', () => {
  it('lists what is missing once for a part, at its title', () => {
    const text =
      '2023年度部门整体支出绩效自评报告\n一、单位基本情况\n说明。\n二、预算支出情况\n说明。\n三、绩效情况\n说明。'
    const { findings } = run(sections, text)
    expect(findings.map(({ severity, line, message }) => [severity, line, message])).toEqual([
      ['info', 1, '部门整体支出自评报告一般应有而没有找到的章节：存在的问题、改进措施或建议']
    ])
  })
})
