import { type Block, defineRule, type Issue, type Report, type Severity, type Span } from '@gouji/core'
import { templateResidueMessage } from './message.js'
import {
  bookmarks,
  doubledWords,
  instructions,
  placeholders,
  repeatedLabel,
  repeatedUnit,
  templateWords
} from './residue.data.js'

const MOST_RELATED = 20

interface Sort {
  readonly kind: string
  readonly severity: Severity
  readonly pattern: RegExp
  /** In cells such words may belong to the form itself. */
  readonly cells: boolean
}

/** One finding each for all places of a report. */
const sorts: readonly Sort[] = [
  { kind: 'placeholder', severity: 'warning', pattern: placeholders, cells: true },
  { kind: 'instruction', severity: 'warning', pattern: instructions, cells: false },
  { kind: 'template-words', severity: 'info', pattern: templateWords, cells: false },
  { kind: 'doubled', severity: 'info', pattern: doubledWords, cells: true }
]

/** What a template or an editor left in the text. Source: handbook B66, F20. */
function* issues(report: Report): Iterable<Issue> {
  const places = new Map<string, Span[]>()
  for (const block of report.blocks) {
    const text = report.text.slice(block.span.start, block.span.end)
    for (const { kind, pattern, cells } of sorts) {
      if (block.cell && !cells) continue
      const found = spansIn(text, block.span.start, pattern)
      if (found.length > 0) places.set(kind, [...(places.get(kind) ?? []), ...found])
    }
    if (!block.cell) yield* labelsLeft(report, block)
  }
  for (const { kind, severity } of sorts) {
    const [first, ...others] = places.get(kind) ?? []
    if (first) yield issueOf(report, kind, severity, first, others)
  }
  const [bookmark, ...others] = report.text.includes('[bookmark') ? spansIn(report.text, 0, bookmarks) : []
  if (bookmark) yield issueOf(report, 'bookmark', 'info', bookmark, others)
}

/** 「参保人数61万人（人）补助标准（元）补助标准达580元」: the labels of the template stand in the sentence. */
function* labelsLeft(report: Report, block: Block): Iterable<Issue> {
  const plain = report.plain.slice(block.span.start, block.span.end)
  if (!plain.includes('（')) return
  const { start } = block.span
  const found = [...spansIn(plain, start, repeatedUnit), ...spansIn(plain, start, repeatedLabel)].sort(
    (a, b) => a.start - b.start
  )
  const [first, ...others] = found
  if (first) yield issueOf(report, 'label', 'warning', first, others)
}

function issueOf(report: Report, kind: string, severity: Severity, span: Span, others: readonly Span[]): Issue {
  const text = report.text.slice(span.start, span.end)
  const related = others.slice(0, MOST_RELATED).map((other) => ({ label: '', span: other }))
  const twice = kind === 'doubled' ? text.slice(0, text.length / 2) : undefined
  const data = { text, others: others.length }
  return { kind, span, severity, related, data, ...(twice === undefined ? {} : { fix: { span, text: twice } }) }
}

function spansIn(text: string, offset: number, pattern: RegExp): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(pattern)) {
    const start = offset + match.index
    spans.push({ start, end: start + match[0].length })
  }
  return spans
}

/** Words of the template that should have been replaced or deleted. */
export const templateResidue = defineRule({
  meta: {
    id: 'template-residue',
    title: { zh: '模板残留', en: 'Words of a template left in' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B66']
  },
  issues,
  issueMessage: templateResidueMessage
})
