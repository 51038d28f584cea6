import type { Finding, Severity } from '@gouji/core'
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver'
import { type Context, oneLine } from '../context.js'
import type { View } from '../view.js'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
}
const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }
const MOST_RELATED = 40

/** The findings of a document: at the suspect, with every operand beside it. */
export function diagnosticsOf(view: View, context: Context): Diagnostic[] {
  return shownFindings(view, context).map((finding) => diagnosticOf(view, finding, context))
}

/** Those that the editor's settings let through. */
export function shownFindings({ result }: View, { settings }: Context): readonly Finding[] {
  const least = ranks[settings.minimumSeverity]
  return least === ranks.info ? result.findings : result.findings.filter(({ severity }) => ranks[severity] <= least)
}

function diagnosticOf(view: View, finding: Finding, context: Context): Diagnostic {
  const href = context.rulePage(finding.rule)
  const related = finding.related.slice(0, MOST_RELATED)
  return {
    range: view.range(finding.span),
    severity: severities[finding.severity],
    source: 'gouji',
    code: finding.rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    message: context.relatedInformation ? messageOf(finding, context) : withOperands(view, finding, context),
    ...(finding.fix?.text === '' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(context.relatedInformation && related.length > 0
      ? {
          relatedInformation: related.map(({ label, span }) => ({
            location: { uri: view.uri, range: view.range(span) },
            message: labelled(label, oneLine(view.text(span)))
          }))
        }
      : {}),
    data: { fingerprint: finding.fingerprint }
  }
}

/** The rule's line, arithmetic that it leaves out, the likely cause. */
function messageOf({ message, checks, evidence }: Finding, { words }: Context): string {
  const lines = [message]
  for (const arithmetic of new Set(checks.map((check) => check.arithmetic)))
    if (arithmetic !== '' && !message.includes(arithmetic)) lines.push(arithmetic)
  if (evidence) lines.push(words.cause(evidence, 'figure' in evidence ? evidence.figure.text : ''))
  return lines.join('\n')
}

function withOperands(view: View, finding: Finding, context: Context): string {
  const operands = finding.related.map(({ label, span }) => {
    const { line, character } = view.position(span.start)
    return `${labelled(label, oneLine(view.text(span)))} (${line + 1}:${character + 1})`
  })
  return [messageOf(finding, context), ...operands.slice(0, MOST_RELATED)].join('\n')
}

export function labelled(label: string, text: string): string {
  return label === '' || label === text ? text : `${oneLine(label)}：${text}`
}
