import { describe, expect, it } from 'vitest'
import { normalise } from '../text/normalise.js'
import { hanValue, markerAt } from './numbering.js'

/** Style, value and print of the numbering at the start of a line. */
function read(line: string): [string, number, string] | undefined {
  const plain = normalise(line)
  const marker = markerAt(plain, 0, plain.length)
  return marker && [marker.style, marker.value, line.slice(marker.span.start, marker.span.end)]
}

describe('markerAt', () => {
  it.each([
    ['第一部分 部门概况', 'part', 1, '第一部分'],
    ['第 3 部分  名词解释', 'part', 3, '第 3 部分'],
    ['第十二章 附则', 'chapter', 12, '第十二章'],
    ['附件1', 'annex', 1, '附件1'],
    ['附件 二：自评报告', 'annex', 2, '附件 二：'],
    ['附件：1.自评表', 'annex', 0, '附件：'],
    ['附表', 'annex', 0, '附表'],
    ['附 表 自评表', 'annex', 0, '附 表'],
    ['附：项目支出绩效自评表', 'annex', 0, '附：'],
    ['附件1-2 明细表', 'annex', 1, '附件1-2'],
    ['一、项目概况', 'han', 1, '一、'],
    ['二十一 、其他', 'han', 21, '二十一 、'],
    ['三．结论', 'han', 3, '三．'],
    ['（二）资金情况', 'han-paren', 2, '（二）'],
    ['( 十一 )资金情况', 'han-paren', 11, '( 十一 )'],
    ['（一）、资金情况', 'han-paren', 1, '（一）、'],
    ['四）资金情况', 'han-paren', 4, '四）'],
    ['㈢产出', 'han-paren', 3, '㈢'],
    ['1.资金到位', 'dot', 1, '1.'],
    ['１．资金到位', 'dot', 1, '１．'],
    ['12. 资金到位', 'dot', 12, '12. '.trim()],
    ['2.2022年绩效目标', 'dot', 2, '2.'],
    ['1.2 项目资金', 'dot', 2, '1.2'],
    ['⒊产出', 'dot', 3, '⒊'],
    ['3、 存在问题', 'comma', 3, '3、'],
    ['3 、存在问题', 'comma', 3, '3 、'],
    ['1、2021年支出预算', 'comma', 1, '1、'],
    ['（1）数量指标', 'paren', 1, '（1）'],
    ['(２) 质量指标', 'paren', 2, '(２)'],
    ['⑷时效', 'paren', 4, '⑷'],
    ['1)细则', 'half-paren', 1, '1)'],
    ['2）细则', 'half-paren', 2, '2）'],
    ['①程序合规', 'circled', 1, '①'],
    ['⑳其他', 'circled', 20, '⑳'],
    ['❸其他', 'circled', 3, '❸'],
    ['a.要点', 'letter', 1, 'a.'],
    ['B、要点', 'letter', 2, 'B、'],
    ['Ⅳ、要点', 'roman', 4, 'Ⅳ、'],
    ['II. 要点', 'roman', 2, 'II.'],
    ['一是健全制度', 'say', 1, '一是'],
    ['三要强化监管', 'say', 3, '三要']
  ])('%s', (line, style, value, print) => {
    expect(read(line)).toEqual([style, value, print])
  })

  it.each([
    '1.4万元用于培训',
    '303..48',
    '1.5 万元用于培训',
    '0.5公里',
    '一般公共预算',
    '一、二级医疗机构',
    '三级医院',
    '2024年度',
    '（2024年度）',
    '（2024）12号',
    '15家单位',
    '12月底',
    '60%以上',
    '1、2、3级残疾',
    '第一批资金',
    '第四部分的内容，共三项。',
    '附近乡镇',
    '附件中列示的金额',
    '附表显示，支出增加。',
    'A类、B类项目',
    'e.g. something',
    'DIP付费',
    '①'.slice(1),
    '——'
  ])('%s is no numbering', (line) => {
    expect(read(line)).toBeUndefined()
  })

  it('does not reach beyond the given end', () => {
    expect(markerAt('（一）', 0, 2)).toBeUndefined()
  })
})

describe('hanValue', () => {
  it.each([
    ['十', 10],
    ['十三', 13],
    ['二十', 20],
    ['九十九', 99],
    ['一百一十', 110]
  ])('%s', (digits, value) => {
    expect(hanValue(digits)).toBe(value)
  })
})
