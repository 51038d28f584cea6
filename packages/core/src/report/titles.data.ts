/** Headings that reports of these kinds print with or without a number, blanks taken out. Source: handbook A.4, A.5. */
export const KNOWN_HEADINGS: ReadonlySet<string> = new Set([
  // 自评报告
  '项目概况', '项目基本情况', '项目基本概况', '基本情况', '项目背景', '立项背景', '单位基本情况', '部门基本情况', '部门概况', '部门（单位）概况',
  '部门（单位）基本情况', '单位概况', '机构设置', '机构设置情况', '机构组成', '机构职能', '人员概况', '部门职责', '部门职能', '主要职责', '主要职能',
  '单位主要职责', '部门主要职责', '职能职责', '绩效目标', '项目绩效目标', '年度绩效目标', '年度总体目标', '绩效目标设定情况', '绩效目标下达情况',
  '绩效目标分解下达情况', '绩效自评工作开展情况', '绩效自评工作组织情况', '项目资金情况', '资金投入情况', '资金到位情况', '资金使用情况',
  '资金执行情况', '资金管理情况', '项目资金使用情况', '项目资金使用及管理情况', '项目资金到位情况', '资金投入情况分析', '资金管理情况分析', '项目组织实施情况', '组织实施情况',
  '项目绩效情况', '项目绩效分析', '绩效分析', '绩效情况分析', '绩效目标完成情况', '绩效目标完成情况分析', '总体绩效目标完成情况', '总体绩效目标完成情况分析',
  '绩效指标完成情况', '绩效指标完成情况分析', '产出指标完成情况', '效益指标完成情况', '满意度指标完成情况', '项目支出绩效情况', '整体支出绩效情况', '单位整体支出绩效情况',
  '部门整体支出绩效情况', '综合评价结论', '综合评价情况及评价结论', '评价结论', '评价结果', '自评结论', '评价结论及建议', '主要经验及做法', '存在问题', '存在的问题',
  '存在的主要问题', '存在的问题及原因分析', '存在的主要问题及原因分析', '存在的主要问题和原因分析', '存在问题及原因分析', '偏离绩效目标的原因', '偏离绩效目标的原因和下一步改进措施', '改进措施',
  '改进建议', '有关建议', '相关建议', '意见建议', '下一步改进措施', '下一步改进措施及建议', '下一步工作打算', '下一步工作计划', '改进措施及建议', '绩效自评结果拟应用和公开情况',
  '绩效自评结果应用和公开情况', '单位整体支出绩效自评结果拟应用和公开情况', '绩效结果应用情况', '绩效自评结果应用情况', '其他需要说明的问题', '其他需要说明的情况', '其他需说明的问题', '附件',
  // 部门预算与部门资金
  '一般公共预算支出情况', '基本支出情况', '项目支出情况', '政府性基金预算支出情况', '国有资本经营预算支出情况', '社会保险基金预算支出情况', '部门资金收支情况', '部门预算绩效分析', '部门预算总体绩效分析',
  '部门预算项目绩效分析', '重点领域绩效分析', '收入情况', '支出情况', '结余分配和结转结余情况',
  // 决算公开
  '收入决算表', '支出决算表', '收入支出决算总表', '财政拨款收入支出决算总表', '机关运行经费支出情况', '政府采购支出情况', '国有资产占有使用情况', '国有资产占用情况', '预算绩效管理情况',
  '部门决算单位构成', '部门决算情况', '名词解释', '专业名词解释'
])

/** Endings that make an unnumbered short line a heading. */
export const HEADING_END = /(?:情况说明|名词解释|情况的说明)$/

/** An unnumbered heading that stands for a 第X部分 of its own, in documents that have such parts. */
export const PART_HEADING = /^(?:专业)?名词解释$/

/** Noun endings behind which a full stop does not make a sentence: 「（二）项目组织实施情况。」 */
export const NOUN_END = /(?:情况|分析|问题|措施|概况|目标|说明|建议|结论|职责|职能|构成|设置|依据|背景|内容|原因|计划|打算|结果)$/

/** What the title of a document ends with. */
export const TITLE_END =
  /(?:报告|总结|汇报|说明|决算(?:信息)?公开|情况公开|自评表|自评价表|评价表|评分表|评分情况表|目标表|申报表|完成情况表|自评情况表|基础数据表|监控情况表|监控表|附表)(?:[（《][^（）]{0,30}[）》])?$/

/** What the title of a report ends with that may follow another document in the same file. */
export const REPORT_END = /(?:报告|总结|汇报|决算(?:信息)?公开|决算(?:情况|公开)?说明)(?:（[^（）]{0,30}）)?$/

/** What the title of a form ends with. */
export const FORM_END =
  /(?:自评表|自评价表|评价表|评分表|评分情况表|目标表|申报表|完成情况表|自评情况表|监控情况表|监控表)(?:（[^（）]{0,30}）)?$/

/** Words that only the forms of the trade have. */
export const FORM_WORDS = /一级指标|绩效指标|年度资金总额|项目名称|部门名称|实施单位|主管部门/

const ORGAN =
  '(?:局|委员会|委|办公室|办|中心|厅|政府|法院|检察院|院|处|站|所|学校|大学|学院|中学|小学|幼儿园|医院|馆|协会|联合会|总工会|公司|大队|支队|部)'

/** A line that names who reports, and nothing else. */
export const ENTITY_LINE = new RegExp(`^（?([\\u4e00-\\u9fff]{2,30}${ORGAN})）?$`)

/** The reporting unit at the head of a title, behind its year: 「2021年度丰宁县医疗保障局整体支出…」. */
export const ENTITY_IN_TITLE = new RegExp(
  `^(?:关于)?(?:[\\d一二三四五六七八九〇○零]{4}年度?)?([\\u4e00-\\u9fff]{1,16}?[省市县区州盟旗镇乡][\\u4e00-\\u9fff]{0,14}?${ORGAN})`
)

/** Fields of a form that name the reporting unit, the nearest first. */
export const ENTITY_FIELDS: readonly RegExp[] = [/^(?:项目)?实施单位/, /^(?:项目|资金使用|部门（单位）|填报)?单位(?:名称)?[：:]?$/, /^部门(?:（单位）)?名称/, /^主管部门/]

/** A unit named in running text, at the beginning of a clause. */
export const ENTITY_IN_TEXT =
  /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,6}[县市区旗州盟][\u4e00-\u9fff]{2,10}?(?:局|委员会|办公室|中心)(?!长|属|内)/g

/** 「2024年」「（2024年度）」「二〇二四年三月」「2025年6月30日」 alone on a line. */
export const DATE_LINE =
  /^（?[\d一二三四五六七八九〇○零]{4}年(?:度|[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?)?）?$/

/** 「单位：万元」, also behind other words and in brackets. */
export const UNIT_LINE = /(?:金额|计量)?单位[：:]?(?:人民币)?((?:[十百千万亿]|百万|千万)?元)(?![\u4e00-\u9fff])/

/** The unit in the brackets of a header cell: 「资金情况（万元）」. */
export const UNIT_IN_HEADER = /（(?:单位[：:]?)?((?:[百千万亿]|百万)?元)）/
