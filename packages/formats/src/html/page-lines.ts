import type { Block, Line } from '../layout/blocks.js'
import { PAGE_FOOT, PAGE_LINES } from './elements.data.js'

const HEAD_BLOCKS = 15
const FOOT_BLOCKS = 25
const MOST_WORDS = 120
const SENTENCE = 40

/** The blocks without the lines, above and below the matter of a page, that are about the page. */
export function withoutPageLines(blocks: readonly Block[]): Block[] {
  let head = blocks.findIndex((block) => block.kind === 'table' || isSentence(block.line))
  if (head < 0 || head > HEAD_BLOCKS) head = HEAD_BLOCKS
  const foot = Math.max(head, blocks.length - FOOT_BLOCKS)
  return blocks.filter((block, index) => {
    if (block.kind === 'table' || (index >= head && index < foot)) return true
    const words = wordsOf(block.line)
    return words.length > MOST_WORDS || !(PAGE_LINES.test(words) || PAGE_FOOT.test(words))
  })
}

function isSentence(line: Line): boolean {
  const words = wordsOf(line)
  return words.length > SENTENCE && words.includes('。')
}

export function wordsOf(line: Line): string {
  return line.map(({ words }) => words).join('')
}
