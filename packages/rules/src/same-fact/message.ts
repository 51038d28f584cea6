import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「支出决算数 1789.89万元 与前文的 1784.89万元 不一致，两处说的是同一件事」 */
export function sameFactMessage(check: Check, locale: Locale): string {
  const { expression } = check.reading ?? { expression: undefined }
  const first = expression?.op === 'figure' ? expression.operand.figure.text.replace(/\s+/g, '') : ''
  const name = check.relation.stated.label
  if (locale === 'en') return `${name} ${stated(check)} differs from ${first} stated for the same fact`
  return `${name ? `${name} ` : ''}${stated(check)} 与另一处的 ${first} 不一致，两处说的应是同一个数`
}
