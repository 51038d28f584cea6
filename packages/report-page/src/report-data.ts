import { acceptedResults, type Check, operandsOf, type Result } from '@gouji/core'
import type { Anchors } from './anchors.js'
import type { CheckData, ReportData } from './data.js'
import type { Words } from './words/words.js'

/** The relations of a report for the page's script; `ruleNumber` leads to the titles of {@link PageData.rules}. */
export function reportData(
  result: Result,
  anchors: Anchors,
  ruleNumber: (rule: string) => number,
  words: Words,
  withSpans: boolean
): ReportData {
  const labels: string[] = []
  const numbers = new Map<string, number>()
  const labelled = (label: string): number => {
    const known = numbers.get(label)
    if (known !== undefined) return known
    numbers.set(label, labels.length)
    labels.push(label)
    return labels.length - 1
  }
  const checks = result.checks.map((check): CheckData => {
    const { stated, known } = check.relation
    const operands: number[] = []
    const figures = [...(check.reading ? operandsOf(check.reading.expression) : []), ...(known ?? [])]
    for (const { label, figure } of figures) operands.push(anchors.of(figure.span), labelled(label))
    for (const { label, span } of check.reading?.counted ?? []) operands.push(anchors.of(span), labelled(label))
    return [
      ruleNumber(check.rule),
      check.verdict,
      anchors.of(stated.figure.span),
      labelled(stated.label),
      operands,
      check.arithmetic,
      noteOf(check, words)
    ]
  })
  const spans = withSpans ? { spans: anchors.list.flatMap(({ start, end }) => [start, end]) } : {}
  return { labels, checks, ...spans }
}

function noteOf(check: Check, words: Words): string {
  if (check.verdict === 'blocked') return check.reason ? words.reason[check.reason] : ''
  if (check.verdict === 'weak') return words.weak
  if (check.truncated) return words.truncated
  const accepted = acceptedResults(check)
  return accepted ? words.accepted(accepted.low, accepted.high) : ''
}
