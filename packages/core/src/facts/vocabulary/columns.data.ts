import type { ColumnRole } from '../table-model.js'

/**
 * What a table's column holds, by the words of its header (blanks and line ends taken out). The first row that matches
 * wins, so the longer wordings stand first. Source: handbook A.2, A.4, E.7.
 */
export const columnRows: readonly (readonly [role: ColumnRole, header: RegExp])[] = [
  ['reason', /原因|改进措施|备注|说明|依据/],
  ['property', /指标性质|^性质$|^评价标准$|^指标方向$/],
  ['unit', /度量单位|计量单位|^单位$/],
  ['score', /得分|^评分$|自评分数?$/],
  ['weight', /分值|权重|标准分|满分/],
  ['share', /占比|比重|构成比/],
  ['change-rate', /增减(?:率|%|比例|幅度?)|增长率|变动率|增幅|降幅/],
  ['change', /增减(?:额|数|金额)?$|增加额|变动额|差额/],
  ['rate', /执行率|完成率|到位率|支出进度|使用率|完成比例|B\/A|=/],
  ['actual', /实际完成|全年实际值|实际值|完成值|完成情况|实际完成指标值|实际指标值|自评完成/],
  ['target', /年度指标值|预期指标值|绩效指标值|指标值|目标值|年初设定目标|计划完成值|计划数|任务数|目标数/],
  ['budget-initial', /年初预算|年初部门预算|年初批复/],
  ['budget-adjusted', /调整后?预算|全年预算|预算调整数/],
  ['carry', /上年结转|结转资金|年初结转/],
  ['spent', /执行数|实际支出|支出数|决算数|支出决算|已支出|使用数|支付数|拨付数/],
  ['arrived', /到位/],
  ['allocated', /下达/],
  ['budget', /预算/],
  ['balance', /结余|结转|剩余/],
  ['prior', /上年|去年|上年数/],
  ['total', /^(?:合计|小计|总计|总额|资金总额)$/],
  ['l1', /一级指标/],
  ['l2', /二级指标/],
  ['l3', /三级指标|^指标名称$|^绩效指标$|^指标内容$/],
  ['label', /^(?:项目|项目名称|资金项目名称|名称|科目|科目名称|功能分类科目|单位名称|地区|类别|内容|项目内容|支出项目|收入项目|资金来源|序号)$/],
  ['amount', /金额|数额|资金|支出|收入|拨款|经费|万元|中央|省级|市级|县级|区级/]
]

/** Labels of rows that add up the rows above or below them. */
export const totalLabels = /^(?:合计|总计|小计|总分|总额|总分值|合计分值|累计|共计|本年收入合计|本年支出合计|收入总计|支出总计|年度资金总额|资金总额|项目资金总额|总得分|自评总分|综合得分)[:：]?$/
/** Rows that are parts of the row above that has no such mark. */
export const ofWhichLabels = /^其中[:：]?/
/** What stands in a cell that has no value. */
export const emptyMarks = /^(?:[-－—–─一\/／\\]+|无|空|\*+|N\/A)?$/
