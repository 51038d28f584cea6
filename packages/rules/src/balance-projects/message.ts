import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「预算执行总体进度为100%，不应有结余率较大的项目，文中为 1个」 */
export function balanceProjectsMessage(check: Check, locale: Locale): string {
  if (locale === 'en') return `everything is spent, yet ${stated(check)} projects are said to have a large balance`
  return `预算执行总体进度为100%，不应再有结余率较大的项目，文中为 ${stated(check)}`
}
