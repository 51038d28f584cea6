import type { Issue, Locale } from '@gouji/core'

/** 「“无结余”与“资金结余 83.02万元”不一致」 */
export function nilStatementMessage(issue: Issue, locale: Locale): string {
  const text = String(issue.data?.['text'])
  const label = String(issue.data?.['label'])
  const figure = String(issue.data?.['figure'])
  if (locale === 'en') return `“${text}” and “${label} ${figure}” cannot both be true`
  return `“${text}”与“${label} ${figure}”不一致`
}
