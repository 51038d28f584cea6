import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「三公经费增减额 1.82万元 与各分项增减之和不一致：1.73 − 0.03 = 1.70」 */
export function changePartsMessage(check: Check, locale: Locale): string {
  const name = String(check.relation.data?.name ?? '')
  const rate = check.relation.kind.endsWith('-rate')
  if (locale === 'en') {
    return `${rate ? 'rate of change' : 'change'} ${stated(check)} of ${name} does not follow from the changes of its parts: ${check.arithmetic}`
  }
  return `${name}${rate ? '增减幅' : '增减额'} ${stated(check)} 与各分项的增减不一致：${check.arithmetic}`
}
