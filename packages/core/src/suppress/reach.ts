import type { Report, Section } from '../report/report.js'
import type { Span } from '../text/span.js'
import type { Directive } from './directive.js'

/** The stretch of the report that a directive is about; undefined when there is none (no table, nothing below). */
export function reachOf(report: Report, directive: Directive): Span | undefined {
  switch (directive.scope) {
    case 'file':
      return { start: 0, end: report.text.length }
    case 'section':
      return sectionAt(report, directive.span.start)?.span
    case 'table':
      return tableAt(report, directive.span)
    case 'line':
      return lineOf(report, directive)
  }
}

/** The innermost section with a heading of its own around an offset. */
function sectionAt(report: Report, offset: number): Section | undefined {
  let found: Section | undefined
  for (const section of report.sections) {
    if (section.span.start > offset || section.span.end <= offset) continue
    if ((section.heading || section.level === 0) && (!found || section.level >= found.level)) found = section
  }
  return found
}

/** The table around a directive, else the first one below it in its section. */
function tableAt(report: Report, { start, end }: Span): Span | undefined {
  const around = report.tables.find(({ span }) => span.start <= start && end <= span.end)
  if (around) return around.span
  const section = sectionAt(report, start)
  return report.tables.find(({ span }) => span.start >= end && span.start < (section?.span.end ?? 0))?.span
}

/** The directive's own line when words stand beside it, else the first line with words below it. */
function lineOf({ text, plain }: Report, { span, nextLine }: Directive): Span | undefined {
  const own = lineAround(text, span)
  if (!nextLine && /\S/.test(plain.slice(own.start, own.end))) return own
  let from = own.end
  while (from < text.length) {
    const start = from + (text[from] === '\r' && text[from + 1] === '\n' ? 2 : 1)
    const line = lineAround(text, { start, end: start })
    if (/\S/.test(plain.slice(line.start, line.end))) return line
    from = line.end
  }
  return undefined
}

function lineAround(text: string, { start, end }: Span): Span {
  let from = start
  while (from > 0 && !isLineEnd(text, from - 1)) from--
  let to = end
  while (to < text.length && !isLineEnd(text, to)) to++
  return { start: from, end: to }
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r'
}
