import type { ColumnRole } from '@gouji/core'

/** Columns whose values are added up over the rows. */
export const addedUp: ReadonlySet<ColumnRole> = new Set([
  'budget-initial', 'budget-adjusted', 'budget', 'carry', 'spent', 'arrived', 'allocated', 'balance', 'total', 'amount', 'prior', 'change', 'count'
])

/** Columns that may hold the parts of a total beside them. */
export const partRoles: ReadonlySet<ColumnRole> = new Set(['amount', 'carry', 'count', 'unknown', 'budget', 'spent'])

/** Headers that together leave nothing out: sources of money, kinds of expenditure. Source: handbook A.2, E.8. */
export const completeHeaders: readonly RegExp[] = [
  /^(?:其中[:：]?)?(?:申请|争取|上级)?(?:中央|国家|省|自治区|市|州|县|区|旗|乡镇?|镇|街道|上级|本级|地方|县区|市县)(?:级|本级|财政|补助|专项|配套|转移支付|拨款|投入|安排|预算|资金)*(?:（[^）]*）)?$|自筹|自有资金|社会(?:资本|资金|投入|捐赠)|^其他|^其它|上年结转|结转资金|财政(?:拨款|资金|专户)|政府性基金|国有资本经营|单位资金|事业收入|经营收入|附属单位|捐赠|债券|贷款|一般公共预算|上级补助/,
  /基本支出|项目支出|上缴上级|经营支出|附属单位/,
  /人员(?:经费|支出)|公用(?:经费|支出)|日常公用/,
  /货物|工程|服务/,
  /出国|公务用车|公务接待|接待费/,
  /^男|^女/,
  /[一二三四]季度|上半年|下半年|^\d{1,2}月/
]

/** Numberings of rows, outermost first, as final accounts and budgets use them. */
export const rowMarkers: readonly RegExp[] = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d{1,2}[.、．](?!\d)/, /^（\d{1,2}）/]

/** Columns whose values are never added up: prices, standards, rates, means. */
export const nonAdditive = /单价|均价|人均|户均|标准|平均|比例|比率|比值|率$|系数|排名|名次|年份|日期|时间|电话|文号|代码|编号|序号|等级/
