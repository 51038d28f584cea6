import type { Block, Issue, Report, Section, Span } from '@gouji/core'
import { scoreItems } from '../shared/score-items.js'

/** So many items have their score before one without is a gap. */
const LEAST_SCORED = 4
const LONGEST_NAME = 40

/** Numbered items of a list of which all but one have their score in the text. */
export function* unscoredItems(report: Report): Iterable<Issue> {
  const scores = scoreItems(report).map((item) => item.score.figure.span.start)
  if (scores.length < LEAST_SCORED) return
  for (const units of listsOf(report)) {
    const without = units.filter((unit) => !hasBetween(scores, unit))
    const [only] = without
    if (without.length !== 1 || !only || units.length - 1 < LEAST_SCORED) continue
    const span = headOf(report, only)
    yield {
      kind: 'item',
      span,
      severity: 'warning',
      data: { name: report.plain.slice(span.start, span.end).replace(/\s/g, '') }
    }
  }
}

/** The lists of a report: the numbered lines under one heading, with items of the same style inside them; a list inside a paragraph. */
function* listsOf(report: Report): Iterable<readonly Span[]> {
  const byParent = new Map<Section, Span[]>()
  for (const block of report.blocks) {
    if (block.kind === 'cell') continue
    const inside = itemsOf(block)
    if (!block.marker) {
      if (inside.length > 1) yield inside
      continue
    }
    const { parent } = block.section
    if (!parent || block.section.span.start > block.span.start) continue
    const units = inside.length > 1 ? inside : [block.section.span]
    const known = byParent.get(parent)
    if (known) known.push(...units)
    else byParent.set(parent, [...units])
  }
  yield* byParent.values()
}

/** Items of the block's own style, the first of them the block's beginning; of the first item's style where it has none. */
function itemsOf(block: Block): Span[] {
  const style = block.marker?.style ?? block.items[0]?.marker.style
  const items = block.items.filter((item) => item.marker.style === style && item.marker.style !== 'say')
  return items.map((item, index) => ({ start: item.span.start, end: items[index + 1]?.span.start ?? block.span.end }))
}

function hasBetween(sorted: readonly number[], { start, end }: Span): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < start) low = middle + 1
    else high = middle
  }
  return (sorted[low] ?? Infinity) < end
}

/** The item's first words, up to its first punctuation. */
function headOf(report: Report, { start, end }: Span): Span {
  const words = report.plain.slice(start, Math.min(end, start + LONGEST_NAME))
  const stop = words.search(/[，。；：:]/)
  return { start, end: start + (stop > 0 ? stop : words.length) }
}
