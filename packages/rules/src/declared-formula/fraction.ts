import { constant, Decimal, type Expression, type Fact, product, type Reading } from '@gouji/core'

const HUNDREDTH = new Decimal('0.01')

/** A fraction under a header of % (0.95 for 95 %) is printed in the wrong unit, not computed wrongly: a second reading. */
export function asFraction({ figure }: Fact, expression: Expression): Reading[] {
  const small =
    figure.unitKind === 'ratio' &&
    figure.scale === -2 &&
    !/[%％]/.test(figure.text) &&
    figure.value.abs().lte(HUNDREDTH)
  return small
    ? [{ expression: product(expression, constant(HUNDREDTH)), binding: 'loose', doubt: 'unit-unknown' }]
    : []
}
