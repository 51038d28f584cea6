import type { Report } from '@gouji/core'
import { itemPairs } from './item-pairs.js'
import type { TargetPair } from './pair.js'
import { rowPairs } from './row-pairs.js'
import { sectionPairs } from './section-pairs.js'

const known = new WeakMap<Report, readonly TargetPair[]>()

/** Every target of the report with the result that answers it; one pair a target and result. */
export function targetPairs(report: Report): readonly TargetPair[] {
  const before = known.get(report)
  if (before) return before
  const pairs: TargetPair[] = []
  const seen = new Set<string>()
  const items = [...itemPairs(report)]
  const answered = new Set(items.filter((pair) => pair.missed === 'no').flatMap((pair) => [pair.target, pair.actual]))
  for (const pair of [...rowPairs(report), ...items, ...sectionPairs(report, answered)]) {
    const key = `${pair.target.figure.index} ${pair.actual.figure.index}`
    if (seen.has(key)) continue
    seen.add(key)
    pairs.push(pair)
  }
  known.set(report, pairs)
  return pairs
}

/** The pair of a result, by its figure's index. */
export function pairsByActual(report: Report): ReadonlyMap<number, TargetPair> {
  return new Map(targetPairs(report).map((pair) => [pair.actual.figure.index, pair]))
}
