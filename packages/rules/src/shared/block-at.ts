import type { Block, Report } from '@gouji/core'

/** The block that an offset of the text lies in; the next one for an offset between two blocks. */
export function blockAt({ blocks }: Report, offset: number): Block | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle] as Block).span.end <= offset) low = middle + 1
    else high = middle
  }
  return blocks[low]
}
