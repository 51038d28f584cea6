import type { Finding, Report, Severity, Span, Verdict } from '@gouji/core'
import type { Checked, Run } from '../run.js'
import { oneLine, type Style } from '../terminal.js'
import { type Words, words } from '../words/words.js'
import type { Reporter, ReporterOptions } from './reporter.js'

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' }
const longestMessage = 600
const shownRepairs = 2

/** For people: vfile-reporter's look, with the operands and the arithmetic under each finding and one coverage line a report. */
export const stylish: Reporter = {
  name: 'stylish',
  render(run, options) {
    const parts = run.checked.map((checked) => renderReport(checked, options))
    parts.push(`${summary(run, words[options.locale])}\n`)
    return parts.join('\n')
  }
}

function renderReport({ path, report, result }: Checked, options: ReporterOptions): string {
  const { locale, paint } = options
  const text = words[locale]
  const worst = result.findings.some((f) => f.severity === 'error')
    ? 'red'
    : result.findings.length > 0
      ? 'yellow'
      : 'green'
  const title = paint('underline', paint(worst, oneLine(path, 300)))
  const lines = result.findings.length === 0 ? [`${title}: ${text.noFindings(result.suppressed.length)}`] : [title]
  const places = result.findings.map((finding) => range(report, finding.span))
  const width = Math.max(0, ...places.map((place) => place.length))
  for (const [index, finding] of result.findings.entries()) {
    lines.push(headline(finding, (places[index] ?? '').padStart(width), options))
    const indent = ' '.repeat(width + 2)
    for (const line of details(finding, report, text)) lines.push(indent + paint('dim', line))
  }
  lines.push(text.coverage(result.coverage.figures, result.coverage.relations))
  return `${lines.join('\n')}\n`
}

function headline(finding: Finding, place: string, { locale, paint }: ReporterOptions): string {
  const severity = paint(styles[finding.severity], words[locale].severity[finding.severity])
  return `${place}  ${severity}  ${oneLine(finding.message, longestMessage)}  ${paint('dim', finding.rule)}`
}

/** What stands under a finding: the operands with their places, the arithmetic, the likely cause, the suggestion. */
function details(finding: Finding, report: Report, text: Words): string[] {
  const print = (span: Span): string => oneLine(report.text.slice(span.start, span.end))
  const lines = finding.related.map(({ label, span }) => text.operand(oneLine(label), print(span), start(report, span)))
  // The message of the rule often ends with the arithmetic already; the same claim may stand in several places.
  const arithmetic = new Set(finding.checks.map((check) => check.arithmetic))
  for (const formula of arithmetic) {
    if (formula !== '' && !finding.message.includes(formula)) lines.push(text.arithmetic(formula))
  }
  if (finding.evidence) {
    const { evidence } = finding
    lines.push(text.cause(evidence, 'figure' in evidence ? evidence.figure.text : ''))
  }
  const suspect = finding.suspect?.text ?? print(finding.span)
  for (const repair of finding.repairs.slice(0, shownRepairs))
    lines.push(text.repair(suspect, repair.text, repair.holds))
  if (finding.fix) lines.push(text.fix(print(finding.fix.span), oneLine(finding.fix.text)))
  return lines
}

function range(report: Report, span: Span): string {
  const end = report.lines.pointAt(span.end)
  return `${start(report, span)}-${end.line}:${end.column}`
}

function start(report: Report, span: Span): string {
  const point = report.lines.pointAt(span.start)
  return `${point.line}:${point.column}`
}

function summary(run: Run, text: Words): string {
  const findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  const relations: Record<Verdict, number> = { exact: 0, rounding: 0, weak: 0, inconsistent: 0, blocked: 0 }
  let suppressed = 0
  for (const { result } of run.checked) {
    suppressed += result.suppressed.length
    for (const finding of result.findings) findings[finding.severity]++
    for (const verdict of Object.keys(relations) as Verdict[]) relations[verdict] += result.coverage.relations[verdict]
  }
  return text.summary({
    reports: run.checked.length,
    findings,
    suppressed,
    relations: Object.values(relations).reduce((sum, n) => sum + n, 0),
    inconsistent: relations.inconsistent,
    failures: run.failures.length
  })
}
