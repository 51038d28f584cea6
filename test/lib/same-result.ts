import { type Check, type Finding, lint, type Report, type Span } from '@gouji/core'
import { rules } from '@gouji/rules'

/** What a check of a report says, without where its text has it: two files of one report say the same. */
export function saidOf(report: Report) {
  const result = lint(report, rules, {})
  if (result.failures[0]) throw result.failures[0].error
  const words = (span: Span): string => report.plain.slice(span.start, span.end).replace(/\s+/g, '')
  return {
    kind: report.kind,
    year: report.year,
    findings: result.findings.map((finding) => findingOf(finding, words)).sort(),
    checks: result.checks.map((check) => checkOf(check, words)).sort(),
    figures: result.coverage.figures
  }
}

function findingOf({ rule, severity, message, span, related, repairs }: Finding, words: (span: Span) => string) {
  const others = related.map((other) => `${other.label} ${words(other.span)}`)
  return [severity, rule, message, words(span), ...others, ...repairs.map(({ text }) => `→ ${text}`)].join(' | ')
}

function checkOf({ rule, verdict, relation, arithmetic }: Check, words: (span: Span) => string) {
  return `${rule} ${verdict} ${words(relation.stated.figure.span)} ${arithmetic}`
}
