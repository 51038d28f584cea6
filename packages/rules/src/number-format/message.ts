import type { Issue, Locale } from '@gouji/core'

/** 「“6834．42”夹有全角数字或小数点，应为“6834.42”」 */
export function numberFormatMessage(issue: Issue, locale: Locale): string {
  const text = String(issue.data?.['text'])
  const mended = String(issue.data?.['mended'])
  const others = issue.related?.length ?? 0
  return locale === 'en' ? english(issue.kind, text, mended, others) : chinese(issue.kind, text, mended, others)
}

function chinese(kind: string, text: string, mended: string, others: number): string {
  const more = others > 0 ? `，另有 ${others} 处` : ''
  switch (kind) {
    case 'full-width':
      return `“${text}”用了全角数字或标点，应为“${mended}”${more}`
    case 'spaced-percent':
      return `“${text}”数字与百分号之间有空格，应为“${mended}”${more}`
    case 'doubled-unit':
      return `“${text}”单位重复，应为“${mended}”`
    case 'year':
      return `“${text}”不是完整的四位年份`
    default:
      return `“${text}”的千分位或小数点位置不对，读不出是多少`
  }
}

function english(kind: string, text: string, mended: string, others: number): string {
  const more = others > 0 ? ` (and ${others} more)` : ''
  switch (kind) {
    case 'full-width':
      return `“${text}” has full-width digits or signs; write “${mended}”${more}`
    case 'spaced-percent':
      return `“${text}” has a blank in front of the percent sign; write “${mended}”${more}`
    case 'doubled-unit':
      return `“${text}” repeats its unit; write “${mended}”`
    case 'year':
      return `“${text}” is no year of four digits`
    default:
      return `“${text}” has its separators or its point in the wrong place`
  }
}
