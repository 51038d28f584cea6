import type { Check, Issue, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

const levels = {
  zh: {
    rise: '写的是上升，所列数字却在下降',
    fall: '写的是下降，所列数字却在上升',
    budget: '写的“决算数{word}预算数”与所列数字不一致'
  },
  en: {
    rise: 'said to rise, but the figures fall',
    fall: 'said to fall, but the figures rise',
    budget: 'final account said to be {word} budget, but the figures say otherwise'
  }
}

/** 「写的是下降，所列数字却在上升：92% > 85%」 */
export function directionMessage(check: Check, locale: Locale): string {
  const { kind, data } = check.relation
  const words = levels[locale]
  if (kind === 'budget' && check.relation.stated.figure.unitKind === 'ratio')
    return rateAgainstWord(stated(check), String(data?.word ?? ''), locale)
  const text =
    kind === 'budget'
      ? words.budget.replace('{word}', String(data?.word ?? ''))
      : kind === 'rise'
        ? words.rise
        : words.fall
  return locale === 'en' ? `${text}: ${check.arithmetic}` : `${text}：${check.arithmetic}`
}

/** 「完成预算的 104%，却写“决算数小于预算数”」 */
function rateAgainstWord(rate: string, word: string, locale: Locale): string {
  if (locale === 'en') return `${rate} of the budget spent, but the final account is said to be ${word} budget`
  const order = /持平|一致|相/.test(word) ? `决算数与预算数${word}` : `决算数${word}预算数`
  return `完成预算的 ${rate}，却写“${order}”`
}

/** 「“增加”后面是负数 -3.2万元」 */
export function directionIssueMessage(issue: Issue, locale: Locale): string {
  const text = (key: string): string => String(issue.data?.[key] ?? '')
  if (locale === 'en') {
    switch (issue.kind) {
      case 'negative-change':
        return `negative number ${text('number')} behind “${text('word')}”`
      case 'opposite-words':
        return `“${text('first')}” and “${text('second')}” contradict each other in one change`
      case 'missing-direction':
        return `no word says whether ${text('number')} is an increase or a decrease`
      default:
        return `the base is 0: ${text('number')} has no base`
    }
  }
  switch (issue.kind) {
    case 'negative-change':
      return `“${text('word')}”后面是负数 ${text('number')}，方向与符号矛盾`
    case 'opposite-words':
      return `同一变动既写“${text('first')}”又写“${text('second')}”，方向矛盾`
    case 'missing-direction':
      return `变动额 ${text('number')} 前缺少“增加”或“减少”`
    default:
      return `底数为 0，不能计算增减幅 ${text('number')}`
  }
}
