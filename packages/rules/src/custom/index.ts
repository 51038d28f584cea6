import { defineRule, type Rule } from '@gouji/core'
import { namingSuspect } from '../shared/suspect-first.js'
import { customRelations } from './bind.js'
import type { CustomRelation } from './definition.js'
import { customMessage } from './message.js'

/** The rule that checks a relation that a user has written. */
export function customRule(relation: CustomRelation): Rule {
  const rule = defineRule({
    meta: {
      id: relation.id,
      title: { zh: relation.title, en: relation.title },
      severity: relation.severity,
      preset: 'recommended',
      covers: []
    },
    relations: (report) => customRelations(report, relation),
    checkMessage: (check, locale) => customMessage(relation, check, locale)
  })
  return namingSuspect(rule as Rule)
}
