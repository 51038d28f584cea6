import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「“学员满意度”得分 12 超过分值：12 > 10」 */
export function scoreCapMessage(check: Check, locale: Locale): string {
  const { kind, stated: operand } = check.relation
  if (locale === 'en') {
    const what = kind === 'floor' ? 'is negative' : kind === 'hundred' ? 'is above 100' : 'is above its weight'
    return `score ${stated(check)} of ${operand.label} ${what}: ${check.arithmetic}`
  }
  const what = kind === 'floor' ? '小于 0' : kind === 'hundred' ? '超过 100 分' : '超过分值'
  return `“${operand.label}”得分 ${stated(check)} ${what}：${check.arithmetic}`
}
