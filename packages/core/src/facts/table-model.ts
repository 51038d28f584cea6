import type { Cell, Table } from '../report/report.js'
import { readColumns } from './table-columns.js'
import { findHeader } from './table-header.js'
import { readRows } from './table-rows.js'
import { emptyMarks } from './vocabulary/columns.data.js'

export type ColumnRole =
  | 'l1'
  | 'l2'
  | 'l3'
  | 'label'
  | 'property'
  | 'unit'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deduction'
  | 'reason'
  | 'criteria'
  | 'budget-initial'
  | 'budget-adjusted'
  | 'budget'
  | 'carry'
  | 'spent'
  | 'arrived'
  | 'allocated'
  | 'balance'
  | 'rate'
  | 'share'
  | 'prior'
  | 'change'
  | 'change-rate'
  | 'total'
  | 'amount'
  | 'count'
  | 'code'
  | 'ordinal'
  | 'unknown'

export interface TableColumn {
  /** Its place in the block's {@link TableBlock.columns} and in {@link TableRow.cells}. */
  readonly index: number
  /** First and last place of the grid (`table.rows[r][c]`) that it covers. */
  readonly from: number
  readonly to: number
  /** Its header words, joined over the header rows. */
  readonly header: string
  /** The header words of each header row, the outermost first, without repeats. */
  readonly path: readonly string[]
  readonly role: ColumnRole
  /** Whether most of its cells hold numbers. */
  readonly numeric: boolean
  /** The unit in the header's brackets: 万元, %. */
  readonly unit?: string
  /** What the header calls it in formulas: A, B, ①, 3. */
  readonly letter?: string
  /** The formula that the header prints: `C/（A+B）`. */
  readonly formula?: string
}

/** Cells of the levels that a row belongs to, also where a merged or blank cell leaves them to the row above. */
export interface RowLevels {
  readonly l1?: Cell
  readonly l2?: Cell
  readonly l3?: Cell
}

export interface TableRow {
  /** Its place in `table.rows`. */
  readonly index: number
  /** Words of its label columns, from the left. */
  readonly labels: readonly string[]
  /** The last of them. */
  readonly label: string
  readonly total: boolean
  readonly ofWhich: boolean
  /** One cell a column; a merged cell stands in each. */
  readonly cells: readonly (Cell | undefined)[]
  readonly levels: RowLevels
}

/**
 * `fund`: 年度资金总额 and its sources · `indicators`: indicators with targets, results, weights, scores · `data`: any other
 * table with a header · `words`: rows without a header.
 */
export type BlockKind = 'fund' | 'indicators' | 'data' | 'words'

/** Rows under one header. A table of 收入 beside 支出 is two blocks over the same rows; any other table is one. */
export interface TableBlock {
  readonly kind: BlockKind
  /** First row of the header in `table.rows`; 0 when it has none. */
  readonly from: number
  readonly headerRows: number
  readonly columns: readonly TableColumn[]
  /** The header cell over each column, the one nearest to the rows; none without a header. */
  readonly header: readonly (Cell | undefined)[]
  readonly rows: readonly TableRow[]
}

/** A table with the meaning of its columns and rows. */
export interface TableModel extends TableBlock {
  readonly table: Table
  /** The table itself; two blocks where two tables stand side by side, the first of which is the model's own. */
  readonly blocks: readonly TableBlock[]
}

/** Reads a table's header and rows. A table without a recognisable header gets columns of role `unknown`. */
export function modelTable(table: Table): TableModel {
  const header = findHeader(table)
  const blocks = readColumns(table, header).map((columns) => readRows(table, header, columns))
  return { ...(blocks[0] as TableBlock), table, blocks }
}

/** Whether a cell prints no value: blank, a dash, or 一 used as one. */
export function isBlank(cell: Cell | undefined): boolean {
  return !cell || emptyMarks.test(cell.text)
}
