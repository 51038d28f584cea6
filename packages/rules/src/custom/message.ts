import type { Check, Locale } from '@gouji/core'
import { printAs } from '@gouji/core'
import { stated } from '../shared/wording.js'
import type { CustomRelation } from './definition.js'

/** What a message may speak of beside the names of the formula. */
export const messageWords = ['计算值', '算式', '公式'] as const

/** 「结余率 12% 与“结余率 = 结余 / 全年预算”不一致：50 ÷ 500 = 10%」, or the user's own words. */
export function customMessage(relation: CustomRelation, check: Check, locale: Locale): string {
  const { formula, message, title } = relation
  if (message === undefined) {
    if (locale === 'en') return `${title}: ${stated(check)} does not agree with "${formula.text}": ${check.arithmetic}`
    return `${title}：${stated(check)} 与“${formula.text}”不一致：${check.arithmetic}`
  }
  const { figure } = check.relation.stated
  const words: Readonly<Record<string, string | number | boolean>> = {
    ...check.relation.data,
    计算值: check.computed ? printAs(figure, check.computed) : '',
    算式: check.arithmetic,
    公式: formula.text
  }
  return message.replace(/\{([^{}]+)\}/g, (whole, name: string) => `${words[name] ?? whole}`)
}
