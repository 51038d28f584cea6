import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「调整后预算 861.46万元 与年初预算、调整数不一致：985 − 223.54 = 761.46万元」 */
export function adjustmentMessage(check: Check, locale: Locale): string {
  if (check.relation.kind === 'moved')
    return locale === 'en'
      ? `change of the budget ${stated(check)} does not follow from the figures: ${check.arithmetic}`
      : `预算调整数 ${stated(check)} 与所列数字不一致：${check.arithmetic}`
  if (check.relation.kind === 'available')
    return locale === 'en'
      ? `available funds ${stated(check)} are not the funds of the year with what was carried over: ${check.arithmetic}`
      : `可用资金 ${stated(check)} 与本年资金、上年结转不一致：${check.arithmetic}`
  if (locale === 'en')
    return `adjusted budget ${stated(check)} is not the initial budget with its changes: ${check.arithmetic}`
  return `调整后预算 ${stated(check)} 与年初预算、调整数不一致：${check.arithmetic}`
}
