import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「增减额 240 与所列数字不一致：17210 − 16980 = 230」 */
export function changeAmountMessage(check: Check, locale: Locale): string {
  if (locale === 'en') return `amount of change ${stated(check)} does not follow from the figures: ${check.arithmetic}`
  return `增减额 ${stated(check)} 与所列数字不一致：${check.arithmetic}`
}
