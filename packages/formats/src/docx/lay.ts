import type { Origin } from '@gouji/core'
import type { Block, Cell, Line, Row } from '../layout/blocks.js'
import { Refusal } from '../refusal.js'
import type { Paragraph, WordBlock, WordCell, WordTable } from './blocks.js'

/** Longer paragraphs are none, whatever their style says. */
const MOST_HEADING = 45
/** Far more than all tables of a report have. */
const MOST_COVERED = 4_000_000

/** Makes blocks of the shared layout of what Word has, and says of each paragraph where a person finds it. */
export class Layer {
  readonly blocks: Block[] = []
  #paragraphs = 0
  #tables = 0
  /** Places of grids that cells cover. */
  #covered = 0

  /** Paragraphs and tables of the body, in order. */
  body(blocks: readonly WordBlock[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.#table(block)
      else this.#paragraph(block)
    }
  }

  /** The paragraphs of a note; its tables are read as paragraphs. */
  note(blocks: readonly WordBlock[], origin: Origin): void {
    for (const block of blocks) {
      if (block.kind === 'table') for (const cell of block.rows.flat()) this.note(cell.blocks, origin)
      else this.#prose(block, origin)
    }
  }

  #paragraph(block: Paragraph): void {
    const filled = !isBlank(block)
    if (filled) this.#paragraphs++
    this.#prose(block, { paragraph: Math.max(1, this.#paragraphs) })
  }

  #prose(block: Paragraph, origin: Origin): void {
    block.where.origin = origin
    const [first = []] = block.lines
    if (block.depth !== undefined && isHeading(block))
      this.blocks.push({ kind: 'heading', depth: block.depth, line: first })
    else for (const line of block.lines) this.blocks.push({ kind: 'prose', line })
  }

  #table({ rows }: WordTable): void {
    // a frame around text, not a table of things
    if (rows.every((row) => row.length === 1 && row[0]?.rowSpan === 1)) {
      for (const row of rows) this.body(row[0]?.blocks ?? [])
      return
    }
    const table = ++this.#tables
    const nested: WordTable[] = []
    this.blocks.push({ kind: 'table', rows: rows.map((row) => this.#row(row, table, nested)) })
    for (const inner of nested) this.#table(inner)
  }

  #row(cells: readonly WordCell[], table: number, nested: WordTable[]): Row {
    const laid: Cell[] = []
    for (const { columnSpan, rowSpan } of cells) this.#covered += columnSpan * rowSpan
    if (this.#covered > MOST_COVERED) throw new Refusal('too-expanded', `> ${MOST_COVERED}`)
    // a cell without paragraphs stands where its neighbour does
    let known = firstPlace(cells)
    for (const { columnSpan, rowSpan, row, column, blocks } of cells) {
      const lines: Line[] = []
      known = firstPlace([{ blocks }]) ?? known
      for (const block of blocks) {
        if (block.kind === 'table') {
          nested.push(block)
          continue
        }
        block.where.origin = { table, row, column }
        for (const line of block.lines) if (lengthOf(line) > 0) lines.push(line)
      }
      laid.push({ lines, at: known ?? 0, columnSpan, rowSpan })
    }
    return laid
  }
}

function firstPlace(cells: readonly Pick<WordCell, 'blocks'>[]): number | undefined {
  for (const { blocks } of cells) {
    for (const block of blocks) if (block.kind === 'paragraph') return block.lines[0]?.[0]?.at
  }
  return undefined
}

/** Whether a paragraph of a heading's style is one: a few words, no sentence. */
function isHeading({ lines }: Paragraph): boolean {
  const words = (lines[0] ?? []).map((run) => run.words).join('')
  return lines.length === 1 && words.trim() !== '' && words.length <= MOST_HEADING && !/[。；，]/.test(words)
}

function isBlank({ lines }: Paragraph): boolean {
  return lines.every((line) => line.every(({ words }) => words.trim() === ''))
}

function lengthOf(line: Line): number {
  return line.reduce((sum, { words }) => sum + words.length, 0)
}
