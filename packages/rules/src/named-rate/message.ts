import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「合格率 98% 与所列数字不一致：816 ÷ 850 = 96%」 */
export function namedRateMessage(check: Check, locale: Locale): string {
  const name = /[\u4E00-\u9FFF]{0,6}(?:率|比例)/.exec(check.relation.stated.label)?.[0] ?? '比率'
  if (locale === 'en') return `${name} ${stated(check)} does not follow from the figures: ${check.arithmetic}`
  return `${name} ${stated(check)} 与所列数字不一致：${check.arithmetic}`
}
