import { defineRule, type Issue, type Report } from '@gouji/core'
import { isReversed } from '../shared/targets/direction.js'
import { goalsOf } from '../shared/targets/goals.js'
import { printOf } from '../shared/targets/print.js'
import { targetDirectionMessage } from './message.js'

function* issues(report: Report): Iterable<Issue> {
  for (const { fact, name, groups, sign } of goalsOf(report, (_, sign) => sign !== undefined && sign !== '=')) {
    if (sign === undefined || !isReversed(fact, sign, name.text, groups)) continue
    const rising = sign === '≤' || sign === '<'
    const { span, comparator, comparatorSpan } = fact.figure
    const print = printOf(report, fact)
    yield {
      kind: rising ? 'rising' : 'falling',
      span: { start: Math.min(span.start, comparatorSpan?.start ?? span.start), end: span.end },
      data: { name: name.text, value: comparator === undefined ? `${sign}${print}` : print }
    }
  }
}

/** A target whose sign points the wrong way. Source: handbook B51. */
export const targetDirection = defineRule({
  meta: {
    id: 'target-direction',
    title: { zh: '指标方向', en: 'Direction of a target' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B51']
  },
  issues,
  issueMessage: targetDirectionMessage
})
