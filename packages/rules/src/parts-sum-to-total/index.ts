import { defineRule, type Relation, type Report } from '@gouji/core'
import { countsAbove } from './above.js'
import { totalsBehind } from './behind.js'
import { type Claim, keyOf, relationOf } from './claim.js'
import { groupTotals } from './groups.js'
import { totalsOverLines } from './lines.js'
import { partsMessage } from './message.js'
import { totalsInFront } from './front.js'

function* relations(report: Report): Iterable<Relation> {
  const known = new Set<string>()
  for (const claim of claims(report)) {
    const key = keyOf(claim)
    if (known.has(key)) continue
    known.add(key)
    const relation = relationOf(claim)
    if (relation) yield relation
  }
}

function* claims(report: Report): Iterable<Claim> {
  yield* totalsInFront(report)
  yield* totalsBehind(report)
  yield* totalsOverLines(report)
  yield* groupTotals(report)
  yield* countsAbove(report)
}

/** A stated total against the sum of the parts that are listed with it. Source: handbook B09, B11, B13, B18, B77, B78. */
export const partsSumToTotal = defineRule({
  meta: {
    id: 'parts-sum-to-total',
    title: { zh: '分项合计', en: 'Parts add up to the total' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B09', 'B11', 'B13', 'B18', 'B77', 'B78']
  },
  relations,
  checkMessage: partsMessage
})
