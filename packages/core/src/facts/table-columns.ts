import type { Cell, Table } from '../report/report.js'
import { type Header, isValue, roleOf } from './table-header.js'
import type { ColumnRole, TableColumn } from './table-model.js'
import { emptyMarks } from './vocabulary/columns.data.js'

type Draft = { -readonly [K in keyof TableColumn]: TableColumn[K] }

const unitInBrackets = /（(?:单位[:：]?)?(万元|元|千元|百万元|亿元|%|人|万人|户|万户|分|人次|万人次|亩|万亩|公里|个)）/
const letterOnly = /^（?([A-Z]|[①-⑳]|\d{1,2})）?$/
const letterWithFormula = /^（?([A-Z]|[①-⑳]|\d{1,2})）?=(.{2,30})$/
const nameWithFormula = /^([A-Z]|[①-⑳])(?:=(.{2,30}))?$/
/** 「B/A」「（B-A）/A×100%」: two or more names with signs between them. */
const formulaOfNames = /^[A-Z①-⑳\d+*/×÷%（）-]{3,30}$/
const onlyLabels: ReadonlySet<ColumnRole> = new Set(['amount', 'budget', 'spent', 'unknown', 'total', 'carry', 'count'])

/** The columns of a table; two lists of columns where two tables stand side by side (收入 | 支出). */
export function readColumns(table: Table, header: Header): TableColumn[][] {
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const drafts: Draft[] = []
  for (let from = 0; from < width; from++) {
    let to = from
    while (to + 1 < width && sameHeader(table, header, from, to + 1)) to++
    drafts.push(readColumn(table, header, from, to, drafts.length))
    from = to
  }
  settleRoles(table, header, drafts)
  return sides(drafts).map((side) => side.map((column, index) => ({ ...column, index })))
}

/** Whether two places of the grid lie under the same header cells. */
function sameHeader(table: Table, header: Header, left: number, right: number): boolean {
  if (header.rows === 0) return false
  for (let row = header.from; row < header.from + header.rows; row++) {
    const a = table.rows[row]?.[left]
    if (a === undefined || a !== table.rows[row]?.[right]) return false
  }
  return true
}

function readColumn(table: Table, header: Header, from: number, to: number, index: number): Draft {
  const path: string[] = []
  const column: Draft = {
    index,
    from,
    to,
    header: '',
    path,
    role: 'unknown',
    numeric: false
  }
  for (let row = header.from; row < header.from + header.rows; row++) readHeader(table.rows[row]?.[from], path, column)
  column.header = path.join('')
  const unit = unitInBrackets.exec(column.header)?.[1]
  if (unit !== undefined) column.unit = unit
  // the header nearest to the values says most: 「全年预算数」 under 「资金情况」
  for (const words of [...path].reverse()) if (column.role === 'unknown') column.role = roleOf(words)
  column.numeric = isNumeric(table, header, from, to, neverYears.has(column.role))
  return column
}

function readHeader(cell: Cell | undefined, path: string[], column: Draft): void {
  const text = cell?.text ?? ''
  if (emptyMarks.test(text)) return
  const alone = letterOnly.exec(text) ?? letterWithFormula.exec(text)
  if (alone?.[1] !== undefined) {
    column.letter = alone[1]
    if (alone[2] !== undefined) column.formula = alone[2]
    return
  }
  const inBrackets = bracketOf(text)
  const named = nameWithFormula.exec(inBrackets)
  if (named?.[1] !== undefined) column.letter = named[1]
  const formula = named?.[2] ?? (isFormula(inBrackets) ? inBrackets : wordFormula(text))
  if (formula !== undefined) column.formula = formula
  if (text !== path.at(-1)) path.push(text)
}

/** What the last outer brackets hold: 「偏差率（C=（B-A）/A）」 → `C=（B-A）/A`. */
function bracketOf(text: string): string {
  let depth = 0
  let close = -1
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === '）' && depth++ === 0) close = at
    else if (text[at] === '（' && --depth === 0) return text.slice(at + 1, close)
  }
  return ''
}

function isFormula(words: string): boolean {
  return formulaOfNames.test(words) && /[A-Z①-⑳]）?[-+*/×÷]（?[A-Z①-⑳]/.test(words)
}

/** 「执行率=实际支出/预算数」 */
function wordFormula(text: string): string | undefined {
  const match = /^[^=]{2,20}=([^=]{3,40})$/.exec(text)
  return match?.[1] !== undefined && /[-+*/×÷－]/.test(match[1]) ? match[1] : undefined
}

/** Under these headers 1951 and 2000 are amounts. */
const neverYears: ReadonlySet<ColumnRole> = new Set([
  'budget-initial',
  'budget-adjusted',
  'budget',
  'carry',
  'spent',
  'arrived',
  'allocated',
  'balance',
  'target',
  'actual',
  'prior',
  'change',
  'total',
  'amount',
  'count'
])

function isNumeric(table: Table, header: Header, from: number, to: number, neverYear: boolean): boolean {
  let values = 0
  let years = 0
  let words = 0
  for (let row = header.from + header.rows; row < table.rows.length; row++) {
    if (header.repeats.has(row)) continue
    const cell = table.rows[row]?.[to]
    if (!cell || emptyMarks.test(cell.text) || (cell.columnSpan > to - from + 1 && cell.column < from)) continue
    if (isValue(cell.text)) values++
    else if (/^\d{4}$/.test(cell.text)) years++
    else words++
  }
  // among other numbers 2084 is one too
  if (neverYear || values > 0) values += years
  else words += years
  return values > words
}

/** 绩效指标 in front of 一级指标 is the block's title; words in front of all numbers are labels whatever stands above them. */
function settleRoles(table: Table, header: Header, columns: Draft[]): void {
  const firstLevel = columns.findIndex((column) => column.role === 'l1')
  const firstNumbers = columns.findIndex((column) => column.numeric)
  for (const column of columns) {
    if (column.role === 'l3' && column.index < firstLevel) column.role = 'label'
    if (column.index === 0 && header.rows > 0 && isTitle(table, header)) column.role = 'label'
    if (column.index < Math.max(1, firstNumbers) && !column.numeric && onlyLabels.has(column.role))
      column.role = 'label'
  }
}

/** A first cell that reaches from the header down to the end is a title of the whole: 「年度总体目标」. */
function isTitle(table: Table, header: Header): boolean {
  const title = table.rows[header.from]?.[0]
  if (!title || header.from + header.rows >= table.rows.length) return false
  for (let row = header.from + header.rows; row < table.rows.length; row++) {
    const cell = table.rows[row]?.[0]
    if (cell && cell !== title && !emptyMarks.test(cell.text)) return false
  }
  return true
}

/** Where the label column comes back behind the numbers, a second table begins. */
function sides(columns: readonly Draft[]): Draft[][] {
  const first = columns.find((column) => column.role === 'label')
  const second = columns.findIndex((column) => first && column.index > first.index + 1 && mirrors(column, first))
  const numbersBefore = columns.slice(0, Math.max(0, second)).some((column) => column.numeric)
  if (second < 0 || !numbersBefore || !columns.slice(second).some((column) => column.numeric)) return [[...columns]]
  return [columns.slice(0, second), columns.slice(second)]
}

function mirrors(column: Draft, first: Draft): boolean {
  if (column.numeric) return false
  const [words, wanted] = [column.path.at(-1) ?? '', first.path.at(-1) ?? '']
  if (words !== '' && words === wanted) return true
  return /^收入/.test(wanted) ? /^支出/.test(words) : /^资产/.test(wanted) && /^负债/.test(words)
}
