import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

const chinese: Readonly<Record<string, (check: Check) => string>> = {
  group: (check) => `“${check.relation.stated.label}”的分值与所属各项指标分值之和不一致：${check.arithmetic}`,
  title: (check) => `标题所列分值 ${stated(check)} 与各项指标分值之和不一致：${check.arithmetic}`,
  total: (check) => `分值合计 ${stated(check)} 与各项分值之和不一致：${check.arithmetic}`,
  headings: (check) => `分值合计 ${stated(check)} 与各一级指标分值之和不一致：${check.arithmetic}`,
  hundred: (check) =>
    `各项分值之和不是 100：按其余各项，“${check.relation.stated.label}”的分值 ${stated(check)} 应为 ${check.arithmetic}`,
  note: (check) =>
    `说明中“${check.relation.stated.label}”的分值 ${stated(check)} 与表中分值不一致：${check.arithmetic}`,
  'note-sum': (check) => `说明中的总分值 ${stated(check)} 与所列各项分值之和不一致：${check.arithmetic}`,
  split: (check) => {
    const { points, several } = check.relation.data ?? {}
    const { label } = check.relation.stated
    return several
      ? `“${label}”各项分值与评分方案（${points} 分）不一致：此处为 ${stated(check)}，${check.arithmetic}`
      : `“${label}”的分值 ${stated(check)} 与评分方案（${points} 分）不一致`
  },
  prose: (check) => `总分值 ${stated(check)} 与文中各项满分之和不一致：${check.arithmetic}`
}

const english: Readonly<Record<string, string>> = {
  group: 'the weight of this group is not the sum of its indicators',
  title: 'the weight in the title is not the sum of the indicators',
  total: 'the total weight is not the sum of the weights',
  headings: 'the total weight is not the sum of the groups',
  hundred: 'the weights do not add up to 100; by the others this one should be',
  note: 'the note and the table state different weights',
  'note-sum': 'the total weight of the note is not the sum of its items',
  split: 'the weight is not the one that the scheme prescribes',
  prose: 'the total weight is not the sum of the full marks in the text'
}

/** 「分值合计 100 与各项分值之和不一致：10 + 5 + … + 20 = 110」 */
export function weightMessage(check: Check, locale: Locale): string {
  const { kind } = check.relation
  if (locale === 'en') return `${stated(check)}: ${english[kind] ?? english['total']}: ${check.arithmetic}`
  return (chinese[kind] ?? (chinese['total'] as (check: Check) => string))(check)
}
