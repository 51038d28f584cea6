import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { duplicateParagraph } from './index.js'

testReadme(duplicateParagraph, import.meta.url)

const words =
  '全年组织养护队伍开展日常巡查和专项整治，及时修补坑槽裂缝，完善标志标线和安全护栏，群众出行条件明显改善，道路安全隐患明显减少，未发生责任事故。'

describe('duplicate-paragraph', () => {
  it('points at the second place and says where the first is', () => {
    const { findings } = run(duplicateParagraph, `一、做法\n1.${words}\n二、成效\n  ${words}\n三、其他\n${words}`)
    expect(findings.map(({ line, column, message }) => [line, column, message])).toEqual([
      [4, 3, '本段与第 2 行的段落一字不差，共出现 3 次']
    ])
  })

  it('leaves alone what parts of a bundle repeat, and short words', () => {
    const annex = '附件1\n部门整体支出绩效自评报告\n一、基本情况\n'
    expect(run(duplicateParagraph, `2023年度部门决算说明\n一、概况\n${words}\n${annex}${words}`).findings).toEqual([])
    expect(run(duplicateParagraph, '一、甲\n资金到位及时。\n二、乙\n资金到位及时。').findings).toEqual([])
  })
})
