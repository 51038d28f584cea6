import type { Figure } from '../figures/figure.js'
import type { Cell, Outline } from '../report/report.js'
import type { Fact } from './fact.js'
import { placesOf, tableFact, withDeclaredUnit } from './table-facts.js'
import { modelTable, type TableModel } from './table-model.js'

export interface TableFacts {
  /** One a table, in the order of {@link Outline.tables}. */
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
    const places = placesOf(model)
    for (const cell of cellsInOrder(model)) {
      while ((figures[next]?.span.start ?? Infinity) < cell.span.start) next++
      while ((figures[next]?.span.start ?? Infinity) < cell.span.end) {
        const figure = figures[next++] as Figure
        const place = places.get(cell)
        if (!place || taken.has(figure.index)) continue
        const withUnit = withDeclaredUnit(figure, place, model.table.unit)
        if (withUnit !== figure) replaced.set(figure.index, withUnit)
        facts.push(tableFact(withUnit, cell, place, model, outline))
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
