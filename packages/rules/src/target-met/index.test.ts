import { describe, expect, it } from 'vitest'
import { type RuleRun, run, testReadme } from '../../testing/tester.js'
import { targetMet } from './index.js'

testReadme(targetMet, import.meta.url)

/** 「61.5% < 70%」 for every relation in the ledger, with its verdict where it does not hold. */
function ledger({ checks }: RuleRun): string[] {
  return checks.map(({ arithmetic, verdict }) => (verdict === 'exact' ? arithmetic : `${arithmetic} ${verdict}`))
}

const form = (rows: string): string =>
  `\t一级指标\n\t二级指标\n\t三级指标\n\t指标性质\n\t指标值\n\t计量单位\n\t实际完成值\n\t分值\n\t得分\n\t偏差原因分析及改进措施\n\n${rows}`
const row = (...cells: string[]): string => `${cells.map((cell) => `\t${cell}`).join('\n')}\n\n`

describe('target-met in forms', () => {
  it('reads the sign and the unit of their columns, bare numbers and fractions', () => {
    const found = run(
      targetMet,
      form(
        row('产出指标', '数量指标', '义诊场次', '≥', '24', '场', '26', '10', '10', '') +
          row('', '', '健康档案建档人数', '≥', '5.2', '万人', '5.31', '10', '10', '') +
          row('', '质量指标', '家庭医生签约率', '≥', '75', '%', '0.78', '10', '10', '') +
          row('', '成本指标', '人均服务成本', '≤', '84', '元', '84', '10', '10', '') +
          row('', '', '设备采购成本', '＜', '50', '万元', '50', '5', '5', '') +
          row('满意度指标', '服务对象满意度', '居民满意度', '≥', '90', '%', '89', '10', '10', '')
      )
    )
    expect(ledger(found)).toEqual([
      '26 > 24',
      '5.31 > 5.2',
      '0.78 > 75%',
      '84 = 84',
      '50 = 50 inconsistent',
      '89% < 90% inconsistent'
    ])
  })

  it('says what is wrong, where and how it was scored', () => {
    const { findings } = run(
      targetMet,
      form(
        row('产出指标', '数量指标', '改造老旧管网', '≥', '12', '公里', '10.5', '10', '10', '') +
          row('', '质量指标', '验收合格率', '＝', '100', '%', '100', '10', '10', '')
      )
    )
    expect(findings).toEqual([
      {
        rule: 'target-met',
        severity: 'error',
        text: '10.5',
        line: 18,
        column: 2,
        endLine: 18,
        endColumn: 6,
        repairs: [],
        message: '“改造老旧管网”目标 ≥12公里，实际 10.5公里，没有达到目标，却按满分计'
      }
    ])
  })

  it('takes a miss with points off, with a reason, or explained in the narrative in front', () => {
    const table = form(
      row('产出指标', '数量指标', '办理案件数', '≥', '120', '件', '106', '10', '8.83', '') +
        row('', '', '普法讲座场次', '≥', '12', '场', '9', '10', '10', '受疫情影响，未完成') +
        row('', '', '培训调解人员', '≥', '300', '人', '286', '10', '10', '')
    )
    const { findings, checks } = run(
      targetMet,
      `一、存在问题\n因集中办班取消，培训调解人员未达到年初目标。\n附件：自评表\n${table}`
    )
    expect(findings).toEqual([])
    expect(checks.map(({ arithmetic, relation }) => `${relation.kind} ${arithmetic}`)).toEqual([
      'admitted 106 < 120',
      'admitted 9 < 12',
      'admitted 286 < 300'
    ])
  })
})

describe('target-met in items of the text', () => {
  it('pairs targets and results in the wordings of several counties', () => {
    const found = run(
      targetMet,
      `三、绩效评价指标分析
1.道路保洁率：年度目标为95%，实际完成96.5%，得10分。
2.垃圾清运率：目标值≥98%，实际值97.1%，得满分5分。
3.公厕开放时间：目标不少于16小时，实际18小时，得5分。
4.扬尘投诉率：目标值≤1%，实际0.6%。
5.新建充电桩（目标大于等于40个）实际完成46个；绿地补植年初目标≥1200平方米，全年实际1315平方米，达到预期目标。
6.耗材管理，指标值：药品网采率≥85%，耗材网采率≥75%。全年实际完成情况：药品网采率92%，耗材网采率81.5%。
7.市民对环境的满意度，指标值：＞85%。全年实际完成值：91%，实际得分8分。`
    )
    expect(ledger(found)).toEqual([
      '96.5% > 95%',
      '97.1% < 98% inconsistent',
      '18 > 16',
      '0.6% < 1%',
      '46 > 40',
      '1315 > 1200',
      '92% > 85%',
      '81.5% > 75%',
      '91% > 85%'
    ])
    expect(found.findings.map(({ message }) => message)).toEqual([
      '“垃圾清运率”目标 ≥98%，实际 97.1%，没有达到目标，却按满分计'
    ])
  })

  it('leaves plans that were not met alone, and degrees that are printed', () => {
    const { findings } = run(
      targetMet,
      `三、绩效目标完成情况
计划实施产业项目12个，实际实施11个，1个因用地手续未完成结转下年实施。年度计划改造危房450户，全年完成432户，完成率96%。
维修水库完成32座，占计划39座的82.1%。铺设管网38.8公里（目标44.7公里），完成进度86.80%。
产业项目利润率目标6%，实际4.8%，主要原因是市场价格下跌。`
    )
    expect(findings).toEqual([])
  })

  it('holds what is called short of a value against it', () => {
    const { findings } = run(
      targetMet,
      '二、绩效指标完成情况\n线上办理率83%，未达80%扣1分；按时办结率73%，未达80%扣1分。'
    )
    expect(findings.map(({ text, message }) => [text, message])).toEqual([
      ['83%', '“线上办理率”实际 83%，文中却称未达到 80%']
    ])
  })
})

describe('target-met across sections', () => {
  const report = `平远县农村公路养护项目2023年度绩效自评报告
一、项目概况
（二）绩效目标
1.中长期目标（2021-2025年）：累计改造危桥20座，群众满意度达到95%以上。
2.2023年度目标：优良中等路率≥85%，隐患整治率100%，事故起数≤2起，管网漏损率控制在12%以内，工程投资不超过580万元，沿线群众满意度≥88%。
二、绩效目标完成情况
（一）产出
全年优良中等路率86.2%，其中乡道优良中等路率81.4%；隐患整治率98.5%，事故起数1起，管网漏损率11.6%，工程投资572.4万元。
（二）效益
经抽样调查，沿线群众满意度93%，其中“非常满意”的占62%。
三、2024年绩效目标
优良中等路率≥88%，沿线群众满意度≥95%。`

  it('binds by name, to the whole and this year', () => {
    const found = run(targetMet, report)
    expect(ledger(found)).toEqual([
      '86.2% > 85%',
      '98.5% < 100% inconsistent',
      '1 < 2',
      '11.6% < 12%',
      '572.4 < 580',
      '93% > 88%'
    ])
    expect(found.findings.map(({ severity, text, line }) => [severity, text, line])).toEqual([['warning', '98.5%', 8]])
  })

  it('names the claim that it contradicts', () => {
    const { findings } = run(targetMet, `${report}\n四、评价结论\n各项绩效目标均已完成。`)
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      ['error', '“隐患整治率”目标 ≥100%，实际 98.5%，没有达到目标，文中却称“目标均已完成”']
    ])
  })

  it('keeps projects apart', () => {
    const found = run(
      targetMet,
      `一、绩效目标设定情况
1.公办园建设项目。新增学位810个，家长满意度≥90%。
2.幼儿资助项目。资助幼儿1260人，家长满意度≥95%。
二、绩效目标完成情况
1.公办园建设项目。新增学位815个，家长满意度91.2%。
2.幼儿资助项目。资助幼儿1302人，家长满意度95.8%。`
    )
    expect(ledger(found)).toEqual(['815 > 810', '91.2% > 90%', '1302 > 1260', '95.8% > 95%'])
  })

  it('looks for a telling name in the rest of the part, and only for that', () => {
    const text = (rate: string): string => `一、绩效目标
电子社保卡签发率≥60%，参保率≥95%。
二、工作开展情况
全县电子社保卡签发人数21.4万，签发率${rate}。脱贫人口参保率92%。`
    expect(ledger(run(targetMet, text('63.2%')))).toEqual(['63.2% > 60%'])
    expect(run(targetMet, text('48.1%')).findings.map((finding) => finding.text)).toEqual(['48.1%'])
  })

  it('does not take the rate of one thing for that of another', () => {
    const { checks } = run(
      targetMet,
      `一、绩效目标
设备验收合格率100%，居民医保住院报销比例≥70%。
二、绩效目标完成情况
抽查票据151份，其中合格136份，合格率达到90.07%。职工医保住院报销比例68%。`
    )
    expect(checks).toEqual([])
  })
})
