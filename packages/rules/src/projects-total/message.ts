import type { Check, Issue, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「8个项目的预算数 6128.09万元 与分项目所列之和不一致：1135 + 417 + … = 7287.09」 */
export function projectsMessage(check: Check, locale: Locale): string {
  const { kind, data } = check.relation
  const [zh, en] = kind === 'projects-spent' ? ['执行数', 'execution'] : ['预算数', 'budget']
  if (locale === 'en')
    return `${en} of the ${data?.['count']} projects ${stated(check)} is not the sum of the single ones: ${check.arithmetic}`
  return `${data?.['count']}个项目的${zh} ${stated(check)} 与分项目所列之和不一致：${check.arithmetic}`
}

/** 「“其余”部分的执行数大于它的预算数：7823.37 − 6128.09 + 5682.89 = 7378.17 < 7484.89」 */
export function remainderMessage({ data }: Issue, locale: Locale): string {
  if (locale === 'en')
    return `what is left for the rest was spent beyond its budget: ${data?.['arithmetic']} (total execution)`
  return `“其余”部分的执行数大于它的预算数（总预算 − 所列预算 + 所列执行 < 总执行）：${data?.['arithmetic']}`
}
