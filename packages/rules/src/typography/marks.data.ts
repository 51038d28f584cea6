import type { ColumnRole } from '@gouji/core'

/** A half-width comma, colon or semicolon between Chinese words, or at the end of their line. */
export const halfWidth = /(?<=[\u4e00-\u9fff”）》%])[,:;](?=[\u4e00-\u9fff“（《]|[ \t]{0,4}(?:\r?\n|$))/g
export const fullWidth: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；' }

/** 「养护标准、和考核办法」; 和平, 和田 are places. */
export const pauseMark = /、(?=(?:和(?![平顺田县谐硕政龙睦美解])|以及|及其他|与(?!会))[\u4e00-\u9fff])/g

/** 云交（2019）36号: the year of a document stands in 〔〕. */
export const documentNumber = /(?<=[\u4e00-\u9fff])[（([【]((?:19|20)\d\d)[）)\]】](?=第?\d{1,5}号)/g

/** 截止2024年末: until then is 截至; 截止 is what the day of a deadline is called. */
export const asOf = /截止到?(?=[ \t]*(?:(?:20)?\d\d年|\d{1,2}月|目前|年底|年末))/g

export const numericRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'weight', 'score', 'deduction', 'rate', 'share', 'budget-initial', 'budget-adjusted', 'budget', 'carry', 'spent', 'arrived', 'allocated',
  'balance', 'prior', 'change', 'change-rate', 'total', 'amount', 'count'
])
