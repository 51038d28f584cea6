import type { Block } from '../report/report.js'
import type { Span } from '../text/span.js'

/** A stretch of a block that one sentence covers. */
export interface Stretch extends Span {
  readonly item: boolean
}

const CELL_PROSE = 20

/** Whether the block's words are sentences; a short table cell is a value, read by its row and column instead. */
export function isProse(block: Block, plain: string): boolean {
  if (block.kind !== 'cell') return true
  const words = plain.slice(block.span.start, block.span.end)
  return words.length >= CELL_PROSE && /[，。；：]/.test(words)
}

/** Sentences of a block: cut behind 。！？ outside brackets, and in front of every numbered item. */
export function splitSentences(block: Block, plain: string): Stretch[] {
  const stretches: Stretch[] = []
  const items = new Map(block.items.map((item) => [item.span.start, item.marker.span.end]))
  let start = items.get(block.contentStart) ?? block.contentStart
  let startsItem = items.has(block.contentStart)
  let depth = 0
  const cut = (end: number, nextIsItem: boolean): void => {
    if (end > start) stretches.push({ start, end, item: startsItem })
    start = items.get(end) ?? end
    startsItem = nextIsItem
  }
  for (let at = start; at < block.span.end; at++) {
    if (at > start && items.has(at)) {
      depth = 0
      cut(at, true)
    }
    const character = plain[at]
    if (character === '（') depth++
    else if (character === '）') depth = Math.max(0, depth - 1)
    else if (depth === 0 && (character === '。' || character === '！' || character === '？'))
      cut(at + 1, items.has(at + 1))
  }
  cut(block.span.end, false)
  return stretches
}
