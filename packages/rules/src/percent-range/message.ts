import type { Issue, Locale } from '@gouji/core'

/** 「“办结率”不可能超过 100%，目标“≥100%”宜写“=100%”（另有 2 项）」 */
export function percentRangeMessage(issue: Issue, locale: Locale): string {
  const name = String(issue.data?.['name'] ?? '')
  const value = String(issue.data?.['value'] ?? '')
  const others = issue.related?.length ?? 0
  if (locale === 'en') {
    if (issue.kind !== 'at-least-all')
      return `${name} cannot be above 100%, but ${issue.kind === 'above' ? 'is' : 'its target is'} ${value}`
    return `${name} cannot be above 100%: write the target as =100%, not ${value}${others > 0 ? ` (and ${others} more)` : ''}`
  }
  if (issue.kind === 'above') return `“${name}”不可能超过 100%，文中为 ${value}`
  if (issue.kind === 'target-above') return `“${name}”不可能超过 100%，目标却是 ${value}`
  return `“${name}”不可能超过 100%，目标“≥100%”宜写作“=100%”${others > 0 ? `（另有 ${others} 项）` : ''}`
}
