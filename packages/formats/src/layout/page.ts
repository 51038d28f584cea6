import { headingOf, type Lines, normalise, readBlocks, treeOf, scanLines, type Stretch } from '@gouji/core'
import type { Root, RootContent } from 'mdast'
import type { Block, Row } from './blocks.js'
import { tableOf, type Written } from './table.js'
import { TextWriter } from './writer.js'

/** One text with its tree, and where in the file its words came from. */
export interface Page {
  readonly text: string
  readonly plain: string
  readonly tree: Root
  /** Where each block begins. */
  readonly starts: readonly number[]
  /** Where the words of the first run that came from `at` begin; the length of the text when there are none. */
  startOf(at: number): number
  /** The `at` of the run that the character at `offset` belongs to, and how far behind its beginning that is. */
  placeOf(offset: number): { readonly at: number; readonly behind: number } | undefined
}

/** A block in the text: `line` to `lastLine` of the whole. */
interface Laid extends Stretch {
  readonly block: Block
  readonly rows: readonly (readonly Written[])[]
}

/**
 * Lays the blocks of a document out as one text: a line of prose a line, a row of a table a line, its cells parted by
 * tabs. Lines of prose are read as plain text is read; tables keep the places of their cells.
 */
export function layOut(blocks: readonly Block[]): Page {
  const writer = new TextWriter()
  const laid = blocks.map((block) => write(writer, block))
  const text = writer.text()
  const plain = normalise(text)
  const lines = scanLines(text)
  return {
    text,
    plain,
    tree: treeOf(lines, contentOf(laid, lines, plain)),
    starts: laid.map(({ start }) => start),
    startOf: (at) => writer.startOf(at),
    placeOf: (offset) => writer.placeOf(offset)
  }
}

function write(writer: TextWriter, block: Block): Laid {
  const start = writer.length
  const line = writer.line
  const rows = block.kind === 'table' ? block.rows.map((row, index) => writeRow(writer, row, index)) : []
  if (block.kind !== 'table') writer.write(block.line)
  const laid = { block, rows, start, end: writer.length, line, lastLine: writer.line }
  writer.endLine()
  return laid
}

function writeRow(writer: TextWriter, row: Row, nth: number): Written[] {
  if (nth > 0) writer.endLine()
  return row.map(({ lines, at, columnSpan, rowSpan }, index) => {
    if (index > 0) writer.tab()
    const start = writer.length
    const line = writer.line
    if (lines.length === 0) writer.mark(at)
    for (const [below, words] of lines.entries()) {
      if (below > 0) writer.endLine()
      writer.write(words)
    }
    return { start, end: writer.length, line, lastLine: writer.line, columnSpan, rowSpan }
  })
}

function contentOf(laid: readonly Laid[], lines: Lines, plain: string): RootContent[] {
  const content: RootContent[] = []
  let from = 0
  while (from < laid.length) {
    const first = laid[from] as Laid
    let to = from + 1
    if (first.block.kind === 'prose') {
      while (laid[to]?.block.kind === 'prose') to++
      const end = (laid[to - 1] as Laid).end
      const stretch = scanLines(lines.text, first.start, end, lines.number + first.line)
      content.push(...readBlocks(stretch, plain).map(withoutGuess))
    } else if (first.block.kind === 'heading') content.push(headingOf(lines, first, first.block.depth))
    else content.push(tableOf(lines, first.rows))
    from = to
  }
  return content
}

/** The document itself says which lines are headings; where it does not, their numbers do, later. */
function withoutGuess(node: RootContent): RootContent {
  if (node.type !== 'heading') return node
  const { depth: _guess, ...rest } = node
  return { ...rest, type: 'paragraph' }
}
