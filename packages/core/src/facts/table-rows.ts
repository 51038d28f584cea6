import type { Cell, Table } from '../report/report.js'
import { cellsOf, type Header, isValue } from './table-header.js'
import type { BlockKind, ColumnRole, RowLevels, TableBlock, TableColumn, TableRow } from './table-model.js'
import { emptyMarks, fundTotalLabels, ofWhichLabels, totalLabels } from './vocabulary/columns.data.js'

const labelRoles: ReadonlySet<ColumnRole> = new Set(['l1', 'l2', 'l3', 'label'])
const passedOver: ReadonlySet<ColumnRole> = new Set(['ordinal', 'code'])

/** The block of these columns: its rows, their labels and levels, and its kind. */
export function readRows(table: Table, header: Header, columns: readonly TableColumn[]): TableBlock {
  const rows: TableRow[] = []
  let levels: RowLevels = {}
  for (let index = header.from + header.rows; index < table.rows.length; index++) {
    if (header.repeats.has(index)) continue
    const row = readRow(table, header, index, columns, levels)
    if (!row.total) levels = row.levels
    rows.push(row)
  }
  const last = header.from + header.rows - 1
  const names = columns.map((column) => (header.rows > 0 ? table.rows[last]?.[column.from] : undefined))
  return {
    kind: kindOf(header, columns, rows),
    from: header.from,
    headerRows: header.rows,
    columns,
    header: names,
    rows
  }
}

function readRow(
  table: Table,
  header: Header,
  index: number,
  columns: readonly TableColumn[],
  above: RowLevels
): TableRow {
  const cells = columns.map((column) => cellIn(table, index, column))
  const labels: string[] = []
  for (const column of columns) {
    const cell = cells[column.index]
    if (passedOver.has(column.role) && !totalLabels.test(cell?.text ?? '')) continue
    if (!isLabel(column) && !passedOver.has(column.role)) break
    // a title that reaches down from the header names no row
    if (!cell || emptyMarks.test(cell.text) || cell.row < header.from + header.rows || isValue(cell.text)) continue
    if (cell.text !== labels.at(-1)) labels.push(cell.text)
  }
  const total = labels.some((text) => totalLabels.test(text))
  return {
    index,
    labels,
    label: labels.at(-1) ?? '',
    total,
    ofWhich: labels.some((text) => ofWhichLabels.test(text)),
    cells,
    levels: total ? {} : levelsOf(columns, cells, above)
  }
}

function isLabel(column: TableColumn): boolean {
  return labelRoles.has(column.role) || (column.role === 'unknown' && !column.numeric)
}

/** The cell under a column: where a header covers several places, the first with a value; the last words of a label. */
function cellIn(table: Table, row: number, column: TableColumn): Cell | undefined {
  const covered = cellsOf((table.rows[row] ?? []).slice(column.from, column.to + 1))
  if (covered.length < 2) return covered[0]
  const filled = covered.filter((cell) => !emptyMarks.test(cell.text))
  return (isLabel(column) ? filled.at(-1) : filled[0]) ?? covered[0]
}

/** A blank cell leaves the level to the row above; a new cell of one level ends the levels under it. */
function levelsOf(columns: readonly TableColumn[], cells: readonly (Cell | undefined)[], above: RowLevels): RowLevels {
  const levels: { l1?: Cell; l2?: Cell; l3?: Cell } = {}
  let fresh = false
  for (const level of ['l1', 'l2', 'l3'] as const) {
    const cell = lastOfRole(columns, cells, level)
    const filled = cell !== undefined && !emptyMarks.test(cell.text)
    const kept = fresh || level === 'l3' ? undefined : above[level]
    const chosen = filled ? cell : kept
    if (chosen) levels[level] = chosen
    if (filled && cell !== above[level]) fresh = true
  }
  return levels
}

function lastOfRole(
  columns: readonly TableColumn[],
  cells: readonly (Cell | undefined)[],
  role: ColumnRole
): Cell | undefined {
  let found: Cell | undefined
  for (const column of columns) {
    const cell = cells[column.index]
    if (column.role === role && cell && !emptyMarks.test(cell.text)) found = cell
  }
  return found
}

function kindOf(header: Header, columns: readonly TableColumn[], rows: readonly TableRow[]): BlockKind {
  const has = (...roles: ColumnRole[]): boolean => columns.some((column) => roles.includes(column.role))
  if (has('l1', 'l2', 'l3') && has('weight', 'score', 'target', 'actual')) return 'indicators'
  const fund = rows.slice(0, 3).some((row) => row.labels.some((label) => fundTotalLabels.test(label)))
  if (fund && has('spent', 'budget', 'budget-adjusted', 'budget-initial', 'arrived', 'allocated')) return 'fund'
  return header.rows > 0 ? 'data' : 'words'
}
