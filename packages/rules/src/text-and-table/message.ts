import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「自评表中资金总额 5619.61 与正文的年初预算 6834.42万元 不一致」 */
export function textAndTableMessage(check: Check, locale: Locale): string {
  const { expression } = check.reading ?? { expression: undefined }
  const other = expression?.op === 'figure' ? expression.operand : undefined
  const inText = other ? `${other.label} ${other.figure.text.replace(/\s+/g, '')}`.trim() : ''
  const { label } = check.relation.stated
  if (locale === 'en') return `the table says ${label} ${stated(check)}, the text says ${inText}`
  return `表中“${label}”为 ${stated(check)}，与正文“${inText}”不一致`
}
