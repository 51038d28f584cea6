import type { Node, Relation, Term } from './draft.js'

/** A closed interval of values. */
export interface Interval {
  readonly low: number
  readonly high: number
}

type Values = (id: number) => Pick<Node, 'value' | 'half' | 'kind'>

function sum(terms: readonly Term[], values: Values): Interval {
  let low = 0
  let high = 0
  for (const [sign, id] of terms) {
    const { value, half } = values(id)
    low += sign * value - half
    high += sign * value + half
  }
  return { low, high }
}

/** What the operands of a relation make of its stated figure, as wide as their print allows. */
export function computed(relation: Relation, values: Values): Interval {
  const { low, high } = sum(relation.num, values)
  const times = relation.times ?? 1
  const den =
    relation.den === undefined
      ? { low: 1, high: 1 }
      : typeof relation.den === 'number'
        ? { low: relation.den, high: relation.den }
        : sum(relation.den, values)
  if (den.low <= 0 && den.high >= 0) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  const corners = [low / den.low, low / den.high, high / den.low, high / den.high].map((corner) => corner * times)
  const result = { low: Math.min(...corners), high: Math.max(...corners) }
  if (relation.cap === undefined) return result
  return { low: Math.min(result.low, relation.cap), high: Math.min(result.high, relation.cap) }
}

/** How far the stated figure lies outside of what the operands allow; 0 when the relation holds. */
export function gap(relation: Relation, values: Values): number {
  const result = computed(relation, values)
  const { value, half, kind } = values(relation.stated)
  // Scores are cut or rounded to hundredths, and means of them once more.
  const slack = 1e-9 * Math.max(1, Math.abs(value)) + (kind === 'score' ? 0.011 : 0)
  if (relation.comparison === '≤') return Math.max(0, value - half - result.high - slack)
  // The last digit may have been cut instead of rounded: the value then lies up to a whole digit further from zero.
  const below = value < 0 ? 2 * half : half
  const above = value < 0 ? half : 2 * half
  return Math.max(0, result.low - (value + above) - slack, value - below - result.high - slack)
}

export function holds(relation: Relation, values: Values): boolean {
  return gap(relation, values) === 0
}

/** Whether the relation fails by so much that no rounding, truncation or whole-point scoring can explain it. */
export function clearlyFails(relation: Relation, values: Values): boolean {
  const { value, half, kind } = values(relation.stated)
  const least = kind === 'score' ? 0.5 : kind === 'count' ? 0.5 : 4 * half
  return gap(relation, values) > Math.max(least, Math.abs(value) * 0.003)
}

/** Value of one figure that would make an equation hold, the others being as printed; `undefined` when none does. */
export function neededValue(relation: Relation, node: number, values: Values): number | undefined {
  const residue = (x: number): number => {
    const at: Values = (id) => (id === node ? { ...values(id), value: x, half: 0 } : { ...values(id), half: 0 })
    const total = (terms: readonly Term[]) => terms.reduce((acc, [sign, id]) => acc + sign * at(id).value, 0)
    const den = relation.den === undefined ? 1 : typeof relation.den === 'number' ? relation.den : total(relation.den)
    return at(relation.stated).value * den - (relation.times ?? 1) * total(relation.num)
  }
  const zero = residue(0)
  const slope = residue(1) - zero
  return Math.abs(slope) < 1e-12 ? undefined : -zero / slope
}

export function nodesOf(relation: Relation): number[] {
  const den = relation.den === undefined || typeof relation.den === 'number' ? [] : relation.den
  return [relation.stated, ...relation.num.map(([, id]) => id), ...den.map(([, id]) => id)]
}
