import { defineRule, type Fact, groupOf, nameScore, operand, type Relation, type Report, sameKind } from '@gouji/core'
import { printedNumber } from '../shared/restated.js'
import { sameFactMessage } from './message.js'
import {
  mayRestate,
  nameOfFact,
  restatable,
  sameContext,
  sameTime,
  sameValueAgrees,
  significantDigits,
  statesNumber
} from './names.js'
import { nearMisses } from './near-misses.js'
import { repeatedSentences } from './repeated.js'
import { restatedStandards } from './standards.js'

/** A later figure, the first that states the same fact, and whether the wording leaves no doubt of it. */
export type Pair = readonly [later: Fact, first: Fact, firm: boolean, others?: readonly Fact[]]

const LEAST_DIGITS = 3
const LEAST_NAME = 4
const MOST_MENTIONS = 12

function* relations(report: Report): Iterable<Relation> {
  const related = new Set<string>()
  for (const [later, first, firm, others] of pairs(report)) {
    const key = `${first.index}-${later.index}`
    if (related.has(key)) continue
    related.add(key)
    yield {
      kind: 'restated',
      stated: printedNumber(operand(later)),
      comparison: '=',
      tentative: true,
      ...(others && others.length > 0 ? { known: others.map((fact) => operand(fact)) } : {}),
      readings: [
        {
          expression: { op: 'figure', operand: printedNumber(operand(first)) },
          ...(firm ? { binding: 'firm' } : { binding: 'loose', doubt: 'other-scope' })
        }
      ]
    }
  }
}

function* pairs(report: Report): Iterable<Pair> {
  yield* repeatedSentences(report)
  yield* restatedStandards(report)
  yield* sameNames(report)
  yield* sameValues(report)
  yield* nearMisses(report)
}

/** Figures with the same full name: each against the first that speaks of the same period and stage. */
function* sameNames(report: Report): Iterable<Pair> {
  const byName = new Map<string, Fact[]>()
  for (const fact of report.facts) {
    const name = nameOfFact(fact)
    if (name.length < LEAST_NAME || fact.subject.length < 2 || !restatable(fact)) continue
    // a share goes by the name of its part, whatever the whole is
    if (fact.figure.unitKind === 'ratio' && !/[率度]/.test(name)) continue
    const key = `${fact.figure.unitKind} ${name}`
    const known = byName.get(key) ?? []
    const first = known.find((other) => mayRestate(other, fact) && sameKind(other, fact) && sameContext(other, fact))
    if (first) yield [fact, first, false]
    if (known.length === 0) byName.set(key, known)
    if (known.length < MOST_MENTIONS) known.push(fact)
  }
}

/** The same number said again under words that do not contradict. */
function* sameValues(report: Report): Iterable<Pair> {
  const byKind = new Map<string, Map<number, Fact[]>>()
  for (const fact of report.facts) {
    if (!statesNumber(fact)) continue
    const digits = significantDigits(fact)
    if (digits < LEAST_DIGITS) continue
    const { unitKind, number } = fact.figure
    const byValue = byKind.get(unitKind) ?? new Map<number, Fact[]>()
    if (byValue.size === 0) byKind.set(unitKind, byValue)
    const known = byValue.get(number)
    if (!known) {
      byValue.set(number, [fact])
      continue
    }
    const twins = known.filter(
      (other) =>
        other.figure.value.eq(fact.figure.value) &&
        sameTime(other, fact) &&
        sameKind(other, fact) &&
        sameValueAgrees(other, fact, digits)
    )
    const best = bestNamed(fact, twins)
    if (best) yield [fact, best, false, twins.filter((twin) => twin !== best)]
    if (known.length < MOST_MENTIONS) known.push(fact)
  }
}

/** The twin whose words are closest, the nearest before of equals. */
function bestNamed(fact: Fact, twins: readonly Fact[]): Fact | undefined {
  const name = nameOfFact(fact)
  let best: Fact | undefined
  let bestScore = -1
  for (const twin of twins) {
    const score = nameScore(nameOfFact(twin), name) + (groupOf(twin) === groupOf(fact) ? 0.5 : 0)
    if (score < bestScore) continue
    best = twin
    bestScore = score
  }
  return best
}

/** The same fact stated twice with two values. Source: handbook B19, B20, B23, B58. */
export const sameFact = defineRule({
  meta: {
    id: 'same-fact',
    title: { zh: '前后一致', en: 'Same fact, same value' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B19', 'B20', 'B23', 'B58']
  },
  relations,
  checkMessage: sameFactMessage
})
