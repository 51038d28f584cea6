import type { Fact, Report } from '@gouji/core'
import { sameKind } from '@gouji/core'
import { wordsOf } from '../shared/addends.js'
import type { Claim } from './claim.js'

/** How far back the counts may stand: figures, not characters. */
const FARTHEST = 40
const countWords = /(?:总数|总量|共|共有|共计|数量?|合计)(?:为|是)?$/

/** 「该类项目总数4个…该类项目总数1个…以上5个项目」: 以上 gathers the counts before it. Loose: it may speak of a list as well. */
export function* countsAbove(report: Report): Iterable<Claim> {
  for (const total of report.facts) {
    if (total.figure.unitKind !== 'count' || !/(?:以上|上述|前述)(?:共|共计)?$/.test(wordsOf(total))) continue
    const noun = total.tail.slice(0, 2)
    if (noun.length < 2) continue
    const parts: Fact[] = []
    for (let i = total.index - 1; i >= Math.max(0, total.index - FARTHEST); i--) {
      const fact = report.facts[i] as Fact
      if (fact.block.part !== total.block.part) break
      const words = wordsOf(fact)
      if (sameKind(fact, total) && fact.scope.depth === 0 && words.includes(noun) && countWords.test(words))
        parts.unshift(fact)
    }
    if (parts.length >= 2)
      yield {
        kind: 'running-total',
        total,
        readings: [{ parts, firm: false, doubt: 'several-readings' }],
        tentative: true
      }
  }
}
