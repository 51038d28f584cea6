import type { Issue, Locale } from '@gouji/core'

/** 「“制度健全,资金拨付”中文中夹有半角标点，宜用全角，另有 2 处」 */
export function typographyMessage(issue: Issue, locale: Locale): string {
  const others = Number(issue.data?.['others'] ?? 0)
  const around = String(issue.data?.['around'])
  if (locale === 'en') return `${english(issue.kind, around)}${others > 0 ? ` (and ${others} more)` : ''}`
  return `${chinese(issue.kind, around)}${others > 0 ? `，另有 ${others} 处` : ''}`
}

function chinese(kind: string, around: string): string {
  switch (kind) {
    case 'half-width':
      return `“${around}”中文中夹有半角标点，宜用全角`
    case 'bracket':
      return `“${around}”前后括号一为半角、一为全角`
    case 'pause':
      return `“${around}”连词前的顿号多余`
    case 'document-number':
      return `“${around}”发文字号的年份应使用六角括号〔〕`
    case 'as-of':
      return `“${around}”到某时为止宜写作“截至”`
    default:
      return '表中的“一”疑为“—”（没有数据）'
  }
}

function english(kind: string, around: string): string {
  switch (kind) {
    case 'half-width':
      return `a half-width mark in Chinese words: “${around}”`
    case 'bracket':
      return `one bracket is half-width, the other full-width: “${around}”`
    case 'pause':
      return `、 is not needed in front of the joining word: “${around}”`
    case 'document-number':
      return `the year of a document number stands in 〔〕: “${around}”`
    case 'as-of':
      return `“until” is 截至, not 截止: “${around}”`
    default:
      return 'the numeral 一 in a column of numbers is probably a dash'
  }
}
