import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「得分 88.5分 与等级“优”不符：文中未另列标准，按通行标准“优”为 90 分及以上」 */
export function gradeMessage(check: Check, locale: Locale): string {
  const { grade, own, low, high } = check.relation.data ?? {}
  if (locale === 'en') {
    const range = [low === undefined ? '' : `from ${low}`, high === undefined ? '' : `below ${high}`]
      .filter(Boolean)
      .join(' and ')
    return `score ${stated(check)} does not earn the grade ${grade}: ${range}${own ? ', by the bands of the document' : ', by the usual bands'}`
  }
  const range =
    low === undefined ? `${high} 分以下` : high === undefined ? `${low} 分及以上` : `${low} 分及以上、${high} 分以下`
  return `得分 ${stated(check)} 与等级“${grade}”不符：${own ? '按文中标准' : '按通行标准'}，“${grade}”为 ${range}`
}
