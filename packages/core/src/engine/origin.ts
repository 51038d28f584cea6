import type { Origin } from '../read/source.js'
import { compact } from '../read/blanks.js'
import type { Block, Report } from '../report/report.js'

/** A place in a document that is not plain text, with the heading above it. */
export interface Place extends Origin {
  /** The heading's number and words: 「三、预算执行情况」. */
  readonly section?: string
}

/** Where a person finds an offset in a document that is not plain text; undefined in one that is. */
export function originAt(report: Report, offset: number): Place | undefined {
  const origin = report.source.origin?.(offset)
  if (!origin) return undefined
  const section = headingAt(report, offset)
  return section === undefined ? origin : { ...origin, section }
}

/** Number and words of the nearest heading that the block at `offset` stands under. */
function headingAt(report: Report, offset: number): string | undefined {
  let section = blockAt(report.blocks, offset)?.section
  while (section && !section.heading && section.parent) section = section.parent
  if (!section || section.level === 0) return undefined
  const { marker, titleSpan, title } = section
  return compact(report.plain.slice(marker?.span.start ?? titleSpan.start, titleSpan.start)) + title
}

/** The last block that begins at or before `offset`; blocks come in the order of the text. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle] as Block).span.start <= offset) low = middle + 1
    else high = middle
  }
  return blocks[low - 1]
}
