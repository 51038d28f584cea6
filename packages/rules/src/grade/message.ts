import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

const english: Readonly<Record<string, string>> = {
  document: 'by the bands of the document',
  options: 'by the bands of the configuration',
  usual: 'by the usual bands'
}
const chinese: Readonly<Record<string, string>> = {
  document: '按文中标准',
  options: '按配置的标准',
  usual: '按通行标准'
}

/** 「得分 88.5分 与等级“优”不符：文中未另列标准，按通行标准“优”为 90 分及以上」 */
export function gradeMessage(check: Check, locale: Locale): string {
  const { grade, source, low, high } = check.relation.data ?? {}
  if (locale === 'en') {
    const range = [low === undefined ? '' : `from ${low}`, high === undefined ? '' : `below ${high}`]
      .filter(Boolean)
      .join(' and ')
    return `score ${stated(check)} does not earn the grade ${grade}: ${range}, ${english[String(source)]}`
  }
  const range =
    low === undefined ? `${high} 分以下` : high === undefined ? `${low} 分及以上` : `${low} 分及以上、${high} 分以下`
  return `得分 ${stated(check)} 与等级“${grade}”不符：${chinese[String(source)]}，“${grade}”为 ${range}`
}
