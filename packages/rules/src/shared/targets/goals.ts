import type { Comparator, Fact, Report } from '@gouji/core'
import { frameOf, isCalledTarget } from './frames.js'
import { type IndicatorName, namedBy } from './names.js'
import { indicatorRows } from './rows.js'
import { targetRootOf } from './sections.js'
import { propertySigns } from './targets.data.js'

/** A target that a form or a section of targets prints, whether something answers it or not. */
export interface Goal {
  readonly fact: Fact
  readonly name: IndicatorName
  /** The levels above it in a form. */
  readonly groups: string
  /** The sign that is printed with it or in the column 指标性质. */
  readonly sign: Comparator | undefined
}

/**
 * The targets of a report that `wanted` lets through: the one figure in the target cell of a row, the figures of sections
 * of targets, 「指标值≥60%」.
 */
export function* goalsOf(
  report: Report,
  wanted: (fact: Fact, sign: Comparator | undefined) => boolean
): Iterable<Goal> {
  for (const { targets, name, groups, property } of indicatorRows(report)) {
    const [fact] = targets
    if (targets.length !== 1 || !fact) continue
    const column = propertySigns.find(([words]) => words.test(property))?.[1]
    const sign = fact.figure.comparator ?? column
    if (wanted(fact, sign)) yield { fact, name, groups, sign }
  }
  for (const fact of report.facts) {
    const sign = fact.figure.comparator
    if (fact.cell || !fact.sentence || fact.label === '' || !wanted(fact, sign)) continue
    if (!targetRootOf(fact.block.section) && !isCalledTarget(fact) && frameOf(fact) !== 'target') continue
    yield { fact, name: namedBy(fact), groups: '', sign }
  }
}
