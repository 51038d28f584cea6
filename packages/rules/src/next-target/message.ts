import type { Check, Locale } from '@gouji/core'

/** 「下一步目标“参保率”突破96%，低于文中已达到的 96.5%」 */
export function nextTargetMessage(check: Check, locale: Locale): string {
  const { name, goal, level } = check.relation.data ?? {}
  const equal = check.computed?.eq(check.relation.stated.figure.value) === true
  if (locale === 'en')
    return `${name}: the goal for the time to come (${goal}) is ${equal ? 'no more than' : 'below'} the ${level} already reached`
  return `“${name}”下一步的目标是 ${goal}，${equal ? '不高于' : '低于'}文中已经达到的 ${level}`
}
