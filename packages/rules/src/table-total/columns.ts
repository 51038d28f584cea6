import {
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
import { isPlain, nameOfCell, valueIn } from '../shared/cells.js'
import { groupBy } from '../shared/group-by.js'
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
  if (block.columns.some((column) => column.path.length > 1)) {
    const under = partsUnder(block, total)
    if (under) return under
  }
  const right = run(block.columns.slice(total.index + 1))
  if (right.length > 1)
    return { total, parts: right, sure: isComplete(right.map((part) => part.header)) && !subsets(right) }
  const left = run(block.columns.slice(0, total.index).reverse()).reverse()
  return left.length > 1
    ? { total, parts: left, sure: isComplete(left.map((part) => part.header)) && !subsets(left) }
    : undefined
}

/**
 * Headings of several rows: 合计 beside its siblings under the same heading. A sibling that is a heading itself stands for
 * its own 小计, else for all its columns.
 */
function partsUnder(block: TableBlock, total: TableColumn): ColumnTotal | undefined {
  const depth = total.path.length - 1
  const siblings = block.columns.filter(
    (column) => column !== total && startsWith(column.path, total.path.slice(0, depth)) && column.path.length > depth
  )
  const groups = groupBy(siblings, (column) => column.path[depth] as string)
  const parts: TableColumn[] = []
  for (const columns of groups.values()) {
    const own = columns.filter((column) => column.path.length > depth + 1 && column.role === 'total')
    const chosen = own.length === 1 ? own : columns
    // what stands beside a total under no common heading need not be a part of it
    if (!chosen.every((column) => isPart(column) || own.includes(column))) {
      if (depth > 0) return undefined
      break
    }
    parts.push(...chosen)
  }
  if (parts.length < 2) return undefined
  const sure = (depth > 0 || isComplete([...groups.keys()].slice(0, parts.length))) && !subsets(parts)
  return { total, parts, sure }
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((words, index) => path[index] === words)
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

function isComplete(headers: readonly string[]): boolean {
  return completeHeaders.some((pattern) => headers.every((header) => pattern.test(header)))
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
    binding: sure ? 'firm' : 'loose',
    ...(sure ? {} : { doubt: 'list-may-be-partial' as const })
  }
  return {
    kind: 'columns',
    stated: { label: nameOfCell(row, total), figure: stated.figure },
    comparison: '=',
    readings: [reading]
  }
}
