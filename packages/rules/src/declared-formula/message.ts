import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「表中“年度资金总额 执行率” 99.00% 与表头公式 B/A 不一致：46.56 ÷ 48.00 = 97.00%」 */
export function declaredFormulaMessage(check: Check, locale: Locale): string {
  const { label } = check.relation.stated
  const formula = check.relation.data?.['formula']
  if (locale === 'en') {
    const by = formula === undefined ? 'the other columns' : `the formula ${formula} of its header`
    return `${label} ${stated(check)} does not follow from ${by}: ${check.arithmetic}`
  }
  const by = formula === undefined ? '同行各栏' : `表头公式 ${formula} `
  return `表中“${label}” ${stated(check)} 与${by}不一致：${check.arithmetic}`
}
