import { type Fact, factAt, isAmount, type Report, sameCounter } from '@gouji/core'
import type { Change } from './changes.js'
import { findChanges } from './changes.js'
import { nameFrom, nameMatch, nounOf } from './change-names.js'

/** An amount that may be one side of a change, and whether the wording leaves no doubt that the true one is among those found. */
export interface Level {
  readonly fact: Fact
  readonly firm: boolean
}

const MOST = 4
const SURE = 0.9
/** How many facts back a name is looked up, so that the cost stays bounded. */
const FARTHEST = 120
const MOST_BLOCKS_BACK = 2

/** The amounts that may be this period's side of a change, most plausible first. */
export function currentLevels(report: Report, change: Change): readonly Level[] {
  const known = currents.get(change)
  if (known) return known
  const levels = findCurrents(report, change)
  currents.set(change, levels)
  return levels
}
const currents = new WeakMap<Change, readonly Level[]>()

function findCurrents(report: Report, change: Change): Level[] {
  if (change.move) return [{ fact: change.move.to, firm: true }]
  const after = amountBehind(change)
  if (after) return [{ fact: after, firm: true }]
  const used = usedFacts(report)
  const allowed = (fact: Fact): boolean => isLevel(change, fact, used) && !isOtherPeriod(change, fact)
  const before = factsBefore(report, change).filter((fact) => fact.sentence && allowed(fact))
  const inSentence = ranked(change, before.filter((fact) => fact.sentence === change.sentence && fact.at < change.start))
  if (inSentence.length > 0) return withHeads(inSentence, allowed)
  const block = change.sentence.block
  const inBlock = before.filter((fact) => fact.block === block && fact.sentence !== change.sentence)
  return inBlock.length > 0 ? fromParagraph(change, inBlock) : fromElsewhere(change, before)
}

/** The facts in front of a change in its part of the report, in order, as far back as it may look. */
function factsBefore(report: Report, change: Change): Fact[] {
  const own = [change.move?.from, change.bare, change.amount?.fact, change.rate?.fact, change.points?.fact]
  const first = Math.min(...own.map((fact) => fact?.index ?? Infinity))
  // 与上年持平 has no figure of its own
  const from = first < Infinity ? first : (change.sentence.facts.findLast((fact) => fact.at < change.start)?.index ?? -1) + 1
  return report.facts.slice(Math.max(0, from - FARTHEST), from).filter((fact) => fact.block.part === change.sentence.block.part)
}

/** 「比上年增加5万元，增长10%，达到55万元」 */
function amountBehind(change: Change): Fact | undefined {
  const { skeleton } = change.sentence
  const match = /^[）)]?[，,](?:总额|合计|共计)?(?:达到?|增至|增加到|减至|减少到|降至)了?(?=[\uE000\uE002\uE008\uE009])/.exec(skeleton.slice(change.end, change.end + 12))
  return match ? factAt(change.sentence, change.end + match[0].length) : undefined
}

/** Figures that are themselves changes, or the other side of one. */
function usedFacts(report: Report): ReadonlySet<Fact> {
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

function isLevel(change: Change, fact: Fact, taken: ReadonlySet<Fact>): boolean {
  return !taken.has(fact) && isAmount(fact) && !fact.figure.comparator && isSameKind(change, fact) && !isBaseOfRate(fact)
}

function isSameKind(change: Change, fact: Fact): boolean {
  const sample = change.amount?.fact ?? change.bare ?? change.base?.amount
  const { figure } = fact
  if (!sample) return figure.unitKind === 'money' || figure.unitKind === 'count' || figure.unitKind === 'measure'
  if (sample.figure.unitKind !== figure.unitKind) return false
  return figure.unitKind === 'money' || sameCounter(sample.figure.unit, figure.unit)
}

/** 「完成年初预算60999万元的40.4%」: the base of another rate. */
function isBaseOfRate(fact: Fact): boolean {
  return /^的?\uE003/.test(fact.sentence?.skeleton.slice(fact.at + 1, fact.at + 3) ?? '')
}

/** The year before's amount cannot be this year's. */
function isOtherPeriod(change: Change, fact: Fact): boolean {
  const year = change.base?.year
  if (change.base?.kind === 'budget') return false
  if (/上年|去年|上期|同期/.test(fact.lead) || fact.relativeYear < 0) return year === undefined || fact.year === undefined || fact.year <= year
  return year !== undefined && fact.year !== undefined && fact.year <= year
}

/** The candidates of one sentence, best first: those that the subject names, then those outside closed brackets, the nearest first. */
function ranked(change: Change, facts: readonly Fact[]): Level[] {
  if (facts.length === 0) return []
  const { skeleton } = change.sentence
  const scored = facts.map((fact) => ({
    fact,
    score: change.subject === '' ? 0 : nameMatch(change.subject, nounOf(fact)),
    open: !isClosedOff(skeleton, fact.at, change.start),
    plan: isPlan(change, fact)
  }))
  const named = change.subject !== ''
  scored.sort((a, b) =>
    Number(b.open) - Number(a.open) || b.score - a.score || Number(a.plan) - Number(b.plan) || b.fact.at - a.fact.at)
  const best = scored[0]
  if (!best) return []
  if (named && best.score === 0 && change.reason) return []
  const sure = best.open && (!named || best.score >= SURE * 0.8) && !(change.reason && best.score < SURE)
  return scored.slice(0, MOST).map(({ fact }, index) => ({ fact, firm: sure && index === 0 }))
}

/** A budget is not what was spent, unless the comparison speaks of budgets. */
function isPlan(change: Change, fact: Fact): boolean {
  const group = fact.measures[0]?.group
  return (group === 'budget' || group === 'plan') && !(change.base?.kind === 'prior' && /预算/.test(change.base.words + change.subject))
}

/** Whether a bracket that begins before `from` ends before `to`: the figure is a remark on another one. */
function isClosedOff(skeleton: string, from: number, to: number): boolean {
  let depth = 0
  for (let i = from; i < to; i++) {
    if (skeleton[i] === '（') depth++
    else if (skeleton[i] === '）' && --depth < 0) return true
  }
  return false
}

/** Adds the total above a list whose part stands nearest: 「收入总计Ⓜ，其中结转Ⓜ，较上年增加…」 may speak of either. */
function withHeads(levels: readonly Level[], allowed: (fact: Fact) => boolean): Level[] {
  const first = levels[0]
  const head = first?.fact.scope.depth === 0 ? undefined : first?.fact.scope.head
  if (!first || !head || !allowed(head) || levels.some(({ fact }) => fact === head)) return [...levels]
  return [...levels, { fact: head, firm: false }]
}

/** From the sentences before in the paragraph, the last first. */
function fromParagraph(change: Change, facts: readonly Fact[]): Level[] {
  if (change.subject === '') return nearestRoots(facts)
  const named = bestNamed(change.subject, facts)
  if (named) return [{ fact: named.fact, firm: named.score >= SURE * 0.8 }, ...restOf(facts, named.fact)]
  return change.reason ? [] : nearestRoots(facts).map(({ fact }) => ({ fact, firm: false }))
}

function restOf(facts: readonly Fact[], chosen: Fact): Level[] {
  return facts.filter((fact) => fact !== chosen).slice(-(MOST - 1)).reverse().map((fact) => ({ fact, firm: false }))
}

/** The totals of the nearest sentence (its first figure outside lists foremost), then whatever else stands there. */
function nearestRoots(facts: readonly Fact[]): Level[] {
  const sentence = facts.at(-1)?.sentence
  const near = facts.filter((fact) => fact.sentence === sentence)
  const roots = near.filter((fact) => fact.scope.depth === 0 && fact.measures[0]?.group !== 'budget')
  const ordered = [...roots, ...near.filter((fact) => !roots.includes(fact))]
  const rest = facts.filter((fact) => fact.sentence !== sentence && fact.scope.depth === 0).reverse()
  return [...ordered, ...rest].slice(0, MOST).map((fact, index) => ({ fact, firm: index === 0 && roots.length > 0 }))
}

function bestNamed(name: string, facts: readonly Fact[]): { fact: Fact; score: number } | undefined {
  let best: { fact: Fact; score: number } | undefined
  for (const fact of facts) {
    const score = nameMatch(name, nounOf(fact))
    // the nearest of equals
    if (score > 0 && score >= (best?.score ?? 0)) best = { fact, score }
  }
  return best
}

/** By name before the paragraph, else the totals of the paragraph above. */
function fromElsewhere(change: Change, before: readonly Fact[]): Level[] {
  const { block } = change.sentence
  if (change.subject !== '') {
    const named = bestNamed(change.subject, before)
    if (!named) return []
    const sameSection = named.fact.block.section === block.section
    return [{ fact: named.fact, firm: sameSection && named.score >= 0.96 && change.subject.length >= 4 }]
  }
  if (change.reason) return []
  const near = before.filter((fact) => fact.block.section === block.section && block.index - fact.block.index <= MOST_BLOCKS_BACK && fact.scope.depth === 0)
  return near.reverse().slice(0, MOST).map((fact) => ({ fact, firm: false }))
}

/** The amounts that may be the other side of a change: last year's, or the budget. */
export function priorLevels(report: Report, change: Change): readonly Level[] {
  const known = others.get(change)
  if (known) return known
  const levels = findPriors(report, change, currentLevels(report, change))
  others.set(change, levels)
  return levels
}
const others = new WeakMap<Change, readonly Level[]>()

function findPriors(report: Report, change: Change, currents: readonly Level[]): Level[] {
  if (change.move) return [{ fact: change.move.from, firm: true }]
  const { base } = change
  if (base?.amount) return [{ fact: base.amount, firm: true }]
  if (!base) return yearBefore(report, change, currents)
  const taken = usedFacts(report)
  const chosen = new Set(currents.map(({ fact }) => fact))
  const wanted = (fact: Fact): boolean => !chosen.has(fact) && isLevel(change, fact, taken) &&
    (base.kind === 'budget' ? isBudget(fact, base.words) : isOtherPeriod(change, fact))
  const found: Level[] = []
  const inSentence = [...factsBefore(report, change).filter((fact) => fact.sentence === change.sentence), ...factsBehind(report, change)]
    .filter((fact) => wanted(fact) && agrees(change, fact, currents))
  for (const fact of inSentence.reverse()) found.push({ fact, firm: inSentence.length === 1 && !change.reason })
  if (found.length === 0) {
    for (const fact of factsBefore(report, change)) {
      if (fact.block === change.sentence.block && fact.sentence && wanted(fact) && agrees(change, fact, currents)) found.unshift({ fact, firm: false })
    }
  }
  if (found.length === 0 && base.kind === 'prior') found.push(...namedPrior(report, change, currents, wanted))
  return found.slice(0, MOST)
}

/** 「比上年增加5万元（上年50万元）」: the amount right behind a change. */
function factsBehind(report: Report, change: Change): Fact[] {
  const last = Math.max(change.amount?.fact.index ?? -1, change.rate?.fact.index ?? -1, change.points?.fact.index ?? -1)
  const next = last < 0 ? undefined : report.facts[last + 1]
  return next && next.sentence === change.sentence && next.at - change.end <= 16 ? [next] : []
}

function isBudget(fact: Fact, words: string): boolean {
  const measure = fact.measures[0]
  if (measure?.group !== 'budget') return false
  return !/年初/.test(words) || measure.id !== 'budget-adjusted'
}

/** 「2023年支出100万元，2024年支出120万元，增长20%」: no comparison is needed when two years stand side by side. */
function yearBefore(report: Report, change: Change, currents: readonly Level[]): Level[] {
  const current = currents[0]?.fact
  if (!current) return []
  const taken = usedFacts(report)
  const facts = factsBefore(report, change).filter((fact) =>
    fact.sentence === change.sentence && fact !== current && isLevel(change, fact, taken) && isYearBefore(fact, current) && namesAgree(fact, current))
  return facts.map((fact) => ({ fact, firm: facts.length === 1 }))
}

function isYearBefore(fact: Fact, current: Fact): boolean {
  if (fact.relativeYear < 0 && current.relativeYear === 0) return fact.year === undefined || current.year === undefined || fact.year >= current.year - 1
  return fact.year !== undefined && current.year !== undefined && fact.year === current.year - 1
}

/** Whether a prior amount speaks of the same thing: it stands beside the current one without a name of its own, or has its name. */
function agrees(change: Change, fact: Fact, currents: readonly Level[]): boolean {
  const name = priorName(fact)
  if (name === '') return true
  if (change.subject !== '' && nameMatch(change.subject, name) >= 0.6) return true
  return currents.some(({ fact: current }) => namesAgree(fact, current))
}

function namesAgree(a: Fact, b: Fact): boolean {
  const left = priorName(a)
  const right = nounOf(b)
  return left === '' || right === '' || nameMatch(left, right) >= 0.6
}

function priorName(fact: Fact): string {
  return nameFrom(nounOf(fact).replace(/^(?:上年|去年|上期|同期)(?:度|同期)?/, ''))
}

/** Last year's amount of the same name elsewhere in the part. */
function namedPrior(report: Report, change: Change, currents: readonly Level[], wanted: (fact: Fact) => boolean): Level[] {
  const name = change.subject || (currents[0] ? nounOf(currents[0].fact) : '')
  if (name.length < 3) return []
  const facts = priorFacts(report).filter((fact) => fact.block.part === change.sentence.block.part && fact.sentence && wanted(fact))
  const best = bestNamed(name, facts)
  return best && best.score >= 0.96 ? [{ fact: best.fact, firm: false }] : []
}

const priors = new WeakMap<Report, readonly Fact[]>()
const MOST_PRIORS = 60

/** Amounts of earlier years; few in any report, and cut off where there are many. */
function priorFacts(report: Report): readonly Fact[] {
  const known = priors.get(report)
  if (known) return known
  const facts = report.facts.filter((fact) => fact.relativeYear < 0 && isAmount(fact)).slice(0, MOST_PRIORS)
  priors.set(report, facts)
  return facts
}
