import type { Figure } from '../figures/figure.js'
import type { Expression, Operand, Relation } from '../relations/relation.js'
import { operandsOf } from '../relations/expression.js'
import { type Decimal, exactly, HALF, ZERO } from './decimal.js'
import { boundsOf, nominalOf, divided } from './evaluate.js'
import { INFINITY, type Interval, lastDigit, MINUS_INFINITY, point } from './interval.js'
import { invert, type Target } from './invert.js'
import { solveRepeated } from './solve-repeated.js'
import { type Resolution, resolutionOf, valuesOf } from './resolution.js'
import { tolerance } from './tolerance.js'

/** What one figure of a relation would have to be for the relation to hold, everything else left as it is. */
export interface Need {
  readonly key: number
  readonly operand: Operand
  readonly stated: boolean
  /** The value (base units) with which the printed numbers agree; an inequality asks for none in particular. */
  readonly value?: Decimal
  /** All printed values with which it would hold. */
  readonly values: Interval
}

/** A figure that stands more than once in a longer formula is not solved for. */
const MOST_REPEATED = 60

/**
 * Solves `relation`, read as `expression`, for every figure in it. Figures with the same `keyOf` change together (one
 * that is printed twice). Figures for which there is no answer (a factor of zero) are left out.
 */
export function solve(relation: Relation, expression: Expression, keyOf: (figure: Figure) => number): Need[] {
  const { stated, comparison } = relation
  if (comparison === '=' && expression.op === 'figure') return solveRestated(stated, expression.operand, keyOf)
  const operands = operandsOf(expression)
  const resolution = resolutionOf(stated.figure, expression, comparison !== '=')
  const target = targetOf(relation, resolution)
  const needs: Need[] = []
  const claim = solveStated(relation, expression, resolution, keyOf)
  if (claim) needs.push(claim)
  const occurrences = new Map<number, number>()
  for (const { figure } of operands) occurrences.set(keyOf(figure), (occurrences.get(keyOf(figure)) ?? 0) + 1)
  occurrences.delete(keyOf(stated.figure))
  invert(expression, resolution, target, (operand, wanted) => {
    const key = keyOf(operand.figure)
    if (occurrences.get(key) === 1) push(needs, key, operand, wanted, resolution)
  })
  if (operands.length > MOST_REPEATED) return needs
  for (const [key, times] of occurrences) {
    const operand = operands.find(({ figure }) => keyOf(figure) === key)
    if (times === 1 || !operand) continue
    const isIt = (figure: Figure) => keyOf(figure) === key
    const values = solveRepeated(expression, isIt, (figure) => valuesOf(figure, resolution), target.values)
    const nominal = solveRepeated(
      expression,
      isIt,
      (figure) => point(exactly(figure.value)),
      point(exactly(stated.figure.value))
    )
    if (values)
      push(needs, key, operand, nominal && target.value ? { value: nominal.low, values } : { values }, resolution)
  }
  return needs
}

function targetOf({ stated, comparison }: Relation, resolution: Resolution): Target {
  if (comparison === '=') return { value: exactly(stated.figure.value), values: tolerance(stated.figure) }
  const { low, high } = valuesOf(stated.figure, { ...resolution, limits: false })
  const below = comparison === '<' || comparison === '≤'
  return { values: below ? { low, high: INFINITY } : { low: MINUS_INFINITY, high } }
}

/** A figure stands for half a digit more on both sides than its value. */
function push(needs: Need[], key: number, operand: Operand, target: Target, resolution: Resolution): void {
  const { low, high } = valuesOf(operand.figure, resolution)
  const half = high.minus(low).times(HALF)
  const values = { low: target.values.low.minus(half), high: target.values.high.plus(half) }
  if (values.low.isNaN() || values.high.isNaN()) return
  needs.push({ key, operand, stated: false, ...(target.value ? { value: target.value } : {}), values })
}

function solveStated(
  { stated, comparison }: Relation,
  expression: Expression,
  resolution: Resolution,
  keyOf: (figure: Figure) => number
): Need | undefined {
  const fraction = nominalOf(expression)
  const bounds = fraction && boundsOf(expression, resolution)
  if (!bounds) return undefined
  const key = keyOf(stated.figure)
  const value = exactly(stated.figure.value)
  const room = tolerance(stated.figure)
  const need = { key, operand: stated, stated: true }
  if (comparison === '=') {
    const low = bounds.low.minus(room.high.minus(value))
    const high = bounds.high.plus(value.minus(room.low))
    return { ...need, value: divided(fraction), values: { low, high } }
  }
  const below = comparison === '<' || comparison === '≤'
  const { low, high } = valuesOf(stated.figure, { ...resolution, limits: false })
  const half = high.minus(low).times(HALF)
  const values = below
    ? { low: MINUS_INFINITY, high: bounds.high.plus(half) }
    : { low: bounds.low.minus(half), high: INFINITY }
  return { ...need, values }
}

function solveRestated(stated: Operand, other: Operand, keyOf: (figure: Figure) => number): Need[] {
  if (keyOf(stated.figure) === keyOf(other.figure)) return []
  const a = lastDigit(stated.figure)
  const b = lastDigit(other.figure)
  const room = a.eq(b) ? ZERO : a.gt(b) ? a : b
  const need = (operand: Operand, wanted: Figure): Need => {
    const value = exactly(wanted.value)
    const values = { low: value.minus(room), high: value.plus(room) }
    return { key: keyOf(operand.figure), operand, stated: operand === stated, value, values }
  }
  return [need(stated, other.figure), need(other, stated.figure)]
}
