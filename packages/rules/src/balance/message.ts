import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  balance: ['结余', 'balance'],
  deficit: ['超支（缺口）', 'deficit'],
  saving: ['节约额', 'saving'],
  gap: ['资金缺口', 'gap'],
  'balance-rate': ['结余率', 'balance rate']
}

/** 「结余 28.5万元 与收支数字不一致：360 − 341.5 = 18.5万元」 */
export function balanceMessage(check: Check, locale: Locale): string {
  const [zh, en] = names[check.relation.kind] ?? ['结余', 'balance']
  if (locale === 'en') return `${en} ${stated(check)} does not follow from the figures: ${check.arithmetic}`
  return `${zh} ${stated(check)} 与收支数字不一致：${check.arithmetic}`
}
