import { defineRule, type Fact, type Issue, type Report, type Severity } from '@gouji/core'
import { boundDates } from './dates.js'
import { resultAsBoundMessage } from './message.js'
import { frameOf, isCalledTarget } from '../shared/targets/frames.js'
import { pairsByActual } from '../shared/targets/index.js'
import { namedBy } from '../shared/targets/names.js'
import type { TargetPair } from '../shared/targets/pair.js'
import { printOf } from '../shared/targets/print.js'
import { indicatorRows } from '../shared/targets/rows.js'
import { isResultSection, targetRootOf } from '../shared/targets/sections.js'
import { conditionTails, givesMarks, indicatorEnds, ruleWords } from '../shared/targets/targets.data.js'

function* issues(report: Report): Iterable<Issue> {
  const pairs = pairsByActual(report)
  for (const row of indicatorRows(report)) {
    if (row.actual === row.target) continue
    for (const fact of row.actuals)
      if (isBound(fact)) yield issueOf(report, fact, row.name.text, pairs.get(fact.figure.index), inColumn(fact))
  }
  for (const fact of report.facts) {
    if (fact.cell || !isBound(fact) || isUpperTime(fact)) continue
    const pair = pairs.get(fact.figure.index)
    if (pair || isResult(fact)) yield issueOf(report, fact, pair?.name ?? namedBy(fact).text, pair, 'warning')
  }
  yield* boundDates(report)
}

/** Printed with a sign or word in front of the number; 「85%以上」 and 「超过300万元」 are ordinary language. */
function isBound({ figure }: Fact): boolean {
  const { comparator, comparatorSpan, hedge } = figure
  if (comparator === undefined || comparator === '=' || !comparatorSpan || hedge === 'over' || hedge === 'under')
    return false
  return comparatorSpan.start < figure.span.start
}

/** A time is often kept as a limit (＜60分钟), in forms more than in the text. */
function isUpperTime({ figure }: Fact): boolean {
  return figure.unitKind === 'duration' && (figure.comparator === '<' || figure.comparator === '≤')
}

function inColumn(fact: Fact): Severity {
  return isUpperTime(fact) ? 'info' : 'warning'
}

/**
 * A result among results, named like an indicator; not a condition, a rule, a remark in brackets or a mark to be given.
 * 不低于40% and 不超过3次 are how rules speak, 低于1% is ordinary language; nobody says 大于95% but from a form.
 */
function isResult(fact: Fact): boolean {
  const { sentence, figure, block } = fact
  if (
    !sentence ||
    fact.stage === 'target' ||
    frameOf(fact) === 'target' ||
    fact.scope.opener === 'bracket' ||
    figure.unitKind === 'score' ||
    figure.unitKind === 'duration'
  )
    return false
  const name = namedBy(fact).text
  if (
    isCalledTarget(fact) ||
    figure.hedge !== undefined ||
    name.length < 3 ||
    ruleWords.test(fact.lead) ||
    conditionTails.test(fact.tail) ||
    fact.tail !== ''
  )
    return false
  const words = sentence.skeleton.slice(Math.max(0, fact.at - 4), fact.at)
  if (/[高低多少]于/.test(words) || (/[大小]于/.test(words) && !indicatorEnds.test(name))) return false
  if (givesMarks.test(sentence.skeleton.slice(fact.at + 1))) return false
  return targetRootOf(block.section) === undefined && isResultSection(block.section)
}

function issueOf(report: Report, fact: Fact, name: string, pair: TargetPair | undefined, severity: Severity): Issue {
  const { span, comparatorSpan, comparator } = fact.figure
  const target = pair?.target.figure
  const copied = target !== undefined && target.comparator === comparator && target.value.eq(fact.figure.value)
  return {
    kind: copied ? 'copied' : 'bound',
    severity,
    span: { start: comparatorSpan?.start ?? span.start, end: span.end },
    data: { name, value: printOf(report, fact) },
    ...(target ? { related: [{ label: pair?.target.label ?? name, span: target.span }] } : {})
  }
}

/** A result written as a bound instead of a value. Source: handbook B48. */
export const resultAsBound = defineRule({
  meta: {
    id: 'result-as-bound',
    title: { zh: '实际值写成比较式', en: 'Result written as a bound' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B48']
  },
  issues,
  issueMessage: resultAsBoundMessage
})
