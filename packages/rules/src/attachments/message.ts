import type { Issue, Locale } from '@gouji/core'

/** 「列明的附件“项目支出绩效自评表”没有附在报告后」 */
export function attachmentsMessage(issue: Issue, locale: Locale): string {
  const name = String(issue.data?.['name'])
  const others = Number(issue.data?.['others'] ?? 0)
  if (locale === 'en')
    return `the attachment “${name}”${others > 0 ? ` and ${others} more are` : ' is'} announced and does not follow`
  if (issue.kind === 'list') return `“${name}”${others > 0 ? `等 ${others + 1} 张表` : ''}只有表名，没有表格内容`
  return `列明的附件“${name}”${others > 0 ? `等 ${others + 1} 项` : ''}没有附在报告后`
}
