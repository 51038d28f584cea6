import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「预算执行率得分 10 与执行率不一致：10 × 92.73% = 9.27」 */
export function executionScoreMessage(check: Check, locale: Locale): string {
  if (locale === 'en')
    return `execution score ${stated(check)} does not follow from the execution rate: ${check.arithmetic}`
  return `预算执行率得分 ${stated(check)} 与执行率不一致：${check.arithmetic}`
}
