import type { Figure } from '../figures/figure.js'
import type { BlockReason, Check, Reading, Relation, Verdict } from '../relations/relation.js'
import { decide, type Decision } from './decide.js'
import type { Decimal } from './decimal.js'
import { divided, type Fraction } from './evaluate.js'
import { slip } from './evidence.js'
import { formatArithmetic } from './format.js'
import { isHedged } from './interval.js'
import { inUnit } from './print.js'
import { solve } from './solve.js'

/** A loose reading is held against the report only when chance explains the slip less often than this. */
const LEAST_CHANCE = 0.01

/**
 * Decides `relation`, found by `rule`. The first reading that holds decides (one that proves nothing only when no other
 * holds). When none holds: a firm reading that fails is inconsistent; loose ones are, when a figure shows a slip; else
 * the relation is blocked with its reason. Never throws on printed values.
 */
export function judge(rule: string, relation: Relation): Check {
  if (relation.blocked) return blocked(rule, relation, relation.blocked)
  const { stated, comparison } = relation
  let weak: Outcome | undefined
  const rest: Outcome[] = []
  for (const reading of relation.readings) {
    const decision = decide(stated.figure, comparison, reading.expression, relation.tolerance)
    if (decision.outcome === 'exact' || decision.outcome === 'rounding')
      return held(rule, relation, { reading, decision })
    if (decision.outcome === 'weak') weak ??= { reading, decision }
    else rest.push({ reading, decision })
  }
  if (weak) return held(rule, relation, weak)
  const firm = rest.find((outcome) => fails(outcome) && outcome.reading.binding === 'firm')
  const slipped =
    firm ??
    withSlip(
      relation,
      rest.filter((outcome) => fails(outcome) && outcome.reading.binding === 'loose')
    )
  if (slipped) return check(rule, relation, 'inconsistent', slipped)
  return undecided(rule, relation, rest)
}

interface Outcome {
  readonly reading: Reading
  readonly decision: Decision
}

function fails({ decision }: Outcome): boolean {
  return decision.outcome === 'fails'
}

function held(rule: string, relation: Relation, outcome: Outcome): Check {
  const { decision } = outcome
  const verdict = decision.outcome === 'exact' || decision.outcome === 'rounding' ? decision.outcome : 'weak'
  const found = check(rule, relation, verdict, outcome)
  if (decision.outcome === 'rounding' && decision.truncated) found.truncated = true
  return found
}

/** None holds, none is held against the report: the most plausible reason, a firm reading's before a loose one's. */
function undecided(rule: string, relation: Relation, outcomes: readonly Outcome[]): Check {
  const chosen = outcomes.find(({ reading }) => reading.binding === 'firm') ?? outcomes[0]
  if (!chosen) return blocked(rule, relation, 'base-not-stated')
  const { reading, decision } = chosen
  const reason = decision.outcome === 'undecided' ? decision.reason : (reading.doubt ?? 'several-readings')
  const found = check(rule, relation, 'blocked', chosen)
  found.reason = reason
  return found
}

function check(rule: string, relation: Relation, verdict: Verdict, { reading, decision }: Outcome): Decided {
  return new Decided(rule, relation, verdict, reading, decision.nominal)
}

function blocked(rule: string, relation: Relation, reason: BlockReason): Check {
  const found = new Decided(rule, relation, 'blocked', relation.readings[0], undefined)
  found.reason = reason
  return found
}

/** The check as it goes back to blocked for `reason`; its arithmetic stays. */
export function acquit(check: Check, reason: BlockReason): Check {
  const { rule, relation, reading, computed, arithmetic } = check
  return { rule, relation, verdict: 'blocked', reading, computed, reason, arithmetic }
}

/** A decided relation. Its result and its line of arithmetic are worked out when they are asked for: most never are. */
class Decided implements Check {
  readonly rule: string
  readonly relation: Relation
  readonly verdict: Verdict
  readonly reading: Reading | undefined
  reason: BlockReason | undefined
  truncated: boolean | undefined
  private readonly nominal: Fraction | undefined
  private line: string | undefined

  constructor(
    rule: string,
    relation: Relation,
    verdict: Verdict,
    reading: Reading | undefined,
    nominal: Fraction | undefined
  ) {
    this.rule = rule
    this.relation = relation
    this.verdict = verdict
    this.reading = reading
    this.nominal = nominal
  }

  get computed(): Decimal | undefined {
    return this.nominal && divided(this.nominal)
  }

  get arithmetic(): string {
    this.line ??= this.workedOut()
    return this.line
  }

  private workedOut(): string {
    const { relation, reading, computed, verdict } = this
    if (!reading || !computed) return ''
    return formatArithmetic(relation.stated.figure, relation.comparison, reading.expression, computed, verdict)
  }
}

/**
 * The loose reading in which one figure, the stated one or an operand, looks like a slip of the value that it would
 * need. The more figures are tried, the less chance is allowed to each.
 */
function withSlip(relation: Relation, outcomes: readonly Outcome[]): Outcome | undefined {
  if (relation.comparison !== '=') return undefined
  let tried = 0
  let best: Outcome | undefined
  let chance = 1
  for (const outcome of outcomes) {
    for (const need of solve(relation, outcome.reading.expression, (figure) => figure.index)) {
      const { figure } = need.operand
      if (!need.value || isHedged(figure)) continue
      tried++
      const found = slip(figure, need.value, need.values)
      const likely = found ? found.coincidence * 10 ** sharedZeros(figure, found.value) : 1
      if (likely >= chance) continue
      chance = likely
      best = outcome
    }
  }
  return chance * tried < LEAST_CHANCE ? best : undefined
}

/** Zeros that end both numbers: no slip has spared them, round numbers have them. 12000 beside 18000 differs in one digit of two. */
function sharedZeros(figure: Figure, value: Decimal): number {
  return Math.min(zerosOf(figure, figure.value), zerosOf(figure, value))
}

function zerosOf(figure: Figure, value: Decimal): number {
  const shown = inUnit(figure, value).toFixed(figure.decimals).replace('.', '')
  return shown.length - shown.replace(/0+$/, '').length
}
