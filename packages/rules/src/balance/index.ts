import { defineRule, type Fact, type Relation, type Report } from '@gouji/core'
import { balanceRelation, bracketedBalance } from './amount.js'
import { savingRelation } from './saving.js'
import { balanceMessage } from './message.js'
import { balanceRateRelation } from './rate.js'

function* relations(report: Report): Iterable<Relation> {
  for (const fact of report.facts) {
    const relation = relationOf(report, fact)
    if (relation) yield relation
  }
}

function relationOf(report: Report, fact: Fact): Relation | undefined {
  if (!fact.sentence || fact.stage === 'target') return undefined
  if (fact.figure.unitKind === 'ratio') return balanceRateRelation(report, fact)
  return savingRelation(fact) ?? bracketedBalance(fact) ?? balanceRelation(report, fact)
}

/** A stated balance or gap against income less expenditure, and the balance rate. Source: handbook B05, F7. */
export const balance = defineRule({
  meta: {
    id: 'balance',
    title: { zh: '结余', en: 'Balance' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B05']
  },
  relations,
  checkMessage: balanceMessage
})
