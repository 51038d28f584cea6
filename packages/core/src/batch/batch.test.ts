import { describe, expect, it } from 'vitest'
import { buildReport } from '../report/build.js'
import { readText } from '../read/read.js'
import { compareUnit, type Member } from './compare.js'
import { CopyIndex } from './copies.js'
import { batchDigest } from './digest.js'

const member = (path: string, text: string): Member => ({
  path,
  digest: batchDigest(buildReport(readText(text, 'text')))
})
const unit = '云岫县水利局'
const title = '云岫县水利局2023年度河道清淤项目支出绩效自评报告'
const report = (path: string, ...lines: string[]): Member =>
  member(path, [title, '一、项目资金情况', ...lines].join('\n'))
const copies = (...members: Member[]) => {
  const index = new CopyIndex()
  for (const one of members) index.add(one)
  return index.issues()
}

describe('two submissions of one unit', () => {
  const first = report('甲.txt', '全年预算数820.00万元，全年执行数779.00万元，预算执行率为95.00%。')

  it('that print another number for the same thing of the same project and year', () => {
    const second = report('乙.txt', '全年预算数820.00万元，全年执行数797.00万元，预算执行率为95.00%。')
    const issues = compareUnit(unit, [first, second])
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({
      kind: 'figures-differ',
      severity: 'warning',
      project: '河道清淤',
      at: { path: '乙.txt', text: '797.00万元', place: { start: { line: 3 } } },
      other: { path: '甲.txt', text: '779.00万元' }
    })
  })

  it('that print it rounded, or cut, or in another unit', () => {
    const rounded = report('乙.txt', '全年预算数820万元，全年执行数0.0779亿元，预算执行率为95.0%。')
    expect(compareUnit(unit, [first, rounded])).toEqual([])
    const fine = report('丙.txt', '全年预算数900.00万元，全年执行数796.32万元，预算执行率为88.48%。')
    const cut = report('丁.txt', '全年预算数900.00万元，全年执行数796.32万元，预算执行率为88.4%。')
    expect(compareUnit(unit, [fine, cut])).toEqual([])
  })

  it('of another year, another project, or without a project are not compared', () => {
    const figures = '一、项目资金情况\n全年预算数500.00万元，全年执行数400.00万元，预算执行率为80.00%。'
    const others = [
      '2022年度河道清淤项目支出绩效自评报告',
      '2023年度堤防加固项目支出绩效自评报告',
      '2023年度项目支出绩效自评报告'
    ]
    for (const other of others)
      expect(compareUnit(unit, [first, member('乙.txt', `云岫县水利局${other}\n${figures}`)])).toEqual([])
  })

  it('with many differences are two versions: one issue', () => {
    const lines = (budget: string, spent: string, rate: string, balance: string, arrived: string, paid: string) =>
      `年初预算${budget}万元，全年预算数${budget}万元，资金实际到位${arrived}万元，资金到位率${paid}，全年执行数${spent}万元，预算执行率为${rate}，年末结余${balance}万元。`
    const a = report('甲.txt', lines('820.00', '779.00', '95.00%', '41.00', '820.00', '100.00%'))
    const b = report('乙.txt', lines('840.00', '756.00', '90.00%', '84.00', '830.00', '98.81%'))
    const issues = compareUnit(unit, [a, b])
    expect(issues.map(({ kind }) => kind)).toEqual(['versions-differ'])
    expect(issues[0]?.count).toBeGreaterThan(5)
  })
})

describe('text that two units share', () => {
  const sentence = '全年共清理河道18.56公里，拆除阻水建筑物137处，处置淤泥4268.5立方米，受益群众12647人。'
  const of = (name: string, path: string, words: string) =>
    member(path, `${name}2023年度河道清淤项目支出绩效自评报告\n一、项目绩效情况\n${words}\n`)

  it('with figures that only one of them can have', () => {
    const issues = copies(of('云岫县水利局', '甲.txt', sentence), of('青禾县水利局', '乙.txt', sentence))
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({
      kind: 'copied',
      severity: 'info',
      at: { path: '乙.txt' },
      otherUnit: '云岫县水利局'
    })
  })

  it('is nothing when it is a template, quotes a paper, or comes from the unit itself', () => {
    const units = ['云岫县水利局', '青禾县水利局', '雁洲县水利局', '松泽县水利局']
    expect(copies(...units.map((name, at) => of(name, `${at}.txt`, sentence)))).toEqual([])
    const quoted = `根据《河湖整治办法》，${sentence}`
    expect(copies(of('云岫县水利局', '甲.txt', quoted), of('青禾县水利局', '乙.txt', quoted))).toEqual([])
    expect(copies(of('云岫县水利局', '甲.txt', sentence), of('云岫县水利局', '乙.txt', sentence))).toEqual([])
  })

  it('and that still names the unit it was taken from', () => {
    const words = (count: string) =>
      `项目实施后，云岫县水利局建立了巡河台账和问题清单，落实专人负责，全年巡查${count}次，群众反映良好，河道面貌明显改善。`
    const issues = copies(of('云岫县水利局', '甲.txt', words('312')), of('青禾县水利局', '乙.txt', words('208')))
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ kind: 'other-name', at: { path: '乙.txt', text: '云岫县水利局' } })
  })
})
