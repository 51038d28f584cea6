import { type Fact, type Report, type Section, sameCounter, similarity } from '@gouji/core'
import type { Pair } from './index.js'

const LEAST_SIMILARITY = 0.7
/** What the standard pays or collects: only standards of one sort are compared. */
const sorts = [/补助|补贴/, /缴费|缴纳/, /筹资/, /统筹|支付/, /收费/, /奖励/]
const aspects = /(?:纯净)?(?:绩效)?(?:目标|资金情况|完成情况|情况)$/

/**
 * Per-person standards of one project: stated in its background, its funds and its goals, they are the same sum. Only
 * where the project has a single standard of that sort and unit besides the odd one.
 */
export function* restatedStandards(report: Report): Iterable<Pair> {
  const groups: { title: string; unit: string; sort: number; facts: Fact[] }[] = []
  for (const fact of report.facts) {
    if (fact.figure.unitKind !== 'standard' || fact.figure.comparator) continue
    const sort = sortOf(fact)
    if (sort < 0) continue
    const title = projectOf(fact.block.section)
    if (title === '') continue
    const group = groups.find(
      (known) => known.sort === sort && sameUnit(known.unit, fact.figure.unit) && sameProject(known.title, title)
    )
    if (group) group.facts.push(fact)
    else if (groups.length < 200) groups.push({ title, unit: fact.figure.unit, sort, facts: [fact] })
  }
  for (const { facts } of groups) yield* againstMajority(facts)
}

function* againstMajority(facts: readonly Fact[]): Iterable<Pair> {
  const [first] = facts
  if (!first) return
  const values = new Set(facts.map((fact) => fact.figure.value.toString()))
  const main =
    facts.find((fact) => facts.filter((other) => other.figure.value.eq(fact.figure.value)).length >= 2) ?? first
  for (const fact of facts) {
    if (fact === main) continue
    const elsewhere = fact.block.section !== main.block.section
    // one mention in each of two chapters, or an odd one among three
    const certain = facts.length === 2 || (facts.length >= 3 && values.size <= 2)
    yield [fact, main, certain && elsewhere]
  }
}

function sameProject(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (short.length >= 4 && long.includes(short)) || similarity(a, b) >= LEAST_SIMILARITY
}

function sortOf(fact: Fact): number {
  const words = `${fact.label}${fact.tail}`
  return sorts.findIndex((sort) => sort.test(words))
}

function sameUnit(a: string, b: string): boolean {
  return a === b || (perPersonAYear(a) && perPersonAYear(b)) || sameCounter(a, b)
}

function perPersonAYear(unit: string): boolean {
  return /^元(?:\/人|\/年)*(?:[·./]年)?$/.test(unit)
}

/** The numbered project that a section speaks of, without the word for its aspect. */
function projectOf(section: Section): string {
  for (let at: Section | undefined = section; at; at = at.parent) {
    if (at.level >= 3 && at.marker) return at.title.replace(/\d{4}年度?/, '').replace(aspects, '')
  }
  return ''
}
