import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「下达资金 40万元 与全文其他各处的 36万元 不一致」 */
export function fundAmountMessage(check: Check, locale: Locale): string {
  const { expression } = check.reading ?? { expression: undefined }
  const main = expression?.op === 'figure' ? expression.operand.figure.text.replace(/\s+/g, '') : ''
  if (locale === 'en') return `the fund is ${stated(check)} here and ${main} everywhere else`
  return `此处资金为 ${stated(check)}，全文其他各处均为 ${main}，不一致`
}
