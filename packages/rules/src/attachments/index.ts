import { type Block, defineRule, type Issue, type Report, similarity, type Span } from '@gouji/core'
import { attachmentsMessage } from './message.js'

/** A chapter of the report itself: 「六、附件」. */
const CHAPTER = /^(?:相关)?(?:附件|附表)(?:及附表|和附表|材料)?[：:]?$/
/** A line that announces what follows it: 「附件：」, 「报告需要以下附件：」. */
const LINE = /^(?:[^，。；]{0,8}以下)?(?:附件|附表)(?:如下)?[：:]?$/
const TABLE_NAME = /^(?!详?见|请见|另附|附后|如下|无)[^，。；：]{3,60}表(?:（[^（）]*）)?[。；，]?$/
const MOST_NAMES = 40
/** A signature and a date may follow. */
const MOST_REST = 3
const LONGEST_REST = 40
const LEAST_SIMILARITY = 0.6

interface Name {
  readonly text: string
  readonly span: Span
}

/** Attached tables that are announced by name and do not follow. Source: handbook B70. */
function* issues(report: Report): Iterable<Issue> {
  const lastTable = report.tables.at(-1)?.span.start ?? -1
  for (const block of report.blocks) {
    const kind = announcementOf(report, block)
    if (!kind || lastTable > block.span.start) continue
    const names = namesBelow(report, block)
    const [first, ...others] = names.found
    if (!first || !endsHere(report, block, names.next) || names.found.some((name) => isThere(report, name))) continue
    yield {
      kind,
      span: first.span,
      severity: kind === 'chapter' ? 'warning' : 'info',
      related: others.map(({ text, span }) => ({ label: text, span })),
      data: { name: first.text, others: others.length }
    }
  }
}

/** `chapter`: a numbered chapter of the report · `list`: 第五部分 附表 · `line`: a line behind its last words. */
function announcementOf(report: Report, block: Block): 'chapter' | 'list' | 'line' | undefined {
  const words = report.plain.slice(block.contentStart, block.span.end).trim()
  const style = block.marker?.style
  if (style !== undefined && style !== 'annex' && CHAPTER.test(words)) return style === 'part' ? 'list' : 'chapter'
  if (style === 'annex') return words === '' && block.marker?.value === 0 ? 'line' : undefined
  return style === undefined && LINE.test(words) && /[：:]$/.test(words) ? 'line' : undefined
}

/** The names of tables on the lines below, and the first line that is none. */
function namesBelow(report: Report, block: Block): { readonly found: Name[]; readonly next: number } {
  const found: Name[] = []
  let at = block.index + 1
  for (; at < report.blocks.length && found.length < MOST_NAMES; at++) {
    const line = report.blocks[at] as Block
    const words = report.plain.slice(line.contentStart, line.span.end)
    if (line.cell || !TABLE_NAME.test(words.trim())) break
    const start = line.contentStart + words.length - words.trimStart().length
    const text = words.trim().replace(/[。；，]$/, '')
    found.push({ text, span: { start, end: start + text.length } })
  }
  return { found, next: at }
}

/** Nothing but a signature and a date stands behind the names in their part. */
function endsHere(report: Report, block: Block, next: number): boolean {
  for (let at = next; at < report.blocks.length; at++) {
    const rest = report.blocks[at] as Block
    if (rest.part !== block.part) return true
    if (at - next >= MOST_REST || rest.span.end - rest.span.start > LONGEST_REST) return false
  }
  return true
}

/** A table or a part of that name stands in front. */
function isThere(report: Report, { text, span }: Name): boolean {
  const titles = [
    ...report.tables.map(({ title }) => title),
    ...report.parts.filter((part) => part.span.start > span.start).map(({ title }) => title)
  ]
  return titles.some((title) => title !== '' && (text.endsWith(title) || similarity(text, title) >= LEAST_SIMILARITY))
}

/** Attachments that are named and missing. */
export const attachments = defineRule({
  meta: {
    id: 'attachments',
    title: { zh: '附件附表', en: 'Attachments' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B70']
  },
  issues,
  issueMessage: attachmentsMessage
})
