import { type Block, defineRule, type Issue, type Report, type Severity, type Span } from '@gouji/core'
import { blockAt } from '../shared/block-at.js'
import { templateResidueMessage } from './message.js'
import { bookmarks, bracketedUnit, doubledWords, instructions, placeholders, templateWords } from './residue.data.js'

const MOST_RELATED = 20
const SHORTEST_LABEL = 3
const LONGEST_LABEL = 16

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
  { kind: 'doubled', severity: 'info', pattern: doubledWords, cells: true },
  { kind: 'bookmark', severity: 'info', pattern: bookmarks, cells: true }
]

/** What a template or an editor left in the text. Source: handbook B66, F20. */
function* issues(report: Report): Iterable<Issue> {
  for (const { kind, severity, pattern, cells } of sorts) {
    const found = spansIn(report.text, pattern).filter((span) => !isPartOfWord(report, span))
    const [first, ...others] = cells ? found : found.filter(({ start }) => !blockAt(report, start)?.cell)
    if (first) yield issueOf(report, kind, severity, first, others)
  }
  yield* labelsLeft(report)
}

/** MAXX项目: the letters begin no placeholder. */
function isPartOfWord({ text }: Report, { start }: Span): boolean {
  return /[A-Za-z]/.test(text[start] ?? '') && /[A-Za-z0-9]/.test(text[start - 1] ?? '')
}

/** 「受益人口12万人（人）补助标准（元）补助标准为300元」: the labels of the template stand in the sentence. One finding a block. */
function* labelsLeft(report: Report): Iterable<Issue> {
  const { plain } = report
  const places = new Map<Block, Span[]>()
  for (const { 0: bracket, 1: unit = '', index } of plain.matchAll(bracketedUnit)) {
    const end = index + bracket.length
    const number = numberInFront(plain, index, unit)
    const label = number < 0 ? labelAround(plain, index, end) : ''
    const block = number < 0 && label === '' ? undefined : blockAt(report, index)
    if (!block || block.cell) continue
    const span = number < 0 ? { start: index - label.length, end: end + label.length } : { start: number, end }
    const known = places.get(block)
    if (known) known.push(span)
    else places.set(block, [span])
  }
  for (const [first, ...others] of places.values()) if (first) yield issueOf(report, 'label', 'warning', first, others)
}

/** Where 12万人 begins in 12万人（人）; −1 when the unit in front of the bracket is another one, or no number has it. */
function numberInFront(plain: string, bracket: number, unit: string): number {
  const words = plain.slice(Math.max(0, bracket - LONGEST_LABEL), bracket)
  if (!words.endsWith(unit)) return -1
  const number = /\d[\d.,]*[万亿]?$/.exec(words.slice(0, -unit.length))?.[0]
  return number === undefined ? -1 : bracket - unit.length - number.length
}

/** 补助标准 in 补助标准（元）补助标准; empty when the words behind the bracket do not repeat those in front of it. */
function labelAround(plain: string, bracket: number, end: number): string {
  for (let length = LONGEST_LABEL; length >= SHORTEST_LABEL; length--) {
    const label = plain.slice(Math.max(0, bracket - length), bracket)
    if (label.length === length && plain.startsWith(label, end) && /^[\u4e00-\u9fff]+$/.test(label)) return label
  }
  return ''
}

function issueOf(report: Report, kind: string, severity: Severity, span: Span, others: readonly Span[]): Issue {
  const text = report.text.slice(span.start, span.end)
  const related = others.slice(0, MOST_RELATED).map((other) => ({ label: '', span: other }))
  const twice = kind === 'doubled' ? text.slice(0, text.length / 2) : undefined
  const data = { text, others: others.length }
  return { kind, span, severity, related, data, ...(twice === undefined ? {} : { fix: { span, text: twice } }) }
}

function spansIn(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({ start: index, end: index + words.length }))
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
