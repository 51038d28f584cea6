import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「各项占比之和不是 100%：末项 23.3%，其余各项以外应为 100% − 42.1% − 35.6% = 22.3%」 */
export function percentMessage(check: Check, locale: Locale): string {
  if (locale === 'en') return `shares do not add up to 100 %: the last is ${stated(check)}, but ${check.arithmetic}`
  // the whole is 100 %, not 1, to a reader
  const arithmetic = check.arithmetic.replace(/^1 (?=[−-])/, '100% ')
  const over = check.relation.kind === 'over-hundred'
  return `各项占比之和${over ? '超过' : '不等于'} 100%：末项为 ${stated(check)}，而 ${arithmetic}`
}
