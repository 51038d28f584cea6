import { type Block, defineRule, type Issue, type Report } from '@gouji/core'
import { duplicateMessage } from './message.js'

/** Shorter paragraphs recur for good reasons. */
const LEAST_LENGTH = 60
const MOST_RELATED = 10

/** Paragraphs that stand twice in one part, word for word. Parts of a bundle repeat each other by nature. Source: handbook B67. */
function* issues(report: Report): Iterable<Issue> {
  const places = new Map<string, Block[]>()
  for (const block of report.blocks) {
    if (block.kind !== 'paragraph' || block.span.end - block.contentStart < LEAST_LENGTH) continue
    const words = report.plain.slice(block.contentStart, block.span.end).replace(/\s+/g, '')
    if (words.length < LEAST_LENGTH) continue
    const key = `${block.part.index} ${words}`
    const same = places.get(key)
    if (same) same.push(block)
    else places.set(key, [block])
  }
  for (const [first, second, ...others] of places.values()) {
    if (!first || !second) continue
    const related = [first, ...others]
      .slice(0, MOST_RELATED)
      .map(({ contentStart, span }) => ({ label: '', span: { start: contentStart, end: span.end } }))
    const line = report.lines.pointAt(first.contentStart).line
    yield {
      kind: 'paragraph',
      span: { start: second.contentStart, end: second.span.end },
      related,
      data: { line, times: others.length + 2 }
    }
  }
}

/** The same paragraph twice. */
export const duplicateParagraph = defineRule({
  meta: {
    id: 'duplicate-paragraph',
    title: { zh: '段落重复', en: 'Repeated paragraphs' },
    severity: 'info',
    preset: 'nursery',
    covers: ['B67']
  },
  issues,
  issueMessage: duplicateMessage
})
