import type { Figure } from '../figures/figure.js'
import type { Cell, Outline } from '../report/report.js'
import type { Fact } from './fact.js'
import { tableFact, withDeclaredUnit } from './table-facts.js'
import { modelTable, type TableModel } from './table-model.js'

export interface TableFacts {
  readonly models: TableModel[]
  readonly facts: Fact[]
  /** Figures that got the unit of their column, by their index. */
  readonly replaced: ReadonlyMap<number, Figure>
}

/** Reads every table and gives the figures in its cells their unit and meaning. `taken` are the figures already read as prose. */
export function buildTableFacts(outline: Outline, figures: readonly Figure[], taken: ReadonlySet<number>): TableFacts {
  const models = outline.tables.map(modelTable)
  const facts: Fact[] = []
  const replaced = new Map<number, Figure>()
  for (const model of models) {
    let next = firstAt(figures, model.table.span.start)
    const places = placesOfCells(model)
    const unitColumn = model.columns.find((column) => column.role === 'unit')
    for (const cell of cellsInOrder(model)) {
      while ((figures[next]?.span.start ?? Infinity) < cell.span.start) next++
      while ((figures[next]?.span.start ?? Infinity) < cell.span.end) {
        const figure = figures[next++] as Figure
        if (taken.has(figure.index)) continue
        const place = places.get(cell)
        const column = model.columns[place?.column ?? cell.column]
        if (!column) continue
        const row = model.rows[cell.row - model.headerRows]
        const unitCell = unitColumn && row ? row.cells[unitColumn.index]?.text : undefined
        const figureWithUnit = withDeclaredUnit(figure, column, unitCell, model.table.unit)
        if (figureWithUnit !== figure) replaced.set(figure.index, figureWithUnit)
        facts.push(tableFact(figureWithUnit, model, row, column, outline, 0))
      }
    }
  }
  return { models, facts, replaced }
}

function firstAt(figures: readonly Figure[], offset: number): number {
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((figures[middle] as Figure).span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function cellsInOrder(model: TableModel): Cell[] {
  const cells = new Set<Cell>()
  for (const row of model.table.rows) for (const cell of row) if (cell) cells.add(cell)
  return [...cells].sort((a, b) => a.span.start - b.span.start)
}

function placesOfCells(model: TableModel): Map<Cell, { column: number }> {
  const places = new Map<Cell, { column: number }>()
  for (const row of model.table.rows) {
    for (const [column, cell] of row.entries()) if (cell && !places.has(cell)) places.set(cell, { column })
  }
  return places
}
