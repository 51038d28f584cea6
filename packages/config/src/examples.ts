import { buildReport, lint, readText } from '@gouji/core'
import type { OwnExample, OwnRelation } from './relations.js'

/** What came of one example of a relation. */
export interface ExampleOutcome {
  readonly rule: string
  readonly example: OwnExample
  readonly found: OwnExample['verdict']
  /** The messages that were found, else the arithmetic that holds. */
  readonly said: readonly string[]
}

/** Runs the examples that are written beside relations, each with its rule alone. */
export function testRelations(relations: readonly OwnRelation[], locale: 'zh' | 'en'): ExampleOutcome[] {
  const outcomes: ExampleOutcome[] = []
  for (const { rule, examples } of relations) {
    for (const example of examples) {
      const { findings, checks, failures } = lint(buildReport(readText(example.text, 'text')), [rule], { locale })
      if (failures[0]) throw failures[0].error
      const held = checks.filter(({ verdict }) => verdict === 'exact' || verdict === 'rounding' || verdict === 'weak')
      const found = findings.length > 0 ? 'inconsistent' : held.length > 0 ? 'holds' : 'undecided'
      const said = findings.length > 0 ? findings.map(({ message }) => message) : held.map((one) => one.arithmetic)
      outcomes.push({ rule: rule.meta.id, example, found, said })
    }
  }
  return outcomes
}
