import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「平均值 96.2分 与所列各值不一致：(96 + 98 + 95) ÷ 3 = 96.33」 */
export function averageMessage(check: Check, locale: Locale): string {
  if (locale === 'en') return `average ${stated(check)} is not the mean of the values: ${check.arithmetic}`
  return `平均值 ${stated(check)} 与所列各值不一致：${check.arithmetic}`
}
