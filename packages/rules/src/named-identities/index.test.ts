import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { namedIdentities } from './index.js'

testReadme(namedIdentities, import.meta.url)

function identities(text: string, format: 'text' | 'markdown' = 'text'): string[] {
  return run(namedIdentities, text, format).checks.map(
    (check) => `${check.relation.kind} ${check.verdict}: ${check.arithmetic}`
  )
}

describe('named-identities', () => {
  it('finds the parts under their own headings, each at the stage of the total', () => {
    const text = [
      '七、“三公”经费',
      '（一）总体情况',
      '2024年“三公”经费预算数为5.00万元，决算数为3.26万元。',
      '（二）具体情况',
      '1.因公出国（境）费：本年预算0万元，支出决算0万元。',
      '2.公务用车购置及运行维护费：本年预算3.00万元，支出决算2.20万元。',
      '3.公务接待费：本年预算2.00万元，支出决算0.96万元。'
    ].join('\n')
    expect(identities(text)).toEqual([
      'three-public exact: 0 + 3.00 + 2.00 = 5.00',
      'three-public inconsistent: 0 + 2.20 + 0.96 = 3.16'
    ])
    expect(run(namedIdentities, text).findings[0]?.message).toBe(
      '“三公”经费 = 出国（境）+ 公务用车 + 公务接待，文中 3.26万元 与各项不一致：0 + 2.20 + 0.96 = 3.16'
    )
  })

  it('closes the accounts across chapters, of one fund at a time', () => {
    const text = [
      '一、收支总体情况',
      '收、支总计均为2486.35万元。',
      '二、收入情况',
      '本年收入合计2452.10万元，年初结转和结余34.25万元。',
      '三、支出情况',
      '本年支出合计2461.90万元，年末结转和结余24.45万元。',
      '四、财政拨款收支情况',
      '财政拨款收、支总计均为2400.00万元。'
    ].join('\n')
    expect(identities(text)).toEqual([
      'income-total exact: 2452.10 + 34.25 = 2486.35',
      'expenditure-total exact: 2461.90 + 24.45 = 2486.35'
    ])
  })

  it('leaves the parts to the total next to them', () => {
    const text =
      '一、支出情况\n基本支出1846.20万元，占74.99%。\n（一）财政拨款基本支出\n财政拨款基本支出1820.40万元。\n人员经费1624.80万元。\n公用经费195.60万元。'
    expect(identities(text)).toEqual(['basic-expenditure exact: 1624.80 + 195.60 = 1820.40'])
  })

  it('reads names in the rows and in the header of a table, column by column', () => {
    const rows =
      '| 项目 | 预算数 | 决算数 |\n| --- | --- | --- |\n| 基本支出 | 523.10 | 523.10 |\n| 人员经费 | 480.10 | 480.10 |\n| 公用经费 | 43.00 | 42.00 |'
    expect(identities(rows, 'markdown')).toEqual([
      'basic-expenditure exact: 480.10 + 43.00 = 523.10',
      'basic-expenditure inconsistent: 480.10 + 42.00 = 522.10'
    ])
    const header =
      '| “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | 公务接待费 |\n| --- | --- | --- | --- |\n| 3.16 | 0 | 2.20 | 0.96 |'
    expect(identities(header, 'markdown')).toEqual(['three-public exact: 0 + 2.20 + 0.96 = 3.16'])
  })

  it.each([
    // another fund, another year, another chapter
    '一、情况\n财政拨款支出合计800万元。一般公共预算基本支出500万元，项目支出400万元。',
    '一、情况\n本年支出合计800万元。上年基本支出500万元，上年项目支出400万元。',
    '一、情况\n基本支出500万元。\n二、公用经费\n人员经费100万元，公用经费20万元。'
  ])('keeps apart what has other names: %s', (text) => expect(run(namedIdentities, text).findings).toEqual([]))
})
