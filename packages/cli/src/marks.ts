import { type Finding, type Locale, type Report, type Span, standings } from '@gouji/core'
import type { Annotation, Marks } from '@gouji/formats'
import { details } from './reporters/details.js'
import type { Checked } from './run.js'
import { oneLine } from './terminal.js'
import { placeText } from './words/place.js'
import { words } from './words/words.js'
import { writing } from './words/writing.js'

/** More figures than these get no comment of their own: the finding's own comment lists them. */
const MOST_RELATED = 6
const LONGEST = 600

/** What is written into a copy of a checked document: a note a finding, one a related figure that stands elsewhere. */
export function marksOf({ report, result }: Checked, locale: Locale): Marks {
  const { verified, inconsistent } = standings(result)
  return {
    annotations: result.findings.map((finding) => annotationOf(finding, report, locale)),
    verified,
    inconsistent
  }
}

function annotationOf(finding: Finding, report: Report, locale: Locale): Annotation {
  const text = words[locale]
  const said = writing[locale]
  const { severity, span, rule, fingerprint } = finding
  const message = oneLine(finding.message, LONGEST)
  const lines = [
    said.headline(text.severity[severity], message),
    ...details(finding, report, text),
    said.signature(rule, fingerprint)
  ]
  const place = placeText(report, span.start, text.place)
  const elsewhere = finding.related.filter((other) => !besides(report, span, other.span))
  const related = elsewhere.length > MOST_RELATED ? [] : elsewhere
  return {
    span,
    severity,
    lines,
    related: related.map((other) => ({
      span: other.span,
      lines: [
        said.related(oneLine(other.label), oneLine(report.text.slice(other.span.start, other.span.end)), place, message)
      ]
    }))
  }
}

/** Whether a figure can be seen from another one: in the same paragraph, or in the same row of a table. */
function besides(report: Report, a: Span, b: Span): boolean {
  return report.lines.pointAt(a.start).line === report.lines.pointAt(b.start).line
}
