import type { Check, Issue, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「落款日期 2022年5月10日 早于报告年度（2022年度）结束」 */
export function datesCheckMessage(check: Check, locale: Locale): string {
  const [operand] = check.reading?.expression.op === 'figure' ? [check.reading.expression.operand] : []
  const year = operand?.figure.text ?? ''
  if (locale === 'en') return `signed ${stated(check)}, before the end of the report's year (${year})`
  return `落款日期 ${stated(check)} 早于报告年度（${year}）结束`
}

/** 「截至 8月底 的数据没有更新到年末」 */
export function datesMessage(issue: Issue, locale: Locale): string {
  const data = issue.data ?? {}
  return locale === 'en' ? english(issue.kind, data) : chinese(issue.kind, data)
}

function chinese(kind: string, { text, other, others = 0, year, signed }: NonNullable<Issue['data']>): string {
  const more = Number(others) > 0 ? `，另有 ${others} 处` : ''
  switch (kind) {
    case 'impossible':
      return `日期“${text}”不存在`
    case 'reversed':
      return `“${text}”的结束时间早于开始时间`
    case 'order':
      return `“${text}”早于前面的“${other}”，先后次序不一致`
    case 'bare-year':
      return `“${text}”的年份 ${year} 后缺“年”字`
    case 'this-year':
      return `“${text}”易有歧义：报告所述为 ${year} 年，落款为 ${signed} 年${more}`
    default:
      return `数据截至“${text}”，年度报告应更新到年末${more}`
  }
}

function english(kind: string, { text, other, others = 0, year, signed }: NonNullable<Issue['data']>): string {
  const more = Number(others) > 0 ? ` (and ${others} more)` : ''
  switch (kind) {
    case 'impossible':
      return `there is no ${text}`
    case 'reversed':
      return `${text} ends before it begins`
    case 'order':
      return `${text} lies before ${other}, which comes first`
    case 'bare-year':
      return `the year ${year} lacks its 年 in “${text}”`
    case 'this-year':
      return `“${text}” is ambiguous: the report is on ${year} and signed in ${signed}${more}`
    default:
      return `the figures stop at ${text}, the report is on the whole year${more}`
  }
}
