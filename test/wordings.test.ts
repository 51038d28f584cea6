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
    'amounts in front of the shares that are handed out to them',
    '全年总收入31460.72万元，其中：医疗收入26715.18万元，财政补助收入4312.5万元，其他收入433.04万元，分别占84.92%、13.71%、1.38%。',
    '全年总收入31460.72万元，其中：医疗收入26715.18万元，财政补助收入4312.5万元，其他收入433.04万元，分别占84.92%、18.71%、1.38%。',
    'share 18.71%'
  ],
  [
    'sources listed behind 来源为',
    '项目总投资2980万元，资金来源为：中央预算内投资1490万元、省级配套596万元、县级自筹894万元。',
    '项目总投资2990万元，资金来源为：中央预算内投资1490万元、省级配套596万元、县级自筹894万元。',
    'parts-sum-to-total 2990万元'
  ],
  [
    'scores behind a colon',
    '综合评分95.8分：投入14.7分、过程28.5分、产出29分、效果23.6分。',
    '综合评分95.8分：投入14.7分、过程28.5分、产出26分、效果23.6分。',
    'score-total 95.8分'
  ],
  [
    'full marks in front of the scores',
    '项目自评得分96.15分，其中决策类20分得20分，过程类20分得18.6分，产出类35分得33.75分，效益类25分得23.8分。',
    '项目自评得分91.15分，其中决策类20分得20分，过程类20分得18.6分，产出类35分得33.75分，效益类25分得23.8分。',
    'score-total 91.15分'
  ],
  [
    'means that changed',
    '门诊次均费用268.4元，比上年的274.1元下降2.08%。',
    '门诊次均费用268.4元，比上年的274.1元下降2.80%。',
    'change-rate 2.80%'
  ],
  [
    'what was saved from one price to the other',
    '工程单价由每公里9.8万元降至9.27万元，节约5.41%。',
    '工程单价由每公里9.8万元降至9.27万元，节约4.51%。',
    'change-rate 4.51%'
  ],
  [
    'the prior rate in brackets behind',
    '水质合格率98.08%，较上年提高2.6个百分点（2022年为95.48%）。',
    '水质合格率98.08%，较上年提高3.6个百分点（2022年为95.48%）。',
    'percentage-points 3.6个百分点'
  ],
  [
    'a shortfall',
    '计划安装水表9200块，实际安装8970块，少装230块。',
    '计划安装水表9200块，实际安装8970块，少装320块。',
    'completion-rate 320块'
  ],
  [
    'a share with its amount behind',
    '全年手术7215台次，三、四级手术占比38.5%，即2778台次。',
    '全年手术7215台次，三、四级手术占比36.5%，即2778台次。',
    'share 36.5%'
  ],
  [
    'what is not paid yet',
    '项目资金5000万元，已支付4710万元，还有290万元未支付。',
    '项目资金5000万元，已支付4710万元，还有190万元未支付。',
    'balance 190万元'
  ],
  [
    'two grades of the satisfied together',
    '收回有效问卷386份。表示“满意”和“基本满意”的分别为341份和32份，综合满意度96.63%。',
    '收回有效问卷386份。表示“满意”和“基本满意”的分别为341份和32份，综合满意度96.36%。',
    'named-rate 96.36%'
  ],
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
    'the fund used is called by its use',
    '资金计划总额2760万元；实际到位总额2760万元；资金到位率100%。共使用预算资金2685.7万元，预算执行率97.31%，预算总规模2760万元。',
    '资金计划总额2760万元；实际到位总额2760万元；资金到位率100%。共使用预算资金2685.7万元，预算执行率93.71%，预算总规模2760万元。',
    'execution-rate 93.71%'
  ],
  [
    'a rate of the budget printed behind 为',
    '支出4909.64万元，为全年预算5619.97万元的87.36%。',
    '支出4909.64万元，为全年预算5619.97万元的8.36%。',
    'execution-rate 8.36%'
  ],
  [
    'what a rate was reckoned from stands behind it',
    '资金应到2862万元，实到2301万元，到位率80.40%。部门执行数2236万元，执行率78.13%，相应的预算数为2862万元。',
    '资金应到2862万元，实到2301万元，到位率80.40%。部门执行数2236万元，执行率73.18%，相应的预算数为2862万元。',
    'execution-rate 73.18%'
  ],
  [
    'a fund in front of its own name',
    '截至年底，3300万元项目资金累计支付3135.60万元，占到位资金的95.02%，结余164.40万元。',
    '截至年底，3300万元项目资金累计支付3135.60万元，占到位资金的95.02%，结余146.40万元。',
    'balance 146.40万元'
  ],
  [
    'an amount that has been paid',
    '截至年底，以上项目预算11739万元中已有10224.84万元完成支付，支出进度87.1%。',
    '截至年底，以上项目预算11739万元中已有10224.84万元完成支付，支出进度81.7%。',
    'execution-rate 81.7%'
  ],
  [
    '高标准 is no standard',
    '计划建成高标准农田4.35万亩，实际建成高标准农田4.39万亩，完成率为100.91%。',
    '计划建成高标准农田4.35万亩，实际建成高标准农田4.39万亩，完成率为109.01%。',
    'completion-rate 109.01%'
  ],
  [
    'a share of the task that stands in front',
    '城镇新增就业任务4619人，已完成4619人，占任务的100%。',
    '城镇新增就业任务4619人，已完成4619人，占任务的120%。',
    'completion-rate 120%'
  ],
  [
    'what was done, as a share of the plan behind 为',
    '实际接待读者8.1万人次，为计划9万人次的90%。',
    '实际接待读者8.1万人次，为计划9万人次的60%。',
    'completion-rate 60%'
  ],
  [
    'what was done beyond the task',
    '下达筹集任务450套，实际筹集468套，超额完成18套，完成率104%。',
    '下达筹集任务450套，实际筹集468套，超额完成28套，完成率104%。',
    'completion-rate 28套'
  ],
  [
    'spending out of the fund with what was carried over',
    '收入5004.59万元，其中本年度下达4335.32万元，上年度结转结余669.27万元。全年支出3585.77万元，全年预算执行率为71.65%。',
    '收入5004.59万元，其中本年度下达4335.32万元，上年度结转结余669.27万元。全年支出3585.77万元，全年预算执行率为11.65%。',
    'execution-rate 11.65%'
  ],
  [
    'what can be used, with what was carried over',
    '全年共筹集资金9865.2万元，其中中央补助6720万元，省级补助2266万元，县级配套879.2万元。加上上年结转312.8万元，全年可用资金10178万元。',
    '全年共筹集资金9865.2万元，其中中央补助6720万元，省级补助2266万元，县级配套879.2万元。加上上年结转312.8万元，全年可用资金18178万元。',
    'budget-adjustment 18178万元'
  ],
  [
    'money handed out of what can be used',
    '加上上年结转312.8万元，全年可用资金10178万元。全年共发放补贴资金9702.36万元，资金使用率95.33%。',
    '加上上年结转312.8万元，全年可用资金10178万元。全年共发放补贴资金9702.36万元，资金使用率95.83%。',
    'execution-rate 95.83%'
  ],
  [
    'what is saved of the price that was set',
    '档案整理招标控制价105.63万元，中标价97.85万元，节约资金7.78万元。',
    '档案整理招标控制价105.63万元，中标价97.85万元，节约资金7.98万元。',
    'balance 7.98万元'
  ],
  [
    'a balance with its sum in brackets',
    '年末结余82.39万元（到位427.92万元减去支出345.53万元）。',
    '年末结余83.29万元（到位427.92万元减去支出345.53万元）。',
    'balance 83.29万元'
  ],
  [
    'an average of cars and of guests',
    '公务用车运行维护费12.90万元（保有量6辆，车均2.15万元），公务接待费5.70万元，共接待76批次、612人次，人均93元。',
    '公务用车运行维护费12.90万元（保有量6辆，车均2.51万元），公务接待费5.70万元，共接待76批次、612人次，人均93元。',
    'per-capita 2.51万元'
  ],
  [
    'an average of households',
    '发放补助资金215万元，惠及86户，户均2.5万元。',
    '发放补助资金215万元，惠及86户，户均5.2万元。',
    'per-capita 5.2万元'
  ],
  [
    'people of another sentence are no item of the list',
    '417人享受临时生活补贴195.99万元。（1）男性566人；（2）女性743人，共计1309人享受补助。',
    '417人享受临时生活补贴195.99万元。（1）男性566人；（2）女性743人，共计1399人享受补助。',
    'parts-sum-to-total 1399人'
  ],
  [
    'the retired of two kinds',
    '离退休人员31人，其中离休1人、退休30人。',
    '离退休人员31人，其中离休1人、退休40人。',
    'parts-sum-to-total 31人'
  ],
  [
    'a list that 其中 opens behind a comparison',
    '“三公”经费支出18.60万元，比预算24万元节约5.40万元，降幅22.5%。其中：公务用车运行维护费12.90万元，公务接待费5.70万元，因公出国（境）费0万元。',
    '“三公”经费支出18.60万元，比预算24万元节约5.40万元，降幅22.5%。其中：公务用车运行维护费12.90万元，公务接待费5.20万元，因公出国（境）费0万元。',
    'parts-sum-to-total 18.60万元'
  ],
  [
    'money that is 分别用于 several things',
    '7450.85万元分别用于文物修缮4380.78万元，数字资源建设3070.07万元。',
    '7450.85万元分别用于文物修缮4380.78万元，数字资源建设3700.07万元。',
    'parts-sum-to-total 3700.07万元'
  ],
  [
    'a total that is 构成为 its sources',
    '筹资总额789万元，构成为：社会投入资金303万元，省级专项资金157万元，市级配套资金219万元，县级配套资金110万元。',
    '筹资总额759万元，构成为：社会投入资金303万元，省级专项资金157万元，市级配套资金219万元，县级配套资金110万元。',
    'parts-sum-to-total 759万元'
  ],
  [
    'shares alone that make up the whole',
    '从构成看，堤防加固、管网改造、净水设备、水质检测占比分别为46.6%、12.6%、16.6%、24.2%。',
    '从构成看，堤防加固、管网改造、净水设备、水质检测占比分别为46.6%、12.6%、16.6%、21.2%。',
    'percent-sum 21.2%'
  ],
  [
    'a share of a whole behind 在…中',
    '消防设施支出110.46万元，在全年支出359.56万元中占比30.72%。',
    '消防设施支出110.46万元，在全年支出359.56万元中占比37.02%。',
    'share 37.02%'
  ],
  [
    'a share with its two figures behind 即',
    '医疗设备购置占全年支出的20.67%，即247.42万元中的51.13万元。',
    '医疗设备购置占全年支出的26.07%，即247.42万元中的51.13万元。',
    'share 26.07%'
  ],
  [
    'a share whose amount stands behind it in brackets',
    '项目资金支出2087.5万元，包括社会保险补贴43%（898.2万元）；职业培训补贴30.06%（627.4万元）；见习补贴26.9%（561.9万元）。',
    '项目资金支出2087.5万元，包括社会保险补贴43%（898.2万元）；职业培训补贴36.06%（627.4万元）；见习补贴26.9%（561.9万元）。',
    'share 36.06%'
  ],
  [
    'a share of things counted in its own clause',
    '绩效指标设置不够细化，18个指标中定性指标有7个，占38.89%。',
    '绩效指标设置不够细化，18个指标中定性指标有7个，占83.89%。',
    'share 83.89%'
  ],
  [
    'the satisfied with the nearly satisfied',
    '发放问卷600份，收回588份，回收率98%；其中“满意”561份、“基本满意”18份、“不满意”9份，群众满意度为98.47%。',
    '发放问卷600份，收回588份，回收率98%；其中“满意”561份、“基本满意”18份、“不满意”9份，群众满意度为94.87%。',
    'named-rate 94.87%'
  ],
  [
    'points below what was aimed at',
    '按期完工率97.2%，低于目标值（100%）2.8个百分点，主要受汛期影响。',
    '按期完工率97.2%，低于目标值（100%）3.8个百分点，主要受汛期影响。',
    'percentage-points 3.8个百分点'
  ],
  [
    'an open list proves nothing',
    '公用经费360.02万元，主要用于邮电费30.60万元，办公费106.01万元，印刷费31.82万元，水电费119.58万元等。公务接待费5.70万元，共接待612人次，人均93元。',
    '公用经费360.02万元，主要用于邮电费30.60万元，办公费106.01万元，印刷费31.82万元，水电费119.58万元等。公务接待费5.70万元，共接待612人次，人均193元。',
    'per-capita 193元'
  ],
  [
    'the number of a voucher is no year',
    '凭证编号自1998起。预算500万元，支出450万元，执行率90%。',
    '凭证编号自1998起。预算500万元，支出450万元，执行率60%。',
    'execution-rate 60%'
  ],
  [
    'budget and spending of one name are two figures',
    '“三公”经费支出预算为22.00万元，支出决算为16.35万元。“三公”经费支出决算数比2022年度减少1.12万元，下降6.41%。',
    '“三公”经费支出预算为22.00万元，支出决算为16.35万元。“三公”经费支出决算数比2022年度减少1.12万元，下降4.61%。',
    'change-rate 4.61%'
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
