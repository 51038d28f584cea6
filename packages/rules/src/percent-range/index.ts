import { defineRule, type Fact, type Issue, type Part, type Report } from '@gouji/core'
import { type Goal, goalsOf } from '../shared/targets/goals.js'
import { namedBy } from '../shared/targets/names.js'
import { printOf } from '../shared/targets/print.js'
import { indicatorRows } from '../shared/targets/rows.js'
import { targetRootOf } from '../shared/targets/sections.js'
import { cappedRates } from '../shared/targets/targets.data.js'
import { percentRangeMessage } from './message.js'

function* issues(report: Report): Iterable<Issue> {
  yield* targets(report)
  for (const row of indicatorRows(report)) {
    for (const fact of row.actuals)
      if (isAbove(fact, row.name.text)) yield issueOf(report, 'above', fact, row.name.text)
  }
  for (const fact of report.facts) {
    if (fact.cell || !fact.sentence || fact.stage === 'target' || targetRootOf(fact.block.section)) continue
    if (fact.figure.unitKind !== 'ratio' || fact.figure.number <= 1) continue
    const name = namedBy(fact).text
    if (isAbove(fact, name)) yield issueOf(report, 'above', fact, name)
  }
}

/** More than 100% of something that has no more; funds may well arrive beyond the budget. A bound is reported as such. */
function isAbove({ figure }: Fact, name: string): boolean {
  return (
    figure.unitKind === 'ratio' &&
    figure.value.gt(1) &&
    figure.comparator === undefined &&
    cappedRates.test(name) &&
    !/到位率$/.test(name)
  )
}

/** Targets of more than 100% each by itself; ≥100%, which is only an odd way to write it, once for a part. */
function* targets(report: Report): Iterable<Issue> {
  const odd = new Map<Part, Goal[]>()
  for (const goal of goalsOf(report, ({ figure }) => figure.unitKind === 'ratio' && figure.number >= 1)) {
    const { figure, block } = goal.fact
    if (!cappedRates.test(goal.name.text)) continue
    if (figure.value.gt(1) || goal.sign === '>') yield issueOf(report, 'target-above', goal.fact, goal.name.text)
    else if (goal.sign === '≥') {
      const known = odd.get(block.part)
      if (known) known.push(goal)
      else odd.set(block.part, [goal])
    }
  }
  for (const [first, ...others] of odd.values()) {
    if (!first) continue
    yield {
      ...issueOf(report, 'at-least-all', first.fact, first.name.text),
      severity: 'info',
      related: others.map(({ fact, name }) => ({ label: name.text, span: fact.figure.span }))
    }
  }
}

function issueOf(report: Report, kind: string, fact: Fact, name: string): Issue {
  const { span, comparatorSpan } = fact.figure
  return {
    kind,
    span: { start: Math.min(span.start, comparatorSpan?.start ?? span.start), end: span.end },
    data: { name, value: printOf(report, fact) }
  }
}

/** Percentages that cannot be. Source: handbook B60. */
export const percentRange = defineRule({
  meta: {
    id: 'percent-range',
    title: { zh: '百分数越界', en: 'Percentage out of range' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B60']
  },
  issues,
  issueMessage: percentRangeMessage
})
