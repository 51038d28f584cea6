import { directiveComment } from '../read/directives.js'
import type { Report } from '../report/report.js'
import { type Directive, parseDirective } from './directive.js'

/** The directives of a report, in order: comments in its text, remarks that its reader found attached to words. */
export function directivesOf({ text, source }: Pick<Report, 'text' | 'source'>): Directive[] {
  const found: Directive[] = []
  if (text.includes('<!--')) {
    for (const { 0: comment, 1: words = '', index } of text.matchAll(directiveComment)) {
      const directive = parseDirective(words, { start: index, end: index + comment.length })
      if (directive) found.push(directive)
    }
  }
  for (const { span, words } of source.remarks ?? []) {
    const directive = parseDirective(words, span)
    if (directive) found.push(directive)
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}
