import type { ColumnRole } from '@gouji/core'

/** Columns whose values are added up over the rows. */
export const addedUp: ReadonlySet<ColumnRole> = new Set([
  'budget-initial', 'budget-adjusted', 'budget', 'carry', 'spent', 'arrived', 'allocated', 'balance', 'total', 'amount', 'prior', 'change', 'count'
])

/** Columns that may hold the parts of a total beside them. */
export const partRoles: ReadonlySet<ColumnRole> = new Set(['amount', 'carry', 'count', 'unknown', 'budget', 'spent'])

/** Headers that together leave nothing out: sources of money, kinds of expenditure. Source: handbook A.2, E.8. */
export const completeHeaders: readonly RegExp[] = [
  /中央|省|市|州|县|区|乡|镇|本级|地方|自筹|自有|配套|财政|上级|社会|其他|其它|上年结转|结转|基金|国有资本|专户|单位资金|事业|经营|附属|捐赠|债券|贷款/,
  /基本支出|项目支出|上缴|经营支出|附属/,
  /人员|公用/,
  /货物|工程|服务/,
  /男|女/,
  /[一二三四]季度|上半年|下半年|\d{1,2}月/
]

/** Numberings of rows, outermost first, as final accounts and budgets use them. */
export const rowMarkers: readonly RegExp[] = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d{1,2}[.、．](?!\d)/, /^（\d{1,2}）/]

/** Columns whose values are never added up: prices, standards, rates, means. */
export const nonAdditive = /单价|均价|人均|户均|标准|平均|比例|比率|比值|率$|系数|排名|名次|年份|日期|时间|电话|文号|代码|编号|序号|等级/
