import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「年度资金总额 全年预算数 48.00 与各项之和不一致：54.00 + 3.00 = 57.00」 */
export function tableTotalMessage(check: Check, locale: Locale): string {
  const { label } = check.relation.stated
  const across = check.relation.kind === 'columns'
  if (locale === 'en')
    return `${label} ${stated(check)} is not the sum of its ${across ? 'columns' : 'rows'}: ${check.arithmetic}`
  return `表中“${label}” ${stated(check)} 与${across ? '同行各栏' : '各行'}之和不一致：${check.arithmetic}`
}
