/** What the values of a column look like, as far as its header says it. */
export type ColumnKind = 'label' | 'text' | 'value' | 'score' | 'amount' | 'rate' | 'unknown'

/** Header words of the forms, blanks and brackets taken out; the first that matches wins. Source: handbook A.2, E.7. */
export const HEADER_KINDS: readonly (readonly [Exclude<ColumnKind, 'unknown'>, RegExp])[] = [
  ['text', /原因|措施|备注|性质|度量单位|计量单位|评分标准|评价标准|评分依据|数据来源|主要内容|情况综述|^说明$/],
  ['score', /分值|得分|权重|评分|标准分|自评分|扣分|满分/],
  ['rate', /执行率|完成率|到位率|完成比例|进度|占比|比重|增减率|B\/A/],
  ['label', /一级指标|二级指标|三级指标|四级指标|指标名称|指标内容|项目名称|任务名称|科目|^项目$|^序号$|^地区$|^名称$|^单位$|^类别$|^资金来源$/],
  ['value', /指标值|目标值|实际值|完成值|实际完成|计划完成|任务数|^目标$/],
  ['text', /年初设定目标|预期目标|完成情况|总体目标/],
  ['amount', /预算数|执行数|决算数|预算$|支出数?$|收入数?$|金额|资金总额|财政拨款|其他资金|结转资金|资金下达|下达数|到位数|到位资金|合计|拨款/]
]

/** The label of the row that adds up a table, or ends it. */
export const TOTAL_LABEL = /^(?:合计|总计|总分|小计|总得分|合计得分|合计分值|总分值|自评总分|自评得分)[:：]?$/
/** What a cell without a value prints. */
export const DASH = /^(?:[-—－–─]{1,3}|一|[/\\／]|无)$/
/** Letters and formulas under the headers: A, B, C=B/A; or the numbers of the columns. */
export const COLUMN_LETTER = /^(?:[A-Z]|[①-⑳]|（[A-Z\d]）|\d{1,2}|(?:[A-Z]|\d{1,2})=[A-Z\d+\-*/×÷（）%]{1,30}|栏次|行次)$/
