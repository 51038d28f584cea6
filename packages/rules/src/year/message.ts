import type { Check, Issue, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「2021年 与报告年度 2022 年不一致，疑为上年文字未改」 */
export function yearMessage(issue: Issue, locale: Locale): string {
  const { text, expected } = issue.data ?? {}
  if (locale === 'en') return `${text} is not the report's year ${expected}: left over from an earlier report?`
  return `${text} 与报告年度 ${expected} 年不一致，疑为以前年度的文字未改`
}

/** 「2021年 与报告标题的年度不一致」 */
export function yearCheckMessage(check: Check, locale: Locale): string {
  if (locale === 'en') return `${stated(check)} is not the year of the report's title`
  return `${stated(check)} 与报告标题的年度不一致`
}
