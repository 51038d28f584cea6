import { figureOf, isBlank, type Reading, type Relation, type Report, sum, type TableBlock, type TableColumn, type TableRow } from '@gouji/core'
import { isPlain, nameOfCell, valueIn } from '../shared/cells.js'
import { completeHeaders, nonAdditive, partRoles } from './columns.data.js'

interface ColumnTotal {
  readonly total: TableColumn
  readonly parts: readonly TableColumn[]
  /** Whether the headers leave no other way. */
  readonly sure: boolean
}

/** 合计 beside its parts, row by row: 合计 | 基本支出 | 项目支出. */
export function* columnTotals(report: Report, block: TableBlock): Iterable<Relation> {
  if (block.kind === 'indicators' || block.headerRows === 0) return
  const totals = block.columns.filter((column) => column.role === 'total' && column.numeric)
  for (const total of totals) {
    const found = partsBeside(block, total)
    if (!found) continue
    for (const row of block.rows) {
      const relation = acrossRow(report, row, found)
      if (relation) yield relation
    }
  }
}

function partsBeside(block: TableBlock, total: TableColumn): ColumnTotal | undefined {
  const joint = total.path.length > 1 ? total.path.slice(0, -1).join('|') : undefined
  if (joint !== undefined) {
    const parts = block.columns.filter((column) => column !== total && isPart(column) && column.path.slice(0, -1).join('|') === joint)
    if (parts.length > 1 && parts.filter((part) => part.role === 'total').length === 0) return { total, parts, sure: !subsets(parts) }
  }
  const right = run(block.columns.slice(total.index + 1))
  if (right.length > 1) return { total, parts: right, sure: isComplete(right) && !subsets(right) }
  const left = run(block.columns.slice(0, total.index).reverse()).reverse()
  return left.length > 1 ? { total, parts: left, sure: isComplete(left) && !subsets(left) } : undefined
}

function isPart(column: TableColumn): boolean {
  return column.numeric && partRoles.has(column.role) && !nonAdditive.test(column.header)
}

function run(columns: readonly TableColumn[]): TableColumn[] {
  const parts: TableColumn[] = []
  for (const column of columns) {
    if (!isPart(column)) break
    parts.push(column)
  }
  return parts
}

function isComplete(parts: readonly TableColumn[]): boolean {
  return completeHeaders.some((pattern) => parts.every((part) => pattern.test(part.header)))
}

/** 其中：女 | 其中：党员 are no partition. */
function subsets(parts: readonly TableColumn[]): boolean {
  return parts.filter((part) => /其中/.test(part.header)).length > 1
}

function acrossRow(report: Report, row: TableRow, { total, parts, sure }: ColumnTotal): Relation | undefined {
  const stated = valueIn(report, row.cells[total.index])
  if (!stated || !isPlain(stated)) return undefined
  const terms = []
  for (const part of parts) {
    const cell = row.cells[part.index]
    if (isBlank(cell) || cell === row.cells[total.index]) continue
    const fact = valueIn(report, cell)
    if (!fact || !isPlain(fact) || fact.figure.unitKind !== stated.figure.unitKind) return undefined
    terms.push(figureOf(fact, nameOfCell(row, part)))
  }
  const [only] = terms
  if (!only) return undefined
  const reading: Reading = {
    expression: terms.length === 1 ? only : sum(terms),
    binding: sure ? 'firm' : 'loose', ...(sure ? {} : { doubt: 'list-may-be-partial' as const })
  }
  return { kind: 'columns', stated: { label: nameOfCell(row, total), figure: stated.figure }, comparison: '=', readings: [reading] }
}
