import { defineRule, type Relation, type Report } from '@gouji/core'
import { relationOf } from './found.js'
import { identityMessage } from './message.js'
import { identitiesInProse } from './prose.js'
import { identitiesInTables } from './tables.js'

function* relations(report: Report): Iterable<Relation> {
  for (const found of identitiesInProse(report)) yield relationOf(found)
  for (const found of identitiesInTables(report)) yield relationOf(found)
}

/** Sums that the trade knows by name: 基本支出 + 项目支出 = 本年支出合计. Source: handbook A.7, B11, B74–B76, E.8. */
export const namedIdentities = defineRule({
  meta: {
    id: 'named-identities',
    title: { zh: '固定勾稽', en: 'Identities known by name' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B11', 'B74', 'B75', 'B76']
  },
  relations,
  checkMessage: identityMessage
})
