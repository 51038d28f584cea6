import { buildReport, lint, readText } from '@gouji/core'
import { rules } from '@gouji/rules'
import { describe, expect, it } from 'vitest'

/** Rules and places of all findings but remarks, in a report made of one paragraph. */
function found(paragraph: string): string[] {
  const text = `白水市档案馆2023年度项目支出绩效自评报告\n一、完成情况\n${paragraph}\n`
  const { findings, failures } = lint(buildReport(readText(text, 'text')), rules)
  expect(failures).toEqual([])
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`)
}

/** A wording that holds, with the same wording after one figure was spoilt and what is then to be found. */
const wordings: readonly (readonly [name: string, holds: string, spoilt: string, finding: string])[] = [
  [
    'the 100% of a formula is no rate',
    '预算执行率=实际支出835万元÷预算安排1000万元×100%=83.5%。',
    '预算执行率=实际支出835万元÷预算安排1000万元×100%=88.5%。',
    'execution-rate 88.5%'
  ],
  [
    'a rate that shows its two figures in brackets',
    '补贴农机具目标368台套，实际468台套，完成率127.17%。硬化机耕道完成率93.24%（60.7公里÷65.1公里）。',
    '补贴农机具目标368台套，实际468台套，完成率127.17%。硬化机耕道完成率98.24%（60.7公里÷65.1公里）。',
    'completion-rate 98.24%'
  ],
  [
    'a rate with plan and result in brackets behind it',
    '完成造林面积11167亩，任务9438亩。聘用护林员完成任务数的90%（计划180人，实际162人）。',
    '完成造林面积11167亩，任务9438亩。聘用护林员完成任务数的60%（计划180人，实际162人）。',
    'completion-rate 60%'
  ],
  [
    'a share behind 其中 may be of the whole named before',
    '政府采购总额97.53万元，其中货物25.38万元，工程28.96万元，服务43.19万元。授予中小企业的合同金额为73.70万元，占政府采购支出总额的75.57%；其中授予小微企业的合同金额为59.15万元，占60.65%。',
    '政府采购总额97.53万元，其中货物25.38万元，工程28.96万元，服务43.19万元。授予中小企业的合同金额为73.70万元，占政府采购支出总额的75.57%；其中授予小微企业的合同金额为59.15万元，占66.65%。',
    'share 66.65%'
  ],
  [
    'people listed with their numbers are added, not counted',
    '人员总数77人，构成为：①退休人员36人；②在职人员41人。',
    '人员总数79人，构成为：①退休人员36人；②在职人员41人。',
    'parts-sum-to-total 79人'
  ],
  [
    'a task in front of what was done of it',
    '高血压患者管理人数目标7702人，实际完成8994人，完成率116.8%。老年人体检人数12755人的年度目标已完成14990人，完成率117.5%。',
    '高血压患者管理人数目标7702人，实际完成8994人，完成率116.8%。老年人体检人数12755人的年度目标已完成14990人，完成率107.5%。',
    'completion-rate 107.5%'
  ],
  [
    'a target called 年度指标 is no result',
    '铺设管网长度年度指标≥109.4公里，完成情况121.5公里。',
    '铺设管网长度年度指标109.4公里，完成情况≥121.5公里。',
    'result-as-bound ≥121.5公里'
  ]
]

/** Wordings that say nothing wrong and once raised an alarm. */
const silent: readonly (readonly [name: string, words: string])[] = [
  [
    'what is taken off belongs to the spending of its own sentence',
    '医疗保险基金支出预算47828.36万元，全年支出54701.21万元，执行率114.37%；其中含专项支出8427.15万元，扣除专项支出后预算执行率为96.75%。养老保险基金支出预算25117.95万元，全年支出23224.64万元，执行率92.46%；其中含清算往年费用1548.56万元，扣除清算往年费用后预算执行率为86.30%。'
  ],
  ['人次年度 is no 次年', '医疗救助人次年度指标≥8097人次，完成情况8422人次。'],
  [
    '实际 alone names no indicator',
    '政策知晓率指标值大于等于91%，年末实际完成94.78%，完成年度目标；服务对象满意度年初目标大于等于90%，全年实际98.78%。'
  ],
  [
    '从执行看 takes no amount apart',
    '截至12月底，到位587万元，到位率100.0%。从执行看，587万元的预算已形成支出519万元，预算执行率88.4%。'
  ],
  ['a change without a direction is no level', '上年支出2711.16万元，本年支出2743.53万元，变动32.37万元，增长1.2%。'],
  [
    'full marks that make up 总分100分 are no scores',
    '本次评价设总分100分，其中预算执行率10分，产出指标50分，效益指标30分，满意度指标10分。自评总得分97.9分。'
  ],
  [
    'a part of a list may be called 高标准农田',
    '农机购置补贴支出435万元；畜禽粪污利用支出244万元；高标准农田建设支出225万元，合计904万元。'
  ],
  [
    'what is to be reached stands in front of 的年度目标',
    '改造校舍面积5008平方米的年度目标已完成5687平方米，完成率113.56%。'
  ]
]

describe('wordings', () => {
  it.each(wordings)('%s: silent where it holds', (_, holds) => {
    expect(found(holds)).toEqual([])
  })

  it.each(wordings)('%s: found where it does not', (_, _holds, spoilt, finding) => {
    expect(found(spoilt)).toEqual([finding])
  })

  it.each(silent)('%s', (_, words) => {
    expect(found(words)).toEqual([])
  })
})
