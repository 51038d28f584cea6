import type { Figure } from '../figures/figure.js'
import type { Expression } from '../relations/relation.js'
import { Decimal, exactly, ONE, ZERO } from './decimal.js'
import { add, divide, type Interval, multiply, point, subtract } from './interval.js'

/** a₁x + a₀ over intervals. */
interface Line {
  readonly slope: Interval
  readonly base: Interval
}

/** A formula as a function of one figure x: (a₁x + a₀) ÷ (b₁x + b₀). */
interface Ratio {
  readonly over: Line
  readonly under: Line
}

const none = point(ZERO)
const one: Line = { slope: none, base: point(ONE) }

/**
 * Solves a formula in which one figure stands more than once, as last year's does in (a − b) ÷ b. `undefined` when it
 * is no quotient of straight lines in that figure, or has no solution.
 */
export function solveRepeated(
  expression: Expression,
  isIt: (figure: Figure) => boolean,
  valuesOf: (figure: Figure) => Interval,
  wanted: Interval
): Interval | undefined {
  const ratio = ratioOf(expression, isIt, valuesOf)
  if (!ratio) return undefined
  const { over, under } = ratio
  // a₁x + a₀ = w(b₁x + b₀)
  const x = divide(
    subtract(multiply(wanted, under.base), over.base),
    subtract(over.slope, multiply(wanted, under.slope))
  )
  // Where the divisor may be zero there is no solution: x ÷ x is never 0.9.
  return x && divide(x, add(multiply(under.slope, x), under.base)) && x
}

function ratioOf(
  expression: Expression,
  isIt: (figure: Figure) => boolean,
  valuesOf: (figure: Figure) => Interval
): Ratio | undefined {
  switch (expression.op) {
    case 'figure': {
      const { figure } = expression.operand
      if (isIt(figure)) return { over: { slope: point(ONE), base: none }, under: one }
      return { over: { slope: none, base: valuesOf(figure) }, under: one }
    }
    case 'constant':
      return { over: { slope: none, base: point(exactly(expression.value)) }, under: one }
    case 'sum':
      return fold(
        expression.terms.map(({ sign, term }) => ({ sign, ratio: ratioOf(term, isIt, valuesOf) })),
        plus
      )
    case 'product':
      return fold(
        expression.factors.map((factor) => ({ sign: 1, ratio: ratioOf(factor, isIt, valuesOf) })),
        timesRatio
      )
    case 'quotient': {
      const numerator = ratioOf(expression.numerator, isIt, valuesOf)
      const denominator = ratioOf(expression.denominator, isIt, valuesOf)
      return numerator && denominator && timesRatio(numerator, { over: denominator.under, under: denominator.over })
    }
    case 'mean': {
      const total = fold(
        expression.terms.map((term) => ({ sign: 1, ratio: ratioOf(term, isIt, valuesOf) })),
        plus
      )
      const count = { slope: none, base: point(new Decimal(expression.terms.length)) }
      return total && timesRatio(total, { over: one, under: count })
    }
  }
}

function fold(
  parts: readonly { readonly sign: 1 | -1; readonly ratio: Ratio | undefined }[],
  combine: (a: Ratio, b: Ratio) => Ratio | undefined
): Ratio | undefined {
  let total: Ratio | undefined
  for (const [i, { sign, ratio }] of parts.entries()) {
    if (!ratio) return undefined
    const signed = sign === 1 ? ratio : { over: negated(ratio.over), under: ratio.under }
    total = total ? combine(total, signed) : i === 0 ? signed : undefined
    if (!total) return undefined
  }
  return total
}

function plus(a: Ratio, b: Ratio): Ratio | undefined {
  if (a.under === b.under) return { over: plusLine(a.over, b.over), under: a.under }
  const left = timesLine(a.over, b.under)
  const right = timesLine(b.over, a.under)
  const under = timesLine(a.under, b.under)
  return left && right && under && { over: plusLine(left, right), under }
}

function timesRatio(a: Ratio, b: Ratio): Ratio | undefined {
  const over = timesLine(a.over, b.over)
  const under = timesLine(a.under, b.under)
  return over && under && { over, under }
}

function plusLine(a: Line, b: Line): Line {
  return { slope: add(a.slope, b.slope), base: add(a.base, b.base) }
}

/** `undefined` when both rise with x: the product is no line. */
function timesLine(a: Line, b: Line): Line | undefined {
  if (!isFlat(a) && !isFlat(b)) return undefined
  const slope = isFlat(a) ? multiply(b.slope, a.base) : multiply(a.slope, b.base)
  return { slope, base: multiply(a.base, b.base) }
}

function isFlat(line: Line): boolean {
  return line.slope.low.isZero() && line.slope.high.isZero()
}

function negated(line: Line): Line {
  return { slope: subtract(none, line.slope), base: subtract(none, line.base) }
}
