import { defineRule, type Relation, type Report } from '@gouji/core'
import { partsOfFigures } from './lists.js'
import { partMessage } from './message.js'
import { orderedByName } from './ordered.js'
import { usesOfFunds } from './uses.js'

function* relations(report: Report): Iterable<Relation> {
  yield* partsOfFigures(report)
  yield* orderedByName(report)
  yield* usesOfFunds(report)
}

/** A part is not larger than its whole. Source: handbook B08, B14, B75, B77. */
export const partExceedsWhole = defineRule({
  meta: {
    id: 'part-exceeds-whole',
    title: { zh: '子项大于总数', en: 'Part larger than the whole' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B08', 'B14']
  },
  relations,
  checkMessage: partMessage
})
