import type { Figure } from '../figures/figure.js'
import type { Expression, ForeignFigure, Operand } from './relation.js'

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
  else if (expression.op === 'sum') for (const { term } of expression.terms) collect(term, into)
  else for (const part of partsOf(expression)) collect(part, into)
}

/** The figures of other documents in a formula. */
export function foreignFiguresOf(expression: Expression): ForeignFigure[] {
  if (expression.op === 'constant') return expression.from ? [expression.from] : []
  return partsOf(expression).flatMap(foreignFiguresOf)
}

/** The same formula with every figure put through `swap`. */
export function mapFigures(expression: Expression, swap: (figure: Figure) => Figure): Expression {
  const map = (part: Expression): Expression => mapFigures(part, swap)
  switch (expression.op) {
    case 'figure':
      return { op: 'figure', operand: { ...expression.operand, figure: swap(expression.operand.figure) } }
    case 'constant':
      return expression
    case 'sum':
      return { op: 'sum', terms: expression.terms.map(({ sign, term }) => ({ sign, term: map(term) })) }
    case 'product':
      return { op: 'product', factors: expression.factors.map(map) }
    case 'quotient':
      return { op: 'quotient', numerator: map(expression.numerator), denominator: map(expression.denominator) }
    case 'mean':
      return { op: 'mean', terms: expression.terms.map(map) }
  }
}
