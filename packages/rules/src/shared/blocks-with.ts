import type { Block, Report } from '@gouji/core'

/** The blocks whose plain text holds `word`, in order: one look over the whole text spares the blocks without it. */
export function* blocksWith(report: Report, word: string): Iterable<Block> {
  let at = report.plain.indexOf(word)
  if (at < 0) return
  for (const block of report.blocks) {
    if (block.span.start > at) at = report.plain.indexOf(word, block.span.start)
    if (at < 0) return
    if (at + word.length <= block.span.end) yield block
  }
}
