import type { MeasureGroup } from '../facts/vocabulary/measures.js'
import type { Report } from './report.js'

/** What reports of this trade measure and other texts seldom do. */
const TRADE: ReadonlySet<MeasureGroup> = new Set<MeasureGroup>([
  'budget',
  'budget-change',
  'due',
  'allocated',
  'arrived',
  'disbursed',
  'spent',
  'balance',
  'prior-carry'
])
/** In a text without the title and headings of a report. */
const LEAST_FACTS = 3

/**
 * Whether a text that somebody has open is worth checking unasked: it calls itself a report and has an amount of its
 * trade, or it is a fragment with several of them (预算, 执行, 到位…), of at least two sorts.
 */
export function isReport(report: Report): boolean {
  if (report.kind === 'form') return true
  const groups = new Set<MeasureGroup>()
  let facts = 0
  for (const { figure, measures } of report.facts) {
    if (figure.unitKind !== 'money' && figure.unitKind !== 'ratio') continue
    const measure = measures.find(({ group }) => TRADE.has(group))
    if (!measure && !(figure.unitKind === 'ratio' && measures.some(({ group }) => group === 'rate'))) continue
    if (report.kind !== 'unknown') return true
    facts++
    for (const { group } of measures) groups.add(group)
    if (facts >= LEAST_FACTS && groups.size > 1) return true
  }
  return false
}
