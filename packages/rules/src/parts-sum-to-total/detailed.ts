import type { Fact, Sentence } from '@gouji/core'
import { addsTo, isAddend } from '../shared/addends.js'
import type { Claim } from './claim.js'

const detail = /具体(?:内容|情况|明细)?(?:包括|为|如下|是)[:：]/

/**
 * 「国内公务接待2批次，30人次，共计支出0.5万元，具体内容包括：（甲来访，接待0.2万元）（乙来访，接待0.3万元）」: the occasions one by one.
 * Complete when there are as many as the sentence counts.
 */
export function detailedTotal(sentence: Sentence): Claim | undefined {
  const at = detail.exec(sentence.skeleton)?.index
  if (at === undefined) return undefined
  const before = sentence.facts.filter((fact) => fact.at < at && isAddend(fact))
  const total = before.filter((fact) => fact.figure.unitKind === 'money').at(-1)
  if (!total) return undefined
  const parts = sentence.facts.filter((fact) => fact.at > at && addsTo(fact, total))
  if (parts.length === 0) return undefined
  const counted = before.some((fact) => isOccasion(fact) && fact.figure.number === parts.length)
  if (parts.length === 1 && !counted) return undefined
  return { kind: 'list', total, readings: [{ parts, firm: counted }] }
}

function isOccasion({ figure }: Fact): boolean {
  return figure.unitKind === 'count' && /^(?:批次?|次|个|项|期|场次?)$/.test(figure.unit)
}
