import { judge } from '../arithmetic/judge.js'
import { figuresOf } from '../ledger/same.js'
import { foreignFiguresOf, operandsOf } from '../relations/expression.js'
import type { Check, Issue, Relation } from '../relations/relation.js'
import type { Report } from '../report/report.js'
import type { Steps } from '../text/steps.js'
import type { ActiveRule } from './config.js'
import type { RuleFailure } from './finding.js'

/** What the rules have found in a report, before anything is worded. */
export interface Collected {
  readonly checks: readonly Check[]
  readonly issues: readonly { readonly active: ActiveRule; readonly issue: Issue }[]
  readonly failures: readonly RuleFailure[]
}

/** Runs the rules, each a step, and decides their relations. A rule that throws is reported, with nothing else of it, and the others go on. */
export function* collect(report: Report, rules: readonly ActiveRule[]): Steps<Collected> {
  const checks: Check[] = []
  const issues: { readonly active: ActiveRule; readonly issue: Issue }[] = []
  const failures: RuleFailure[] = []
  for (const active of rules) {
    yield
    const { rule, options } = active
    try {
      const judged: Check[] = []
      for (const relation of rule.relations?.(report, options) ?? []) {
        const check = judge(rule.meta.id, relation)
        // what the report does not claim is no gap in the ledger when it cannot be decided
        if (check.verdict !== 'blocked' || !relation.tentative) judged.push(check)
      }
      const found = [...(rule.issues?.(report, options) ?? [])]
      for (const check of judged) checks.push(check)
      for (const issue of found) issues.push({ active, issue })
    } catch (error) {
      failures.push({ rule: rule.meta.id, error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
  return { checks: withoutDuplicates(checks), issues, failures }
}

/**
 * One check for one claim: relations with the same stated figure, operands and comparison are one, and the first one's
 * rule speaks of it, unless only a later one holds: two rules read the figures differently, and one reading is right.
 */
function withoutDuplicates(checks: readonly Check[]): Check[] {
  const claims = new Map<number, Claim[]>()
  const kept: Check[] = []
  for (const check of checks) {
    const claim = claimOf(check.relation, kept.length)
    const others = claims.get(claim.first)
    const known = others?.find((other) => isSame(other, claim))
    if (known) {
      if (!isVerified(kept[known.place] as Check) && isVerified(check)) kept[known.place] = check
      continue
    }
    if (others) others.push(claim)
    else claims.set(claim.first, [claim])
    kept.push(check)
  }
  return kept
}

/** What a relation says, by the indices of its figures. */
interface Claim {
  readonly first: number
  readonly comparison: Relation['comparison']
  /** From the smallest, each once. */
  readonly others: readonly number[]
  /** Of its check among those kept. */
  readonly place: number
}

function isSame(a: Claim, b: Claim): boolean {
  if (a.comparison !== b.comparison || a.others.length !== b.others.length) return false
  for (let i = 0; i < a.others.length; i++) if (a.others[i] !== b.others[i]) return false
  return true
}

/** Whether a check is counted as verified. */
function isVerified(check: Check): boolean {
  return check.verdict === 'exact' || check.verdict === 'rounding'
}

function claimOf({ stated, comparison, readings, known }: Relation, place: number): Claim {
  const operands: number[] = []
  for (const reading of readings) for (const { figure } of operandsOf(reading.expression)) operands.push(figure.index)
  for (const reading of readings) for (const { key } of foreignFiguresOf(reading.expression)) operands.push(key)
  for (const { figure } of known ?? []) operands.push(figure.index)
  const others = operands.length > 1 ? [...new Set(operands)].sort((a, b) => a - b) : operands
  const first = stated.figure.index
  const [other] = others
  // Two figures that are said to be equal are so in both directions.
  if (
    comparison === '=' &&
    others.length === 1 &&
    other !== undefined &&
    other < first &&
    readings.every(isRestatement)
  )
    return { first: other, comparison, others: [first], place }
  return { first, comparison, others, place }
}

function isRestatement({ expression }: Relation['readings'][number]): boolean {
  return expression.op === 'figure'
}

/** The number of figures that take part in a decided relation. */
export function countChecked(checks: readonly Check[]): number {
  const figures = new Set<number>()
  for (const check of checks) {
    if (!isVerified(check) && check.verdict !== 'inconsistent') continue
    // a number word that is no figure of the report (三重保障) is checked, but not counted
    for (const figure of figuresOf(check)) if (figure.index >= 0) figures.add(figure.index)
  }
  return figures.size
}
