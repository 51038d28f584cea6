import { defineRule, type Relation, type Report } from '@gouji/core'
import { projectsMessage, remainderMessage } from './message.js'
import { remainderIssues, remainders } from './remainder.js'
import { totalsOfProjects } from './totals.js'

function* relations(report: Report): Iterable<Relation> {
  yield* totalsOfProjects(report)
  yield* remainders(report)
}

/** The budget of all projects against the budgets of the single ones. Source: handbook B12. */
export const projectsTotal = defineRule({
  meta: {
    id: 'projects-total',
    title: { zh: '项目总额与明细', en: 'All projects and each of them' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B12']
  },
  relations,
  issues: remainderIssues,
  checkMessage: projectsMessage,
  issueMessage: remainderMessage
})
