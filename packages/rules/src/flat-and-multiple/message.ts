import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

const zh: Readonly<Record<string, string>> = {
  flat: '“与上年持平”与所列金额不一致',
  'about-flat': '“与上年基本持平”与所列金额不一致',
  multiple: '倍数与所列数字不一致',
  growth: '增长倍数与所列数字不一致',
  double: '“翻番”与所列数字不一致'
}
const en: Readonly<Record<string, string>> = {
  flat: 'said to equal last year, but the amounts differ',
  'about-flat': 'said to be about last year, but the amounts differ much',
  multiple: 'the multiple does not follow from the figures',
  growth: 'the growth in multiples does not follow from the figures',
  double: 'said to have doubled, but has not'
}

/** 「“与上年持平”与所列金额不一致：12.5 ≠ 10.8」, 「倍数 3倍 与所列数字不一致：…」 */
export function flatMessage(check: Check, locale: Locale): string {
  const { kind } = check.relation
  const printed = kind === 'multiple' || kind === 'growth' ? ` ${stated(check)}` : ''
  if (locale === 'en') return `${en[kind] ?? kind}${printed}: ${check.arithmetic}`
  return `${zh[kind] ?? kind}${printed === '' ? '' : `（${printed.trim()}）`}：${check.arithmetic}`
}
