import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「完成率 95% 与所列数字不一致：1080 ÷ 1200 = 90%」 */
export function completionMessage(check: Check, locale: Locale): string {
  if (check.relation.kind === 'excess')
    return locale === 'en'
      ? `excess ${stated(check)} does not follow from the figures: ${check.arithmetic}`
      : `超额数 ${stated(check)} 与所列数字不一致：${check.arithmetic}`
  if (locale === 'en') return `completion rate ${stated(check)} does not follow from the figures: ${check.arithmetic}`
  return `完成率 ${stated(check)} 与所列数字不一致：${check.arithmetic}`
}
