import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

const chinese: Readonly<Record<string, string>> = {
  total: '与各项得分之和不一致',
  'blank-full': '与各项得分不一致（总分为满分时，空白的得分也应为满分）',
  'blank-least': '小于已填各项得分之和',
  'blank-most': '大于已填各项得分与空白各项分值之和',
  prose: '与文中各项得分之和不一致',
  'prose-form': '与文中各项得分之和不一致',
  children: '与所属各项得分之和不一致',
  list: '与所列各项得分之和不一致',
  narrative: '与自评表总分不一致',
  group: '与自评表中该项得分不一致',
  restated: '与所附自评报告的得分不一致'
}

const english: Readonly<Record<string, string>> = {
  total: 'is not the sum of the scores',
  'blank-full': 'does not agree with the scores (a full total gives the blank scores their full weight)',
  'blank-least': 'is less than the sum of the scores that are filled in',
  'blank-most': 'is more than the filled scores and the weights of the blank ones',
  prose: 'is not the sum of the scores in the text',
  'prose-form': 'is not the sum of the scores in the text',
  children: 'is not the sum of the scores under it',
  list: 'is not the sum of the scores listed',
  narrative: 'is not the total score of the form',
  group: 'is not what the form gives it',
  restated: 'is not the score of the annexed self-evaluation'
}

/** 「总分 97.17 与各项得分之和不一致：9.67 + 10 + … = 99.17」 */
export function scoreTotalMessage(check: Check, locale: Locale): string {
  const { kind, stated: operand } = check.relation
  if (locale === 'en') return `score ${stated(check)} ${english[kind] ?? english['total']}: ${check.arithmetic}`
  return `${operand.label || '得分'} ${stated(check)} ${chinese[kind] ?? chinese['total']}：${check.arithmetic}`
}
