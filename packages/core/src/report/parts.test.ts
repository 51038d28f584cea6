import { describe, expect, it } from 'vitest'
import { readText } from '../read/read.js'
import { outline } from './outline.js'
import type { Outline } from './report.js'

const read = (text: string): Outline => outline(readText(text, 'text'))

const FORM = '\t项目名称\n\t农村公路养护\n\n\t一级指标\n\t三级指标\n\t分值\n\n\t产出指标\n\t养护里程\n\t20\n'

const ACCOUNTS = `第一部分 部门概况
一、部门职责
负责水利工作。
第二部分 2024年度部门决算情况说明
一、收入支出决算总体情况说明
2024年度收、支总计均为100万元。
第三部分 名词解释
1.基本支出：指日常支出。
第四部分 附件
附件1
青禾县水利局部门整体支出绩效自评报告

一、部门基本情况
内设股室5个。
附表：部门整体支出绩效自评表
 附表

部门整体支出绩效自评表
（2024年度）
单位：万元

${FORM}

附件2
青禾县水利局
2023年度水利发展资金转移支付绩效自评报告
一、绩效目标下达情况
下达资金36万元。
六、附件
转移支付绩效自评表。
第五部分 附表
一、收入支出决算总表
`

describe('outline: parts', () => {
  it('parts a bundle of accounts and annexes', () => {
    const { parts, kind, year, title, entity } = read(ACCOUNTS)
    expect(parts.map((part) => [part.kind, part.year, part.title])).toEqual([
      ['accounts', 2024, '2024年度部门决算情况说明'],
      ['department', 2024, '青禾县水利局部门整体支出绩效自评报告'],
      ['form', 2024, '部门整体支出绩效自评表'],
      ['transfer', 2023, '2023年度水利发展资金转移支付绩效自评报告'],
      ['accounts', 2024, '附表']
    ])
    expect([kind, year, title, entity]).toEqual(['accounts', 2024, '2024年度部门决算情况说明', '青禾县水利局'])
    expect(ACCOUNTS.slice(parts[2]?.span.start).startsWith('附表\n')).toBe(true)
    expect(ACCOUNTS.slice(parts[3]?.span.start).startsWith('附件2\n')).toBe(true)
  })

  it('makes a form at the end of a report a part of its own', () => {
    const report = '青禾县2023年度农村公路养护项目绩效自评报告\n一、项目概况\n资金50万元。\n二、存在问题\n无。\n'
    for (const mark of [' 附件：\n', '附件1：项目支出绩效自评表\n', '']) {
      const { parts } = read(`${report}${mark}项目支出绩效自评表\n（2023年度）\n\n${FORM}\n说明：分值设定100分。`)
      expect(parts.map((part) => part.kind)).toEqual(['project', 'form'])
      expect(parts[1]?.title).toBe('项目支出绩效自评表')
    }
  })

  it('leaves a form in the middle of a report in its chapter', () => {
    const text = `某项目绩效自评报告\n一、概况\n资金50万元。\n项目支出绩效自评表\n\n${FORM}\n\n二、问题\n无。`
    expect(read(text).parts).toHaveLength(1)
    expect(read(text).tables[0]?.section.title).toBe('概况')
  })

  it.each([
    '附件：1.项目支出绩效自评表\n2.满意度调查报告\n青禾县水利局\n2024年3月5日',
    '附件：项目支出绩效自评表\n\n青禾县水利局\n2024年3月5日',
    '报告需要以下附件：\n1．部门整体支出绩效自评表\n2．项目支出绩效自评表',
    '附件1：绩效自评表\n附件2：满意度报告',
    '详见附件1。附件2中列示了明细。'
  ])('does not part where attachments are only named (%#)', (tail) => {
    const { parts, sections } = read(`某项目绩效自评报告\n一、概况\n资金50万元。\n二、问题\n无。\n${tail}`)
    expect(parts).toHaveLength(1)
    expect(sections.at(-1)?.title).toBe('问题')
  })

  it('parts at the title of a second report', () => {
    const text =
      '甲项目绩效自评报告\n一、概况\n好。\n二、问题\n无。\n青禾县水利局\n乙项目2022年度绩效自评报告\n一、概况\n好。\n'
    const { parts } = read(text)
    expect(parts.map((part) => part.title)).toEqual(['甲项目绩效自评报告', '乙项目2022年度绩效自评报告'])
    expect(text.slice(parts[1]?.span.start).startsWith('青禾县水利局')).toBe(true)
  })

  it('joins a title that is broken over two lines', () => {
    const { title, entity, year, blocks } = read(
      '   云岭县民政局\n  2022年度城乡低保县级\n财政资金绩效自评报告\n一、概况\n好。'
    )
    expect([title, entity, year]).toEqual(['2022年度城乡低保县级财政资金绩效自评报告', '云岭县民政局', 2022])
    expect(blocks.slice(0, 3).map((block) => block.kind)).toEqual(['paragraph', 'heading', 'heading'])
  })
})

describe('outline: kind, year, entity', () => {
  it.each([
    ['2023年度青禾县水利局整体支出绩效自评报告\n一、单位基本情况', 'department'],
    ['青禾县水利局部门决算公开说明\n一、概况', 'accounts'],
    ['农村公路养护项目支出绩效自评报告\n一、项目概况', 'project'],
    ['2023年度绩效自评工作报告\n一、项目基本概况\n好。', 'project'],
    ['2023年能力提升项目绩效自评报告\n一、绩效目标分解下达情况', 'transfer'],
    ['衔接资金转移支付绩效自评报告\n一、概况', 'transfer'],
    ['乡村道路项目支出绩效评价报告\n一、基本情况\n二、评价工作开展情况', 'evaluation'],
    ['关于防汛工作的请示\n一、情况', 'unknown'],
    [`项目支出绩效自评表\n\n${FORM}`, 'form'],
    [FORM, 'form']
  ])('%s', (text, kind) => {
    expect(read(text).kind).toBe(kind)
  })

  it.each([
    ['2023年度项目绩效自评报告\n2024年3月', 2023],
    ['项目绩效自评报告\n（二〇二二年度）\n一、概况', 2022],
    ['项目绩效自评报告\n一、概况\n2021年预算数5万元，2021年度支出4万元，2020年结转。', 2021],
    ['项目绩效自评报告\n一、概况\n2021年预算数5万元，2022年支出4万元。', undefined],
    ['项目绩效自评报告', undefined]
  ])('%s: %s', (text, year) => {
    expect(read(text).year).toBe(year)
  })

  it.each([
    ['项目绩效自评报告\n（沙河区教育局）\n一、概况', '沙河区教育局'],
    ['2021年度梅川县财政局整体支出绩效自评报告\n一、概况', '梅川县财政局'],
    ['项目绩效自评报告\n一、概况\n好。\n白桥镇人民政府\n2024年3月5日', '白桥镇人民政府'],
    ['项目绩效自评表\n\n\t项目名称\n\t道路\n\n\t主管部门\n\t县财政局\n\t实施单位\n\t县水利局\n', '县水利局'],
    ['一、概况\n梅川县林业局负责。2023年，梅川县林业局造林。', '梅川县林业局'],
    ['一、概况\n好。', undefined]
  ])('%s: %s', (text, entity) => {
    expect(read(text).entity).toBe(entity)
  })
})
