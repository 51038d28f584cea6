import type { Issue, Locale } from '@gouji/core'

/** 「指标“群众满意度”在表中出现了两次，目标值也相同」 */
export function duplicateIndicatorMessage(issue: Issue, locale: Locale): string {
  const name = String(issue.data?.['name'] ?? '')
  return locale === 'en'
    ? `the indicator ${name} is listed twice with the same target`
    : `指标“${name}”在表中出现了两次，目标值也相同`
}
