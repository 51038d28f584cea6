import type { Span } from '../text/span.js'
import { type CellAddress, type CellRange, columnName, MOST_COLUMNS, MOST_ROWS, rangeOf } from './cell-address.js'

/** A cell whose formula only adds up others of its sheet. */
export interface SumFormula extends CellAddress {
  readonly sheet: string
  /** The cell's words in the text. */
  readonly span: Span
  /** As written, without =: `SUM(F5:F9)`. */
  readonly text: string
  /** What it adds; a single cell is a range of one. */
  readonly adds: readonly CellRange[]
}

export interface SpreadsheetCell {
  readonly span: Span
  /** False for words, also where they read as a number: formulas do not add them. */
  readonly isNumber: boolean
}

/** What a workbook says beside what it shows. */
export interface Spreadsheet {
  readonly sums: readonly SumFormula[]
  /** The cell at a place; undefined for one that shows nothing. */
  cellAt(sheet: string, address: CellAddress): SpreadsheetCell | undefined
}

const LONGEST = 2000
const ROUNDED = /^ROUND\((.*),\d\)$/

/**
 * The cells that a formula adds: `SUM(F5:F9)`, `F5+F7`, `SUM(B2,D2:E2)+F2`, any of them rounded. Undefined for every
 * formula that does something else, or looks at another sheet.
 */
export function rangesAdded(formula: string): CellRange[] | undefined {
  if (formula.length > LONGEST) return undefined
  const words = formula.replace(/\s+/g, '').toUpperCase()
  const ranges: CellRange[] = []
  for (const term of (ROUNDED.exec(words)?.[1] ?? words).split('+')) {
    const inside = /^SUM\(([^()]*)\)$/.exec(term)?.[1]
    for (const part of inside?.split(',') ?? [term]) {
      const range = inside === undefined && part.includes(':') ? undefined : rangeOf(part)
      if (!range) return undefined
      ranges.push(range)
    }
  }
  return ranges
}

const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\d(])/gi

/** A formula moved by some rows and columns, as one that is filled down; undefined when it leaves the sheet. */
export function movedFormula(formula: string, rows: number, columns: number): string | undefined {
  let isInside = true
  const moved = formula.replace(REFERENCE, (found, fixedColumn: string, _letters, fixedRow: string) => {
    const range = rangeOf(found)
    if (!range) return found
    const row = range.top + (fixedRow === '' ? rows : 0)
    const column = range.left + (fixedColumn === '' ? columns : 0)
    isInside &&= row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS
    return `${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`
  })
  return isInside ? moved : undefined
}
