import type { Block, Cell, Line, Row } from '../layout/blocks.js'
import { CATALOGUE } from './elements.data.js'
import { LineWriter } from './lines.js'
import { numbersOf } from './lists.js'
import { type Element, isElement, isText, type Node } from './parse.js'
import { isBlock, isShown } from './shown.js'
import { isLayout, rowsOf, type TableCell } from './table.js'
import { isAround, type Weights } from './weigh.js'
import { addWords } from './words.js'

const HEADING = /^h([1-6])$/

/** Goes over the elements of a page in order and gives what it says, block by block. */
export class PageWalk {
  readonly blocks: Block[] = []
  readonly #out = new LineWriter()
  readonly #html: string
  readonly #weights: Weights
  #asPrinted = 0
  /** Above 0: inside the cell of a table, where a table is a part of the cell's words. */
  #cells = 0
  /** Inside the block that carries the matter of the page. */
  #inMain: boolean

  constructor(html: string, weights: Weights) {
    this.#html = html
    this.#weights = weights
    this.#inMain = false
  }

  /** The blocks of `body`; what stands around the matter of the page is left out. */
  walk(body: Element): Block[] {
    this.#element(body)
    this.#endProse()
    return this.blocks
  }

  #children(element: Element): void {
    for (const node of element.childNodes) this.#node(node)
  }

  #node(node: Node): void {
    if (isText(node)) addWords(this.#out, node, this.#html, this.#asPrinted > 0)
    else if (isElement(node) && isShown(node)) this.#element(node)
  }

  #element(element: Element): void {
    const { tagName } = element
    if (tagName === 'br' || tagName === 'wbr') {
      if (tagName === 'br') this.#out.end()
    } else if (tagName === 'sup') this.#raised(element)
    else if (!isBlock(element)) this.#children(element)
    else if (!this.#isAround(element)) {
      const wasInMain = this.#inMain
      this.#inMain ||= element === this.#weights.main
      this.#out.end()
      this.#block(element)
      this.#out.end()
      this.#inMain = wasInMain
    }
  }

  #isAround(element: Element): boolean {
    return this.#cells === 0 && isAround(element, this.#weights, this.#inMain)
  }

  #block(element: Element): void {
    const depth = HEADING.exec(element.tagName)?.[1]
    if (depth !== undefined) this.#heading(element, Number(depth) as 1)
    else if (element.tagName === 'table') this.#table(element)
    else if (element.tagName === 'ol' || element.tagName === 'ul') this.#list(element)
    else if (element.tagName === 'pre' || element.tagName === 'listing' || element.tagName === 'xmp') {
      this.#asPrinted++
      this.#children(element)
      this.#asPrinted--
    } else this.#children(element)
  }

  #heading(element: Element, depth: 1 | 2 | 3 | 4 | 5 | 6): void {
    if (this.#cells > 0) {
      this.#children(element)
      return
    }
    this.#endProse()
    this.#children(element)
    for (const line of this.#out.take()) this.blocks.push({ kind: 'heading', depth, line })
  }

  #list(list: Element): void {
    const numbers = numbersOf(list)
    for (const node of list.childNodes) {
      if (isElement(node) && isShown(node)) {
        this.#out.end()
        const number = numbers?.get(node)
        if (number !== undefined) this.#out.lead({ words: number, at: node.from ?? 0 })
        this.#element(node)
        this.#out.lead(undefined)
        this.#out.end()
      } else this.#node(node)
    }
  }

  /** Raised digits are no part of the number before them: m², and the marks of notes, which are left out. */
  #raised(element: Element): void {
    const words = wordsOf(element).trim()
    if (/^[[［(（【〔]?[\d*]{1,3}[\]］)）】〕]?$/.test(words) && (/\D/.test(words) || hasLink(element))) return
    if (/^\d$/.test(words)) {
      this.#out.add(SUPERSCRIPTS.charAt(Number(words)), element.from ?? 0)
      return
    }
    this.#children(element)
  }

  #table(table: Element): void {
    const rows = rowsOf(table)
    if (this.#cells === 0 && !isLayout(table, rows)) this.#data(table, rows)
    else
      for (const row of rows) {
        for (const { element } of row) {
          // in a cell, the row of a table inside is one line of the cell's words
          if (this.#cells === 0) this.#element(element)
          else {
            this.#children(element)
            this.#out.blank(false)
          }
        }
        this.#out.end()
      }
  }

  #data(table: Element, rows: readonly (readonly TableCell[])[]): void {
    for (const node of table.childNodes) if (isElement(node) && node.tagName === 'caption') this.#element(node)
    this.#endProse()
    this.#cells++
    const made = rows.map((row): Row => row.map((cell) => this.#cell(cell))).filter((row) => row.length > 0)
    this.#cells--
    if (!isCatalogue(made)) this.blocks.push({ kind: 'table', rows: made })
  }

  #cell({ element, columnSpan, rowSpan }: TableCell): Cell {
    this.#children(element)
    const at = element.from ?? 0
    return { lines: this.#out.take(), at, columnSpan, rowSpan }
  }

  #endProse(): void {
    for (const line of this.#out.take()) this.blocks.push({ kind: 'prose', line })
  }
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function hasLink(element: Element): boolean {
  return element.childNodes.some((node) => isElement(node) && (node.tagName === 'a' || hasLink(node)))
}

function wordsOf(element: Element): string {
  let words = ''
  for (const node of element.childNodes) {
    if (isText(node)) words += node.value
    else if (isElement(node)) words += wordsOf(node)
  }
  return words
}

const CATALOGUE_ROWS = 3

/** The table in which open-government sites catalogue a page: number, topic, issuing office. */
function isCatalogue(rows: readonly Row[]): boolean {
  return rows.slice(0, CATALOGUE_ROWS).some((row) => row.some(({ lines }) => lines.some(namesCatalogue)))
}

function namesCatalogue(line: Line): boolean {
  return CATALOGUE.test(
    line
      .map(({ words }) => words)
      .join('')
      .slice(0, 8)
  )
}
