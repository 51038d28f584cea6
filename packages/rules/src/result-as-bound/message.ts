import type { Issue, Locale } from '@gouji/core'

/** 「“网上办理率”的实际值写成“≥60%”，与目标一样，应写实际完成的数值」 */
export function resultAsBoundMessage(issue: Issue, locale: Locale): string {
  const name = String(issue.data?.['name'] ?? '')
  const value = String(issue.data?.['value'] ?? '')
  if (locale === 'en') {
    return `${name}: the result is written as a bound (${value})${issue.kind === 'copied' ? ', a copy of the target' : ''}; state the measured value`
  }
  return `“${name}”的实际值写成“${value}”${issue.kind === 'copied' ? '，与目标一样' : ''}，应写实际完成的数值`
}
