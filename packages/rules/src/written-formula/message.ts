import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「所写的结果 95.2% 与算式不符：4710 ÷ 5000 = 94.2%」 */
export function writtenFormulaMessage(check: Check, locale: Locale): string {
  if (locale === 'en') return `result ${stated(check)} is not what its formula yields: ${check.arithmetic}`
  return `所写的结果 ${stated(check)} 与算式不符：${check.arithmetic}`
}
