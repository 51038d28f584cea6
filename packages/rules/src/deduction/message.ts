import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「“数量指标”得分 22分 与扣分不一致：23 − 2 = 21」 */
export function deductionMessage(check: Check, locale: Locale): string {
  const { kind, stated: operand } = check.relation
  if (locale === 'en') {
    const what =
      kind === 'none' ? 'is not the full mark though no deduction is named' : 'does not follow from the deductions'
    return `score ${stated(check)} of ${operand.label} ${what}: ${check.arithmetic}`
  }
  const what = kind === 'none' ? '与满分不一致，而文中没有写明扣分' : '与扣分不一致'
  return `“${operand.label}”得分 ${stated(check)} ${what}：${check.arithmetic}`
}
