import {
  type Fact,
  factAt,
  figureOf,
  isAmount,
  operand,
  quotient,
  type Reading,
  type Relation,
  type Report,
  sameKind
} from '@gouji/core'

/** 为上年决算数的p%, 是2022年Ⓜ的p%, 相当于去年同期的p%. */
const cue =
  /(?:为|是|相当于|达到?|达)(?:\uE00A|上年|去年|上期)(?:度|同期)?[^，。；：\uE000-\uE008增减升降]{0,12}(\uE000?)的$/
const MOST_BACK = 12

/** 「为上年决算数的108.5%」: current ÷ prior, where last year's amount is printed in the sentence. */
export function* rateToPrior(report: Report): Iterable<Relation> {
  for (const rate of report.facts) {
    if (rate.figure.unitKind !== 'ratio' || !rate.sentence || rate.figure.comparator || rate.figure.upper) continue
    const match = cue.exec(rate.lead)
    if (!match) continue
    const printed = match[1] ? factAt(rate.sentence, rate.at - 2) : undefined
    const facts = report.facts
      .slice(Math.max(0, rate.index - MOST_BACK), rate.index)
      .filter((fact) => fact.block === rate.block && isAmount(fact) && fact !== printed)
    const prior = printed ?? lastOf(facts, (fact) => fact.relativeYear < 0)
    const current = prior && lastOf(facts, (fact) => fact !== prior && fact.relativeYear === 0 && sameKind(fact, prior))
    if (!prior || !current) {
      const known = lastOf(facts, (fact) => fact.relativeYear === 0)
      if (known)
        yield {
          kind: 'rate-to-prior',
          stated: operand(rate),
          comparison: '=',
          readings: [],
          blocked: 'base-not-stated',
          known: [operand(known)]
        }
      continue
    }
    const sure = current.sentence === rate.sentence && (printed !== undefined || prior.sentence === rate.sentence)
    const reading: Reading = {
      expression: quotient(figureOf(current), figureOf(prior)),
      ...(sure ? { binding: 'firm' } : { binding: 'loose', doubt: 'several-readings' })
    }
    yield { kind: 'rate-to-prior', stated: operand(rate), comparison: '=', readings: [reading] }
  }
}

function lastOf(facts: readonly Fact[], wanted: (fact: Fact) => boolean): Fact | undefined {
  for (let i = facts.length - 1; i >= 0; i--) if (wanted(facts[i] as Fact)) return facts[i]
  return undefined
}
