import { decide } from '../arithmetic/decide.js'
import { type Decimal, powerOfTen } from '../arithmetic/decimal.js'
import { type Slip, slip } from '../arithmetic/evidence.js'
import { holds, isHedged, lastDigit } from '../arithmetic/interval.js'
import { inUnit, printAs, withUnit } from '../arithmetic/print.js'
import { type Need, solve } from '../arithmetic/solve.js'
import type { Figure } from '../figures/figure.js'
import type { Check, Evidence, Expression, Operand } from '../relations/relation.js'

/** What the figures of one check would have to be, worked out when the first of them is asked for. */
export class Solutions {
  private readonly check: Check
  private readonly keyOf: (figure: Figure) => number
  private needs: Map<number, Need> | undefined

  constructor(check: Check, keyOf: (figure: Figure) => number) {
    this.check = check
    this.keyOf = keyOf
  }

  of(key: number): Need | undefined {
    this.needs ??= this.solved()
    return this.needs.get(key)
  }

  private solved(): Map<number, Need> {
    const { relation, reading } = this.check
    const needs = reading ? solve(relation, reading.expression, this.keyOf) : []
    return new Map(needs.map((need) => [need.key, need]))
  }
}

/** A figure's part in one check. */
export class Link {
  /** Values that would mend the check, once they have been worked out. */
  guesses: readonly Guess[] | undefined
  /** Number of the check among the failing ones; −1 for a check that holds. */
  readonly failing: number
  readonly check: Check
  /** How many figures the check has. */
  readonly size: number
  private readonly key: number
  private readonly solutions: Solutions

  constructor(key: number, failing: number, check: Check, size: number, solutions: Solutions) {
    this.key = key
    this.failing = failing
    this.check = check
    this.size = size
    this.solutions = solutions
  }

  /** What the figure would have to be; missing when the check cannot be solved for it. */
  get need(): Need | undefined {
    return this.solutions.of(this.key)
  }
}

/** A quantity that takes part in a failing relation. */
export interface Suspect {
  readonly key: number
  readonly failing: Link[]
  readonly holding: Link[]
}

/** A value that a figure may have been meant to have. */
interface Guess {
  readonly operand: Operand
  readonly stated: boolean
  readonly value: Decimal
  readonly text: string
  readonly evidence?: Evidence
  /** What may speak for it, from 0, the most, to 3, nothing. */
  readonly rank: number
  /** Whether the relations leave little choice: else the value is too vague to be proposed. */
  readonly determined: boolean
}

export interface Candidate extends Guess {
  /** The failing checks that would hold, by number. */
  readonly mends: readonly number[]
  /** How many of them would come out as printed, not only within what rounding allows. */
  readonly sharp: number
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
    link.guesses ??= guessesOf(link)
    for (const guess of link.guesses) {
      if (tried.has(guess.text)) continue
      tried.add(guess.text)
      const survives = (other: Link) => holdsWith(other, suspect.key, guess.value, keyOf)
      if (!suspect.holding.every(survives)) continue
      const mended = open.filter(survives)
      if (mended.length === 0) continue
      const sharp = mended.filter((other) => isSharp(other, guess.value)).length
      found.push({ ...guess, mends: mended.map((other) => other.failing), sharp })
    }
  }
  return found.sort((a, b) => b.mends.length - a.mends.length || a.rank - b.rank || b.sharp - a.sharp)
}

function bySharpness(a: Link, b: Link): number {
  return width(a) - width(b)
}

function width({ need }: Link): number {
  return need ? need.values.high.minus(need.values.low).toNumber() : Number.POSITIVE_INFINITY
}

/** Near the computed value: of a claim's tolerance of three last digits, the one in the middle is its rounding. */
function isSharp({ need }: Link, value: Decimal): boolean {
  if (!need?.value) return false
  const { low, high } = need.values
  const off = value.minus(need.value).abs()
  return off.times(6).lte(high.minus(low)) || off.times(2).lte(lastDigit(need.operand.figure))
}

/** What the figure would be to mend this one check: the value that a slip made of it, and the computed one. */
function guessesOf({ need, size }: Link): Guess[] {
  if (!need?.value || isHedged(need.operand.figure)) return []
  const { operand, stated, values } = need
  const { figure } = operand
  const guesses: Guess[] = []
  const found = slip(figure, need.value, values)
  const rank = found ? rankOf(found.evidence) : NO_SLIP
  // Where one digit is wrong in a sum, it looks wrong in every figure of it, however long: then the stated one is meant.
  if (found && found.coincidence * (stated ? 1 : size) < LEAST_CHANCE) {
    const { evidence, value } = found
    guesses.push({ operand, stated, value, text: textOf(figure, found), evidence, rank, determined: true })
    if (value.minus(need.value).abs().lte(lastDigit(figure))) return guesses
  }
  const value = inUnit(figure, need.value).toDecimalPlaces(figure.decimals).times(powerOfTen(figure.scale))
  if (value.eq(figure.value) || !holds(values, value)) return guesses
  if (value.isNegative() && !figure.value.isNegative() && !stated) return guesses
  // The result of a formula is what the formula says; an operand inferred from a coarse rate is anybody's guess.
  const determined = stated || values.high.minus(values.low).lte(lastDigit(figure).times(size + 4))
  guesses.push({ operand, stated, value, text: printAs(figure, value), rank: stated ? rank : NO_SLIP, determined })
  return guesses
}

const NO_SLIP = 3

/** A 万 is left out more easily than put in, and right digits in a wrong place are less of an accident than a wrong digit. */
function rankOf(evidence: Slip['evidence']): number {
  if (evidence.cause === 'unit') return evidence.power > 0 ? 0 : 1
  return evidence.cause === 'decimal-point' ? 1 : 2
}

/** The print without the slip: the same digits with another unit, or with the point moved. */
function textOf(figure: Figure, { evidence, value }: Slip): string {
  if (evidence.cause === 'unit') return withUnit(figure, evidence.power) ?? printAs(figure, value)
  if (evidence.cause !== 'decimal-point') return printAs(figure, value)
  const moved = Math.max(0, figure.decimals - (value.e - figure.value.e))
  const needed = inUnit(figure, value).decimalPlaces()
  return printAs({ ...figure, decimals: Math.max(needed, Math.min(moved, figure.decimals)) }, value)
}

/** Whether a check holds when the quantity `key` has another value. */
function holdsWith(link: Link, key: number, value: Decimal, keyOf: (figure: Figure) => number): boolean {
  if (link.need) return holds(link.need.values, value)
  const { relation, reading } = link.check
  if (!reading) return false
  const change = (figure: Figure): Figure => (keyOf(figure) === key ? { ...figure, value } : figure)
  const { outcome } = decide(
    change(relation.stated.figure),
    relation.comparison,
    changed(reading.expression, change),
    relation.tolerance
  )
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
