import { defineRule, type Relation, type Report } from '@gouji/core'
import { fundRelations } from './funds.js'
import { indicatorRelations } from './indicators.js'
import { textAndTableMessage } from './message.js'

function* relations(report: Report): Iterable<Relation> {
  yield* fundRelations(report)
  yield* indicatorRelations(report)
}

/** What the narrative says and what the form says. Source: handbook B20, B21, B56. */
export const textAndTable = defineRule({
  meta: {
    id: 'text-and-table',
    title: { zh: '文表一致', en: 'Text against table' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B20', 'B21', 'B56']
  },
  relations,
  checkMessage: textAndTableMessage
})
