import type { Check, Issue, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「人均 1500元 与所列数字不一致：54万元 ÷ 300人 = 1800元」 */
export function perCapitaMessage(check: Check, locale: Locale): string {
  const average = check.relation.kind === 'average-amount'
  if (locale === 'en')
    return `${average ? 'average' : 'amount'} ${stated(check)} does not follow from the figures: ${check.arithmetic}`
  const shared = /^[户车辆批次场期村亩]/.exec(check.relation.stated.label)?.[0] ?? '人'
  return `${average ? `${shared}均` : '按标准计算的金额'} ${stated(check)} 与所列数字不一致：${check.arithmetic}`
}

/** 「488元 是人均标准，单位应写明“元/人”：488 × 31.73万人 = 15483.02万元」 */
export function perCapitaIssueMessage(issue: Issue, locale: Locale): string {
  const { text, arithmetic } = issue.data ?? {}
  if (locale === 'en') return `${text} is a standard per person: the unit should say so (${arithmetic})`
  return `${text} 是每人的标准，单位应写明“/人”：${arithmetic}`
}
