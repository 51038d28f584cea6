import { isHedged } from '../arithmetic/interval.js'
import type { Figure } from '../figures/figure.js'
import { operandsOf } from '../relations/expression.js'
import type { Check } from '../relations/relation.js'

/** The figures of a check: the stated one, then the operands of the reading that it rests on. */
export function figuresOf(check: Check): Figure[] {
  const figures = [check.relation.stated.figure]
  if (check.reading) for (const operand of operandsOf(check.reading.expression)) figures.push(operand.figure)
  return figures
}

/**
 * One number for all figures that print one quantity, so that they are suspected and mended together: a figure and its
 * equal restatement, and the figures of one failing relation that is printed twice.
 */
export function sameQuantities(checks: readonly Check[]): (figure: Figure) => number {
  const parents = new Map<number, number>()
  const find = (index: number): number => {
    let at = index
    for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) at = parent
    if (at !== index) parents.set(index, at)
    return at
  }
  const join = (a: Figure, b: Figure): void => {
    const first = find(a.index)
    const second = find(b.index)
    if (first !== second) parents.set(Math.max(first, second), Math.min(first, second))
  }
  const failing = new Map<string, readonly Figure[]>()
  for (const check of checks) {
    if (check.verdict === 'exact') {
      const other = restated(check)
      if (other) join(check.relation.stated.figure, other)
    } else if (check.verdict === 'inconsistent') {
      const figures = figuresOf(check)
      const signature = signatureOf(check, figures)
      const before = failing.get(signature)
      if (!before) failing.set(signature, figures)
      else for (const [i, figure] of figures.entries()) join(before[i] ?? figure, figure)
    }
  }
  return (figure) => find(figure.index)
}

function restated({ relation, reading }: Check): Figure | undefined {
  if (relation.comparison !== '=' || reading?.expression.op !== 'figure') return undefined
  const { figure } = reading.expression.operand
  const { stated } = relation
  return figure.value.eq(stated.figure.value) && !isHedged(figure) && !isHedged(stated.figure) ? figure : undefined
}

function signatureOf({ rule, relation, reading }: Check, figures: readonly Figure[]): string {
  const values = figures.map((figure) => `${figure.value.toString()} ${figure.unit} ${figure.decimals}`)
  const counted = (reading?.counted ?? []).map(({ label }) => label)
  return [rule, relation.kind, relation.comparison, ...values, ...counted].join('|')
}
