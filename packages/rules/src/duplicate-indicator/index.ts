import { defineRule, type Issue, type Report } from '@gouji/core'
import { indicatorRows } from '../shared/targets/rows.js'
import { duplicateIndicatorMessage } from './message.js'

const LEAST_NAME = 4

/** The same indicator with the same target twice in one form. */
function* issues(report: Report): Iterable<Issue> {
  const seen = new Map<string, Issue['span']>()
  for (const { row, name, target, table, groups } of indicatorRows(report)) {
    const cell = row.levels.l3
    if (!cell || name.key.length < LEAST_NAME || !target || target.text === '') continue
    const key = `${table.index} ${name.key} ${target.text}`
    const first = seen.get(key)
    if (!first) seen.set(key, cell.span)
    else if (first !== cell.span)
      yield {
        kind: 'duplicate',
        span: cell.span,
        data: { name: name.text, groups: groups.trim() },
        related: [{ label: name.text, span: first }]
      }
  }
}

/** An indicator that is counted twice. Source: handbook B53. */
export const duplicateIndicator = defineRule({
  meta: {
    id: 'duplicate-indicator',
    title: { zh: '指标重复', en: 'Indicator listed twice' },
    severity: 'warning',
    preset: 'nursery',
    covers: ['B53']
  },
  issues,
  issueMessage: duplicateIndicatorMessage
})
