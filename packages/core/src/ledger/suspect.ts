import { decide } from '../arithmetic/decide.js'
import { type Decimal, powerOfTen } from '../arithmetic/decimal.js'
import { slip } from '../arithmetic/evidence.js'
import { holds, isHedged, lastDigit } from '../arithmetic/interval.js'
import { inUnit, printAs, withUnit } from '../arithmetic/print.js'
import type { Need } from '../arithmetic/solve.js'
import type { Figure } from '../figures/figure.js'
import type { Check, Evidence, Expression, Operand } from '../relations/relation.js'

/** A figure's part in one check. */
export interface Link {
  /** Number of the check among the failing ones; −1 for a check that holds. */
  readonly failing: number
  readonly check: Check
  /** How many figures the check has. */
  readonly size: number
  /** What the figure would have to be; missing when the check cannot be solved for it. */
  readonly need?: Need
}

/** A quantity that takes part in a failing relation. */
export interface Suspect {
  readonly key: number
  readonly failing: Link[]
  readonly holding: Link[]
}

/** A value that a suspect may have been meant to have. */
export interface Candidate {
  readonly operand: Operand
  readonly stated: boolean
  readonly value: Decimal
  readonly text: string
  readonly evidence?: Evidence
  /** Whether the relations leave little choice: else the value is too vague to be proposed. */
  readonly determined: boolean
  /** The failing checks that would hold, by number. */
  readonly mends: readonly number[]
}

/** So many of a suspect's relations, the sharpest, are asked for a value: enough for a vote, and bounded. */
const MOST_ASKED = 24
/** A slip is evidence when chance explains it less often than this, over all figures of the relation. */
const LEAST_CHANCE = 0.01

/**
 * The values of a suspect that mend at least one failing check (not `explained` yet) and break none that holds; best
 * first: most mended, then with evidence.
 */
export function candidatesOf(
  suspect: Suspect,
  explained: readonly boolean[],
  keyOf: (figure: Figure) => number
): Candidate[] {
  const open = suspect.failing.filter((link) => !explained[link.failing])
  const asked = open.filter((link) => link.need?.value && link.check.relation.comparison === '=').sort(bySharpness)
  const tried = new Set<string>()
  const found: Candidate[] = []
  for (const link of asked.slice(0, MOST_ASKED)) {
    for (const guess of guessesOf(link)) {
      if (tried.has(guess.text)) continue
      tried.add(guess.text)
      const survives = (other: Link) => holdsWith(other, suspect.key, guess.value, keyOf)
      if (!suspect.holding.every(survives)) continue
      const mends = open.filter(survives).map((other) => other.failing)
      if (mends.length > 0) found.push({ ...guess, mends })
    }
  }
  return found.sort((a, b) => b.mends.length - a.mends.length || Number(!a.evidence) - Number(!b.evidence))
}

function bySharpness(a: Link, b: Link): number {
  return width(a) - width(b)
}

function width({ need }: Link): number {
  return need ? need.values.high.minus(need.values.low).toNumber() : Number.POSITIVE_INFINITY
}

/** What the figure would be to mend this one check: the value that a slip made of it, and the computed one. */
function guessesOf({ need, size }: Link): Omit<Candidate, 'mends'>[] {
  if (!need?.value || isHedged(need.operand.figure)) return []
  const { operand, stated, values } = need
  const { figure } = operand
  const guesses: Omit<Candidate, 'mends'>[] = []
  const found = slip(figure, need.value, values)
  if (found && found.coincidence * size < LEAST_CHANCE) {
    const { evidence, value } = found
    const text = (evidence.cause === 'unit' ? withUnit(figure, evidence.power) : undefined) ?? printAs(figure, value)
    guesses.push({ operand, stated, value, text, evidence, determined: true })
  }
  const value = inUnit(figure, need.value).toDecimalPlaces(figure.decimals).times(powerOfTen(figure.scale))
  if (value.eq(figure.value) || !holds(values, value)) return guesses
  if (value.isNegative() && !figure.value.isNegative() && !stated) return guesses
  // The result of a formula is what the formula says; an operand inferred from a coarse rate is anybody's guess.
  const determined = stated || values.high.minus(values.low).lte(lastDigit(figure).times(size + 4))
  guesses.push({ operand, stated, value, text: printAs(figure, value), determined })
  return guesses
}

/** Whether a check holds when the quantity `key` has another value. */
function holdsWith(link: Link, key: number, value: Decimal, keyOf: (figure: Figure) => number): boolean {
  if (link.need) return holds(link.need.values, value)
  const { relation, reading } = link.check
  if (!reading) return false
  const change = (figure: Figure): Figure => (keyOf(figure) === key ? { ...figure, value } : figure)
  const { outcome } = decide(change(relation.stated.figure), relation.comparison, changed(reading.expression, change))
  return outcome === 'exact' || outcome === 'rounding' || outcome === 'weak'
}

function changed(expression: Expression, change: (figure: Figure) => Figure): Expression {
  switch (expression.op) {
    case 'figure':
      return { op: 'figure', operand: { ...expression.operand, figure: change(expression.operand.figure) } }
    case 'constant':
      return expression
    case 'sum':
      return { op: 'sum', terms: expression.terms.map(({ sign, term }) => ({ sign, term: changed(term, change) })) }
    case 'product':
      return { op: 'product', factors: expression.factors.map((factor) => changed(factor, change)) }
    case 'quotient': {
      const numerator = changed(expression.numerator, change)
      return { op: 'quotient', numerator, denominator: changed(expression.denominator, change) }
    }
    case 'mean':
      return { op: 'mean', terms: expression.terms.map((term) => changed(term, change)) }
  }
}
