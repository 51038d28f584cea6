import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「到位率 100% 与所列数字不一致：208 ÷ 260 = 80%」 */
export function arrivalMessage(check: Check, locale: Locale): string {
  if (locale === 'en') return `arrival rate ${stated(check)} does not follow from the figures: ${check.arithmetic}`
  return `到位率 ${stated(check)} 与所列数字不一致：${check.arithmetic}`
}
