import type { Root } from '../ledger/localise.js'
import { foreignFiguresOf, operandsOf } from '../relations/expression.js'
import type { Check, Issue, Operand, Severity } from '../relations/relation.js'
import type { Report } from '../report/report.js'
import type { Span } from '../text/span.js'
import type { ActiveRule } from './config.js'
import type { Finding } from './finding.js'
import { hash, titlesAt } from './fingerprint.js'
import type { Locale } from './rule.js'

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Words what the engine has found in one report. Each method throws when a rule's own wording does. */
export class Wordings {
  private readonly report: Report
  private readonly rules: ReadonlyMap<string, ActiveRule>
  private readonly order: ReadonlyMap<string, number>
  private readonly locale: Locale
  private readonly titles: (offset: number) => string[]

  constructor(report: Report, rules: readonly ActiveRule[], locale: Locale) {
    this.report = report
    this.rules = new Map(rules.map((active) => [active.rule.meta.id, active]))
    this.order = new Map(rules.map((active, i) => [active.rule.meta.id, i]))
    this.locale = locale
    this.titles = titlesAt(report)
  }

  /** One finding for a root cause, at its suspect. */
  ofRoot(root: Root, worded: Check): Finding {
    const active = this.rules.get(worded.rule)
    if (!active?.rule.checkMessage) throw new Error(`${worded.rule} has relations but no checkMessage`)
    const { suspect, evidence, repairs } = root
    const checks = [worded, ...root.checks.filter((check) => check !== worded)]
    const { span } = (suspect ?? worded.relation.stated).figure
    const operands = operandsIn([worded])
    const printed = [...operands, ...(worded.reading ? foreignFiguresOf(worded.reading.expression) : [])]
    const labels = printed.map((operand) => operand.label)
    const values = printed.map((operand) => operand.figure.text)
    return {
      rule: worded.rule,
      severity: this.severityOf(worded),
      message: active.rule.checkMessage(worded, this.locale, root),
      span,
      related: [...relatedOf(checks, span), ...(worded.relation.related ?? [])],
      checks,
      ...(suspect ? { suspect: suspect.figure } : {}),
      ...(evidence ? { evidence } : {}),
      repairs,
      fingerprint: this.fingerprint(worded.rule, worded.relation.stated.figure.span, labels, values)
    }
  }

  ofIssue(active: ActiveRule, issue: Issue): Finding {
    const { rule } = active
    if (!rule.issueMessage) throw new Error(`${rule.meta.id} has issues but no issueMessage`)
    const related = issue.related ?? []
    const texts = [issue.span, ...related.map((other) => other.span)].map(({ start, end }) =>
      this.report.text.slice(start, end)
    )
    const labels = [issue.kind, ...related.map((other) => other.label)]
    return {
      rule: rule.meta.id,
      severity: severityOf(active, issue.severity),
      message: rule.issueMessage(issue, this.locale),
      span: issue.span,
      related,
      checks: [],
      repairs: [],
      ...(issue.fix ? { fix: issue.fix } : {}),
      fingerprint: this.fingerprint(rule.meta.id, issue.span, labels, texts)
    }
  }

  /** The check that speaks for a root: what it says of the suspect itself first, then the gravest, then by order of rules. */
  speakerOf({ checks, suspect }: Root): Check | undefined {
    const indirect = (check: Check) => Number(check.relation.stated.figure.index !== suspect?.figure.index)
    const order = (check: Check) => this.order.get(check.rule) ?? 0
    const rank = (check: Check) => ranks[this.severityOf(check)]
    return [...checks].sort((a, b) => indirect(a) - indirect(b) || rank(a) - rank(b) || order(a) - order(b))[0]
  }

  private severityOf(check: Check): Severity {
    const active = this.rules.get(check.rule)
    return active ? severityOf(active, check.relation.severity) : 'warning'
  }

  private fingerprint(rule: string, at: Span, labels: readonly string[], values: readonly string[]): string {
    return hash(JSON.stringify([rule, this.titles(at.start), labels, values]))
  }
}

/** The user's word; else what the relation or issue asks for, else the rule's own, and no less than the least. */
function severityOf({ rule, severity, least }: ActiveRule, asked: Severity | undefined): Severity {
  if (severity) return severity
  const own = asked ?? rule.meta.severity
  return ranks[own] < ranks[least] ? own : least
}

function operandsIn(checks: readonly Check[]): Operand[] {
  const operands: Operand[] = []
  for (const { relation, reading } of checks) {
    operands.push(relation.stated)
    if (reading) for (const operand of operandsOf(reading.expression)) operands.push(operand)
  }
  return operands
}

/** Every other figure once, in the order in which the arithmetic names them, then what was counted. */
function relatedOf(checks: readonly Check[], own: Span): Finding['related'] {
  const seen = new Set([own.start])
  const related: { readonly label: string; readonly span: Span }[] = []
  const add = (label: string, span: Span): void => {
    if (seen.has(span.start)) return
    seen.add(span.start)
    related.push({ label, span })
  }
  for (const { label, figure } of operandsIn(checks)) add(label, figure.span)
  for (const { reading } of checks) for (const { label, span } of reading?.counted ?? []) add(label, span)
  return related
}

/** By place; of equal words at one place the gravest alone. */
export function arranged(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>()
  for (const finding of findings) {
    const key = `${finding.span.start} ${finding.span.end} ${finding.message}`
    const known = best.get(key)
    if (!known || ranks[finding.severity] < ranks[known.severity]) best.set(key, finding)
  }
  return [...best.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
