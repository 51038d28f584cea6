import { type Fact, isAmount, type Part, type Report } from '@gouji/core'
import type { Change } from './changes.js'
import { currentLevels } from './change-current.js'
import { factsBefore, isLevel, isOtherPeriod, type Level, usedFacts } from './change-levels.js'
import { nameFrom, nameMatch, nounOf, stemOf } from './change-names.js'

const MOST = 4

/** The amounts that may be the other side of a change: last year's, or the budget. */
export function priorLevels(report: Report, change: Change): readonly Level[] {
  const known = memory.get(change)
  if (known) return known
  const levels = findPriors(report, change, currentLevels(report, change))
  memory.set(change, levels)
  return levels
}
const memory = new WeakMap<Change, readonly Level[]>()

function findPriors(report: Report, change: Change, currents: readonly Level[]): Level[] {
  if (change.move) return [{ fact: change.move.from, firm: true }]
  const { base } = change
  if (base?.amount && !change.inherited) return [{ fact: base.amount, firm: true }]
  if (!base) return yearBefore(report, change, currents)
  const taken = usedFacts(report)
  const chosen = new Set(currents.map(({ fact }) => fact))
  const wanted = (fact: Fact): boolean =>
    !chosen.has(fact) &&
    isLevel(change, fact, taken) &&
    (base.kind === 'budget' ? isBudget(fact, base.words) : isOtherPeriod(change, fact) && !isCarried(fact))
  const found: Level[] = []
  const inSentence = [
    ...factsBefore(report, change).filter((fact) => fact.sentence === change.sentence),
    ...factsBehind(report, change)
  ].filter((fact) => wanted(fact) && agrees(change, fact, currents))
  for (const fact of inSentence.reverse()) found.push({ fact, firm: inSentence.length === 1 && !change.reason })
  if (found.length === 0) {
    for (const fact of factsBefore(report, change)) {
      if (fact.block === change.sentence.block && fact.sentence && wanted(fact) && agrees(change, fact, currents))
        found.unshift({ fact, firm: false })
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

/** 上年结转 came over from last year; it is no amount of last year's. */
function isCarried(fact: Fact): boolean {
  const group = fact.measures[0]?.group
  return group === 'prior-carry' || group === 'balance' || group === 'stock'
}

function isBudget(fact: Fact, words: string): boolean {
  // 「年初部门预算支出总额」 ends like an expenditure
  const measure = fact.measures.find(({ group }) => group === 'budget')
  if (!measure || (fact.measures[0]?.group !== 'budget' && fact.measures[0]?.group !== 'spent')) return false
  return !/年初/.test(words) || measure.id !== 'budget-adjusted'
}

/** 「2023年支出100万元，2024年支出120万元，增长20%」: no comparison is needed when two years stand side by side. */
function yearBefore(report: Report, change: Change, currents: readonly Level[]): Level[] {
  const current = currents[0]?.fact
  if (!current) return []
  const taken = usedFacts(report)
  const facts = factsBefore(report, change).filter(
    (fact) =>
      fact.sentence === change.sentence &&
      fact !== current &&
      isLevel(change, fact, taken) &&
      isYearBefore(fact, current) &&
      !isCarried(fact) &&
      namesAgree(fact, current)
  )
  return facts.map((fact) => ({ fact, firm: facts.length === 1 }))
}

function isYearBefore(fact: Fact, current: Fact): boolean {
  if (fact.relativeYear < 0 && current.relativeYear === 0)
    return fact.year === undefined || current.year === undefined || fact.year >= current.year - 1
  return fact.year !== undefined && current.year !== undefined && fact.year === current.year - 1
}

/** Whether a prior amount speaks of the same thing: it stands beside the current one without a name of its own, or has its name. */
function agrees(change: Change, fact: Fact, currents: readonly Level[]): boolean {
  const name = priorName(fact)
  // 「比年初预算增加」 names the other side itself
  if (name === '' || change.base?.kind === 'budget') return true
  if (change.subject !== '' && nameMatch(change.subject, name) >= 0.6) return true
  return currents.some(({ fact: current }) => namesAgree(fact, current))
}

function namesAgree(prior: Fact, current: Fact): boolean {
  const name = priorName(prior)
  const other = nounOf(current)
  // 「2022年救助资金320万元，2023年356万元」: the second goes without the name
  if (name === '' || (other === '' && current.index - prior.index === 1)) return true
  return nameMatch(name, other) >= 0.6
}

function priorName(fact: Fact): string {
  return nameFrom(nounOf(fact).replace(/^(?:上年|去年|上期|同期)(?:度|同期)?/, ''))
}

/** Last year's amount of the same name elsewhere in the part, the nearest in front. */
function namedPrior(
  report: Report,
  change: Change,
  currents: readonly Level[],
  wanted: (fact: Fact) => boolean
): Level[] {
  const name = stemOf(change.subject || (currents[0] ? nounOf(currents[0].fact) : ''))
  const { block, facts } = change.sentence
  if (name.length < 2) return []
  const named = priorFacts(report).get(block.part)?.get(name) ?? []
  const best = named.findLast((fact) => fact.index < (facts[0]?.index ?? 0) && wanted(fact))
  return best ? [{ fact: best, firm: false }] : []
}

const MOST_OF_A_NAME = 20
const known = new WeakMap<Report, Map<Part, Map<string, Fact[]>>>()

/** Amounts of earlier years in prose, by part and name; of one name the first few. */
function priorFacts(report: Report): Map<Part, Map<string, Fact[]>> {
  const found = known.get(report)
  if (found) return found
  const map = new Map<Part, Map<string, Fact[]>>()
  for (const fact of report.facts) {
    if (fact.relativeYear >= 0 || !fact.sentence || !isAmount(fact)) continue
    const names = map.get(fact.block.part) ?? new Map<string, Fact[]>()
    map.set(fact.block.part, names)
    const name = stemOf(priorName(fact))
    const facts = names.get(name) ?? []
    if (facts.length < MOST_OF_A_NAME) facts.push(fact)
    names.set(name, facts)
  }
  known.set(report, map)
  return map
}
