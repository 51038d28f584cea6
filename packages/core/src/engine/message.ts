import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { foreignFiguresOf, operandsOf } from '../relations/expression.js'
import type { Report } from '../report/report.js'
import type { Span } from '../text/span.js'
import type { Finding } from './finding.js'

/**
 * Puts findings on `file` as messages: place, rule, `fatal` (true error, false warning, undefined info), a `note` with
 * the arithmetic and every operand with its place, `actual` and `expected` (the repairs), and the rule's page when
 * `urlOf` knows it (an absolute URL). The file's value is not read or changed.
 */
export function addMessages(
  file: VFile,
  report: Report,
  findings: readonly Finding[],
  urlOf?: (rule: string) => string | undefined
): void {
  for (const finding of findings) {
    const place = placeOf(report, finding.span)
    const message = new VFileMessage(finding.message, { place, ruleId: finding.rule, source: 'gouji' })
    message.fatal = finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined
    message.actual = report.text.slice(finding.span.start, finding.span.end)
    message.expected = finding.repairs.map((repair) => repair.text)
    const note = noteOf(report, finding)
    if (note !== '') message.note = note
    const url = urlOf?.(finding.rule)
    if (url !== undefined) message.url = url
    if (file.path) {
      message.name = `${file.path}:${message.name}`
      message.file = file.path
    }
    file.messages.push(message)
  }
}

function placeOf(report: Report, span: Span): VFileMessage['place'] {
  return { start: report.lines.pointAt(span.start), end: report.lines.pointAt(span.end) }
}

/** A line of arithmetic for each relation, then a line for each figure: label, print, place. */
function noteOf(report: Report, { checks, related }: Finding): string {
  const lines: string[] = []
  const seen = new Set<number>()
  for (const { arithmetic, relation, reading } of checks) {
    if (arithmetic !== '') lines.push(arithmetic)
    for (const { label, figure } of [relation.stated, ...(reading ? operandsOf(reading.expression) : [])]) {
      if (seen.has(figure.span.start)) continue
      seen.add(figure.span.start)
      lines.push(lineOf(report, label, figure.text, figure.span))
    }
    for (const { label, figure, document } of reading ? foreignFiguresOf(reading.expression) : [])
      lines.push(`${document.path}: ${lineOf(document.report, label, figure.text, figure.span)}`)
    for (const { label, span } of reading?.counted ?? []) lines.push(lineOf(report, '', label, span))
  }
  if (checks.length > 0) return lines.join('\n')
  return related
    .map(({ label, span }) => lineOf(report, label, report.text.slice(span.start, span.end), span))
    .join('\n')
}

function lineOf(report: Report, label: string, text: string, span: Span): string {
  const { line, column } = report.lines.pointAt(span.start)
  return `${label} ${text} (${line}:${column})`.trim()
}
