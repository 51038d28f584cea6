import { isTable, type Item } from './layout.js'
import type { Line } from './lines.js'
import { continued } from './pages.js'
import { depthOf, goesOn, type Setting } from './paragraphs.js'
import type { Table } from './table.js'
import { append, appendWords, seam, type Words, wordsOf } from './words.js'

/** A paragraph, heading or table as its author wrote it: not torn by lines and pages. */
export type Block = Paragraph | Table

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly words: Words
  /** Of a heading, as its font shows. */
  readonly depth?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
}

/** Puts lines together to paragraphs, and tables that run over pages to one table. */
export function blocksOf(pages: readonly (readonly Item[])[], setting: Setting): Block[] {
  const blocks: Block[] = []
  let open: Line[] = []
  const close = (): void => {
    if (open.length > 0)
      blocks.push({ kind: 'paragraph', words: wordsOfAll(open, setting), depth: depthOf(open, setting) })
    open = []
  }
  for (const items of pages) {
    for (const [index, item] of items.entries()) {
      if (!isTable(item)) {
        if (open.length > 0 && !goesOn(open, item, setting)) close()
        open.push(item)
        continue
      }
      close()
      const above = blocks.at(-1)
      const whole = index === 0 && above?.kind === 'table' ? continued(above, item) : undefined
      if (whole) blocks[blocks.length - 1] = whole
      else blocks.push(item)
    }
  }
  close()
  return blocks
}

const PAGE_OF_ENTRY = /^[-—(（]?\d{1,3}[-—)）]?$/

function wordsOfAll(lines: readonly Line[], setting: Setting): Words {
  const words: Words = { text: '', glyphs: [] }
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (above) append(words, seam(above, line, setting.margins(above.page)))
    appendWords(words, wordsOf(line, isEntry(line) ? '\t' : '  '))
  }
  return words
}

/** An entry of a table of contents: words, a gap and a page. */
function isEntry(line: Line): boolean {
  const last = line.segments.at(-1)
  return line.segments.length === 2 && PAGE_OF_ENTRY.test((last?.glyphs ?? []).map(({ char }) => char).join(''))
}
