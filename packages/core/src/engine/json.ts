import { foreignFiguresOf, operandsOf } from '../relations/expression.js'
import type { Check, Evidence, ForeignFigure } from '../relations/relation.js'
import type { Report } from '../report/report.js'
import type { Span } from '../text/span.js'
import type { Finding } from './finding.js'
import type { Result } from './lint.js'
import { originAt } from './origin.js'
import {
  type CheckJson,
  type FailureJson,
  type FindingJson,
  type LineJson,
  type PlaceJson,
  type ReportJson,
  type ResultJson,
  SCHEMA_VERSION,
  type SummaryJson
} from './schema.js'

/**
 * The machine-readable result of one report; `path` as the user gave it.
 */
export function reportJson(path: string, report: Report, result: Result): ReportJson {
  return {
    path,
    kind: report.kind,
    ...(report.year === undefined ? {} : { year: report.year }),
    findings: result.findings.map((finding) => findingJson(report, finding)),
    checks: result.checks.map((check) => checkJson(report, check)),
    coverage: { ...result.coverage, relations: { ...result.coverage.relations } },
    suppressed: result.suppressed.map(({ finding, by, reason }) => ({
      ...findingJson(report, finding),
      suppression: { by, ...(reason === undefined ? {} : { reason }) }
    }))
  }
}

/** The machine-readable result of a run. `version` is Gouji's own. */
export function resultJson(version: string, reports: ReportJson[], failures: FailureJson[]): ResultJson {
  return { gouji: version, schemaVersion: SCHEMA_VERSION, reports, failures, summary: summaryOf(reports, failures) }
}

/** The same result as lines to be read one by one: what it is, then each report with its findings and checks, failures, sums. */
export function* ndjsonLines(
  version: string,
  reports: readonly ReportJson[],
  failures: readonly FailureJson[]
): Iterable<LineJson> {
  yield { type: 'run', gouji: version, schemaVersion: SCHEMA_VERSION }
  for (const { findings, checks, suppressed, ...head } of reports) {
    const { path } = head
    yield { type: 'report', ...head }
    for (const finding of findings) yield { type: 'finding', path, ...finding }
    for (const finding of suppressed) yield { type: 'suppressed', path, ...finding }
    for (const check of checks) yield { type: 'check', path, ...check }
  }
  for (const failure of failures) yield { type: 'failure', ...failure }
  yield { type: 'summary', ...summaryOf(reports, failures) }
}

/** The sums of a run. */
export function summaryOf(reports: readonly ReportJson[], failures: readonly FailureJson[]): SummaryJson {
  const findings = { error: 0, warning: 0, info: 0 }
  const relations = { exact: 0, rounding: 0, weak: 0, inconsistent: 0, blocked: 0 }
  const coverage = { figures: 0, checked: 0, relations }
  let suppressed = 0
  for (const report of reports) {
    for (const finding of report.findings) findings[finding.severity]++
    suppressed += report.suppressed.length
    coverage.figures += report.coverage.figures
    coverage.checked += report.coverage.checked
    for (const verdict of Object.keys(relations) as (keyof typeof relations)[]) {
      relations[verdict] += report.coverage.relations[verdict]
    }
  }
  return { reports: reports.length, failures: failures.length, findings, suppressed, coverage }
}

/** A span as a place: lines and columns from 1, and where a person finds it in a document that is not plain text. */
export function placeJson(report: Report, span: Span): PlaceJson {
  const place: PlaceJson = { start: report.lines.pointAt(span.start), end: report.lines.pointAt(span.end) }
  const origin = originAt(report, span.start)
  if (!origin) return place
  const { box, ...rest } = origin
  return { ...place, origin: box ? { ...rest, box: [...box] } : rest }
}

function findingJson(report: Report, finding: Finding): FindingJson {
  const { rule, severity, message, span, related, repairs, evidence, fix, fingerprint } = finding
  return {
    rule,
    severity,
    message,
    place: placeJson(report, span),
    text: textOf(report, span),
    related: [...related.map((other) => listedJson(report, other.label, other.span)), ...elsewhereJson(finding.checks)],
    repairs: repairs.map(({ text, holds }) => ({ text, holds })),
    ...(evidence ? { evidence: evidenceJson(evidence) } : {}),
    ...(fix ? { fix: { place: placeJson(report, fix.span), text: fix.text } } : {}),
    fingerprint
  }
}

function evidenceJson(evidence: Evidence): NonNullable<FindingJson['evidence']> {
  if (evidence.cause === 'unit') return { cause: evidence.cause, power: evidence.power }
  return 'figure' in evidence ? { cause: evidence.cause, text: evidence.figure.text } : { cause: evidence.cause }
}

/** A relation as the published result has it. */
export function checkJson(report: Report, { rule, verdict, reason, relation, reading, arithmetic }: Check): CheckJson {
  const { stated, known } = relation
  const operands = [...(reading ? operandsOf(reading.expression) : []), ...(known ?? [])]
  const counted = (reading?.counted ?? []).map(({ label, span }) => listedJson(report, label, span))
  return {
    rule,
    verdict,
    ...(reason === undefined ? {} : { reason }),
    stated: { text: textOf(report, stated.figure.span), place: placeJson(report, stated.figure.span) },
    operands: [
      ...operands.map(({ label, figure }) => listedJson(report, label, figure.span)),
      ...counted,
      ...(reading ? foreignFiguresOf(reading.expression).map(foreignJson) : [])
    ],
    arithmetic
  }
}

function listedJson(report: Report, label: string, span: Span): CheckJson['operands'][number] {
  return { label, text: textOf(report, span), place: placeJson(report, span) }
}

/** The figures of other documents that a finding rests on, each once. */
function elsewhereJson(checks: readonly Check[]): CheckJson['operands'] {
  const found = new Map<number, ForeignFigure>()
  for (const { reading } of checks)
    for (const figure of reading ? foreignFiguresOf(reading.expression) : []) found.set(figure.key, figure)
  return [...found.values()].map(foreignJson)
}

function foreignJson({ label, figure, document }: ForeignFigure): CheckJson['operands'][number] {
  const { path, report } = document
  return { ...listedJson(report, label, figure.span), place: { path, ...placeJson(report, figure.span) } }
}

function textOf(report: Report, span: Span): string {
  return report.text.slice(span.start, span.end)
}
