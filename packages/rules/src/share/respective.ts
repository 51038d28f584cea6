import {
  type Fact,
  figureOf,
  findNamed,
  isAmount,
  operand,
  quotient,
  type Reading,
  type Relation,
  type Report,
  sameKind,
  SLOT,
  sum
} from '@gouji/core'
import { isAddend } from '../shared/addends.js'

const { ratio } = SLOT
const run = new RegExp(`${ratio}(?:[、，]${ratio}|[和与及]${ratio}|、?以及${ratio})+`, 'g')
/** 分别占, 依次占, 占比分别为; what stands between it and the first share names the whole. */
const handsOut =
  /(?:(?:分别|依次)(?:约)?占(?!地|用|道|编|线|有)|(?:占比|所占比例|所占比重|比重)(?:分别|依次)(?:约?为|是|达)?)([^，；。]{0,24})$/
const LONGEST_LEAD = 60

/** A share of 「甲、乙、丙，分别占p、q、r」 with the amounts in the order of the shares. */
interface Handed {
  readonly shares: readonly Fact[]
  readonly amounts: readonly Fact[]
  /** The words of the whole, with figures as slots: 「支出总额Ⓜ的」. */
  readonly phrase: string
  readonly whole?: Fact | undefined
}

/**
 * Shares that are handed out to as many amounts in front of them, each against its own part. Undefined when the share is
 * no such one; `unclear` when it is, and the amounts are not all there.
 */
export function respectiveShare(report: Report, share: Fact): Relation | 'unclear' | undefined {
  const handed = handedOut(share)
  if (handed === undefined) return undefined
  const part = handed.amounts[handed.shares.indexOf(share)]
  if (!part) return 'unclear'
  const readings = wholesOf(report, share, handed).map(
    ({ whole, firm }): Reading => ({
      expression: quotient(figureOf(part), whole),
      ...(firm ? { binding: 'firm' } : { binding: 'loose', doubt: 'several-readings' })
    })
  )
  return readings.length === 0 ? 'unclear' : { kind: 'share', stated: operand(share), comparison: '=', readings }
}

function handedOut({ sentence, at }: Fact): Handed | undefined {
  if (!sentence || !/分别|依次/.test(sentence.skeleton)) return undefined
  for (const match of sentence.skeleton.matchAll(run)) {
    const end = match.index + match[0].length
    if (at < match.index || at >= end) continue
    const lead = sentence.skeleton.slice(Math.max(0, match.index - LONGEST_LEAD), match.index)
    const words = handsOut.exec(lead)
    if (!words) return undefined
    const from = match.index - lead.length + words.index
    const shares = sentence.facts.filter((fact) => fact.at >= match.index && fact.at < end)
    const whole = sentence.facts.find((fact) => fact.at > from && fact.at < match.index && isAmount(fact))
    const before = sentence.facts.filter((fact) => fact.at < from && isAddend(fact))
    const amounts = before.slice(-shares.length)
    const alike = amounts.length === shares.length && amounts.every((fact) => sameKind(fact, amounts[0] as Fact))
    return { shares, amounts: alike ? amounts : [], phrase: words[1] ?? '', whole }
  }
  return undefined
}

/** What the amounts may be shares of: what the wording names, the figure that they are listed under, themselves together. */
function wholesOf(report: Report, share: Fact, { amounts, phrase, whole }: Handed) {
  const [first] = amounts
  if (!first) return []
  const kind = (fact: Fact): boolean => !amounts.includes(fact) && sameKind(fact, first)
  if (whole) return kind(whole) ? [{ whole: figureOf(whole), firm: true }] : []
  const name = phrase.replace(/的$/, '')
  if (name.length >= 2) {
    const named = findNamed(report, share, name, kind)
    return named ? [{ whole: figureOf(named), firm: true }] : []
  }
  const head = first.scope.opener === 'bracket' ? undefined : first.scope.head
  const found = head && kind(head) ? [{ whole: figureOf(head), firm: true }] : []
  return [...found, { whole: sum(amounts.map((fact) => figureOf(fact))), firm: false }]
}
