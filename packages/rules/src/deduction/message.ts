import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「“数量指标”得分 22分 与扣分不一致：23 − 2 = 21」 */
export function deductionMessage(check: Check, locale: Locale): string {
  const { label } = check.relation.stated
  if (locale === 'en')
    return `score ${stated(check)} of ${label} does not follow from the deductions: ${check.arithmetic}`
  return `“${label}”得分 ${stated(check)} 与扣分不一致：${check.arithmetic}`
}
