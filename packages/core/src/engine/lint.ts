import { acquit } from '../arithmetic/judge.js'
import { localise, type Root } from '../ledger/localise.js'
import { withMendedUnits } from '../ledger/mended.js'
import type { Check, Verdict } from '../relations/relation.js'
import type { Report } from '../report/report.js'
import { collect, countChecked } from './collect.js'
import { finish, type Steps } from '../text/steps.js'
import { type ActiveRule, activeRules, type EngineConfig } from './config.js'
import { explained } from './explained.js'
import type { Finding, RuleFailure } from './finding.js'
import { numberRepeated } from './fingerprint.js'
import { arranged, Wordings } from './report-findings.js'
import type { Rule } from './rule.js'
import { applyBaseline, applyDirectives, type Suppressed } from '../suppress/suppress.js'

/** What a report was found to contain, and how much of it was checked. */
export interface Coverage {
  /** Figures in the report. */
  readonly figures: number
  /** Figures that take part in at least one relation that was decided: exact, rounding or inconsistent. */
  readonly checked: number
  readonly relations: Readonly<Record<Verdict, number>>
}

/** What the engine says of one report. */
export interface Result {
  /** By place. */
  readonly findings: readonly Finding[]
  /** What directives in the report and the baseline have accepted. */
  readonly suppressed: readonly Suppressed[]
  /** The ledger: every relation with its verdict, by the place of its stated figure. */
  readonly checks: readonly Check[]
  readonly failures: readonly RuleFailure[]
  readonly coverage: Coverage
}

/**
 * Checks one report with `rules`, in their order. Throws a UserError for a configuration that fits no rule; a rule that
 * throws is listed in `failures` and the others go on.
 */
export function lint(report: Report, rules: readonly Rule[], config: EngineConfig = {}): Result {
  return finish(linting(report, rules, config))
}

/** {@link lint} in steps. */
export function* linting(report: Report, rules: readonly Rule[], config: EngineConfig): Steps<Result> {
  const active = activeRules(rules, config)
  const collected = yield* collect(report, active)
  const { roots, checks } = convicted(withMendedUnits(localise(collected.checks)), collected.checks)
  const failures = [...collected.failures]
  const findings: Finding[] = []
  const wordings = new Wordings(report, active, config.locale ?? 'zh')
  const word = (rule: string, finding: () => Finding): void => {
    try {
      findings.push(finding())
    } catch (error) {
      failures.push({ rule, error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
  for (const root of roots) {
    const speaker = wordings.speakerOf(root)
    if (speaker) word(speaker.rule, () => wordings.ofRoot(root, speaker))
  }
  const causes = new Set<Finding>()
  for (const { active: by, issue } of collected.issues) {
    word(by.rule.meta.id, () => {
      const finding = wordings.ofIssue(by, issue)
      if (issue.explains) causes.add(finding)
      return finding
    })
  }
  const directed = applyDirectives(
    report,
    numberRepeated(arranged(explained(findings, causes))),
    rules.map(({ meta }) => meta),
    new Set(active.map(({ rule }) => rule.meta.id))
  )
  const reproof = active.find(({ rule }) => rule.aboutDirectives)
  const reproofs: Finding[] = []
  for (const problem of reproof ? directed.problems : [])
    reproofs.push(wordings.ofIssue(reproof as ActiveRule, problem))
  const based = applyBaseline(
    arranged([...directed.findings, ...numberRepeated(reproofs)]),
    config.accepted ?? new Set()
  )
  const placed = [...checks].sort((a, b) => placeOf(a) - placeOf(b))
  return {
    findings: based.findings,
    suppressed: [...directed.suppressed, ...based.suppressed],
    checks: placed,
    failures,
    coverage: coverageOf(report, placed)
  }
}

function placeOf(check: Check): number {
  return check.relation.stated.figure.span.start
}

/**
 * A loose reading was held against the report because one of its figures looks like a slip. When the ledger cannot
 * uphold that (the mended figure would break a relation that holds) and no second relation points the same way, the
 * relation goes back to blocked.
 */
function convicted(roots: readonly Root[], checks: readonly Check[]): { roots: Root[]; checks: readonly Check[] } {
  const acquitted = new Map<Check, Check>()
  const kept: Root[] = []
  for (const root of roots) {
    const [only] = root.checks
    if (root.checks.length === 1 && only?.reading?.binding === 'loose' && !root.evidence) {
      acquitted.set(only, acquit(only, only.reading.doubt ?? 'several-readings'))
    } else kept.push(root)
  }
  return { roots: kept, checks: acquitted.size === 0 ? checks : checks.map((check) => acquitted.get(check) ?? check) }
}

function coverageOf(report: Report, checks: readonly Check[]): Coverage {
  const relations: Record<Verdict, number> = { exact: 0, rounding: 0, weak: 0, inconsistent: 0, blocked: 0 }
  for (const check of checks) relations[check.verdict]++
  return { figures: report.figures.length, checked: countChecked(checks), relations }
}
