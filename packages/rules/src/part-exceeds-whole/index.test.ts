import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { partExceedsWhole } from './index.js'

testReadme(partExceedsWhole, import.meta.url)

function bounds(text: string): string[] {
  return run(partExceedsWhole, text).checks.map(
    (check) => `${check.verdict} ${check.relation.stated.figure.text} ${check.relation.comparison}`
  )
}

describe('part-exceeds-whole', () => {
  it.each([
    ['上级下达资金800万元，主要包括中央资金500万元、省级资金350万元等。', ['inconsistent 800万元 ≥']],
    ['贫困人口1000人，其中：女性600人，残疾500人。', ['exact 600人 ≤']],
    ['贫困人口1000人，其中女性1600人。', ['inconsistent 1600人 ≤']],
    ['项目一期投资300万元，二期投资200万元，其中中央资金400万元。', ['exact 400万元 ≤']],
    ['共支出1834.59万元，待遇支出8693.85万元。', ['inconsistent 8693.85万元 ≤']],
    ['共受理举报120件，办结115件。', ['exact 115件 ≤']],
    ['授予中小企业合同金额13.82万元，其中：授予小微企业合同金额15.82万元。', ['inconsistent 15.82万元 ≤']]
  ])('%s', (text, expected) => expect(bounds(text)).toEqual(expected))

  it.each([
    // behind the comma something else begins
    '完成投资500万元，其中中央资金300万元，带动社会投资3000万元。',
    '资产总额5000万元，其中：流动资产1200万元，固定资产3500万元，无形资产200万元，负债总额800万元，净资产4200万元。',
    '全年支出500万元（不含上年结转600万元）。',
    '全年预算数140.6万元，其中：年初预算120.5万元，年中追加30.2万元，年中调减10.1万元。',
    '支出100万元，较上年增加20万元，其中人员经费80万元。'
  ])('finds nothing wrong in %s', (text) => expect(run(partExceedsWhole, text).findings).toEqual([]))
})
