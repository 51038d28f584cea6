import type { ScopeOpener } from '../fact.js'

/** Words that open a list under the figure in front of them. */
export const openers: readonly (readonly [word: string, opener: ScopeOpener])[] = [
  ['其中', 'of-which'],
  ['主要包括', 'comprises'],
  ['包括', 'comprises'],
  ['包含', 'comprises'],
  ['组成', 'comprises'],
  ['构成', 'comprises'],
  ['主要用于', 'comprises'],
  ['分别用于', 'comprises'],
  ['分别来自', 'comprises'],
  ['分类为', 'comprises'],
  ['构成为', 'comprises'],
  ['组成为', 'comprises'],
  ['明细为', 'comprises'],
  ['来源为', 'comprises'],
  ['来源是', 'comprises'],
  ['来源于', 'comprises'],
  ['具体为', 'comprises'],
  ['具体是', 'comprises'],
  ['主要为', 'comprises'],
  ['分别为', 'respectively'],
  ['分别是', 'respectively'],
  ['分别占', 'respectively'],
  ['分别达', 'respectively'],
  ['依次为', 'respectively']
]
/** Words that only join a label to its figure: cut from its end. */
export const copulas =
  /(?:分别为|分别是|分别|约为|均为|总计为|合计为|达到|已达|共计为|高达|仅为|为|是|(?<![下送转传表])达|(?<!节)约|近|共|各|已|有|的|仅|均|:|：|=|＝|近|逾|超过|超|不到|将近|大约|左右|大于|小于|高于|低于|多于|少于|不低于|不高于|不少于|不小于|不大于|不超过|至少|控制在|≥|≤|>|<|>=|<=)+$/
/** Words that only join a label to what stands before: cut from its start. */
export const joiners = /^(?:以及|及其|和|与|及|并|且|但|而|其中|其余|另外|另|此外|还|再|又|则|即|也|同时|包括|包含|主要包括|主要为|分别为|,|，|、|；|;|:|：|。|-|—|·|\s)+/
/** Time words that say nothing about what is measured. */
export const timeWords = /(?:截至|截止)?(?:目前|年初|年中|期初|年末|年底|期末|全年|本年度|本年|当年|今年以来|今年|年度|上年度|上年|去年|上一年度|往年|次年|同期|年内|月底|末|底)/g
/** Words of everyday grammar in labels: no subject by themselves. */
export const fillerWords =
  /(?:我局|我县|我市|我区|我单位|我部门|我委|我院|我中心|本单位|本部门|本项目|该项目|项目资金|专项资金|财政资金|资金总额|资金|金额|总额|合计|共计|总计|总数|数额|数量|情况|方面|以上|该|其|根据|按照|全县|全市|全区|全省|全局|累计|实际|共|已|总|数|额|的|为|达)/g
/** Cues that the following list may miss parts. */
export const partialCues = /(?:主要|例如|比如|如：|如:|如)$/
/** A stock or a count over years. */
export const cumulativeCues = /滚存|历年|以来|累计(?!拨付|支出|到位|下达|完成|使用|支付|执行|发放|投入|安排|收到|兑付|列支)/
/** A rule or plan, not a result. */
export const normativeCues = /(?<!高)标准(?!化)|要求(?!的)|考核|文件规定|规定(?:标准|比例|额度|限额)|不得|原则上|最低|最高|拟|每人每|限额|封顶|起付|按照?$|力争|计划在|下一步/
/** The figure holds as of a day within the year. */
export const asOfCues = /截至目前|截止目前|目前|截至|截止|迄今/
/** Section titles under which figures are aims. */
export const targetTitles = /绩效目标|年度目标|总体目标|指标设定|目标设定|设定情况|预期目标|绩效指标$/
/** Section titles under which figures are results, also where 目标 stands in them. */
export const actualTitles = /完成|实现|分析|执行|达成|结果|成效|落实|自评|下达|到位/
/** Labels of aims and of results. */
export const targetCues = /指标值|目标值|目标为|计划|预期|年初目标|任务|目标/
export const actualCues = /实际|完成|已|实现|达到|达/
/** The end of a label that names a change, not an amount. */
export const changeEnd = /(?:增加|减少|增长|下降|上升|降低|提高|回落|下滑|节约|超支|相差|净增|净减)(?:了|额|数)?$/
/** Words in front of the other side of a comparison: 「比上年的21.30万元」. */
export const comparedLead = /(?:[比较]|相比)\uE00A?[^，；。\uE000-\uE009]{0,8}$/
/** What announces parts without 其中: 「按支出性质分：」「从来源看，」「500万元支出中，」. */
export const partsFrame = /(?:[按从](?![^，；。：]{0,6}(?:执行|进度|整体|总体|完成|效果|效益|结果|绩效|进展|实施|成效|长远|目前|实际))[^，；。：]{1,8}(?:分|看|划分|分类)|(?<![^，；。：])分[^，；。：]{1,6}(?:来)?看|(?<![^，；。：])(?:项目|专项)?(?:资金|经费)来源(?:情况|构成|如下|为)?|(?<![^，；。：])(?:支出|资金|收入|经费|人员)(?:构成|组成|结构)(?:情况|如下|为)?|[\uE000\uE002][^，；。：]{0,6}(?:支出|收入|资金|人员|经费)中|(?:资金|支出|收入|经费|投资|人员)[\uE000\uE002]中)[，,：:]$/
