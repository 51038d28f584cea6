import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「“其中”各项之和大于总数 29.15万元：13.82 + 31.5 = 45.32 > 29.15」「子项 31.5万元 大于总数：31.5 > 29.15」 */
export function partMessage(check: Check, locale: Locale): string {
  const sum = check.relation.comparison === '≥'
  if (locale === 'en')
    return sum
      ? `the parts exceed the whole ${stated(check)}: ${check.arithmetic}`
      : `${stated(check)} is more than the whole it is a part of: ${check.arithmetic}`
  const label = check.relation.stated.label
  if (sum) return `所列子项之和大于${label ? `${label} ` : '总数 '}${stated(check)}：${check.arithmetic}`
  return `${label ? `${label} ` : ''}${stated(check)} 大于它所属的总数：${check.arithmetic}`
}
