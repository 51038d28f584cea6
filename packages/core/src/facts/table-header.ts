import type { Cell, Table } from '../report/report.js'
import type { ColumnRole } from './table-model.js'
import { columnRows, emptyMarks } from './vocabulary/columns.data.js'

/** Where a table's header stands; its body follows. */
export interface Header {
  readonly from: number
  /** 0 when the table has no header. */
  readonly rows: number
  /** Body rows that only repeat the header behind a page break. */
  readonly repeats: ReadonlySet<number>
}

const MOST_HEADER_ROWS = 4
/** Titles and units may fill rows above the header. */
const MOST_ROWS_ABOVE = 4
const LONGEST_HEADER = 40
const LONGEST_SUBHEADER = 20

/** Roles that only a header speaks of; 资金 or 项目名称 also stand in rows of keys and values. */
const telling: ReadonlySet<ColumnRole> = new Set([
  'l1',
  'l2',
  'l3',
  'property',
  'unit',
  'target',
  'actual',
  'weight',
  'score',
  'deduction',
  'reason',
  'criteria',
  'budget-initial',
  'budget-adjusted',
  'budget',
  'carry',
  'spent',
  'arrived',
  'allocated',
  'balance',
  'rate',
  'share',
  'prior',
  'change',
  'change-rate',
  'total'
])
const keys =
  /^(?:项目名称|部门名称|单位名称|主管部门|实施单位|资金使用单位|预算单位|地方主管部门|中央主管部门|项目负责人|转移支付.{0,6}名称)/
const letterCell = /^(?:[A-Z]|[①-⑳]|（?\d{1,2}）?|（[A-Z]）|栏次|行次|(?:[A-Z①-⑳]|（?\d{1,2}）?)=.{1,30})$/

/** Finds the header of a table: the first row of two or more words that name columns, and the rows that continue it. */
export function findHeader(table: Table): Header {
  const from = firstFullRow(table)
  if (!isHeaderByWords(table, from) && !isHeaderByShape(table, from)) return { from: 0, rows: 0, repeats: new Set() }
  let rows = 1
  while (rows < MOST_HEADER_ROWS && from + rows < table.rows.length && continues(table, from + rows)) rows++
  return { from, rows, repeats: repeatsOf(table, from, rows) }
}

function firstFullRow(table: Table): number {
  for (let row = 0; row <= MOST_ROWS_ABOVE; row++) if (textsOf(table.rows[row] ?? []).length > 1) return row
  return 0
}

function repeatsOf(table: Table, from: number, count: number): Set<number> {
  const header = textsOf(table.rows[from] ?? []).join('|')
  const repeats = new Set<number>()
  for (let row = from + count; row < table.rows.length; row++) {
    if (textsOf(table.rows[row] ?? []).join('|') !== header) continue
    for (let i = 0; i < count; i++) repeats.add(row + i)
  }
  return repeats
}

/** The distinct cells of a row, from the left. */
export function cellsOf(row: readonly (Cell | undefined)[]): Cell[] {
  const cells: Cell[] = []
  for (const cell of row) if (cell && cell !== cells.at(-1)) cells.push(cell)
  return cells
}

function textsOf(row: readonly (Cell | undefined)[]): string[] {
  return cellsOf(row)
    .map((cell) => cell.text)
    .filter((text) => !emptyMarks.test(text))
}

/** What a column holds by one header's words; `unknown` when no wording is known. */
export function roleOf(header: string): ColumnRole {
  const words = header.replace(/（[^）]*）?/g, '').replace(/[:：]$/, '')
  if (words === '' || words.length > LONGEST_HEADER) return 'unknown'
  for (const [role, pattern] of columnRows) if (pattern.test(words)) return role
  return 'unknown'
}

/** Whether a cell's text is a value: a number with a sign or unit around it; years and list numbers are not. */
export function isValue(text: string): boolean {
  if (!/^[≥≤><=±+\-￥¥（]{0,3}\d/.test(text)) return false
  return !/^（?\d{4}年|^\d{1,2}[、.](?!\d)|^（\d{1,2}）\D|^(?:19|20)\d\d(?:年度?)?$/.test(text)
}

function isHeaderByWords(table: Table, row: number): boolean {
  const texts = textsOf(table.rows[row] ?? [])
  if (
    texts.length < 2 ||
    texts.some((text) => isValue(text) || text.replace(/（[^）]*）/g, '').length > LONGEST_HEADER)
  )
    return false
  let known = 0
  let strong = 0
  for (const text of texts) {
    const role = roleOf(text)
    if (role !== 'unknown') known++
    if (telling.has(role)) strong++
  }
  return known >= 2 && known * 2 >= texts.length && strong >= (keys.test(texts[0] as string) ? 2 : 1)
}

/** No known wording: short words above numbers make a header. */
function isHeaderByShape(table: Table, row: number): boolean {
  const texts = textsOf(table.rows[row] ?? [])
  if (texts.length < 2 || texts.some((text) => isValue(text) || text.length > LONGEST_SUBHEADER)) return false
  for (let below = row + 1; below <= row + 2; below++) if (textsOf(table.rows[below] ?? []).some(isValue)) return true
  return false
}

/** A second header row: letters under the words, or the parts under a joint heading. */
function continues(table: Table, row: number): boolean {
  const cells = table.rows[row] ?? []
  const above = table.rows[row - 1] ?? []
  const fresh = cells.filter((cell, index) => cell && cell !== above[index])
  const texts = textsOf(fresh)
  if (texts.length === 0) return false
  if (texts.every((text) => letterCell.test(text))) return texts.length >= 2 && inOrder(texts)
  if (texts.some((text) => isValue(text) || text.length > LONGEST_SUBHEADER)) return false
  const first = cells[0]
  const merged = first !== undefined && first === above[0]
  const under = sitsUnderSpan(cells, above)
  if (!merged && !under && first !== undefined && !emptyMarks.test(first.text)) return false
  const known = texts.filter((text) => roleOf(text) !== 'unknown').length
  return known * 2 >= texts.length || (merged && under)
}

/** Numbers under a header count its columns only when they go up: 1, 2, 3. */
function inOrder(texts: readonly string[]): boolean {
  let last = -1
  for (const text of texts) {
    const number = /^（?(\d{1,2})/.exec(text)?.[1]
    if (number === undefined) continue
    if (Number(number) <= last) return false
    last = Number(number)
  }
  return true
}

/** Whether one cell of the row above covers two or more cells of this one. */
function sitsUnderSpan(cells: readonly (Cell | undefined)[], above: readonly (Cell | undefined)[]): boolean {
  for (let index = 1; index < cells.length; index++) {
    if (above[index] && above[index] === above[index - 1] && cells[index] !== cells[index - 1]) return true
  }
  return false
}
