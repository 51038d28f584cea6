import { defineRule, type Fact, type Issue, type Report, type UnitKind } from '@gouji/core'
import { comparable, looselyComparable, withUnitOf } from '../shared/targets/comparable.js'
import { blankUnitOf } from '../shared/targets/blank.js'
import { bareLabel, isCalledTarget } from '../shared/targets/frames.js'
import { itemFacts } from '../shared/targets/item-pairs.js'
import { printOf } from '../shared/targets/print.js'
import { indicatorRows, type IndicatorRow } from '../shared/targets/rows.js'
import { actualWords } from '../shared/targets/targets.data.js'
import { targetKindMessage } from './message.js'

/** Kinds of which a value of one cannot answer a target of the other. 90分 for 90% and bare numbers may. */
const apart: ReadonlySet<UnitKind> = new Set(['money', 'count', 'measure', 'duration', 'ratio'])

function* issues(report: Report): Iterable<Issue> {
  for (const row of indicatorRows(report)) {
    const issue = inRow(report, row)
    if (issue) yield issue
  }
  for (const facts of report.factsByBlock.values()) {
    if (facts.length < 2 || facts[0]?.cell) continue
    for (const [index, fact] of facts.entries()) {
      const actual = isCalledTarget(fact) ? answerOf(facts, index) : undefined
      if (actual && unlike(fact, actual))
        yield issueOf(report, fact.block.section.title, actual, printOf(report, fact), fact.figure.span)
    }
  }
}

/** A row with one value each, of two kinds; or a target of which only the unit is left (≥ 万人). */
function inRow(report: Report, { name, target, targets, actuals, row }: IndicatorRow): Issue | undefined {
  const [actual] = actuals
  if (!target || !actual || actuals.length !== 1 || target === row.levels.l3) return undefined
  const [goal] = targets
  if (!goal) {
    const kind = blankUnitOf(target)
    const other = actual.figure.unitKind
    return kind && kind !== other && apart.has(kind) && apart.has(other)
      ? issueOf(report, name.text, actual, target.text, target.span)
      : undefined
  }
  if (targets.length !== 1 || !unlike(goal, actual)) return undefined
  return issueOf(report, name.text, actual, printOf(report, goal), goal.figure.span)
}

function unlike(target: Fact, actual: Fact): boolean {
  const [goal, result] = [withUnitOf(target, actual), withUnitOf(actual, target)]
  if (comparable(goal, result) || looselyComparable(goal, result)) return false
  const [a, b] = [goal.figure.unitKind, result.figure.unitKind]
  return a !== b && apart.has(a) && apart.has(b)
}

/** The result that is stated with a target of the text and has no name of its own; none when another one of the target's kind follows. */
function answerOf(facts: readonly Fact[], index: number): Fact | undefined {
  const target = facts[index] as Fact
  const behind = itemFacts(facts, index)
  if (behind.some((fact) => comparable(target, fact))) return undefined
  // 「合格率目标100%，实际42个项目中验收合格42个，合格率100%」: the answer comes later in the same breath
  const later = target.sentence?.facts.some(
    (fact) => fact.index > target.index && fact.segment === target.segment && comparable(target, fact)
  )
  if (later) return undefined
  return behind.find((fact) => actualWords.test(fact.label) && bareLabel(fact) === '')
}

function issueOf(report: Report, name: string, actual: Fact, target: string, span: Issue['span']): Issue {
  return {
    kind: 'kind',
    span: actual.figure.span,
    data: { name, target, actual: printOf(report, actual) },
    related: [{ label: target, span }]
  }
}

/** A result of another kind than its target. Source: handbook B50. */
export const targetKind = defineRule({
  meta: {
    id: 'target-kind',
    title: { zh: '目标与实际单位不同类', en: 'Target and result of different kinds' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B50']
  },
  issues,
  issueMessage: targetKindMessage
})
