import type { Fact, Report, Sentence } from '@gouji/core'
import { addsTo, homogeneous, isAddend, wordsOf } from '../shared/addends.js'
import { isComplete } from '../shared/complete.js'
import type { Claim } from './claim.js'

/** 总收入, 共支出, 合计; not 公共. */
const totalWords = /总(?!体)|合计|(?:^|[^公])共/
const LEAST_PARTS_BEHIND = 3

/**
 * 「总收入1000万元。中央补助500万元，省级补助300万元，个人缴费200万元」: an amount called a total, then a sentence that lists amounts;
 * no word opens the list. In one sentence the parts say what they are for: 「共安排500万元，300万元用于甲，200万元用于乙」.
 */
export function announcedTotal(report: Report, sentence: Sentence): Claim | undefined {
  const roots = sentence.facts.filter(
    (fact) => fact.scope.depth === 0 && isAddend(fact) && fact.figure.unitKind === 'money'
  )
  const total = roots.find((fact) => totalWords.test(wordsOf(fact)))
  if (!total || /[均各]/.test(wordsOf(total))) return undefined
  const own = roots.filter((fact) => fact !== total && addsTo(fact, total))
  if (own.length === 0) return listedBehind(report, sentence, total)
  const behind = own.filter((fact) => fact.index > total.index)
  if (behind.length < own.length || behind.length < 2 || !behind.every(hasUse) || !homogeneous(behind)) return undefined
  return {
    kind: 'list',
    total,
    readings: [{ parts: behind, firm: isComplete(behind, { total, open: false, colon: false }) }]
  }
}

function hasUse(part: Fact): boolean {
  return /^用于|^用作/.test(part.tail) || /用于/.test(wordsOf(part))
}

function listedBehind(report: Report, sentence: Sentence, total: Fact): Claim | undefined {
  const next = report.sentences[sentence.index + 1]
  if (!next || next.block !== sentence.block || next.item || /其中|剩余|结余/.test(next.skeleton)) return undefined
  const parts = next.facts.filter(
    (fact) => fact.scope.depth === 0 && addsTo(fact, total) && fact.figure.unit === total.figure.unit
  )
  if (parts.length < LEAST_PARTS_BEHIND || !homogeneous(parts)) return undefined
  return { kind: 'list', total, readings: [{ parts, firm: false }], tentative: true }
}
