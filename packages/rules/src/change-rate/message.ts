import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「增减幅 58.14% 与所列数字不一致：1.82 ÷ (1.49 + 1.82) = 54.98%」 */
export function changeRateMessage(check: Check, locale: Locale): string {
  const toPrior = check.relation.kind === 'rate-to-prior'
  if (locale === 'en') {
    return `${toPrior ? 'percentage of the prior amount' : 'rate of change'} ${stated(check)} does not follow from the figures: ${check.arithmetic}`
  }
  return `${toPrior ? '与上年之比' : '增减幅'} ${stated(check)} 与所列数字不一致：${check.arithmetic}`
}
