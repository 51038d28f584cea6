import { defineRule, type Issue, type Malformed, type Report } from '@gouji/core'
import { numberFormatMessage } from './message.js'

const MOST_RELATED = 20

/** Numbers that are not printed as numbers should be. Habits of a whole report are one hint. Source: handbook B61, E.1. */
function* issues(report: Report): Iterable<Issue> {
  const spaced: Malformed[] = []
  const wide: Malformed[] = []
  for (const malformed of report.malformed) {
    if (malformed.kind === 'spaced-percent') spaced.push(malformed)
    else if (malformed.kind === 'full-width' && isAllWide(textOf(report, malformed))) wide.push(malformed)
    else if (malformed.kind !== 'year' || isSlipOfYear(textOf(report, malformed))) yield issueOf(report, malformed)
  }
  yield* habit(report, spaced)
  yield* habit(report, wide)
}

/** All in full width, or grouped by ，, as a report may print all its numbers; ２0 and 6834．42 are slips. */
function isAllWide(text: string): boolean {
  return /^[０-９．，]+$/.test(text) || /^[\d，.]+$/.test(text)
}

/** 20222年, 202年度 and 2202年; 始建于1368年 and 距今5000年 are no slips. */
function isSlipOfYear(text: string): boolean {
  const digits = /\d+/.exec(text)?.[0] ?? ''
  if (digits.length === 4) return /^2[1-9]/.test(digits) && !digits.endsWith('00')
  return digits.length === 3 || /^(?:19|20)/.test(digits)
}

function* habit(report: Report, all: readonly Malformed[]): Iterable<Issue> {
  const [first, ...others] = all
  if (!first) return
  yield {
    ...issueOf(report, first),
    severity: 'info',
    related: others.slice(0, MOST_RELATED).map(({ span }) => ({ label: '', span }))
  }
}

function issueOf(report: Report, malformed: Malformed): Issue {
  const { kind, span } = malformed
  const mended = mendedText(report, malformed)
  const severity = kind === 'full-width' ? 'warning' : 'error'
  const data = { text: textOf(report, malformed), mended: mended ?? '' }
  return { kind, span, severity, data, ...(mended === undefined ? {} : { fix: { span, text: mended } }) }
}

/** What was meant, where only one thing can have been. */
function mendedText(report: Report, { kind, span }: Malformed): string | undefined {
  const plain = report.plain.slice(span.start, span.end)
  switch (kind) {
    case 'full-width':
      return plain
    case 'spaced-percent':
      return plain.replace(/\s+/g, '')
    case 'doubled-unit':
      return plain.replace(/(\D)\1/g, '$1')
    case 'separators':
    case 'year':
      return undefined
  }
}

function textOf(report: Report, { span }: Malformed): string {
  return report.text.slice(span.start, span.end)
}

/** Malformed numbers. */
export const numberFormat = defineRule({
  meta: {
    id: 'number-format',
    title: { zh: '数字写法', en: 'How numbers are written' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B61']
  },
  issues,
  issueMessage: numberFormatMessage
})
