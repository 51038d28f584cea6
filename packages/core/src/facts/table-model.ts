import type { Cell, Table } from '../report/report.js'
import { columnRows, emptyMarks, ofWhichLabels, totalLabels } from './vocabulary/columns.data.js'

export type ColumnRole =
  | 'l1' | 'l2' | 'l3' | 'label' | 'property' | 'unit' | 'target' | 'actual' | 'weight' | 'score' | 'reason'
  | 'budget-initial' | 'budget-adjusted' | 'budget' | 'carry' | 'spent' | 'arrived' | 'allocated' | 'balance' | 'rate' | 'share'
  | 'prior' | 'change' | 'change-rate' | 'total' | 'amount' | 'unknown'

export interface TableColumn {
  readonly index: number
  /** Its header words, joined over the header rows. */
  readonly header: string
  readonly role: ColumnRole
  /** The unit in the header's brackets: 万元, %. */
  readonly unit?: string
  /** The letter that the header gives it: A, B, C… */
  readonly letter?: string
  /** The formula that the header prints: `C/(A+B)`. */
  readonly formula?: string
}

export interface TableRow {
  readonly index: number
  /** Words of its label columns, from the left. */
  readonly labels: readonly string[]
  /** The last of them. */
  readonly label: string
  readonly total: boolean
  readonly ofWhich: boolean
  /** One cell a column; a merged cell stands in each. */
  readonly cells: readonly (Cell | undefined)[]
}

/** A table with the meaning of its columns and rows. */
export interface TableModel {
  readonly table: Table
  readonly headerRows: number
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

const labelRoles: ReadonlySet<ColumnRole> = new Set(['l1', 'l2', 'l3', 'label', 'unknown'])
const MOST_HEADER_ROWS = 4

/** Reads a table's header and rows. A table without a recognisable header gets columns of role `unknown`. */
export function modelTable(table: Table): TableModel {
  const headerRows = countHeaderRows(table)
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns: TableColumn[] = []
  for (let index = 0; index < width; index++) columns.push(readColumn(table, index, headerRows))
  const rows: TableRow[] = []
  for (let index = headerRows; index < table.rows.length; index++) rows.push(readRow(table, index, columns))
  return { table, headerRows, columns, rows }
}

/** Whether a cell prints no value: blank, a dash, or 一 used as one. */
export function isBlank(cell: Cell | undefined): boolean {
  return !cell || emptyMarks.test(cell.text)
}

function countHeaderRows(table: Table): number {
  let count = 0
  while (count < Math.min(MOST_HEADER_ROWS, table.rows.length) && looksLikeHeader(table.rows[count] ?? [], count)) count++
  return count
}

function looksLikeHeader(row: readonly (Cell | undefined)[], index: number): boolean {
  const texts = [...new Set(row)].map((cell) => cell?.text ?? '').filter(Boolean)
  if (texts.length === 0) return false
  if (texts.some((text) => /^[≥≤><=]*-?\d[\d,.]*(?:%|万元|元|万|人|分)?$/.test(text))) return false
  if (texts.every((text) => /^[A-Z](?:=.*)?$/.test(text))) return true
  const known = texts.filter((text) => roleOf(text) !== 'unknown').length
  return index === 0 ? known >= 2 || (known === 1 && texts.length <= 3) : known * 2 > texts.length
}

function roleOf(header: string): ColumnRole {
  const words = header.replace(/[（(][^）)]*[）)]/g, '')
  for (const [role, pattern] of columnRows) if (pattern.test(words)) return role
  return 'unknown'
}

function readColumn(table: Table, index: number, headerRows: number): TableColumn {
  const cells: string[] = []
  let letter: string | undefined
  let formula: string | undefined
  for (let row = 0; row < headerRows; row++) {
    const text = table.rows[row]?.[index]?.text ?? ''
    const lettered = /^([A-Z])(?:=(.+))?$/.exec(text) ?? /[（(]([A-Z])[）)]/.exec(text)
    const printed = /([A-Z][-+*\/×÷（）()A-Z]*[-+*\/×÷][-+*\/×÷（）()A-Z]*)/.exec(text)
    if (lettered?.[1]) letter = lettered[1]
    if (lettered?.[2]) formula = lettered[2]
    else if (printed?.[1]) formula = printed[1]
    if (text && text !== cells.at(-1) && !/^[A-Z](?:=.*)?$/.test(text)) cells.push(text)
  }
  const header = cells.join('')
  const unit = /[（(](万元|元|千元|亿元|%|人|万人|户|分)[）)]/.exec(header)?.[1]
  // the header nearest to the values says most: 「全年预算数」 under 「资金情况」
  let role: ColumnRole = 'unknown'
  for (const text of [...cells].reverse()) if (role === 'unknown') role = roleOf(text)
  return {
    index, header, role,
    ...(unit === undefined ? {} : { unit }), ...(letter === undefined ? {} : { letter }), ...(formula === undefined ? {} : { formula })
  }
}

function readRow(table: Table, index: number, columns: readonly TableColumn[]): TableRow {
  const cells = columns.map((column) => table.rows[index]?.[column.index])
  const labels: string[] = []
  for (const column of columns) {
    const cell = cells[column.index]
    if (!labelRoles.has(column.role)) break
    if (cell && !isBlank(cell) && cell.text !== labels.at(-1)) labels.push(cell.text)
  }
  const label = labels.at(-1) ?? ''
  return { index, labels, label, total: labels.some((text) => totalLabels.test(text)), ofWhich: labels.some((text) => ofWhichLabels.test(text)), cells }
}
