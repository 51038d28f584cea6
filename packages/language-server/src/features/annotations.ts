import { type Finding, standings } from '@gouji/core'
import type { Annotation, Marks } from '@gouji/formats'
import { type Context, oneLine } from '../context.js'
import type { View } from '../view.js'
import { labelled, shownFindings } from './diagnostics.js'

/** More figures than these get no note of their own: the finding's own note lists them. */
const MOST_RELATED = 6

/** What is written into a copy of a file: a note at each finding, one at each figure of it that stands in another line. */
export function marksOf(view: View, context: Context): Marks {
  const { verified, inconsistent } = standings(view.result)
  return {
    annotations: shownFindings(view, context).map((finding) => annotationOf(view, finding, context)),
    verified,
    inconsistent
  }
}

function annotationOf(view: View, finding: Finding, context: Context): Annotation {
  const { span, severity, related } = finding
  const line = view.position(span.start).line
  const elsewhere = related.filter((other) => view.position(other.span.start).line !== line)
  return {
    span,
    severity,
    lines: linesOf(view, finding, context),
    related: (elsewhere.length > MOST_RELATED ? [] : elsewhere).map((other) => ({
      span: other.span,
      lines: [`${labelled(other.label, oneLine(view.text(other.span)))} — ${oneLine(finding.message, 300)}`]
    }))
  }
}

function linesOf(view: View, finding: Finding, { words }: Context): string[] {
  const { message, checks, evidence, related, repairs, suspect, rule, fix } = finding
  const lines = [message]
  for (const arithmetic of new Set(checks.map((check) => check.arithmetic)))
    if (arithmetic !== '' && !message.includes(arithmetic)) lines.push(arithmetic)
  for (const { label, span } of related) lines.push(labelled(label, oneLine(view.text(span))))
  if (evidence) lines.push(words.cause(evidence, 'figure' in evidence ? evidence.figure.text : ''))
  if (suspect)
    for (const repair of repairs.slice(0, 2)) lines.push(words.repair(suspect.text, repair.text, repair.holds))
  if (fix) lines.push(words.fix(oneLine(view.text(fix.span)), oneLine(fix.text)))
  lines.push(`Gouji · ${rule}`)
  return lines
}
