import type { Piece, Place } from '../sample-document.js'
import { type FilePage, hex, pdfFile } from './file.js'
import { breakLines, widthOf } from './setting.js'

/** A way in which a report may stand in a PDF. */
export interface PrintShape {
  readonly name: string
  /** Tried on all samples. */
  readonly usual?: boolean
  /** In points; A4 when left out. */
  readonly page?: readonly [width: number, height: number]
  /** What the reader is to turn the page by: the text is drawn the other way. */
  readonly rotate?: 90 | 180 | 270
  /** Each character is placed alone, as many printer drivers do. */
  readonly scattered?: boolean
  /** Bold by printing twice. */
  readonly doubled?: boolean
  readonly head?: string
  readonly numbered?: (page: number, pages: number) => string
}

const FONT = 12
const CELL_FONT = 10.5
const TITLE_FONT = 18
const LEADING = 1.6
const MARGIN = 72
const PADDING = 4

/** Sets a report as an office program would, page by page; the header of a table is repeated on each page. */
export function printReport(pieces: readonly Piece[], shape: PrintShape): Uint8Array {
  const press = new Press(shape)
  let cover = true
  for (const [index, piece] of pieces.entries()) {
    cover &&= index === 0 || (piece.kind === 'line' && !/^[（(第一]|[。，；：]/.test(piece.text.trim()))
    if (piece.kind === 'table') press.table(piece.rows, piece.width)
    else if (cover || piece.depth === 1) press.title(piece.text.trim())
    else press.paragraph(piece.text.trim())
  }
  return pdfFile(press.finish())
}

class Press {
  readonly #shape: PrintShape
  readonly #width: number
  readonly #height: number
  readonly #pages: string[] = []
  #content = ''
  /** From the top of the page. */
  #y = MARGIN

  constructor(shape: PrintShape) {
    this.#shape = shape
    const [width, height] = shape.page ?? [595, 842]
    this.#width = width
    this.#height = height
  }

  get #room(): number {
    return this.#width - 2 * MARGIN
  }

  title(text: string): void {
    for (const line of breakLines(text, this.#room / TITLE_FONT)) {
      const left = (this.#width - widthOf(line) * TITLE_FONT) / 2
      this.#line(line, left, TITLE_FONT)
      if (this.#shape.doubled) this.#draw(line, left + 0.3, this.#y - TITLE_FONT * (LEADING - 1), TITLE_FONT)
    }
  }

  paragraph(text: string): void {
    const lines = breakLines(text, this.#room / FONT, 2)
    for (const [at, line] of lines.entries()) this.#line(line, MARGIN + (at === 0 ? 2 * FONT : 0), FONT)
  }

  table(rows: readonly (readonly Place[])[], columns: number): void {
    const edges = columnEdges(rows, columns, this.#room)
    const lines = rows.map((row) => row.map((cell) => this.#cellLines(cell, edges)))
    const heights = rowHeights(rows, lines)
    this.#y += 6
    if (this.#y + (heights[0] as number) > this.#height - MARGIN) this.#newPage()
    let from = 0
    while (from < rows.length) {
      let to = from
      let bottom = this.#y
      const fits = this.#y + (heights[0] as number) + (heights[from] as number) <= this.#height - MARGIN
      const header = from > 0 && heights.length > 3 && fits && !reachesDown(rows[0] ?? []) ? 1 : 0
      if (header) bottom += heights[0] as number
      while (to < rows.length && (to === from || bottom + (heights[to] as number) <= this.#height - MARGIN))
        bottom += heights[to++] as number
      // not through merged cells, when the table can be cut above them
      let cut = to
      while (cut < rows.length && cut > from + 1 && crosses(rows, cut)) cut--
      if (cut < rows.length && !crosses(rows, cut)) to = cut
      if (header) this.#rows(rows, lines, heights, edges, 0, 1)
      this.#rows(rows, lines, heights, edges, from, to)
      from = to
      if (from < rows.length) this.#newPage()
    }
    this.#y += 6
  }

  finish(): FilePage[] {
    this.#newPage()
    const { rotate = 0, head, numbered } = this.#shape
    return this.#pages.map((own, at) => {
      this.#content = own
      if (head !== undefined) this.#draw(head, MARGIN, 46, 9)
      const number = numbered?.(at + 1, this.#pages.length)
      if (number !== undefined) this.#draw(number, (this.#width - widthOf(number) * 9) / 2, this.#height - 36, 9)
      const sideways = rotate % 180 !== 0
      return {
        content: `${turned(rotate, this.#width, this.#height)}${this.#content}`,
        width: sideways ? this.#height : this.#width,
        height: sideways ? this.#width : this.#height,
        rotate
      }
    })
  }

  #rows(
    rows: readonly (readonly Place[])[],
    lines: readonly (readonly (readonly string[])[])[],
    heights: readonly number[],
    edges: readonly number[],
    from: number,
    to: number
  ): void {
    let top = this.#y
    // a merged cell that began on the page before goes on without words
    for (let row = 0; row < from; row++)
      for (const cell of rows[row] ?? []) {
        const last = Math.min(to, row + cell.rowSpan)
        const height = heights.slice(from, last).reduce((sum, own) => sum + own, 0)
        if (height > 0) this.#cell(cell, [], edges, top, top + height)
      }
    for (let row = from; row < to; row++) {
      const height = heights[row] as number
      for (const [at, cell] of (rows[row] ?? []).entries()) {
        const last = Math.min(to, row + cell.rowSpan)
        const bottom = top + heights.slice(row, last).reduce((sum, own) => sum + own, 0)
        this.#cell(cell, lines[row]?.[at] ?? [], edges, top, bottom)
      }
      top += height
    }
    this.#y = top
  }

  #cell(cell: Place, lines: readonly string[], edges: readonly number[], top: number, bottom: number): void {
    const left = MARGIN + (edges[cell.column] as number)
    const right = MARGIN + (edges[cell.column + cell.columnSpan] as number)
    this.#content += `0.5 w ${left} ${this.#height - bottom} ${right - left} ${bottom - top} re S\n`
    const height = lines.length * CELL_FONT * 1.25
    let y = (top + bottom - height) / 2
    for (const line of lines) {
      y += CELL_FONT * 1.25
      this.#draw(line, left + PADDING, y - CELL_FONT * 0.3, CELL_FONT)
    }
  }

  #cellLines(cell: Place, edges: readonly number[]): string[] {
    const width = (edges[cell.column + cell.columnSpan] as number) - (edges[cell.column] as number) - 2 * PADDING
    return cell.lines.flatMap((line) => breakLines(line, width / CELL_FONT))
  }

  #line(text: string, left: number, size: number): void {
    if (this.#y + size * LEADING > this.#height - MARGIN) this.#newPage()
    this.#y += size * LEADING
    this.#draw(text, left, this.#y - size * (LEADING - 1), size)
  }

  #newPage(): void {
    if (this.#content !== '') this.#pages.push(this.#content)
    this.#content = ''
    this.#y = MARGIN
  }

  #draw(text: string, left: number, baseline: number, size: number): void {
    if (text === '') return
    const y = this.#height - baseline
    if (!this.#shape.scattered) {
      this.#content += `BT /F ${size} Tf ${left.toFixed(2)} ${y.toFixed(2)} Td ${hex(text)} Tj ET\n`
      return
    }
    let x = left
    for (const char of text) {
      this.#content += `BT /F 1 Tf ${size} 0 0 ${size} ${x.toFixed(2)} ${y.toFixed(2)} Tm ${hex(char)} Tj ET\n`
      x += widthOf(char) * size
    }
  }
}

/** Draws a page the other way round, so that it stands upright once it is turned. */
function turned(rotate: number, width: number, height: number): string {
  if (rotate === 90) return `0 1 -1 0 ${height} 0 cm\n`
  if (rotate === 180) return `-1 0 0 -1 ${width} ${height} cm\n`
  if (rotate === 270) return `0 -1 1 0 0 ${width} cm\n`
  return ''
}

function reachesDown(row: readonly Place[]): boolean {
  return row.some(({ rowSpan }) => rowSpan > 1)
}

function crosses(rows: readonly (readonly Place[])[], cut: number): boolean {
  return rows.some((row, at) => at < cut && row.some(({ rowSpan }) => at + rowSpan > cut))
}

/** Columns as wide as their words want, within the page. */
function columnEdges(rows: readonly (readonly Place[])[], columns: number, room: number): number[] {
  const wants = new Array<number>(columns).fill(2)
  for (const row of rows)
    for (const cell of row)
      if (cell.columnSpan === 1)
        wants[cell.column] = Math.min(14, Math.max(wants[cell.column] as number, ...cell.lines.map(widthOf)))
  const widths = wants.map((want) => want * CELL_FONT + 2 * PADDING + 6)
  const sum = widths.reduce((total, width) => total + width, 0)
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) as number) + (width * room) / sum)
  return edges
}

function rowHeights(rows: readonly (readonly Place[])[], lines: readonly (readonly (readonly string[])[])[]): number[] {
  const heights = rows.map((row, at) => {
    const most = Math.max(1, ...row.map((cell, index) => (cell.rowSpan > 1 ? 1 : (lines[at]?.[index]?.length ?? 0))))
    return most * CELL_FONT * 1.25 + 2 * PADDING
  })
  for (const [at, row] of rows.entries())
    for (const [index, cell] of row.entries()) {
      const wanted = (lines[at]?.[index]?.length ?? 0) * CELL_FONT * 1.25 + 2 * PADDING
      const own = heights.slice(at, at + cell.rowSpan).reduce((sum, height) => sum + height, 0)
      const last = Math.min(rows.length, at + cell.rowSpan) - 1
      if (wanted > own) heights[last] = (heights[last] as number) + wanted - own
    }
  return heights
}
