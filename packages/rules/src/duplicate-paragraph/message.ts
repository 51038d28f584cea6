import type { Issue, Locale } from '@gouji/core'

/** 「本段与第 12 行重复」 */
export function duplicateMessage(issue: Issue, locale: Locale): string {
  const line = Number(issue.data?.['line'])
  const times = Number(issue.data?.['times'])
  if (locale === 'en')
    return `the paragraph of line ${line} stands here again${times > 2 ? ` (${times} times in all)` : ''}`
  return `本段与第 ${line} 行的段落一字不差${times > 2 ? `，共出现 ${times} 次` : ''}`
}
