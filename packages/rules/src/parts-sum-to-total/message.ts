import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「“本年支出合计”1784.89万元 与所列各项之和不一致：331.93 + 1452.98 = 1784.91万元」 */
export function partsMessage(check: Check, locale: Locale): string {
  const { kind, stated: total } = check.relation
  if (locale === 'en')
    return `total ${stated(check)} is not the sum of ${kind === 'group' ? 'its detailed lines' : 'its parts'}: ${check.arithmetic}`
  const parts = kind === 'group' || kind === 'lines' ? '下列明细之和' : '所列各项之和'
  return `${total.label ? `${total.label} ` : '合计 '}${stated(check)} 与${parts}不一致：${check.arithmetic}`
}
