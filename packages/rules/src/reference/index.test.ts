import { readdirSync, readFileSync } from 'node:fs'
import { buildReport, lint, readText } from '@gouji/core'
import { describe, expect, it } from 'vitest'
import { documentOf, run, testReadme } from '../../testing/tester.js'
import { reference } from './index.js'

testReadme(reference, import.meta.url)

const title = '云岫县2022年度职业技能培训项目支出绩效自评报告\n一、资金情况\n'
const form = (budget: string, more = '') => `云岫县2022年度职业技能培训项目支出绩效自评表
| 项目资金（万元） | 全年预算数 | 全年执行数 |
| 年度资金总额 | ${budget} | 779.00 |${more}`

/** Each check as `stated verdict`. */
function checksOf(text: string, ...documents: readonly string[]): string[] {
  const beside = documents.map((one, i) => documentOf(`参照${i}.txt`, one))
  return run(reference, title + text, 'text', beside).checks.map(({ relation, verdict, reason }) =>
    [relation.stated.figure.text, verdict, ...(reason ? [reason] : [])].join(' ')
  )
}

describe('reference', () => {
  it('says nothing of a report alone', () => {
    expect(checksOf('全年预算数820.00万元，全年执行数779.00万元。')).toEqual([])
  })

  it('stands in the report, says where the other figure is, and proposes it', () => {
    const { findings } = run(reference, `${title}全年预算数820.00万元。`, 'text', [
      documentOf('自评表.txt', form('802.00'), 'with')
    ])
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        text: '820.00万元',
        line: 3,
        message: '全年预算数 820.00万元 与“自评表.txt”所列 802.00 不一致',
        repairs: ['802.00万元']
      }
    ])
  })

  it('speaks once of a figure that is said several times, and of each document', () => {
    const text = '全年预算数820.00万元。\n二、结论\n全年预算数820.00万元。'
    expect(checksOf(text, form('802.00'), form('820.00'))).toEqual(['820.00万元 inconsistent', '820.00万元 exact'])
  })

  it('decides nothing where one of the documents has several values', () => {
    expect(checksOf('全年预算数820.00万元。\n二、结论\n全年预算数810.00万元。', form('802.00'))).toEqual([
      '820.00万元 blocked several-readings'
    ])
    const two = form('802.00', `\n\n${form('803.00')}`)
    expect(checksOf('全年预算数820.00万元。', two)).toEqual(['820.00万元 blocked several-readings'])
  })

  it('keeps apart other years, other stages and other things', () => {
    expect(checksOf('全年预算数820.00万元。', form('802.00').replace('2022', '2021'))).toEqual([])
    expect(checksOf('上年全年预算数820.00万元，年初预算数810.00万元。', form('802.00'))).toEqual([])
    const indicators =
      '云岫县2022年绩效目标表\n| 三级指标 | 年度指标值 | 实际完成值 |\n| 参加培训学员 | 200人 | 198人 |'
    expect(checksOf('甲项目全年预算数820.00万元。', form('802.00'))).toEqual([])
    expect(checksOf('实际参加培训学员198人。', indicators)).not.toContain('198人 inconsistent')
  })

  it('does not convict a bare name in a report on many things', () => {
    const whole = '云岫县教育局2022年度部门整体支出绩效自评报告\n一、支出情况\n全年预算数950.00万元。'
    const { findings } = run(reference, whole, 'text', [documentOf('表.txt', form('802.00'))])
    expect(findings).toEqual([])
  })

  it('finds the project of the report in a table of many, and leaves their total alone', () => {
    const table = [
      '云岫县2022年部门预算批复表',
      '| 项目名称 | 全年预算数（万元） |',
      '| 职业技能培训项目 | 802.00 |',
      '| 农村公路养护项目 | 150.00 |',
      '| 资金总额 | 952.00 |'
    ].join('\n')
    expect(checksOf('全年预算数820.00万元。', table)).toEqual(['820.00万元 inconsistent'])
    expect(checksOf('全年预算数802.00万元。', table)).toEqual(['802.00万元 exact'])
    expect(checksOf('全年预算数820.00万元。', table.replace('职业技能培训', '校舍维修改造'))).toEqual([])
  })

  it('takes 项目 alone for the whole', () => {
    expect(checksOf('全年预算数820.00万元。', '关于2022年预算的批复\n项目全年预算数802.00万元。')).toEqual([
      '820.00万元 inconsistent'
    ])
  })

  it('compares what is printed, not more', () => {
    expect(checksOf('全年预算数820万元。', form('820.45'))).toEqual(['820万元 exact'])
    expect(checksOf('全年预算数820.45万元。', form('820'))).toEqual(['820.45万元 exact'])
    expect(checksOf('全年预算数约820万元。', form('823.00'))).toEqual(['820万元 weak'])
  })
})

describe('a report beside its own copy', () => {
  const folder = new URL('../../../../test/samples/', import.meta.url)
  const samples = readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name))

  it('agrees with itself, whatever it has wrong', () => {
    let held = 0
    for (const name of samples) {
      const report = buildReport(
        readText(readFileSync(new URL(name, folder), 'utf8'), name.endsWith('.md') ? 'markdown' : 'text')
      )
      const references = [{ path: `copy of ${name}`, role: 'reference' as const, report }]
      const { checks, findings } = lint({ ...report, references }, [reference])
      expect(findings.map(({ message }) => `${name}: ${message}`)).toEqual([])
      held += checks.filter(({ verdict }) => verdict === 'exact').length
    }
    expect(held).toBeGreaterThan(samples.length)
  })
})
