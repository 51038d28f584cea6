import { normalise, type Origin, type Source } from '@gouji/core'
import type { Root, RootContent, TableRow } from 'mdast'
import type { Block, Paragraph } from './blocks.js'
import type { Glyph } from './page.js'
import type { Table } from './table.js'

/** A PDF's text, and for each of its UTF-16 units the character on the page that it was printed as. */
export interface PdfText {
  readonly source: Source
  readonly glyphs: readonly (Glyph | undefined)[]
}

type Point = NonNullable<Root['position']>['start']
type Position = NonNullable<Root['position']>

/** Writes blocks one below the other: a paragraph a line, the cells of a row behind tabs. */
export function sourceOf(blocks: readonly Block[], originOf: (glyphs: readonly Glyph[]) => Origin): PdfText {
  const writer = new Writer()
  const children: RootContent[] = []
  for (const block of blocks) {
    children.push(block.kind === 'table' ? writer.table(block) : writer.paragraph(block))
    writer.write('\n')
  }
  const { text, glyphs } = writer
  const tree: Root = { type: 'root', children, position: { start: START, end: writer.point() } }
  const origin = (offset: number): Origin | undefined => {
    const own = tokenAt(text, glyphs, offset)
    return own.length > 0 ? originOf(own) : undefined
  }
  return { source: { format: 'pdf', text, plain: normalise(text), tree, origin }, glyphs }
}

const START: Point = { line: 1, column: 1, offset: 0 }

class Writer {
  text = ''
  readonly glyphs: (Glyph | undefined)[] = []
  #line = 1
  #lineStart = 0

  point(): Point {
    return { line: this.#line, column: this.text.length - this.#lineStart + 1, offset: this.text.length }
  }

  write(text: string, glyphs: readonly (Glyph | undefined)[] = []): Position {
    const start = this.point()
    for (let at = 0; at < text.length; at++) {
      this.glyphs.push(glyphs[at])
      if (text.charCodeAt(at) !== 10) continue
      this.#line++
      this.#lineStart = this.text.length + at + 1
    }
    this.text += text
    return { start, end: this.point() }
  }

  paragraph({ words: { text, glyphs }, depth }: Paragraph): RootContent {
    const position = this.write(text, glyphs)
    const children = [{ type: 'text' as const, value: text, position }]
    return depth === undefined
      ? { type: 'paragraph', children, position }
      : { type: 'heading', depth, children, position }
  }

  table({ rows }: Table): RootContent {
    const { start } = { start: this.point() }
    const children: TableRow[] = []
    for (const [index, row] of rows.entries()) {
      if (index > 0) this.write('\n')
      const from = this.point()
      const cells: TableRow['children'] = []
      for (const [at, { words, columnSpan, rowSpan }] of row.entries()) {
        if (at > 0) this.write('\t')
        const position = this.write(words.text, words.glyphs)
        const children = words.text === '' ? [] : [{ type: 'text' as const, value: words.text, position }]
        cells.push({ type: 'tableCell', children, position, data: { columnSpan, rowSpan } })
      }
      children.push({ type: 'tableRow', children: cells, position: { start: from, end: this.point() } })
    }
    return { type: 'table', children, position: { start, end: this.point() } }
  }
}

const NUMBER = /[\d.,%‰％，．０-９]/

/** The characters of the number at an offset, else the one character there. */
function tokenAt(text: string, glyphs: readonly (Glyph | undefined)[], offset: number): Glyph[] {
  let at = offset
  while (at < glyphs.length && !glyphs[at]) at++
  const first = glyphs[at]
  if (!first) return []
  const token = [first]
  if (!NUMBER.test(text.charAt(at))) return token
  while (NUMBER.test(text.charAt(++at)) && glyphs[at]?.page === first.page) token.push(glyphs[at] as Glyph)
  return token
}
