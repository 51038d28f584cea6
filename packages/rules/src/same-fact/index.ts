import { defineRule, type Fact, figureOf, operand, type Relation, type Report, sameKind } from '@gouji/core'
import { sameFactMessage } from './message.js'
import { mayRestate, nameOfFact, namesAgree, restatable, significantDigits } from './names.js'
import { repeatedSentences } from './repeated.js'
import { nearMisses } from './near-misses.js'

const LEAST_DIGITS = 4
const LEAST_NAME = 6
const MOST_MENTIONS = 40

function* relations(report: Report): Iterable<Relation> {
  const related = new Set<string>()
  for (const [later, first, firm] of pairs(report)) {
    const key = `${first.index}-${later.index}`
    if (related.has(key)) continue
    related.add(key)
    yield {
      kind: 'restated', stated: operand(later), comparison: '=',
      readings: [{ expression: figureOf(first), ...(firm ? { binding: 'firm' } : { binding: 'loose', doubt: 'other-scope' }) }]
    }
  }
}

function* pairs(report: Report): Iterable<readonly [later: Fact, first: Fact, firm: boolean]> {
  yield* repeatedSentences(report)
  yield* sameNames(report)
  yield* sameValues(report)
  yield* nearMisses(report)
}

/** Figures with the same full name: the later ones against the first that speaks of the same period and stage. */
function* sameNames(report: Report): Iterable<readonly [Fact, Fact, boolean]> {
  const byName = new Map<string, Fact[]>()
  for (const fact of report.facts) {
    const name = nameOfFact(fact)
    if (name.length < LEAST_NAME || fact.subject.length < 2 || !restatable(fact)) continue
    const key = `${fact.figure.unitKind} ${name}`
    const known = byName.get(key) ?? []
    const first = known.find((other) => mayRestate(other, fact) && sameKind(other, fact) && sameContext(other, fact))
    if (first) yield [fact, first, false]
    if (known.length < MOST_MENTIONS) byName.set(key, [...known, fact])
  }
}

/** Items of one list speak of different things although their words are the same. */
function sameContext(a: Fact, b: Fact): boolean {
  if (a.block === b.block) return a.sentence === b.sentence ? a.scope === b.scope && a.segment !== b.segment : true
  if (a.cell && b.cell) return false
  return a.block.section === b.block.section || a.block.section.parent !== b.block.section.parent || a.block.part !== b.block.part
}

/** The same number of at least four digits, said again under words that do not contradict. */
function* sameValues(report: Report): Iterable<readonly [Fact, Fact, boolean]> {
  const byValue = new Map<string, Fact[]>()
  for (const fact of report.facts) {
    const digits = significantDigits(fact)
    if (digits.length < LEAST_DIGITS || !restatable(fact)) continue
    const key = `${fact.figure.unitKind} ${fact.figure.value.toString()}`
    const known = byValue.get(key) ?? []
    const first = known.find((other) => mayRestate(other, fact) && sameKind(other, fact) && namesAgree(other, fact, digits.length))
    if (first) yield [fact, first, false]
    if (known.length < MOST_MENTIONS) byValue.set(key, [...known, fact])
  }
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
