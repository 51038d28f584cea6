import type { Check, Locale } from '@gouji/core'

/** 「“培训人数”目标 ≥100人，实际 265人，超过目标 30% 以上，没有说明原因」 */
export function overAchievementMessage(check: Check, locale: Locale): string {
  const { name, target, actual, above } = check.relation.data ?? {}
  if (locale === 'en')
    return `${name}: target ${target}, result ${actual}: more than ${above}% above the target, and no reason is given`
  return `“${name}”目标 ${target}，实际 ${actual}，超过目标 ${above}% 以上，没有说明原因`
}
