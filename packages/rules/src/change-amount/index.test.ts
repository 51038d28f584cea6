import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { changeAmount } from './index.js'

testReadme(changeAmount, import.meta.url)

const title = '白水市档案馆2023年度部门决算\n二、决算情况说明\n'

/** ▢ stands for the amount of change: [words, right, wrong]. */
const wordings: readonly (readonly [words: string, right: string, wrong: string])[] = [
  ['全年支出决算数为612.40万元，比2022年决算数580.20万元增加▢，增长5.55%。', '32.20万元', '23.20万元'],
  ['2023年基金收入17210万元，上年16980万元，增加▢。', '230万元', '240万元'],
  ['会议费由2022年的12.50万元减少到2023年的8.30万元，减少▢，下降33.6%。', '4.20万元', '3.20万元'],
  ['“三公”经费决算64.00万元，比年初预算83.00万元减少▢，下降22.9%。', '19.00万元', '21.00万元'],
  ['电费支出2.20万元（上年2.05万元），增加▢，增长7.3%。', '0.15万元', '0.25万元'],
  ['参保人数从71.20万人增加到72.50万人，净增▢。', '1.30万人', '1.50万人'],
  ['2022年发放补助1200人次，2023年发放补助1280人次，增加▢，增长6.67%。', '80人次', '60人次'],
  ['人均补助标准由610元提高到640元，提高▢。', '30元', '50元']
]

describe('change-amount: wordings', () => {
  for (const [words, right, wrong] of wordings) {
    it(words.slice(0, 30), () => {
      const { checks, findings } = run(changeAmount, title + words.replace('▢', right))
      expect(findings.map((finding) => finding.message)).toEqual([])
      expect(checks.map(({ relation, verdict }) => [relation.stated.figure.text, verdict])).toEqual([[right, 'exact']])
      expect(run(changeAmount, title + words.replace('▢', wrong)).findings.map(({ text }) => text)).toEqual([wrong])
    })
  }
})

describe('change-amount: tables', () => {
  it('holds signed columns to their sign', () => {
    const table =
      '项目\t2022年决算数\t2023年决算数\t增减额\n工资\t120.50\t130.20\t9.70\n办公\t80.00\t60.00\t20.00\n合计\t200.50\t190.20\t-10.30'
    const { findings } = run(changeAmount, `${title}单位：万元\n${table}`)
    expect(findings.map(({ text, repairs }) => [text, repairs[0]])).toEqual([['20.00', '-20.00']])
  })

  it('takes a column without any minus for amounts alone', () => {
    const table = '项目\t上年数\t本年数\t增减额\n工资\t120.50\t130.20\t9.70\n办公\t80.00\t60.00\t20.00'
    expect(run(changeAmount, `${title}单位：万元\n${table}`).findings).toEqual([])
  })

  it('keeps away from changes against the budget', () => {
    const table =
      '项目\t上年决算数\t本年预算数\t本年决算数\t比预算增减额\t比上年增减额\n工资\t120.50\t125.00\t130.20\t5.20\t9.70\n办公\t80.00\t70.00\t60.00\t-10.00\t-20.00'
    const { findings, checks } = run(changeAmount, `${title}单位：万元\n${table}`)
    expect(findings).toEqual([])
    expect(checks.map(({ relation }) => relation.stated.figure.text)).toEqual(['9.70', '-20.00'])
  })
})
