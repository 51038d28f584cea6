import type { Fact } from '../facts/fact.js'
import type { Report } from '../report/report.js'
import { remembered } from '../text/remembered.js'
import { isAmount } from './kind.js'
import { similarity } from './subject.js'

const LEAST_SIMILARITY = 0.72
/** How far back a name is looked up: facts, not characters, so the cost stays bounded. */
const FARTHEST = 120

/** The words that name a figure for look-ups: its label without brackets, quotes, years and 「数」「决算数」 endings. */
export const nameOf: (words: string) => string = remembered((words) => {
  const bare = words
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/[“”"'‘’《》\s\uE000-\uE00A]/g, '')
    .replace(/^(?:本|当|该|全)年度?/, '')
    .replace(/经费/g, '费')
  const name = bare.replace(/(?:决算数|预算数|决算|支出|金额|数额|数|总额|合计|总计|为)+$/, '')
  return name.length >= 2 ? name : bare
})

/**
 * The amount that a phrase speaks of (「占本年支出合计的」 → 本年支出合计): the best-named fact before `anchor` in its part,
 * the nearest of equals. Only facts that `wanted` lets through.
 */
export function findNamed(
  report: Report,
  anchor: Fact,
  phrase: string,
  wanted: (fact: Fact) => boolean
): Fact | undefined {
  const name = nameOf(phrase)
  if (name.length < 2) return undefined
  let best: Fact | undefined
  let bestScore = LEAST_SIMILARITY
  for (let i = anchor.index - 1; i >= Math.max(0, anchor.index - FARTHEST); i--) {
    const fact = report.facts[i] as Fact
    if (fact.block.part !== anchor.block.part) break
    if (!isAmount(fact) || !wanted(fact)) continue
    const score = nameScore(nameOf(fact.label), name)
    if (score > bestScore + 0.001) {
      best = fact
      bestScore = score
    }
  }
  return best
}

/** 1 for the same name; a little less when one name ends the other (采购支出总额, 政府采购支出总额). */
export function nameScore(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 3 && long.endsWith(short)) return 0.95
  return similarity(a, b)
}
