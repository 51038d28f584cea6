import type { Issue, Locale } from '@gouji/core'

/** 「“参保人数”的目标是 ≥万人，实际值却是 101.07%，不是同一种数，无法比较」 */
export function targetKindMessage(issue: Issue, locale: Locale): string {
  const { name, target, actual } = issue.data ?? {}
  if (locale === 'en') return `${name}: the target is ${target}, the result ${actual}; they cannot be compared`
  return `“${name}”的目标是 ${target}，实际值却是 ${actual}，不是同一种数，无法比较`
}
