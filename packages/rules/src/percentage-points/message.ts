import type { Check, Issue, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「变动 8个百分点 与所列数字不一致：92% − 85% = 7个百分点」 */
export function pointsMessage(check: Check, locale: Locale): string {
  if (locale === 'en') return `change of ${stated(check)} does not follow from the percentages: ${check.arithmetic}`
  return `变动 ${stated(check)} 与所列百分比不一致：${check.arithmetic}`
}

/** 「两个百分比之差是“7个百分点”，不是“7%”」 */
export function pointsIssueMessage(issue: Issue, locale: Locale): string {
  const number = String(issue.data?.number ?? '')
  if (locale === 'en') return `the difference of two percentages is ${number} percentage points, not ${number}%`
  return `两个百分比之差应写作“${number}个百分点”，而不是“${number}%”`
}
