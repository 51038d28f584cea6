import { type CellRange, cellName, type Issue, type Spreadsheet, type SumFormula } from '@gouji/core'

/** Cells that are looked at for one formula; longer lists are looked at as far as that. */
const MOST_CELLS = 5000

/** A cell of a range that shows something. */
export interface Shown {
  readonly row: number
  readonly column: number
  readonly name: string
  readonly span: { readonly start: number; readonly end: number }
  readonly isNumber: boolean
}

/** The cells of a range that show something, row by row. */
export function* shownIn(spreadsheet: Spreadsheet, sheet: string, range: CellRange): Iterable<Shown> {
  let left = MOST_CELLS
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (left-- <= 0) return
      const cell = spreadsheet.cellAt(sheet, { row, column })
      if (cell) yield { row, column, name: cellName({ row, column }), ...cell }
    }
  }
}

/** A finding at the cell of a formula, about other cells. */
export function issueAt(sum: SumFormula, kind: string, about: readonly Shown[], data: Issue['data'] = {}): Issue {
  return {
    kind,
    span: sum.span,
    explains: true,
    related: about.map(({ name, span }) => ({ label: name, span })),
    data: { cell: cellName(sum), formula: sum.text, ...data }
  }
}
