import type { Issue, Locale } from '@gouji/core'

const kinds: Readonly<Record<string, string>> = {
  project: '项目支出自评报告',
  department: '部门整体支出自评报告',
  transfer: '转移支付自评报告',
  accounts: '部门决算说明',
  evaluation: '绩效评价报告'
}

/** 「项目支出自评报告一般应有：存在的问题、改进措施或建议」 */
export function sectionsMessage(issue: Issue, locale: Locale): string {
  const kind = String(issue.data?.['kind'])
  const names = String(issue.data?.['names'])
  if (locale === 'en') return `a report of this kind (${kind}) usually has sections on ${names}`
  return `${kinds[kind] ?? '报告'}一般应有而没有找到的章节：${names}`
}
