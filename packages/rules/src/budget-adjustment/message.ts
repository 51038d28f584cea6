import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「调整后预算 861.46万元 与年初预算、调整数不一致：985 − 223.54 = 761.46万元」 */
export function adjustmentMessage(check: Check, locale: Locale): string {
  if (locale === 'en')
    return `adjusted budget ${stated(check)} is not the initial budget with its changes: ${check.arithmetic}`
  return `调整后预算 ${stated(check)} 与年初预算、调整数不一致：${check.arithmetic}`
}
