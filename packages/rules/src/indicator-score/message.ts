import type { Check, Issue, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「“学员满意度”得分等于分值，而原因栏写明“未达到…”」 */
export function indicatorScoreMessage(issue: Issue, locale: Locale): string {
  const data = issue.data ?? {}
  const name = String(data['name'] ?? '')
  if (locale === 'en') {
    if (issue.kind === 'no-weight') return `${name}: a score but no weight`
    if (issue.kind === 'unexplained')
      return `${data['count']} score(s) below their weight without a reason: ${data['names']}`
    return `${name}: full marks, though the reason says "${data['reason']}"`
  }
  if (issue.kind === 'no-weight') return `“${name}”填了得分而没有填分值`
  if (issue.kind === 'unexplained') return `${data['count']} 项指标得分低于分值而没有说明原因：${data['names']}`
  return `“${name}”得分等于分值，而原因栏写明“${data['reason']}”`
}

/** 「“管护制度”得分 9.5 与完成情况“部分达成”不符：10 × 0.8 = 8 < 9.5」 */
export function bandMessage(check: Check, locale: Locale): string {
  const { label } = check.relation.stated
  const result = String(check.relation.data?.['result'] ?? '')
  if (locale === 'en')
    return `score ${stated(check)} of ${label} does not suit the result "${result}": ${check.arithmetic}`
  return `“${label}”得分 ${stated(check)} 与完成情况“${result}”不符：${check.arithmetic}`
}
