import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「占比 41.47% 与所列数字不一致：13.82 ÷ 29.15 = 47.41%」 */
export function shareMessage(check: Check, locale: Locale): string {
  if (locale === 'en') return `share ${stated(check)} does not follow from the figures: ${check.arithmetic}`
  return `占比 ${stated(check)} 与所列数字不一致：${check.arithmetic}`
}
