import type { Block, Cell, Draft, Edit, Run } from './draft.js'

export type Target = 'markdown' | 'word-text'

export interface Span {
  readonly start: number
  readonly end: number
}

export interface Rendered {
  readonly text: string
  readonly format: 'markdown' | 'text'
  /** Where each node is printed; `undefined` for a node that the report does not print. */
  readonly spans: readonly (Span | undefined)[]
  /** The line or table row that holds each node. */
  readonly around: readonly (Span | undefined)[]
}

/** How a target sets lines; decided by the seed, so that the same draft is printed in many layouts. */
export interface Layout {
  readonly target: Target
  /** Blanks in front of paragraphs (Word exports keep hand-made indents). */
  readonly indent: string
  /** An empty line between paragraphs of plain text. */
  readonly airy: boolean
}

class Printer {
  text = ''
  readonly spans: (Span | undefined)[]
  readonly around: (Span | undefined)[]
  readonly #print: readonly string[]

  constructor(draft: Draft, edits: readonly Edit[]) {
    const print = draft.nodes.map((node) => node.text)
    for (const edit of edits) print[edit.node] = edit.now
    this.#print = print
    this.spans = draft.nodes.map(() => undefined)
    this.around = draft.nodes.map(() => undefined)
  }

  runs(runs: readonly Run[]): number[] {
    const ids: number[] = []
    for (const run of runs) {
      if (typeof run === 'string') this.text += run
      else {
        const start = this.text.length
        this.text += this.#print[run] ?? ''
        this.spans[run] = { start, end: this.text.length }
        ids.push(run)
      }
    }
    return ids
  }

  within(ids: readonly number[], start: number): void {
    for (const id of ids) this.around[id] = { start, end: this.text.length }
  }
}

/** Prints a draft, with the edits of a slip if any, and says where every figure ended up. */
export function render(draft: Draft, layout: Layout, edits: readonly Edit[] = []): Rendered {
  const printer = new Printer(draft, edits)
  for (const block of draft.blocks) {
    if (layout.target === 'markdown') markdownBlock(printer, block)
    else plainBlock(printer, block, layout)
  }
  const format = layout.target === 'markdown' ? 'markdown' : 'text'
  return { text: printer.text, format, spans: printer.spans, around: printer.around }
}

function line(printer: Printer, before: string, runs: readonly Run[], after: string): void {
  const start = printer.text.length
  printer.text += before
  const ids = printer.runs(runs)
  printer.within(ids, start)
  printer.text += after
}

function markdownBlock(printer: Printer, block: Block): void {
  if (block.type === 'heading') line(printer, `${'#'.repeat(block.level + 1)} `, block.runs, '\n\n')
  else if (block.type === 'paragraph') line(printer, '', block.runs, '\n\n')
  else {
    const width = Math.max(...block.rows.map((row) => row.length))
    for (const [index, row] of block.rows.entries()) {
      markdownRow(printer, row, width)
      if (index === 0) printer.text += `|${'---|'.repeat(width)}\n`
    }
    printer.text += '\n'
  }
}

function markdownRow(printer: Printer, row: readonly Cell[], width: number): void {
  const start = printer.text.length
  const ids: number[] = []
  printer.text += '|'
  for (let i = 0; i < width; i++) {
    printer.text += ' '
    // Breaks inside a cell are Word's alone.
    ids.push(...printer.runs((row[i] ?? []).map((run) => (typeof run === 'string' ? run.replaceAll('\n', '') : run))))
    printer.text += ' |'
  }
  printer.within(ids, start)
  printer.text += '\n'
}

/** Word's text export: a cell a line behind a tab, a blank line after each row, merged cells empty. */
function plainBlock(printer: Printer, block: Block, layout: Layout): void {
  const end = layout.airy ? '\n\n' : '\n'
  if (block.type === 'heading') line(printer, block.level > 1 ? layout.indent : '', block.runs, end)
  else if (block.type === 'paragraph') line(printer, layout.indent, block.runs, end)
  else {
    if (!printer.text.endsWith('\n\n')) printer.text += '\n'
    for (const row of block.rows) {
      const start = printer.text.length
      const ids: number[] = []
      for (const cell of row) {
        printer.text += '\t'
        ids.push(...printer.runs(cell ?? []))
        printer.text += '\n'
      }
      printer.within(ids, start)
      printer.text += '\n'
    }
    printer.text += '\n'
  }
}
