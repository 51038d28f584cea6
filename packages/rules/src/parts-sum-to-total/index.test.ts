import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { partsSumToTotal } from './index.js'

testReadme(partsSumToTotal, import.meta.url)

/** What the rule finds in a text: verdict and arithmetic of every relation. */
function sums(text: string): string[] {
  return run(partsSumToTotal, text).checks.map(
    (check) => `${check.verdict} ${check.relation.stated.figure.text}: ${check.arithmetic}`
  )
}

describe('parts-sum-to-total', () => {
  it('says what is stated, how it is computed, and where', () => {
    const { findings } = run(
      partsSumToTotal,
      '一、资金情况\n项目总投资980万元，其中中央600万元、省级200万元、县级配套150万元。'
    )
    expect(findings).toEqual([
      {
        rule: 'parts-sum-to-total',
        severity: 'error',
        text: '980万元',
        line: 2,
        column: 6,
        endLine: 2,
        endColumn: 11,
        message: '项目总投资 980万元 与所列各项之和不一致：600 + 200 + 150 = 950',
        repairs: ['950万元']
      }
    ])
  })

  it.each([
    // one list, many ways to open it
    [
      '总投资1000万元，由中央资金600万元、省级资金300万元和县级资金110万元构成。',
      'inconsistent 1000万元: 600 + 300 + 110 = 1010'
    ],
    [
      '总投资1000万元，由三部分组成：一是中央资金500万元；二是省级资金300万元；三是县级资金210万元。',
      'inconsistent 1000万元: 500 + 300 + 210 = 1010'
    ],
    [
      '安排资金500万元，300万元用于道路建设，150万元用于绿化，其余60万元用于管护。',
      'inconsistent 500万元: 300 + 150 + 60 = 510'
    ],
    [
      '总投资600万元，其中中央、省级、县级资金分别为300万元、200万元、110万元。',
      'inconsistent 600万元: 300 + 200 + 110 = 610'
    ],
    ['预算安排800万元（其中：上级资金500万元，本级资金310万元）。', 'inconsistent 800万元: 500 + 310 = 810'],
    ['年初预算500万元，其中：基本支出300万元，项目支出210万元。', 'inconsistent 500万元: 300 + 210 = 510'],
    ['共安排资金500.5万元，300.2万元用于道路，200.3万元用于绿化。', 'exact 500.5万元: 300.2 + 200.3 = 500.5'],
    [
      '总收入29616.87万元。中央补助488元，征缴15483.02万元，省级补助110.8元，征缴3515.41万元，个人缴费10618.44万元。',
      'exact 29616.87万元: 15483.02 + 3515.41 + 10618.44 = 29616.87'
    ],
    // counts that are complete by their kinds
    ['设置三级指标18个，其中完成17个，未完成2个。', 'inconsistent 18个: 17 + 2 = 19'],
    ['在职人员45人，其中男30人，女16人。', 'inconsistent 45人: 30 + 16 = 46'],
    ['现有编制40人，其中：行政编制10人、事业编制28人、工勤编制3人。', 'inconsistent 40人: 10 + 28 + 3 = 41'],
    ['共有车辆5辆，其中：机要通信用车1辆、应急保障用车2辆、其他用车1辆。', 'inconsistent 5辆: 1 + 2 + 1 = 4'],
    ['下属二级单位3个，其中行政单位1个，参照公务员法管理的事业单位1个。', 'inconsistent 3个: 1 + 1 = 2'],
    [
      '核定编制26人，年末实有在职人员24人，其中管理人员9人、专业技术人员12人、工勤人员2人。',
      'inconsistent 24人: 9 + 12 + 2 = 23'
    ],
    [
      '在职干部职工86人（其中行政编制30人，参公事业编制20人，事业编制36人），离退休人员42人。',
      'exact 86人: 30 + 20 + 36 = 86'
    ],
    // handed down and shared out
    [
      '省厅下达补助资金680万元，其中：生态补偿420万元、天然林管护160万元、森林抚育80万元。',
      'inconsistent 680万元: 420 + 160 + 80 = 660'
    ],
    // the occasions one by one
    [
      '国内公务接待2批次，30人次，共计支出5.5万元，具体内容包括：（甲县来访，接待2.2万元）；（乙县来访，接待3.9万元）。',
      'inconsistent 5.5万元: 2.2 + 3.9 = 6.1'
    ],
    // totals behind their parts
    [
      '资金来源：一是中央资金300万元；二是省级资金200万元；三是县级资金100万元，合计610万元。',
      'inconsistent 610万元: 300 + 200 + 100 = 600'
    ],
    [
      '中央资金1373万元，市级资金2273万元，县级326.10万元。共计3972.1万元，全部到位。',
      'exact 3972.1万元: 1373 + 2273 + 326.10 = 3972.1'
    ],
    ['人员经费与公用经费分别为300万元和200万元，合计510万元。', 'inconsistent 510万元: 300 + 200 = 500'],
    [
      '2023年下达资金1000万元，拨付甲镇200万元，乙镇300万元，丙镇100万元，共计600万元。',
      'exact 600万元: 200 + 300 + 100 = 600'
    ],
    ['2023年市级补助预算20万元，县级补助预算26万元，合计两级补助预算46万元。', 'exact 46万元: 20 + 26 = 46']
  ])('%s', (text, expected) => expect(sums(text)).toEqual([expected]))

  it('adds up subtotals', () => {
    expect(
      sums('甲类10.5万元、乙类20.5万元，小计31万元；丙类5.2万元、丁类6.3万元，小计11.5万元；合计42.5万元。')
    ).toEqual([
      'exact 31万元: 10.5 + 20.5 = 31',
      'exact 11.5万元: 5.2 + 6.3 = 11.5',
      'exact 42.5万元: 31 + 11.5 = 42.5'
    ])
  })

  it.each([
    // part of a list only, whatever the punctuation
    '2024年度财政拨款支出合计3500.25万元，其中：培训支出50.20万元，会议支出20.30万元，其他支出10.10万元。',
    '2023年支出500万元，其中：培训费50万元，占10%；会议费20万元，占4%。',
    '到位资金500万元，其中中央资金300万元、省级资金100万元。',
    '现有职工50人，其中：党员20人，高级职称10人。',
    '2023年共安排资金5000万元，重点支持以下项目：\n1.道路建设1500万元。\n2.水利建设800万元。',
    // another stage of the fund, or a change
    '预算500万元，实际支出480万元，其中中央资金300万元、县级资金190万元。',
    '执行数500万元，较上年增加20万元，其中：人员经费增加15万元，公用经费增加8万元。',
    '单位编制45人，实有在职人员共48人。',
    '收入总计1230.50万元，包括财政拨款1200.30万元、年初结转30.20万元；支出总计1230.50万元，包括本年支出1220.50万元、年末结转10.00万元。',
    '部门支出1000万元，按性质分：基本支出600万元，项目支出400万元；按经济分类分：工资福利支出700万元，商品和服务支出200万元，资本性支出100万元。',
    // no addends: standards, other counters
    '按每人每月100元发放，发放1200人次，合计12万元。',
    '培训12期，共培训1200人次，共发放资料5000份。',
    '2024年度收、支总计均为1784.89万元，比上年减少100.2万元。'
  ])('finds nothing wrong in %s', (text) => expect(run(partsSumToTotal, text).findings).toEqual([]))

  it('takes the lines below as parts, with what belongs to them', () => {
    const text =
      '（一）基本支出\n基本支出523.10万元，其中：\n人员经费480.10万元，主要包括：基本工资100万元、津贴补贴80万元等。\n公用经费42.00万元，主要包括：办公费20万元等。'
    expect(sums(text)[0]).toBe('inconsistent 523.10万元: 480.10 + 42.00 = 522.10')
  })

  it('holds classes said in one place against their lines in another', () => {
    const text = [
      '五、支出情况',
      '教育支出300.11万元，占60%；卫生健康支出203.15万元，占40%。',
      '1.教育支出（类）普通教育（款）小学教育（项）。年初预算为180万元，支出决算为200.11万元。',
      '2.教育支出（类）普通教育（款）初中教育（项）。年初预算为100万元，支出决算为100.00万元。',
      '3.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）。年初预算为350万元，支出决算为208.15万元。'
    ].join('\n')
    expect(sums(text)).toEqual([
      'exact 300.11万元: 200.11 + 100.00 = 300.11',
      'inconsistent 203.15万元: 203.15 ≠ 208.15'
    ])
  })
})
