import { constant, Decimal, difference, type Expression, type Fact, figureOf, judge, operand, sum } from '@gouji/core'

const ONE = new Decimal(1)

/** Whether the arithmetic verifies that a figure is what an expression gives: evidence for how a list is meant. */
export function holds(stated: Fact, expression: Expression): boolean {
  const { verdict } = judge('', {
    kind: '',
    stated: operand(stated),
    comparison: '=',
    readings: [{ expression, binding: 'faint' }]
  })
  return verdict === 'exact' || verdict === 'rounding'
}

export function addUpTo(total: Fact, parts: readonly Fact[]): boolean {
  return holds(total, sum(parts.map((part) => figureOf(part))))
}

/** What the last share of a whole has to be: 100 % less the others. */
export function restOfWhole(shares: readonly Fact[]): Expression {
  return difference(constant(ONE), ...shares.slice(0, -1).map((share) => figureOf(share)))
}
