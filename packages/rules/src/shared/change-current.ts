import { type Fact, factAt, type Report } from '@gouji/core'
import type { Change } from './changes.js'
import { bestNamed, factsBefore, isLevel, isOtherPeriod, type Level, usedFacts } from './change-levels.js'
import { nameMatch, nounOf } from './change-names.js'

/** So many candidates are tried; the true one is to be among them before a reading may be firm. */
const MOST = 8
const SURE = 0.9
const LIKELY = 0.72
const MOST_BLOCKS_BACK = 2
const MOST_HEADS = 3

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
  const allowed = (fact: Fact): boolean =>
    fact !== change.base?.amount &&
    !isBaseItself(change, fact) &&
    isLevel(change, fact, used) &&
    !isOtherPeriod(change, fact)
  const before = factsBefore(report, change).filter((fact) => fact.sentence && allowed(fact))
  const inSentence = ranked(
    change,
    before.filter((fact) => fact.sentence === change.sentence && fact.at < change.at)
  )
  if (inSentence.length > 0) return withHeads(inSentence, allowed)
  const block = change.sentence.block
  const inBlock = before.filter((fact) => fact.block === block && fact.sentence !== change.sentence)
  return inBlock.length > 0 ? fromParagraph(change, inBlock) : fromElsewhere(change, before)
}

/** 「年初部门预算支出总额9612万元；调整预算数11860万元，比年初预算增加…」: what it is compared with by name. */
function isBaseItself({ base }: Change, fact: Fact): boolean {
  if (base?.kind !== 'budget' || !/年初/.test(base.words)) return false
  // nor is a part of it
  const whole = fact.scope.head ?? fact
  return [fact, whole].some(({ measures }) => measures.some(({ id }) => id === 'budget-initial'))
}

/** 「比上年增加5万元，增长10%，达到55万元」 */
function amountBehind(change: Change): Fact | undefined {
  const { skeleton } = change.sentence
  const match =
    /^[）)]?[，,](?:总额|合计|共计)?(?:达到?|增至|增加到|减至|减少到|降至)了?(?=[\uE000\uE002\uE008\uE009])/.exec(
      skeleton.slice(change.end, change.end + 12)
    )
  return match ? factAt(change.sentence, change.end + match[0].length) : undefined
}

/** The candidates of one sentence, best first: those that the subject names, then those outside closed brackets, the nearest first. */
function ranked(change: Change, facts: readonly Fact[]): Level[] {
  if (facts.length === 0) return []
  const { skeleton } = change.sentence
  const scored = facts.map((fact) => ({
    fact,
    score: change.subject === '' ? 0 : nameMatch(change.subject, nounOf(fact)),
    open: !isClosedOff(skeleton, fact.at, change.at),
    plan: isPlan(change, fact)
  }))
  const named = change.subject !== ''
  scored.sort(
    (a, b) =>
      Number(b.open) - Number(a.open) || b.score - a.score || Number(a.plan) - Number(b.plan) || b.fact.at - a.fact.at
  )
  const best = scored[0]
  if (!best) return []
  if (named && best.score === 0 && change.reason) return []
  const sure = best.open && (!named || best.score >= LIKELY) && !(change.reason && best.score < SURE)
  return scored.slice(0, MOST).map(({ fact }, index) => ({ fact, firm: sure && index === 0 }))
}

/** A budget is not what was spent, unless the comparison speaks of budgets. */
function isPlan(change: Change, fact: Fact): boolean {
  const group = fact.measures[0]?.group
  return (
    (group === 'budget' || group === 'plan') &&
    !(change.base?.kind === 'prior' && /预算/.test(change.base.words + change.subject))
  )
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

/** Adds the totals above a list whose part stands nearest: 「收入总计Ⓜ，其中结转Ⓜ，较上年增加…」 may speak of either. */
function withHeads(levels: readonly Level[], allowed: (fact: Fact) => boolean): Level[] {
  const all = [...levels]
  let depth = 0
  for (let scope = levels[0]?.fact.scope; scope?.parent && depth < MOST_HEADS; scope = scope.parent, depth++) {
    const { head } = scope
    if (head && allowed(head) && !all.some(({ fact }) => fact === head)) all.push({ fact: head, firm: false })
  }
  return all
}

/** From the sentences before in the paragraph, the last first. */
function fromParagraph(change: Change, facts: readonly Fact[]): Level[] {
  if (change.subject === '') return nearestRoots(facts)
  const named = bestNamed(change.subject, facts)
  if (named) {
    const fact = spentBeside(change, named.fact, facts)
    return [{ fact, firm: named.score >= LIKELY }, ...restOf(facts, fact)]
  }
  return change.reason ? [] : nearestRoots(facts).map(({ fact }) => ({ fact, firm: false }))
}

/** 「“三公”经费支出预算为22万元，支出决算为16.35万元」: what was spent goes without the name that the budget bears. */
function spentBeside(change: Change, named: Fact, facts: readonly Fact[]): Fact {
  if (!isPlan(change, named)) return named
  const beside = facts.find(
    (fact) =>
      fact.index > named.index &&
      fact.sentence === named.sentence &&
      fact.scope === named.scope &&
      fact.measures[0]?.group === 'spent' &&
      nounOf(fact) === ''
  )
  return beside ?? named
}

function restOf(facts: readonly Fact[], chosen: Fact): Level[] {
  return facts
    .filter((fact) => fact !== chosen)
    .slice(-(MOST - 1))
    .reverse()
    .map((fact) => ({ fact, firm: false }))
}

/** The totals of the nearest sentence (its first figure outside lists foremost), then whatever else stands there. */
function nearestRoots(facts: readonly Fact[]): Level[] {
  const sentence = facts.at(-1)?.sentence
  const near = facts.filter((fact) => fact.sentence === sentence)
  const roots = near.filter((fact) => fact.scope.depth === 0 && fact.measures[0]?.group !== 'budget')
  const ordered = [...roots, ...near.filter((fact) => !roots.includes(fact))]
  const rest = facts.filter((fact) => fact.sentence !== sentence && fact.scope.depth === 0).reverse()
  const sure = roots.length > 0 && facts.length <= MOST
  return [...ordered, ...rest].slice(0, MOST).map((fact, index) => ({ fact, firm: sure && index === 0 }))
}

/** By name before the paragraph, else the totals of the paragraph above. */
function fromElsewhere(change: Change, before: readonly Fact[]): Level[] {
  const { block } = change.sentence
  if (change.subject !== '') {
    const named = bestNamed(change.subject, before)
    if (!named) return []
    const sameSection = named.fact.block.section === block.section
    const fact = spentBeside(change, named.fact, before)
    return [{ fact, firm: sameSection && named.score >= 0.96 && change.subject.length >= 4 }]
  }
  if (change.reason) return []
  const near = before.filter(
    (fact) =>
      fact.block.section === block.section &&
      block.index - fact.block.index <= MOST_BLOCKS_BACK &&
      fact.scope.depth === 0
  )
  return near
    .reverse()
    .slice(0, MOST)
    .map((fact) => ({ fact, firm: false }))
}
