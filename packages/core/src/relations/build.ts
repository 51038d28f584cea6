import type { Decimal } from 'decimal.js'
import type { Fact } from '../facts/fact.js'
import type { Expression, Operand } from './relation.js'

/** The fact as an operand, called by its label, or by `fallback` where it has none. */
export function operand(fact: Fact, fallback = ''): Operand {
  return { label: fact.label || fallback, figure: fact.figure }
}

/** The fact's figure as a formula of its own. */
export function figureOf(fact: Fact, label?: string): Expression {
  return { op: 'figure', operand: label === undefined ? operand(fact) : { label, figure: fact.figure } }
}

/** A number that belongs to the formula itself (n of a mean, 100 of a full score). */
export function constant(value: Decimal): Expression {
  return { op: 'constant', value }
}

export function sum(terms: readonly Expression[]): Expression {
  return { op: 'sum', terms: terms.map((term) => ({ sign: 1, term })) }
}

/** `first` less all of `rest`. */
export function difference(first: Expression, ...rest: readonly Expression[]): Expression {
  return { op: 'sum', terms: [{ sign: 1, term: first }, ...rest.map((term) => ({ sign: -1 as const, term }))] }
}

export function quotient(numerator: Expression, denominator: Expression): Expression {
  return { op: 'quotient', numerator, denominator }
}

export function product(...factors: readonly Expression[]): Expression {
  return { op: 'product', factors }
}
