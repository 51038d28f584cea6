import type { Fact, Report, Sentence } from '@gouji/core'
import { addsTo, homogeneous, isAddend, wordsOf } from '../shared/addends.js'
import { endsOpen, listsUnderFigures } from '../shared/part-list.js'
import { announcedTotal } from './announced.js'
import type { Claim, ClaimReading } from './claim.js'
import { detailedTotal } from './detailed.js'

/** 其中 may break down another figure of the sentence than the nearest. */
const MOST_RIVALS = 2

/** Totals whose parts follow: 「总额，其中甲、乙」「总额由甲、乙组成」「总额，甲…，其余…」「总收入…。甲…，乙…，丙…」. */
export function* totalsInFront(report: Report): Iterable<Claim> {
  for (const list of listsUnderFigures(report)) {
    if (list.readings.some((reading) => reading.parts.some(isCut))) continue
    const certain = list.rivals.length === 0
    const readings: ClaimReading[] = []
    for (const { parts, complete } of list.readings) {
      if (parts.length >= 2)
        readings.push({
          parts,
          firm: complete && certain,
          ...(parts.some(endsOpen) && { open: true }),
          ...(certain ? {} : { doubt: 'several-readings' as const })
        })
    }
    if (readings.length === 0) continue
    yield { kind: 'list', total: list.total, readings: firmFirst(readings) }
    for (const rival of list.rivals.slice(0, MOST_RIVALS)) {
      yield {
        kind: 'list',
        total: rival,
        readings: readings.map((reading) => ({ ...reading, firm: false })),
        tentative: true
      }
    }
  }
  for (const sentence of report.sentences) {
    const claim =
      composed(sentence) ?? withRest(sentence) ?? detailedTotal(sentence) ?? announcedTotal(report, sentence)
    if (claim) yield claim
  }
}

/** 调减 is taken off, not added: the rule on budget adjustments reads such lists. */
function isCut(part: Fact): boolean {
  return part.measures[0]?.id === 'adjust-cut'
}

/** A list known to be complete is what is meant; the others remain as charity. */
function firmFirst(readings: readonly ClaimReading[]): ClaimReading[] {
  return [...readings.filter((reading) => reading.firm), ...readings.filter((reading) => !reading.firm)]
}

/** 「总投资1000万元，由中央资金600万元和县级资金400万元构成」. */
function composed(sentence: Sentence): Claim | undefined {
  const end = /组成|构成/.exec(sentence.skeleton)?.index
  if (end === undefined) return undefined
  const from = sentence.skeleton.lastIndexOf('由', end)
  if (from < 0) return undefined
  const inside = sentence.facts.filter((fact) => fact.at > from && fact.at < end)
  const before = sentence.facts.filter((fact) => fact.at < from && isAddend(fact))
  const first = inside[0]
  const total = before.reverse().find((fact) => first !== undefined && addsTo(first, fact))
  if (!total) return undefined
  const parts = inside.filter((fact) => addsTo(fact, total) && fact.scope === first?.scope)
  if (parts.length < 2 || parts.length < inside.filter(isAddend).length || !homogeneous(parts)) return undefined
  return { kind: 'list', total, readings: [{ parts, firm: !/等$/.test(sentence.skeleton.slice(0, end)) }] }
}

/** 「安排资金500万元，300万元用于甲，其余200万元用于乙」. */
function withRest(sentence: Sentence): Claim | undefined {
  const rest = sentence.facts.find(
    (fact) => fact.scope.depth === 0 && isAddend(fact) && /^(?:其余|余下)/.test(wordsOf(fact))
  )
  if (!rest) return undefined
  const all = sentence.facts.filter(
    (fact) =>
      (fact.scope.depth === 0 && fact.index <= rest.index && isAddend(fact) && addsTo(rest, fact)) || fact === rest
  )
  const [total, ...parts] = all
  if (!total || parts.length < 2 || !parts.every((part) => addsTo(part, total)) || !homogeneous(parts)) return undefined
  return { kind: 'list', total, readings: [{ parts, firm: true }] }
}
