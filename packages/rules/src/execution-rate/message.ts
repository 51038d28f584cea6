import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「执行率 95% 与所列数字不一致：(11873.27 − 3810.91) ÷ 8292.98 = 97.22%」 */
export function executionMessage(check: Check, locale: Locale): string {
  const excluding = check.relation.kind === 'execution-excluding'
  if (locale === 'en')
    return `execution rate ${stated(check)} does not follow from the figures${excluding ? ' after the exclusion' : ''}: ${check.arithmetic}`
  return `${excluding ? '剔除后的' : ''}执行率 ${stated(check)} 与所列数字不一致：${check.arithmetic}`
}
