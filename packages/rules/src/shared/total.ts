import { type Expression, type Fact, figureOf, sum } from '@gouji/core'

/** Σ of the figures. One figure stays itself, so that it is known as the same quantity said twice. */
export function totalOf(facts: readonly Fact[]): Expression {
  const [only] = facts
  return facts.length === 1 && only ? figureOf(only) : sum(facts.map((fact) => figureOf(fact)))
}
