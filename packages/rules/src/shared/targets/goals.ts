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

/** All targets of a report: one figure in the target cell of a row, the figures of sections of targets, 「指标值≥60%」. */
export function* goalsOf(report: Report): Iterable<Goal> {
  for (const { targets, name, groups, property } of indicatorRows(report)) {
    const [fact] = targets
    if (targets.length !== 1 || !fact) continue
    const column = propertySigns.find(([words]) => words.test(property))?.[1]
    yield { fact, name, groups, sign: fact.figure.comparator ?? column }
  }
  for (const fact of report.facts) {
    if (fact.cell || !fact.sentence || fact.label === '') continue
    if (!targetRootOf(fact.block.section) && !isCalledTarget(fact) && frameOf(fact) !== 'target') continue
    yield { fact, name: namedBy(fact), groups: '', sign: fact.figure.comparator }
  }
}

