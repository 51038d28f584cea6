import type { UnitKind } from '@gouji/core'

/**
 * Words of targets and results. Source: handbook E.2.5, A.2, A.4, A.5, A.6, B45–B60, and forms of several provinces.
 */

/** Titles under which figures are aims, also where the words of a project stand in front. */
export const targetTitles =
  /绩效目标|年度目标|总体目标|阶段性目标|预期目标|目标设定|目标设置|指标设定|指标设置|绩效指标$|指标值$|目标值$|目标$/
/** Titles under which they are not, although 目标 stands in them. */
export const notTargetTitles =
  /(?:完成|实现|达成|执行|落实)(?:情况|程度|结果|分析)|(?:目标|指标)(?:的)?(?:完成|实现|达成|执行|落实|管理|下达|分解下达)|分析|成效|偏离|绩效自评|绩效评价|自评情况|结果应用/
/** Titles under which figures are results of what was aimed at. */
export const resultTitles =
  /(?:完成|实现|达成|落实)(?:情况|程度|结果|分析)|绩效(?:目标|指标)?(?:完成)?(?:情况)?分析|(?:项目|支出|整体)绩效(?:情况)?$|绩效情况|绩效表现|目标实现|产出|效益|效果|成效|满意度/
/** Titles under which no results are given, wherever they stand. */
export const notResultTitles =
  /问题|建议|改进|下一步|打算|努力方向|结果应用|应用和公开|拟应用|偏离|原因|基本情况|基本概况|职能|职责|背景|依据|组织实施|评价工作|工作开展|管理办法|评分|名词解释/
/** Titles of what is planned for the time to come. */
export const nextTitles = /下一步|下步|改进|打算|努力方向|工作计划|工作安排|工作思路|建议|下年度|明年|来年/
/** Names of indicator groups: 「产出指标-数量指标」. Any other title of an item names a project. */
export const groupTitles =
  /^(?:项目|部门|绩效|具体|主要|年度)?(?:投入|过程|履职|成本|产出|效益|效果|满意度|数量|质量|时效|经济|社会|生态|环境|可持续|服务对象|社会公众)(?:指标|效益|影响|成本|效果|目标|产出|满意度|完成|实现|情况|分析|方面|类|性|和|与|、|及|-|－|—){0,8}$/
/** What a project's title loses before it is compared with another: 「2022年离休人员绩效目标」 → 「离休人员」. */
export const titleEndings =
  /(?:年度|总体|预期|阶段性)*(?:绩效)?(?:目标|指标)?(?:值)?(?:的)?(?:完成|实现|达成|设定|设置|执行|落实)?(?:情况)?(?:分析|说明)?$/

/** Generic words in front of a target's figure, at the end of its label: 「指标值≥」「注册率年初目标」. */
export const targetWords =
  /(?:指标值|目标值|任务数|任务量|任务|目标数|目标量|目标|计划数|计划量|计划|指标数|预期值|年度指标|年初指标|考核指标|计划指标|预期|^指标)(?:为|是|定为|设定为|应|要求)?(?:达到?)?(?:大于等于|小于等于|大于或等于|小于或等于)?$/
/** What makes such words something else: 「占目标任务」「完成年度计划」. */
export const notTargetWords =
  /^(?:占|比|较|超|制定|编制|印发|出台)|^(?:完成|实现|落实|达到)(?:了|全部|总体|年度|全年|年初|既定|预期|预定|各项|上级|下达|市上|省上|县上|绩效|工作|的)*(?:目标|任务|计划)/
/** What stands between an indicator's name and 目标: 「注册率年初」. */
export const targetTimes = /(?:年度|绩效|年初|全年|预期|设定|计划|考核|总体|任务|下达|的)+$/
/** Those of a result. */
export const actualWords =
  /(?:(?:全年|年度|年末|当年|本年)?实际(?:完成|达到|实现)?(?:值|数|量|情况|结果|指标值)?|(?:全年|年度|当年|本年)?(?:完成|达成|实现)(?:值|数|情况|结果|指标值)|^(?:已|共|全年|年度|截至年末|年末)*(?:完成|实现|达到))(?:为|是)?(?:达到?)?$/
/** Those of a plan in an ordinary sentence: 「计划培训1200人」; what follows is what is counted. */
export const planWords = /^(?:全年|年度|年初|本年)?(?:计划|拟|应|预计)(?:任务)?(?:完成|实施|建设|新建|改造|培训|开展|救助|补助|发放|采购|购置|安排)?/
export const doneWords =
  /^(?=全年|年度|本年|年末|截至年末|已|共|实际|完成|建成)(?:全年|年度|本年|年末|截至年末|已|共)*(?:实际|已)?(?:累计)?(?:共)?(?:完成|实施|建成|建设|新建|改造|培训|开展|救助|补助|发放|采购|购置|安排)?/

/** What an indicator's name loses before it is compared: who, where and when; the doing. */
export const nameStarts =
  /^(?:(?:目前|全年|本年度?|当年|今年|年度|全县|全市|全区|全省|全州|全局|全院|全校|我县|我市|我区|我局|我单位|本县|本市|本区|本单位|项目区|确保|(?:保证|保障|实现|完成|有效)(?!率|度|比|情况|值)|力争|争取|达到|进一步|不断|其中|则|且|并|[）)“”"：:，,、-])+)/
export const nameEnds =
  /(?:大于等于|小于等于|大于或等于|小于或等于|应当?|须|需|要|均|都|已|全部|能够|可|保持在|稳定在|维持在|保持|提高到|提升到|提高至|提升至|控制在|力争|突破|达|到|至|为|是|的|有|共|测评|调查|[：:“”"])+$/
/** Words that mean the same in names of indicators. Longest first. */
export const synonyms: readonly (readonly [from: RegExp, to: string])[] = [
  [/基本医疗保险/g, '基本医保'], [/医疗保险/g, '医保'], [/养老保险/g, '养老'], [/满意(?:率|程度)/g, '满意度'], [/知晓(?:度|程度)/g, '知晓率'], [/覆盖(?:面|比例)/g, '覆盖率'],
  [/完成(?:比例|百分比)/g, '完成率'], [/(?:所)?占(?:比例|比重|比)$/g, '比例'], [/比重$/g, '比例'], [/(?:补助|补贴)/g, '补助'], [/(?:人员|人数|人)$/g, '人数'],
  [/医疗机构|医药机构/g, '医药机构'], [/群众|居民|百姓/g, '群众'], [/[“”"「」（）()]/g, '']
]

/** Indicators of which less is better: a target of theirs is an upper bound. */
export const fallingNames =
  /成本(?!.{0,4}(?:节约|降低|下降|压减|减少))|响应时间|响应时限|办结时[间限]|办理时[间限]|处理时[间限]|审批时[间限]|等待时[间限]|受理时[间限]|时限$|耗时|工期|周期$|投诉(?:率|数|量|次数|件数)|上访|信访(?:率|量|数)|差错|错误率|失误|事故|故障(?!.*(?:修复|处置|排除))|死亡率|发病率|发案率|流失率|逾期|超期|延误|结余率|结转率|结转结余率|空置率|闲置率|违规|违法|违纪|污染|排放|能耗|损耗|损失|返贫|自付比例|自付率|负担率|药占比|耗占比|药品占比|耗材占比|控制率|变动率|辍学率|失业率|漏报|死亡人数|伤亡/
/** What is done against something bad is good: 「投诉处理率」「挽回损失金额」. */
export const curedNames = /治理|处置|处理|整改|修复|排除|查处|办结|化解|调处|回复|回访|防治|防控|降低|下降|减少|压减|节约|挽回|避免/
/** Indicators of which more is better. */
export const risingNames =
  /(?:满意|覆盖|到位|完成|合格|达标|及时|准确|知晓|参保|参与|入户|激活|使用|利用|就诊|结算|签约|建档|管理|检查|抽查|审核|处置|办结|整改|回访|响应|公开|发放|兑现|落实|规范|运行|保障|救助|资助|普及|受益|就业|巩固|成活|验收|开工|竣工|支付|执行|配套|拨付|通过|优良|优秀|良好|开通|贯标|编码|维护|接种|筛查|治愈|入学|毕业|升学|培训|合规|稳定|增长|提高|提升|增加|改善|报销|补助|拥有|持证|上传|入组|网采|采购|对接|出勤|驻村|支付月数|可支付|收缴|征缴|征收|入库|清运|处理|达成|实现)[^，；]{0,8}(?:率|度|比例|比重|人数|户数|次数|月数|天数|数量|面积|里程|数|量|面|程度|幅度|降幅|增幅|人次|户次|家次)?$|(?:率|度|人数|户数|次数|人次|数量|面积|里程|个数|场次|期数|批次|套数|台数|件数|份数|家数)$|降幅$|节约率$|节约额$/
/** Where ≥ is right although the name sounds of cost: 「投入不低于」「补助标准≥」. */
export const floorNames = /投入|补助|补贴|配套|标准|保障|最低|待遇|工资|报酬|教育支出|科技支出|收入|产值|节约|降低|下降|压减|减少|节支|控制率$/
/** Names of cost as such, for a target that must be an upper bound. */
export const costNames = /成本|响应时[间限]|办结时[间限]|办理时[间限]|处理时[间限]|审批时[间限]|等待时[间限]|投诉(?:率|次数|件数|数|量)|差错率|错误率|失误率|事故(?:率|数|次数|起数|发生率|发生数)|死亡率|流失率|结余率|结转率|空置率|闲置率|违规(?:率|数|次数)|超支率|逾期率|延误率/

/** What stands under 成本指标 as a cost although its name does not say 成本. */
export const costWords = /费用|支出|经费|造价|单价|开支/

/** Rates that cannot be above 100%. 完成率, 执行率, 参保率, 增长率 and the like can. */
export const cappedRates =
  /(?:满意(?:度|率|程度)|合格率|覆盖率|覆盖面|知晓率|知晓度|到位率|及时率|准确率|正确率|优良率|优秀率|达标率|处置率|处理率|办结率|整改率|回访率|响应率|公开率|审核率|检查率|抽查率|巡查率|入户率|建档率|持证率|普及率|规范率|完好率|完整率|运行率|保障率|救助率|资助率|发放率|兑现率|落实率|成活率|验收率|通过率|治愈率|维护率|开通率|上传率|入组率|激活率|配备率|安装率|参与率|合规率|达成率|支持率|认可度|认可率|稳定率|清运率|收集率|利用率)(?:测评|调查)?$/

/** Signs and words of the column 指标性质. */
export const propertySigns: readonly (readonly [words: RegExp, sign: '≥' | '≤' | '>' | '<' | '='])[] = [
  [/^(?:≥|>=|大于等于|不低于|不少于|不小于|正向(?:指标)?|越高越好|越大越好)$/, '≥'], [/^(?:≤|<=|小于等于|不高于|不超过|不大于|反向(?:指标)?|负向(?:指标)?|逆向(?:指标)?|越低越好|越小越好)$/, '≤'],
  [/^(?:>|大于|高于|多于)$/, '>'], [/^(?:<|小于|低于|少于)$/, '<'], [/^(?:=|等于|定值)$/, '=']
]

/** A reason or remark that the target was missed. */
export const missedWords =
  /未(?:能|全部|全面|完全|按期|按时|如期|及时)*(?:完成|达到?|达标|达成|实现|开展|执行|支付|实施)|没有(?:全部)?(?:完成|达到|达标|实现)|(?:低于|少于|小于|不及)(?:年初|年度|预期|绩效|设定)*(?:目标|指标|计划|任务)|达不到|不达标|尚未|未满|有差距|存在(?:一定)?(?:偏差|差距)|偏低|不足|欠缺|扣(?:减|除)?\uE005|扣分|扣减/
/** The clause in front of a figure says that the figure before it is below this one: 「，未达80%」. */
export const saysBelow =
  /^(?:但|却|仍|还|尚|而)?(?:未(?:能)?(?:达到?|完成|实现)|没有(?:达到|完成)|达不到|低于|少于|不及)(?:了)?(?:年初|年度|预期|绩效|设定|考核|的)*(?:目标值?|指标值?|计划数?|任务数?|要求)?(?:的|值|为)?(?:[≥>]|不低于)?$/
/** Words of a cause in the same breath as a result. */
export const causeWords = /原因|由于|因(?!公|此)|受.{0,12}影响|延期|推迟|推后|取消|暂停|调整为|缩减|减少了|调减/
/** The degree of completion is printed with the result: nothing is hidden. 「占计划39座的82.1%」「完成率94%」 */
export const degreeWords = /(?:完成|达成)(?:率|比例|进度|百分比)(?:仅|只)?(?:为|达|是)?\uE003|(?:占|完成)[^，；。]{0,16}(?:计划|任务|目标)[^，；。]{0,6}的\uE003/
/** Labels that speak of the degree of completion, not of another indicator. */
export const degreeLabels = /^(?:占|任务|计划|目标)*(?:完成|达成|占)[^，；。]{0,16}(?:任务|计划|目标|任务数|计划数|率|比例|进度|百分比)?$/
/** Words by which a report claims that its targets were met. */
export const claimWords =
  /(?:达到|实现|完成)(?:了)?(?:年初|年度|预期|既定|设定|预定|各项)*(?:设定的|制定的|确定的|的)?(?:各项)?(?:绩效|工作)?(?:目标|指标|任务|效果)(?!值|数|的)|(?:全部|全面|均已?|圆满|顺利|较好(?:地)?|如期|超额)(?:地)?(?:完成|达标|达到|实现|达成)(?!情况|率|值|度|程度|比例|进度)(?:了)?(?:年初|年度|全年|预期|既定|设定|预定|各项|绩效|工作|的)*(?:目标|指标|任务)?|(?:目标|指标|任务)(?:均|全部|都|已|全面|基本)*(?:完成|达标|实现|达成|达到)(?!情况|率|值|度|程度|比例|进度)|得满分|未发现偏离/
/** Said of all projects together. */
export const ofAll = /各项|各个|所有|全部|均|整体|总体/
/** What makes such words no claim: 基本, a negation, a question, an aim. */
export const noClaimWords = /基本|未(?!发现)|没有|不|尚|部分|确保|力争|争取|努力|是否|能否|以|要|将|为了|为|应|计划|推动|促进/

/** What stands in place of a value in a template that was not filled in. */
export const placeholderCells = /^(?:[≥≤><=])?(?:[Xx×＊*_＿]{2,}|[×＊_＿]|待定|待补充?|待填|待确认|待核实|\?{1,3}|？{1,3}|…+)(?:%|‰|个百分点|[\u4e00-\u9fff]{1,3})?$/
/** A sign, a unit, or both, with the number left out: 「≥ 万人」. */
export const blankTargets =
  /^(?:[≥≤><=]|大于等于|小于等于|不低于|不少于|不高于|不超过|大于|小于|达到?|控制在)?(?:%|‰|个百分点|百分比|(?:[万千百亿]|百万|千万)?(?:元|人次|人|名|户次|户|场次|场|期|个|项|件|份|家|所|处|台套|台|套|辆|批次|批|车次|次|条|篇|册|盏|株|座|村|例|起|[张根头只支棵块门床幅卷本架匹羽口眼片组段处栋幢幅面枚粒瓶袋箱]|亩|公顷|公里|千米|平方米|立方米|米|吨|公斤|天|工作日|个工作日|日|个月|月|年|小时|分钟|分))?(?:以上|以内|以下|及以上)?$/
/** The kind of what was to be counted there. */
export const blankUnits: readonly (readonly [units: RegExp, kind: UnitKind])[] = [
  [/%|‰|百分比|百分点/, 'ratio'], [/元/, 'money'], [/天|日|月|小时|分钟/, 'duration'], [/亩|公里|平方米|吨/, 'measure'], [/[人名户次场期个项件份家所处台套辆批条篇册盏株座村例起张根头只支棵块门床幅卷本架匹羽口眼片组段栋幢]/, 'count']
]
/** Words behind a ratio or count that make it a condition: 「结余率大于10%的项目」. */
export const conditionTails = /^(?:及?以[上下内])?的|^以上(?:且|并)|^之间/
/** What makes a sentence speak of rules, not of results. */
export const ruleWords =
  /按照|按规定|根据|依据|规定|标准为|标准是|按政策|政策(?:要求|规定|标准|明确)|要求|不得|原则上|应当|必须|须|应达|应不|确保|力争|争取|计划|拟|目标|指标值|预期|评分|计分|评价标准|得满分|每(?:低|高|降|增|少|差)|分为|等级|其中包括|对象为|条件|凡|对于|若|如果|即为|方可|才能/
/** A mark is given for what stands before: 「满意度≥90%，得10分」 is a rule of scoring. */
export const givesMarks = /^[，,；;]?(?:的)?(?:即?可?得|计|扣|记|赋)[^，。；]{0,4}\uE005/
/** Names that end like those of an indicator. */
export const indicatorEnds = /(?:率|度|比例|比重|占比|程度|人数|户数|次数|天数|月数|数量|数|量|幅|人次|户次|面积|金额|额)$/
/** What an actual value is likened to instead of a number: 「≥2023年目标要求」. */
export const likened = /^(?:度)?(?:的)?(?:年度|绩效|既定)*(?:目标|水平|指标|标准|实际|平均)(?:要求|任务|值|数|水平)?/
/** An aim of several years, which one year's result does not answer. */
export const longTerm = /累计(?!结余|结存|盈余)|“?十[三四五六]五”?|五年|三年|规划期|总体规划|到期末|远期|中长期/
/** Headers of targets for other times than the year, and of results of other times than all of it. */
export const otherTargets = /中长期|中期|长期|三年|五年|下年|次年|明年|总体目标|上年|去年/
export const otherActuals = /上年|去年|上一年|历史|前三年|[\d一二三四五六七八九]+月|截至|预计|半年|季度|偏差|原因/
