import type { Expression, Operand } from '../relations/relation.js'
import { partsOf } from '../relations/expression.js'
import { type Decimal, exactly, ONE, ZERO } from './decimal.js'
import { boundsOf } from './evaluate.js'
import { add, divide, type Interval, multiply, point, subtract } from './interval.js'
import type { Resolution } from './resolution.js'

/** The result that a formula has to have. */
export interface Target {
  readonly value?: Decimal
  readonly values: Interval
}

type Visit = (operand: Operand, wanted: Target) => void

/**
 * Tells `visit`, for every figure of a formula, what it would have to be for the formula to come to `wanted`, all other
 * figures left as they are. Linear in the size of the formula.
 */
export function invert(expression: Expression, resolution: Resolution, wanted: Target, visit: Visit): void {
  if (expression.op === 'quotient') {
    // what a quotient itself comes to tells nothing of its parts
    const parts = partsOf(expression).map((part) => annotate(part, resolution))
    descend({ expression, parts }, wanted, visit)
  } else descend(annotate(expression, resolution), wanted, visit)
}

/** A formula with the value and the bounds of each of its parts. */
interface Node {
  readonly expression: Expression
  readonly value?: Decimal
  readonly bounds?: Interval
  readonly parts: readonly Node[]
}

function annotate(expression: Expression, resolution: Resolution): Node {
  const parts = partsOf(expression).map((part) => annotate(part, resolution))
  const value = valueOfParts(expression, parts)
  const bounds = boundsOfParts(expression, parts, resolution)
  return { expression, parts, ...(value ? { value } : {}), ...(bounds ? { bounds } : {}) }
}

function valueOfParts(expression: Expression, parts: readonly Node[]): Decimal | undefined {
  if (expression.op === 'figure') return exactly(expression.operand.figure.value)
  if (expression.op === 'constant') return exactly(expression.value)
  let total = expression.op === 'product' ? ONE : ZERO
  if (expression.op === 'quotient') {
    const [numerator, denominator] = parts
    if (!numerator?.value || !denominator?.value || denominator.value.isZero()) return undefined
    return numerator.value.div(denominator.value)
  }
  for (let i = 0; i < parts.length; i++) {
    const value = parts[i]?.value
    if (!value) return undefined
    if (expression.op === 'product') total = total.times(value)
    else total = signOf(expression, i) === 1 ? total.plus(value) : total.minus(value)
  }
  return expression.op === 'mean' ? total.div(parts.length) : total
}

function boundsOfParts(expression: Expression, parts: readonly Node[], resolution: Resolution): Interval | undefined {
  if (parts.length === 0) return boundsOf(expression, resolution)
  if (expression.op === 'quotient') {
    const [numerator, denominator] = parts
    return numerator?.bounds && denominator?.bounds && divide(numerator.bounds, denominator.bounds)
  }
  let total = point(expression.op === 'product' ? ONE : ZERO)
  for (let i = 0; i < parts.length; i++) {
    const bounds = parts[i]?.bounds
    if (!bounds) return undefined
    if (expression.op === 'product') total = multiply(total, bounds)
    else total = signOf(expression, i) === 1 ? add(total, bounds) : subtract(total, bounds)
  }
  return expression.op === 'mean' ? divide(total, point(ONE.times(parts.length))) : total
}

function signOf(expression: Expression, i: number): 1 | -1 {
  return expression.op === 'sum' ? (expression.terms[i]?.sign ?? 1) : 1
}

/** Walks down to the figures, telling each part what it would have to be. */
function descend(node: Node, wanted: Target, visit: Visit): void {
  const { expression, parts } = node
  switch (expression.op) {
    case 'figure':
      visit(expression.operand, wanted)
      return
    case 'constant':
      return
    case 'sum':
      descendSum(node, wanted, visit)
      return
    case 'mean':
      descendSum(sumOfMean(node), scaled(wanted, ONE.times(parts.length)), visit)
      return
    case 'product':
      descendProduct(parts, wanted, visit)
      return
    case 'quotient':
      descendQuotient(parts, wanted, visit)
  }
}

function sumOfMean(node: Node): Node {
  const n = ONE.times(node.parts.length)
  return {
    ...node,
    ...(node.value ? { value: node.value.times(n) } : {}),
    ...(node.bounds ? { bounds: multiply(node.bounds, point(n)) } : {})
  }
}

function scaled(wanted: Target, factor: Decimal): Target {
  const values = multiply(wanted.values, point(factor))
  return wanted.value ? { value: wanted.value.times(factor), values } : { values }
}

function descendSum({ expression, value: total, bounds: all, parts }: Node, wanted: Target, visit: Visit): void {
  if (!total || !all) return
  parts.forEach((part, i) => {
    if (!part.value || !part.bounds) return
    const sign = signOf(expression, i)
    const signed = sign === 1 ? part.bounds : subtract(point(ZERO), part.bounds)
    const rest = { low: all.low.minus(signed.low), high: all.high.minus(signed.high) }
    const missing = subtract(wanted.values, rest)
    const value = wanted.value?.minus(total).plus(part.value.times(sign)).times(sign)
    const values = sign === 1 ? missing : subtract(point(ZERO), missing)
    descend(part, value ? { value, values } : { values }, visit)
  })
}

function descendProduct(parts: readonly Node[], wanted: Target, visit: Visit): void {
  // What stands before and behind each factor, multiplied up.
  const before: (Node | undefined)[] = [unit]
  const behind: (Node | undefined)[] = [unit]
  for (let i = 0; i < parts.length; i++) before.push(multiplied(before[i], parts[i]))
  for (let i = 0; i < parts.length; i++) behind.push(multiplied(behind[i], parts[parts.length - 1 - i]))
  parts.forEach((part, i) => {
    const rest = multiplied(before[i], behind[parts.length - 1 - i])
    if (rest) descendDivided(part, wanted, rest, visit)
  })
}

const unit: Node = { expression: { op: 'constant', value: ONE }, value: ONE, bounds: point(ONE), parts: [] }

function multiplied(a: Node | undefined, b: Node | undefined): Node | undefined {
  if (!a?.value || !b?.value || !a.bounds || !b.bounds) return undefined
  return { ...unit, value: a.value.times(b.value), bounds: multiply(a.bounds, b.bounds) }
}

function descendDivided(part: Node, wanted: Target, by: Node, visit: Visit): void {
  if (!by.bounds || !by.value || by.value.isZero()) return
  const values = divide(wanted.values, by.bounds)
  if (values) descend(part, wanted.value ? { value: wanted.value.div(by.value), values } : { values }, visit)
}

function descendQuotient(parts: readonly Node[], wanted: Target, visit: Visit): void {
  const [numerator, denominator] = parts
  if (numerator && denominator?.bounds && denominator.value) {
    const values = multiply(wanted.values, denominator.bounds)
    descend(numerator, wanted.value ? { value: wanted.value.times(denominator.value), values } : { values }, visit)
  }
  if (!denominator || !numerator?.bounds || !numerator.value) return
  const values = divide(numerator.bounds, wanted.values)
  if (!values) return
  const value = wanted.value && !wanted.value.isZero() ? numerator.value.div(wanted.value) : undefined
  descend(denominator, value ? { value, values } : { values }, visit)
}
