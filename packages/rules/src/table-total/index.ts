import {
  type Cell,
  defineRule,
  type Fact,
  figureOf,
  isBlank,
  type Reading,
  type Relation,
  type Report,
  sum,
  type TableBlock,
  type TableColumn,
  type TableRow
} from '@gouji/core'
import { blocksOf, isPlain, nameOfCell, valueIn } from '../shared/cells.js'
import { addedUp, nonAdditive } from './columns.data.js'
import { columnTotals } from './columns.js'
import { tableTotalMessage } from './message.js'
import { type Parts, type RowTotal, rowTotals } from './rows.js'

function* relations(report: Report): Iterable<Relation> {
  for (const block of blocksOf(report)) {
    if (block.kind === 'indicators') continue
    const columns = block.columns.filter((column) => isAdditive(block, column))
    const totals = rowTotals(block)
    for (const total of totals) {
      for (const column of columns) {
        const relation = downColumn(report, total, column)
        if (relation) yield relation
      }
    }
    yield* columnTotals(report, block)
  }
}

/** Amounts and counts; targets and results of a list of places too, and numbers under words of the table's own. */
function isAdditive(block: TableBlock, column: TableColumn): boolean {
  if (!column.numeric && block.kind !== 'fund') return false
  if (nonAdditive.test(column.header)) return false
  if (addedUp.has(column.role)) return true
  return block.kind !== 'fund' && (column.role === 'unknown' || column.role === 'target' || column.role === 'actual')
}

function downColumn(report: Report, { row, ways }: RowTotal, column: TableColumn): Relation | undefined {
  const cell = row.cells[column.index]
  const stated = valueIn(report, cell)
  if (!stated || !isPlain(stated) || spansColumns(cell, column)) return undefined
  const readings: Reading[] = []
  for (const way of ways) {
    const reading = readingOf(report, stated, way, column)
    if (reading) readings.push(reading)
  }
  if (readings.length === 0) return undefined
  return { kind: 'rows', stated: { label: nameOfCell(row, column), figure: stated.figure }, comparison: '=', readings }
}

function spansColumns(cell: Cell | undefined, column: TableColumn): boolean {
  return cell !== undefined && (cell.column < column.from || cell.column + cell.columnSpan - 1 > column.to)
}

/** Σ of the rows of one column. Blank cells are nothing, as long as one is filled; words in a cell leave it open. */
function readingOf(report: Report, stated: Fact, way: Parts, column: TableColumn): Reading | undefined {
  const terms: { readonly row: TableRow; readonly fact: Fact }[] = []
  const cells = new Set<Cell>()
  let unread = false
  for (const row of way.rows) {
    const cell = row.cells[column.index]
    if (!cell || isBlank(cell) || cells.has(cell) || spansColumns(cell, column)) continue
    cells.add(cell)
    const fact = valueIn(report, cell)
    if (fact && isPlain(fact) && fact.figure.unitKind === stated.figure.unitKind) terms.push({ row, fact })
    else unread = true
  }
  if (terms.length === 0 || terms.some(({ fact }) => fact === stated)) return undefined
  const parts = terms.map(({ row, fact }) => figureOf(fact, nameOfCell(row, column)))
  const [only] = parts
  const expression = parts.length === 1 && only ? only : sum(parts)
  if (unread) return { expression, binding: 'loose', doubt: 'blank-parts' }
  const sure = way.sure && addedUp.has(column.role)
  return sure ? { expression, binding: 'firm' } : { expression, binding: 'loose', doubt: 'several-readings' }
}

/** Totals of rows and columns of tables against their parts. Source: handbook A.2, B15, E.8, F16–F18. */
export const tableTotal = defineRule({
  meta: {
    id: 'table-total',
    title: { zh: '表内合计', en: 'Table totals' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B15']
  },
  relations,
  checkMessage: tableTotalMessage
})
