/** What a report may say that there is none of. */
export interface Topic {
  /** 「本年度无政府性基金预算支出」 */
  readonly nil: RegExp
  /** Labels of amounts of the same thing. */
  readonly label: RegExp
  /** Speaks of one project or fund: only amounts of the same section contradict it. */
  readonly local: boolean
}

const NONE = '(?<![如若否有了毫]|确保|避免|力争|做到|基本|几乎)(?:无|没有|未安排|未发生|未产生|未形成|不存在)'
const END = '(?=[，。；、）]|$)'

export const topics: readonly Topic[] = [
  {
    nil: new RegExp(`${NONE}(?:任何)?(?:资金|预算|财政)?(?:年末|年终)?(?:结转结余|结转和结余|结余结转|结转|结余|剩余)(?:资金)?${END}`, 'g'),
    label: /(?:结转|结余|剩余)[^增减]{0,8}$/,
    local: true
  },
  {
    nil: new RegExp(`${NONE}(?:本级)?政府性基金(?:预算)?(?:财政拨款)?(?:安排的)?(?:收入|支出|收支)?(?:和支出)?(?:情况)?${END}`, 'g'),
    label: /政府性基金(?:预算)?(?:财政拨款)?(?:本级)?支出/,
    local: false
  },
  {
    nil: new RegExp(`${NONE}国有资[本产]经营(?:预算)?(?:财政拨款)?(?:安排的)?(?:收入|支出|收支)?(?:和支出)?(?:情况)?${END}`, 'g'),
    label: /国有资[本产]经营(?:预算)?(?:财政拨款)?支出/,
    local: false
  },
  {
    nil: new RegExp(`${NONE}因公出国(?:（境）)?(?:费用?|经费|支出|团组|情况)?${END}`, 'g'),
    label: /因公出国(?:（境）)?(?:费用?|经费)?(?:支出)?/,
    local: false
  },
  {
    nil: new RegExp(`${NONE}(?:公务接待)(?:费用?|经费|支出|活动)?(?:支出)?${END}`, 'g'),
    label: /公务接待(?:费用?|经费)?(?:支出)?/,
    local: false
  },
  {
    nil: new RegExp(`${NONE}公务用车购置(?:费用?|经费|支出)?(?:支出)?${END}`, 'g'),
    label: /公务用车购置(?:费用?|经费)?(?:支出)?(?:决算数?)?$/,
    local: false
  },
  {
    nil: new RegExp(`${NONE}政府采购(?:项目|支出|预算|事项|业务)?${END}`, 'g'),
    label: /政府采购(?:支出)?(?:总额|金额|合计)?/,
    local: false
  }
]

/** Amounts that are no spending of the report's year. */
export const otherAmounts = /上年|去年|年初|预算(?!财政|支出|执行)|增加|减少|增长|下降|节约|超支|比|较|累计|滚存|计划|标准/
