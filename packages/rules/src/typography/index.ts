import { type Block, defineRule, type Issue, type Report, type Span } from '@gouji/core'
import { blockAt } from '../shared/block-at.js'
import { asOf, documentNumber, fullWidth, halfWidth, numericRoles, pauseMark } from './marks.data.js'
import { typographyMessage } from './message.js'

const MOST_RELATED = 20

interface Place extends Span {
  /** What should stand there. */
  readonly mended: string
}

/** Marks and words that are typed wrongly; each kind is one hint a report. Source: handbook E.1. */
function* issues(report: Report): Iterable<Issue> {
  yield* hint(report, 'half-width', halfWidthMarks(report))
  yield* hint(report, 'bracket', mixedBrackets(report))
  yield* hint(
    report,
    'pause',
    inProse(report, pauseMark, () => '')
  )
  yield* hint(
    report,
    'document-number',
    inProse(report, documentNumber, (match) => `〔${match[1]}〕`)
  )
  yield* hint(
    report,
    'as-of',
    inProse(report, asOf, () => '截至')
  )
  yield* hint(report, 'dash', dashes(report))
}

function* hint(report: Report, kind: string, places: readonly Place[]): Iterable<Issue> {
  const [first, ...others] = places
  if (!first) return
  const span = { start: first.start, end: first.end }
  const around = { start: Math.max(0, first.start - 6), end: Math.min(report.text.length, first.end + 6) }
  yield {
    kind,
    span,
    severity: 'info',
    related: others.slice(0, MOST_RELATED).map(({ start, end }) => ({ label: '', span: { start, end } })),
    data: {
      text: report.text.slice(span.start, span.end),
      around: report.text.slice(around.start, around.end).replace(/\s+/g, ''),
      mended: first.mended,
      others: others.length
    },
    fix: { span, text: first.mended }
  }
}

/** Only where the report has more full-width marks: else it is the habit of whoever typed it. */
function halfWidthMarks(report: Report): Place[] {
  const found = inProse(report, halfWidth, ([mark]) => fullWidth[mark] ?? '')
  let wide = 0
  for (let at = report.text.indexOf('，'); at >= 0 && wide <= found.length; at = report.text.indexOf('，', at + 1))
    wide++
  return wide > found.length ? found : []
}

function inProse(report: Report, pattern: RegExp, mend: (match: RegExpMatchArray) => string): Place[] {
  const places: Place[] = []
  for (const match of report.text.matchAll(pattern)) {
    if (blockAt(report, match.index)?.cell) continue
    places.push({ start: match.index, end: match.index + match[0].length, mended: mend(match) })
  }
  return places
}

/** 「(主要包括…）」: opened in half width and closed in full width, or the other way round. */
function mixedBrackets(report: Report): Place[] {
  const places: Place[] = []
  for (const block of report.blocks) if (!block.cell) places.push(...mixedIn(report.text, block))
  return places
}

function mixedIn(text: string, { span }: Block): Place[] {
  const places: Place[] = []
  const open: number[] = []
  for (let at = span.start; at < span.end; at++) {
    const character = text[at]
    if (character === '(' || character === '（') open.push(at)
    if (character !== ')' && character !== '）') continue
    const opened = open.pop()
    if (opened === undefined) continue
    const halfOpened = text[opened] === '('
    if (halfOpened && character === '）') places.push({ start: opened, end: opened + 1, mended: '（' })
    if (!halfOpened && character === ')') places.push({ start: at, end: at + 1, mended: '）' })
  }
  return places.sort((a, b) => a.start - b.start)
}

/** The numeral 一 typed for a dash in a column of numbers. */
function dashes(report: Report): Place[] {
  const places = new Map<number, Place>()
  for (const { blocks } of report.tableModels) {
    for (const { columns, rows } of blocks) {
      for (const column of columns) {
        if (!numericRoles.has(column.role)) continue
        for (const { cells } of rows) {
          const cell = cells[column.index]
          if (cell?.text === '一') places.set(cell.span.start, { ...cell.span, mended: '—' })
        }
      }
    }
  }
  return [...places.values()].sort((a, b) => a.start - b.start)
}

/** Punctuation and single words. */
export const typography = defineRule({
  meta: {
    id: 'typography',
    title: { zh: '标点与用字', en: 'Marks and words' },
    severity: 'info',
    preset: 'recommended',
    covers: ['B61']
  },
  issues,
  issueMessage: typographyMessage
})
