import type { Issue, Locale } from '@gouji/core'

/** 「“项目总成本”的目标写成“≥17.4万元”，这类指标越小越好，方向可能写反」 */
export function targetDirectionMessage(issue: Issue, locale: Locale): string {
  const name = String(issue.data?.['name'] ?? '')
  const value = String(issue.data?.['value'] ?? '')
  const rising = issue.kind === 'rising'
  if (locale === 'en')
    return `${name}: the target reads "${value}", but ${rising ? 'more' : 'less'} is better here; the sign may be reversed`
  return `“${name}”的目标写成“${value}”，这类指标越${rising ? '高' : '小'}越好，方向可能写反`
}
