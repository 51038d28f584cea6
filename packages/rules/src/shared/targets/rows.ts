import {
  type Cell,
  type Fact,
  isBlank,
  type Report,
  type Table,
  type TableBlock,
  type TableColumn,
  type TableRow
} from '@gouji/core'
import { type IndicatorName, nameFrom } from './names.js'
import { otherActuals, otherTargets } from './targets.data.js'

/** An indicator of a form with its target and its result. */
export interface IndicatorRow {
  readonly block: TableBlock
  readonly table: Table
  readonly row: TableRow
  readonly name: IndicatorName
  /** 一级指标 and 二级指标 of the row. */
  readonly groups: string
  readonly target: Cell | undefined
  readonly actual: Cell | undefined
  /** The figures printed in these cells, in order. */
  readonly targets: readonly Fact[]
  readonly actuals: readonly Fact[]
  readonly property: string
  readonly weight: Fact | undefined
  readonly score: Fact | undefined
  readonly reason: string
}

const known = new WeakMap<Report, readonly IndicatorRow[]>()

/** The rows of all forms that have a column of targets beside one of results, in order; totals are left out. */
export function indicatorRows(report: Report): readonly IndicatorRow[] {
  const before = known.get(report)
  if (before) return before
  const rows: IndicatorRow[] = []
  for (const model of report.tableModels) {
    for (const block of model.blocks) {
      const columns = columnsOf(block)
      if (!columns) continue
      let above: IndicatorRow | undefined
      for (const row of block.rows) {
        if (row.total) continue
        const read = readRow(report, model.table, block, row, columns)
        // a merged cell of several rows belongs to the first of them
        if (read.target && read.target === above?.target) continue
        rows.push(read)
        above = read
      }
    }
  }
  known.set(report, rows)
  return rows
}

interface Columns {
  readonly target: TableColumn
  readonly actual: TableColumn
  readonly property: TableColumn | undefined
  readonly weight: TableColumn | undefined
  readonly score: TableColumn | undefined
  readonly reason: TableColumn | undefined
}

function columnsOf(block: TableBlock): Columns | undefined {
  const of = (role: TableColumn['role']): TableColumn | undefined =>
    block.columns.find((column) => column.role === role)
  const target = block.columns.find((column) => column.role === 'target' && !otherTargets.test(column.header))
  const actual = block.columns.find((column) => column.role === 'actual' && !otherActuals.test(column.header))
  const [weight, score, property] = [of('weight'), of('score'), of('property')]
  if (!target || !actual || (block.kind !== 'indicators' && !weight && !score && !property)) return undefined
  return { target, actual, property, weight, score, reason: of('reason') }
}

function readRow(report: Report, table: Table, block: TableBlock, row: TableRow, columns: Columns): IndicatorRow {
  const at = (column: TableColumn | undefined): Cell | undefined => column && row.cells[column.index]
  const [target, actual] = [at(columns.target), at(columns.actual)]
  const only = (column: TableColumn | undefined): Fact | undefined => {
    const facts = factsIn(report, at(column))
    return facts.length === 1 ? facts[0] : undefined
  }
  const reason = at(columns.reason)
  return {
    block,
    table,
    row,
    target,
    actual,
    name: nameFrom(row.levels.l3?.text ?? row.label),
    groups: `${row.levels.l1?.text ?? ''} ${row.levels.l2?.text ?? ''}`,
    targets: factsIn(report, target),
    actuals: factsIn(report, actual),
    property: at(columns.property)?.text ?? '',
    weight: only(columns.weight),
    score: only(columns.score),
    reason: reason && !isBlank(reason) ? reason.text : ''
  }
}

function factsIn(report: Report, cell: Cell | undefined): readonly Fact[] {
  if (!cell || isBlank(cell)) return []
  return (report.factsByBlock.get(cell.block.index) ?? []).filter((fact) => fact.figure.unitKind !== 'points')
}
