import type { Expression, Operand } from './relation.js'

/** The parts of a formula, in the order in which it is written; none for a figure or a constant. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'figure':
    case 'constant':
      return []
    case 'sum':
      return expression.terms.map((part) => part.term)
    case 'product':
      return expression.factors
    case 'quotient':
      return [expression.numerator, expression.denominator]
    case 'mean':
      return expression.terms
  }
}

/** All printed figures of a formula, in the order in which it is written; one that occurs twice is listed twice. */
export function operandsOf(expression: Expression): Operand[] {
  const found: Operand[] = []
  collect(expression, found)
  return found
}

function collect(expression: Expression, into: Operand[]): void {
  if (expression.op === 'figure') into.push(expression.operand)
  else for (const part of partsOf(expression)) collect(part, into)
}
