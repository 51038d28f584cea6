import { type Fact, isAmount, type Report, sameCounter } from '@gouji/core'
import { type Change, findChanges } from './changes.js'
import { slotAt } from './change-scan.js'
import { nameMatch, nounOf } from './change-names.js'

/** An amount that may be one side of a change, and whether the wording leaves no doubt that the true one is among those found. */
export interface Level {
  readonly fact: Fact
  readonly firm: boolean
}

/** How many facts back a name is looked up, so that the cost stays bounded. */
const FARTHEST = 120

/** The facts in front of a change in its part of the report, in order, as far back as it may look. */
export function factsBefore(report: Report, change: Change): Fact[] {
  const own = [change.move?.from, change.bare, change.amount?.fact, change.rate?.fact, change.points?.fact]
  const first = Math.min(...own.map((fact) => fact?.index ?? Infinity))
  // 与上年持平 has no figure of its own
  const from = first < Infinity ? first : indexBehind(change)
  return report.facts
    .slice(Math.max(0, from - FARTHEST), from)
    .filter((fact) => fact.block.part === change.sentence.block.part)
}

/** The index behind the last fact in front of a change. */
function indexBehind({ sentence, at }: Change): number {
  const { facts } = sentence
  let low = 0
  let high = facts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((facts[middle] as Fact).at < at) low = middle + 1
    else high = middle
  }
  return low > 0 ? (facts[low - 1] as Fact).index + 1 : (facts[0]?.index ?? 0)
}

/** Figures that are themselves changes, or the other side of one. */
export function usedFacts(report: Report): ReadonlySet<Fact> {
  const known = used.get(report)
  if (known) return known
  const facts = new Set<Fact>()
  for (const change of findChanges(report)) {
    for (const mention of [change.amount, change.rate, change.points]) if (mention) facts.add(mention.fact)
    if (change.base?.amount) facts.add(change.base.amount)
    if (change.move) facts.add(change.move.from)
    if (change.bare) facts.add(change.bare)
  }
  used.set(report, facts)
  return facts
}
const used = new WeakMap<Report, ReadonlySet<Fact>>()

/** Whether a figure can be one side of a change: an amount of the same kind that no change and no other rate has taken. */
export function isLevel(change: Change, fact: Fact, taken: ReadonlySet<Fact>): boolean {
  return (
    !taken.has(fact) &&
    (isAmount(fact) || isMean(change, fact)) &&
    !fact.figure.comparator &&
    isSameKind(change, fact) &&
    !isBaseOfRate(fact) &&
    !isMoved(fact)
  )
}

/** 「上年支出100万元，本年支出120万元，变动20万元」: the change itself, in whichever direction. */
function isMoved(fact: Fact): boolean {
  return /(?:变动|变化|增减)(?:额|数|量|金额)?(?:为|是)?$/.test(fact.lead)
}

/** 「次均费用268.4元，比上年的274.1元下降2.08%」: a mean in the same sentence, printed on the same scale as the amount of the change. */
function isMean({ amount, bare, base, sentence }: Change, { figure, sentence: own }: Fact): boolean {
  const sample = (amount?.fact ?? bare ?? base?.amount)?.figure
  if (figure.unitKind !== 'standard' || figure.upper || own !== sentence || !sample) return false
  return (sample.unitKind === 'money' || sample.unitKind === 'standard') && sample.scale === figure.scale
}

function isSameKind(change: Change, fact: Fact): boolean {
  const sample = change.amount?.fact ?? change.bare ?? change.base?.amount
  const { figure } = fact
  if (!sample) return figure.unitKind === 'money' || figure.unitKind === 'count' || figure.unitKind === 'measure'
  if (isMean(change, fact)) return true
  if (sample.figure.unitKind !== figure.unitKind) return false
  return figure.unitKind === 'money' || sameCounter(sample.figure.unit, figure.unit)
}

/** 「完成年初预算60999万元的40.4%」: the base of another rate. */
function isBaseOfRate(fact: Fact): boolean {
  return /^的?\uE003/.test(fact.sentence?.skeleton.slice(fact.at + 1, fact.at + 3) ?? '')
}

/**
 * Whether a figure is of the time that a change is measured against: it says 上年, or the year of the comparison. Against
 * the budget there is no such time.
 */
export function isOtherPeriod(change: Change, fact: Fact): boolean {
  const { base } = change
  if (base?.kind === 'budget') return false
  const own = ownDate(fact)
  if (own?.relative !== undefined) return own.relative < 0
  if (/上期|同期/.test(fact.label)) return true
  const year = own?.year ?? fact.year
  return year !== undefined && base?.year !== undefined && year <= base.year
}

/** The date in the words of a figure's clause, the last one; not the one that it is compared with. */
function ownDate(fact: Fact): { year?: number; relative?: number } | undefined {
  const { sentence, lead } = fact
  const at = lead.lastIndexOf('\uE00A')
  if (!sentence || at < 0 || /[比较与和]$/.test(lead.slice(Math.max(0, at - 1), at))) return undefined
  return slotAt(sentence, fact.at - lead.length + at)?.date
}

/** The best-named fact, the nearest (last) of equals. */
export function bestNamed(name: string, facts: readonly Fact[]): { fact: Fact; score: number } | undefined {
  let best: { fact: Fact; score: number } | undefined
  for (const fact of facts) {
    const score = nameMatch(name, nounOf(fact))
    if (score > 0 && score >= (best?.score ?? 0)) best = { fact, score }
  }
  return best
}
