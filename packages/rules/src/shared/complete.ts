import type { Fact } from '@gouji/core'
import { fullNameOf, homogeneous, indexIn, nameOfAddend, wordsOf } from './addends.js'
import { holds, restOfWhole } from './holds.js'
import { partitions } from './partitions.data.js'
import { ownTotal, restLabel } from './sums.data.js'

/** Money that is 分别用于 several things is used up by them. */
export const exhaustive =
  /^[^，。；]{0,6}[，,]?(?:分别用于|分别来自|分类为|构成为|组成为|明细为)[:：]?[^，。；\uE000-\uE009]{0,30}$/

/** How a list is set under its total. */
export interface Announced {
  readonly total: Fact
  readonly open: boolean
  readonly colon: boolean
  /** The announcement speaks of all of it: 分别用于, 构成为. */
  readonly told?: boolean
}

/** 中央资金 and 省级资金; 住院支出 and 门诊支出. */
export function alike(a: string, b: string): boolean {
  if (a === '' || b === '' || ownTotal.test(b)) return false
  if (a.slice(-2) === b.slice(-2)) return true
  return partitions.some(({ members }) => members.test(a) && members.test(b))
}

/** Whether the wording says that the parts are the whole: the rest is named, or the kinds are all there. */
export function isComplete(parts: readonly Fact[], { total, open, colon, told = false }: Announced): boolean {
  if (open || parts.length < 2 || !homogeneous([...parts, total])) return false
  const names = parts.map(nameOfAddend)
  const last = names.at(-1) as string
  if (restLabel.test(last) && (parts.length >= 3 || /^(?:其余|余下|剩余)/.test(last))) return true
  if (told || complements(names)) return true
  if (colon && isShareOut(parts, total)) return true
  return sharesFill(parts) || fillsPartition(names, fullNameOf(total), colon)
}

/**
 * 「下达补助资金680万元，其中：甲420万元、乙180万元、丙80万元。」: what is handed down is shared out whole, when nothing follows in
 * the sentence. Expenses (会议费, 培训费) are picked out of a total.
 */
function isShareOut(parts: readonly Fact[], total: Fact): boolean {
  const last = parts.at(-1) as Fact
  if (
    parts.length < 3 ||
    !/下达|分配|切块/.test(wordsOf(total)) ||
    parts.some((part) => /费$/.test(nameOfAddend(part)))
  )
    return false
  return (
    /^[。；]?$/.test(last.sentence?.skeleton.slice(last.at + 1) ?? '') &&
    parts.every((part) => part.scope === last.scope)
  )
}

/** 完成 and 未完成, 合格 and 不合格, 已支付 and 尚未支付. */
function complements(names: readonly string[]): boolean {
  if (names.length !== 2) return false
  const [a, b] = names.map((name) => name.replace(/^(?:已经?|尚|仍)/, '')) as [string, string]
  return a.length >= 2 && (b === `未${a}` || b === `不${a}` || b === `非${a}` || a === `非${b}`)
}

function fillsPartition(names: readonly string[], total: string, colon: boolean): boolean {
  if (new Set(names).size < names.length) return false
  return partitions.some(
    ({ members, needs, colon: needsColon, total: of }) =>
      (colon || !needsColon) &&
      (!of || of.test(total)) &&
      names.every((name) => members.test(name)) &&
      needs.every((need) => names.some((name) => need.test(name)))
  )
}

/** 「甲10万元，占20%；乙40万元，占80%」: by their shares, the parts are the whole. */
function sharesFill(parts: readonly Fact[]): boolean {
  const shares = parts.map(shareOf).filter((share) => share !== undefined)
  const last = shares.at(-1)
  return last !== undefined && shares.length === parts.length && holds(last, restOfWhole(shares))
}

/** The share that is stated directly behind a part. */
export function shareOf(part: Fact): Fact | undefined {
  const facts = part.sentence?.facts ?? []
  const next = facts[indexIn(facts, part) + 1]
  return next?.figure.unitKind === 'ratio' && /占/.test(next.lead) ? next : undefined
}
