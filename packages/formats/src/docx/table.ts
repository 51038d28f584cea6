import type { WordBlock, WordCell, WordTable } from './blocks.js'

type Merge = 'restart' | 'continue'

/** What stands in the properties of a cell. */
export interface CellProperties {
  columnSpan: number
  vertical?: Merge
  horizontal?: Merge
}

/** Word itself takes no more columns. */
const MOST_SPAN = 63

/** Puts a table together: cells that go on from above or from the left become one with where they began. */
export class TableBuilder {
  readonly #rows: WordCell[][] = []
  #row: WordCell[] = []
  /** By column of the grid: the cells that reach down to the row above, and to this one. */
  #above = new Map<number, WordCell>()
  #current = new Map<number, WordCell>()
  #grown: WordCell[] = []
  #column = 0
  #cells = 0
  #number = 0
  #removed = false

  openRow(): void {
    this.#row = []
    this.#current = new Map()
    this.#grown = []
    this.#column = 0
    this.#cells = 0
    this.#removed = false
    this.#number++
  }

  /** The row's first columns are left out. */
  skipColumns(count: number): void {
    const columnSpan = Math.min(count, MOST_SPAN)
    if (!(columnSpan > 0)) return
    this.#row.push({ columnSpan, rowSpan: 1, row: this.#number, column: 1, blocks: [] })
    this.#column += columnSpan
  }

  /** The row was taken out by a tracked change. */
  removeRow(): void {
    this.#removed = true
  }

  addCell({ columnSpan: wanted, vertical, horizontal }: CellProperties, blocks: readonly WordBlock[]): void {
    const columnSpan = Math.max(1, Math.min(wanted, MOST_SPAN)) || 1
    this.#cells++
    const left = this.#row.at(-1)
    if (horizontal === 'continue' && left) {
      left.columnSpan += columnSpan
      this.#column += columnSpan
      return
    }
    const above = vertical === 'continue' ? this.#above.get(this.#column) : undefined
    if (above && above.columnSpan === columnSpan) {
      above.rowSpan++
      this.#grown.push(above)
      this.#current.set(this.#column, above)
    } else {
      const cell: WordCell = { columnSpan, rowSpan: 1, row: this.#number, column: this.#cells, blocks }
      this.#row.push(cell)
      if (vertical !== undefined) this.#current.set(this.#column, cell)
    }
    this.#column += columnSpan
  }

  closeRow(): void {
    // a row in which no cell begins adds nothing to the grid
    if (this.#removed || this.#row.length === 0) for (const cell of this.#grown) cell.rowSpan--
    else this.#rows.push(this.#row)
    if (this.#removed) this.#number--
    else this.#above = this.#current
  }

  table(): WordTable {
    return { kind: 'table', rows: this.#rows }
  }
}
