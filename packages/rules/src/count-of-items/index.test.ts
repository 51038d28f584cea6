import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { countOfItems } from './index.js'

testReadme(countOfItems, import.meta.url)

/** Verdict, number and what was counted, of each relation. */
function checks(text: string): string[] {
  return run(countOfItems, text).checks.map(({ verdict, relation, reading }) =>
    [verdict, relation.stated.figure.text, ...(reading?.counted ?? []).map(({ label }) => label)].join(' ')
  )
}

describe('count-of-items', () => {
  it('says what is announced, how many are listed, and where', () => {
    expect(run(countOfItems, '一、概况\n下设3个二级单位：河道管理站、水库管理所。').findings).toEqual([
      {
        rule: 'count-of-items',
        severity: 'warning',
        text: '3个',
        line: 2,
        column: 3,
        endLine: 2,
        endColumn: 5,
        message: '“3个二级单位”与所列不一致：列出 2 项（河道管理站、水库管理所）',
        repairs: ['2个']
      }
    ])
  })

  it.each([
    ['设5个股室，即办公室、财务股、业务股、项目股、法规股。', 'exact 5个 办公室 财务股 业务股 项目股 法规股'],
    ['内设机构共3个，包括办公室、财务股、业务股。', 'exact 3个 办公室 财务股 业务股'],
    ['内设机构3个（办公室、财务股、业务股）。', 'exact 3个 办公室 财务股 业务股'],
    ['分为三类指标：产出指标、效益指标、满意度指标。', 'exact 三类 产出指标 效益指标 满意度指标'],
    [
      '下设3个科室，分别为项目股、法规股、人事股。（1）行政人员39人；（2）事业人员29人。',
      'exact 3个 项目股 法规股 人事股'
    ],
    ['采取两项措施，一是抓培训，二是抓宣传。', 'exact 两项 抓培训 抓宣传'],
    ['县第一中学、县实验小学2家学校实行错峰供餐。', 'exact 2家 县第一中学 县实验小学'],
    ['围绕工程进度、施工质量、现场安全三方面开展督查。', 'exact 三方面 工程进度 施工质量 现场安全'],
    ['同步实施路面、路肩、边沟“三同”养护。', 'exact 三同 同步实施路面 路肩 边沟'],
    [
      '出台规划布局、设计标准、招标采购、施工监理、竣工移交的“五统一”办法。',
      'exact 五统 出台规划布局 设计标准 招标采购 施工监理 竣工移交'
    ],
    ['日常巡查、定期检测、视频监控、群众举报等四重监督。', 'exact 四重 日常巡查 定期检测 视频监控 群众举报'],
    ['落实“三重防护”（日常巡查、定期检测、视频监控）。', 'exact 三重 日常巡查 定期检测 视频监控'],
    ['市、县两级财政投入500万元。', 'exact 两级 市 县'],
    ['建立“县城总站+集镇分站+行政村点”三级网络。', 'exact 三级 县城总站 集镇分站 行政村点'],
    ['签订养护联巡、应急联动、超限联治等7个协作事项。', 'exact 7个 签订养护联巡 应急联动 超限联治']
  ])('%s', (text, expected) => expect(checks(text)).toEqual([expected]))

  it('counts the kinds that are treated one by one', () => {
    const text = '3类道路分级养护，对县道按照每公里2万元给予补助；对乡道、村道按照每公里1万元给予补助。'
    expect(checks(text)).toEqual(['exact 3类 县道 乡道 村道'])
  })

  it('takes the first number of the sentence before for a list in the next', () => {
    const text = '所属单位有2个：行政、事业单位各1个。分别为：1.水务局机关、2.水库管理所。'
    expect(checks(text)).toEqual(['exact 2个 水务局机关 水库管理所'])
  })

  it('goes on counting on the lines below', () => {
    const text = '（一）存在的问题\n存在以下三个问题：一是拨付慢。\n二是资料少。\n三是管理松。\n（二）建议\n无。'
    expect(checks(text)).toEqual(['exact 三个 拨付慢 资料少 管理松'])
  })

  it('knows the projects of a report that is written project by project', () => {
    const list = '1.公路养护资金\n说明。\n2.公交补贴\n说明。\n3.站点建设\n说明。'
    const text = `我局共有三个项目资金，预算500万元。\n一、概况\n（一）内容\n${list}\n（二）资金\n${list}`
    expect(checks(text)).toEqual(['exact 三个 公路养护资金 公交补贴 站点建设'])
    expect(checks(text.replace('三个', '四个'))).toEqual(['inconsistent 四个 公路养护资金 公交补贴 站点建设'])
    expect(checks(text.replace('共有三个项目资金', '共有九个项目，其中重点项目三个'))).toEqual([])
    const indicators = '1.产出指标\n说明。\n2.效益指标\n说明。'
    expect(checks(`我局共有三个项目。\n一、概况\n（一）目标\n${indicators}\n（二）完成\n${indicators}`)).toEqual([])
  })

  it('counts receptions that are listed with their costs', () => {
    const text =
      '公务接待2批次，18人次，支出0.5万元，具体内容包括：（2023.3.6甲县局学习，接待0.2万元；乙县局考察，接待0.3万元）。'
    expect(checks(text)).toEqual(['exact 2批次 2023.3.6甲县局学习，接待0.2万元 乙县局考察，接待0.3万元'])
    expect(checks('公务接待1批次，支出0.21万元，具体内容包括：甲县局学习，接待0.21万元。')).toEqual([
      'exact 1批次 甲县局学习，接待0.21万元'
    ])
    expect(checks('公务接待12批次，45人次，支出0.5万元，主要用于检查。')).toEqual([])
  })

  it('counts the rows of the table that it announces', () => {
    const row = (...cells: string[]) => cells.map((cell) => `\t${cell}`).join('\n')
    const rows = [
      row('序号', '项目名称', '预算数（万元）', '支出数（万元）'),
      row('1', '公路养护', '100', '90'),
      row('2', '公交补贴', '50', '50')
    ]
    expect(checks(`2023年共安排2个项目，具体见下表：\n${rows.join('\n\n')}\n\n`)).toEqual([
      'exact 2个 公路养护 公交补贴'
    ])
  })

  it.each([
    ['3个村，分别为石桥镇清河村、石桥村，柳林镇新河村。', '，goes on'],
    ['3个镇：城关镇清河村、石桥村；柳林镇新河村；河口镇新桥村。', 'towns are counted, villages named'],
    ['设5个股室：党建、人事股，财务股，办公室。', 'a name with 、 in it'],
    ['公安局、卫健局对县医院、中医院等2家医院进行检查。', 'words of the sentence'],
    ['采取以下三项措施：1.加强领导；2.加强管理；3.加强宣传。\n4.其他情况', 'the next line goes on with the outline'],
    ['加强与公安、卫健等部门联合检查，查处违规企业3家。', 'nothing lists them'],
    ['开展路面巡查、桥梁检测、隧道排查等共13批次。', 'kinds, not times'],
    ['一、二级医院共8家，在一、二、三级医院住院。', 'grades'],
    ['打造“1+3+N”四级体系。', 'a name'],
    [
      '下属单位3个，其中行政单位1个、事业单位2个。纳入决算编制范围的二级预算单位包括：\n1.局机关\n2.甲中心\n3.乙中心',
      'a grade'
    ],
    ['下属单位3个，其中行政单位1个、事业单位2个，分别为：1.局机关；2.甲中心；3.乙中心。', 'the list is of the whole'],
    ['设两大类6个指标：产出指标、效益指标。', 'another number counts the list'],
    ['以下4个项目涉及3家单位：1.甲项目；2.乙项目；3.丙项目；4.丁项目。', 'another number counts the list'],
    ['存在以下三个问题：一是拨付慢；二是资料少，一是票据少，二是合同少；三是管理松。', 'a list inside the list'],
    ['甲、乙两家实施。三级预算单位包括：1.局机关；2.甲中心。', 'a grade'],
    ['三级指标20个（数量、质量、时效、成本）。', 'a remark']
  ])('does not judge 「%s」 (%s)', (text) => expect(run(countOfItems, text).findings).toEqual([]))

  it('stops where a list begins again', () => {
    const text = '存在以下两个问题：一是拨付慢，二是资料少。措施如下：一是加快拨付，二是补齐资料，三是加强管理。'
    expect(checks(text)).toEqual(['exact 两个 拨付慢 资料少'])
  })

  it('keeps two lists apart that fail alike', () => {
    const text = '存在以下四个问题：一是拨付慢，二是资料少，三是管理松。\n采取以下四个办法：一是催，二是补，三是管。'
    expect(run(countOfItems, text).findings.map(({ line, text: printed }) => `${line} ${printed}`)).toEqual([
      '1 四个',
      '2 四个'
    ])
  })
})
