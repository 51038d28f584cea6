import { type CellAddress, movedFormula, rangesAdded, type Span, type Spreadsheet, type SumFormula } from '@gouji/core'
import type { Page } from '../layout/page.js'
import { placeNumber } from './address.js'
import type { Sheet, SheetFormula } from './sheet.js'

/** The formulas of the sheets that only add up cells; undefined when there are none. `page` has the cells of the sheets. */
export function spreadsheetOf(sheets: readonly Sheet[], page: Page): Spreadsheet | undefined {
  if (sheets.every(({ formulas }) => formulas.length === 0)) return undefined
  const spans = cellSpans(page)
  const sums: SumFormula[] = []
  for (const [index, sheet] of sheets.entries()) {
    for (const { formula, text } of written(sheet.formulas)) {
      const { row, column } = formula
      const span = spans.get(placeNumber(index, formula))
      const adds = span && rangesAdded(text)
      if (adds) sums.push({ sheet: sheet.name, row, column, span, text, adds })
    }
  }
  const numbers = new Map(sheets.map(({ name }, index) => [name, index]))
  return {
    sums,
    cellAt(sheet, address) {
      const index = numbers.get(sheet)
      const span = index === undefined ? undefined : spans.get(placeNumber(index, address))
      return span && { span, isNumber: isNumber(sheets[index as number] as Sheet, address) }
    }
  }
}

/** The formulas with their text: cells that share one have it moved to where they are. */
function* written(formulas: readonly SheetFormula[]): Iterable<{ formula: SheetFormula; text: string }> {
  const shared = new Map<string, SheetFormula>()
  for (const formula of formulas)
    if (formula.shared !== undefined && formula.text !== '') shared.set(formula.shared, formula)
  for (const formula of formulas) {
    const first = formula.text === '' ? shared.get(formula.shared ?? '') : formula
    if (!first) continue
    const text = movedFormula(first.text, formula.row - first.row, formula.column - first.column)
    if (text !== undefined) yield { formula, text }
  }
}

function isNumber({ rows }: Sheet, { row, column }: CellAddress): boolean {
  return rows.get(row)?.find((cell) => cell.column === column)?.value !== undefined
}

/** Where in the text the cells of the tables are that show something. */
function cellSpans(page: Page): Map<number, Span> {
  const spans = new Map<number, Span>()
  for (const node of page.tree.children) {
    if (node.type !== 'table') continue
    for (const row of node.children) {
      for (const { position } of row.children) {
        const start = position?.start.offset ?? 0
        const end = position?.end.offset ?? start
        const place = end > start ? page.placeOf(start) : undefined
        if (place) spans.set(place.at, { start, end })
      }
    }
  }
  return spans
}
