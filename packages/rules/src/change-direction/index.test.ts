import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { changeDirection } from './index.js'

testReadme(changeDirection, import.meta.url)

const title = '白水市档案馆2023年度部门决算\n二、决算情况说明\n'
const found = (words: string): string[] =>
  run(changeDirection, title + words).findings.map(({ severity, text, message }) => `${severity} ${text} ${message}`)

describe('change-direction: what is wrong', () => {
  it('a negative number behind a direction word', () => {
    expect(found('差旅费支出2.00万元，较上年减少-0.50万元。')).toEqual([
      'error -0.50万元 “减少”后面是负数 -0.50万元，方向与符号矛盾'
    ])
  })

  it('opposite words for one change, at the second', () => {
    expect(found('会议费支出12.30万元，较上年减少2.30万元，增长15.75%。')).toEqual([
      'error 15.75% 同一变动既写“减少”又写“增长”，方向矛盾'
    ])
  })

  it('a final account on the wrong side of the budget, also across the sentence', () => {
    expect(found('支出决算为760.00万元，完成年初预算的95%。决算数大于年初预算数的主要原因是项目增加。')).toEqual([
      'error 95% 完成预算的 95%，却写“决算数大于预算数”'
    ])
    expect(found('年初预算为100.00万元，支出决算为120.00万元，决算数小于预算数的主要原因是压减支出。')).toEqual([
      'error 120.00万元 写的“决算数小于预算数”与所列数字不一致：120.00 > 100.00'
    ])
  })

  it('a missing direction word, with the word to put in', () => {
    const words = '2023年度收入总计、支出总计均为900.00万元。与2022年度相比，收入总计、支出总计各150.00万元，增长20%。'
    expect(found(words)).toEqual(['error 150.00万元 变动额 150.00万元 前缺少“增加”或“减少”'])
  })

  it('a missing direction word behind 同比, and behind two years’ amounts', () => {
    expect(found('机关运行经费108.22万元，同比9.26万元，上升9.36%。')).toEqual([
      'error 9.26万元 变动额 9.26万元 前缺少“增加”或“减少”'
    ])
    expect(found('2022年办理业务数量909个，2023年897个，12个。')).toEqual([
      'error 12个 变动额 12个 前缺少“增加”或“减少”'
    ])
  })

  it('levels that move against their word', () => {
    expect(found('服务对象由1016人降至1054人，增长3.74%。')).toEqual([
      'error 3.74% 同一变动既写“降”又写“增长”，方向矛盾'
    ])
    expect(found('覆盖率从86.4%降至88.5%，上升了2.1个百分点。')).toEqual([
      'error 2.1个百分点 同一变动既写“降”又写“上升”，方向矛盾'
    ])
  })

  it('growth over nothing, as a remark', () => {
    expect(found('差旅费支出0.60万元，比上年增加0.60万元，增长100%。')).toEqual([
      'info 100% 底数为 0，不能计算增减幅 100%'
    ])
  })
})

const silent = [
  '2021年、2022年、2023年救助人数分别为909个、897个、12个。',
  '2022年办理909个，2023年办理897个，15个。',
  '2023年地区生产总值同比增长-1.5%。',
  '公务用车购置费0万元，比上年增加0万元，增长0%。',
  '与2022年度相比，2023年度收入总计900.00万元，增长20%。',
  '2023年度收入总计900.00万元。与2022年度相比，2022年度收入总计750.00万元，增长20%。',
  '收入总计900.00万元，比上年增加（减少）150.00万元，增长（下降）20%。',
  '接待批次增加5批次，接待费用下降3%。',
  '支出决算为760.00万元，完成年初预算的100%，决算数小于年初预算数的主要原因是尾款未付。',
  '支出决算为760.00万元，完成年初预算的95%。公务接待费决算数大于预算数的主要原因是接待增加。',
  '决算数未超过预算数。完成预算的95%。',
  '三公经费完成预算的95%，决算数小于预算数5.00万元。'
]

describe('change-direction: nothing to say', () => {
  for (const words of silent) it(words.slice(0, 30), () => expect(found(words)).toEqual([]))
})
