/** Words of sums, shared by the rules on totals and parts. Source: handbook E.5, B13. */

/** A total over what was listed before it, at the start of its clause: 「合计两级财政补助46万元」「以上三项共计…」「共81人」. */
export const totalAtStart =
  /^(?:(?:以上|上述|前述)(?:各|[一二三四五六七八九十两\d\uE000-\uE009]{1,3})?(?:项|类|笔|部分|级|方面|个方面|个项目|者)?[^，]{0,8}?|[两二三四五六七八九十]{1,2}(?:项|类|者|级|部分)(?:资金|经费|支出)?)?(?:总共|共计|合计|总计|一共|小计)/
/** The same with its name in front: 「2022年年初预算共计」. */
export const totalAtEnd = /(?:总共|共计|合计|总计|一共|小计)(?:为|是|达|约|金额为?)?$/
/** 共 directly in front of the figure. */
export const bareAll = /^(?:总|一)?共(?:为|是)?$/
/** 共补助…, 共发放资金…: may add up the list, or count on its own. */
export const allWithVerb = /^(?:总共|一共|共|累计)[^共计\uE000-\uE00A]{1,8}$/
/** 收、支总计均为: one amount said of two things, no sum. */
export const notASum = /均|各(?!项|类|级|个)|分别/

/** A change, not an amount: 「较上年增加」 in front of the figure. */
export const changeAtEnd =
  /(?:增加|减少|增长|下降|上升|提高|降低|增收|减收|增支|减支|节约|节省|超支|多支出|少支出|净增|净减|回落|高出|低于|多出|增至|降至|扩大|缩小)(?:了|额|数|为|约|近)*$/
/** Per head, per day, a rule: no amount that could be added. */
export const notAdded = /人均|户均|每(?:人|户|亩|年|月|天|次|个|家|名|位|平方米)|单价|(?<!高)标准(?!化)|平均|均价|最高|最低|起付|封顶|限额|单笔/

/** An aim of the list says that it is a choice: 重点用于, 主要包括, 如. */
export const partialLead = /(?:主要(?!用于)|重点|例如|比如|譬如|如|特别是|尤其是)[^，；：]{0,6}$/
/** What a block ends with when the next lines hold its parts. */
export const announcesParts = /(?:[:：]|其中|如下|包括|分别为|用于)[:：]?$/
/** The parts are the whole by these words. */
export const announcesAll = /组成|构成|分别(?:为|是)|如下|由.{0,12}(?:组成|构成)/
/** The rest: with it a list is complete. 其他支出, 其他收入 are names of classes, not the rest. */
export const restLabel = /^(?:其余|余下|剩余部分|(?:其他|其它)(?:人员|人|对象|用车|车辆|类|类型|类别|情况|群体|资金|资金来源|项目|单位|方面|方式|来源|用途)?(?:为|共)?$)/
/** A part called so is a total of its own, and the list has ended before it. */
export const ownTotal = /总额|总计|合计|总值|总量|总数|净资产|负债/
