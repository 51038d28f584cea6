import {
  type Cell,
  type Fact,
  isBlank,
  type Report,
  type TableBlock,
  type TableColumn,
  type TableRow
} from '@gouji/core'
import { plainIn } from './cells.js'

/** An indicator or another scored row of a form. */
export interface ScoreRow {
  readonly row: TableRow
  readonly name: string
  readonly weightCell?: Cell
  readonly weight?: Fact
  readonly scoreCell?: Cell
  readonly score?: Fact
  readonly deduction?: Fact
  readonly reasonCell?: Cell
  readonly target?: Fact
  readonly actual?: Fact
  readonly actualCell?: Cell
  /** Whether its weight belongs to the row above too: a merged cell. */
  readonly merged: boolean
}

/** Rows under one 一级指标 or 二级指标. */
export interface LevelGroup {
  readonly level: 'l1' | 'l2'
  readonly cell: Cell
  /** The weight that its heading prints, or a weight column of its own. */
  readonly stated?: Fact
  readonly rows: readonly ScoreRow[]
}

export interface FormTotal {
  readonly row: TableRow
  /** The rows that a 小计 adds up; all rows of the form for any other total. */
  readonly rows: readonly ScoreRow[]
  readonly subtotal: boolean
  readonly weight?: Fact
  readonly score?: Fact
  /** Cell where the total score should stand. */
  readonly scoreCell?: Cell
}

export interface FormColumns {
  readonly weight: TableColumn | undefined
  readonly score: TableColumn | undefined
  readonly deduction: TableColumn | undefined
  readonly reason: TableColumn | undefined
  readonly target: TableColumn | undefined
  readonly actual: TableColumn | undefined
  /** Weight columns of the levels above the last. */
  readonly levels: ReadonlyMap<'l1' | 'l2', TableColumn>
}

/** 「一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值」: each weight belongs to the level in front of it, the last to the rows. */
export function columnsOf(block: TableBlock): FormColumns {
  const levels = new Map<'l1' | 'l2', TableColumn>()
  let weight: TableColumn | undefined
  let owner: 'l1' | 'l2' | 'l3' | undefined
  let ownerOfLast: typeof owner
  for (const column of block.columns) {
    if (column.role === 'l1' || column.role === 'l2' || column.role === 'l3') owner = column.role
    if (column.role !== 'weight') continue
    if (weight && ownerOfLast !== undefined && ownerOfLast !== 'l3' && ownerOfLast !== owner)
      levels.set(ownerOfLast, weight)
    else if (weight) continue
    weight = column
    ownerOfLast = owner
  }
  const first = (role: TableColumn['role']): TableColumn | undefined =>
    block.columns.find((column) => column.role === role)
  const scores = block.columns.filter(
    (column) => column.role === 'score' && column.numeric && !/百分制|原始/.test(column.header)
  )
  return {
    weight,
    score:
      scores.find((column) => /加权|折算/.test(column.header)) ??
      scores.find((column) => weight && column.index > weight.index) ??
      scores[0] ??
      first('score'),
    deduction: first('deduction'),
    reason: first('reason'),
    target: first('target'),
    actual: first('actual'),
    levels
  }
}

/** The total that a row prints, over the rows read so far. */
export function readTotal(
  report: Report,
  row: TableRow,
  columns: FormColumns,
  rows: readonly ScoreRow[],
  since: number
): FormTotal {
  const subtotal = row.labels.some((label) => /小计[:：]?$/.test(label))
  const weightCell = columns.weight && row.cells[columns.weight.index]
  const scoreCell = columns.score && row.cells[columns.score.index]
  const weight = plainIn(report, weightCell)
  const score = weightCell === scoreCell ? undefined : plainIn(report, scoreCell)
  return {
    row,
    subtotal,
    rows: subtotal ? rows.slice(since) : [...rows],
    ...(weight && { weight }),
    ...(score && { score }),
    ...(scoreCell && { scoreCell })
  }
}

/** An indicator or item of a row; none where it only prints the levels of an empty form. */
export function readRow(
  report: Report,
  row: TableRow,
  columns: FormColumns,
  above: ScoreRow | undefined
): ScoreRow | undefined {
  const at = (column: TableColumn | undefined): Cell | undefined => column && row.cells[column.index]
  const weightCell = at(columns.weight)
  const scoreCell = at(columns.score)
  const merged = weightCell !== undefined && weightCell === above?.weightCell && !isBlank(weightCell)
  const weight = merged ? undefined : plainIn(report, weightCell)
  const score = scoreCell !== undefined && scoreCell === above?.scoreCell ? undefined : plainIn(report, scoreCell)
  const name = nameOf(row)
  if (!weight && !score && !merged && name === '') return undefined
  const deduction = plainIn(report, at(columns.deduction))
  const reasonCell = at(columns.reason)
  const target = plainIn(report, at(columns.target))
  const actualCell = at(columns.actual)
  const actual = plainIn(report, actualCell)
  return {
    row,
    name: name === '' ? row.label : name,
    merged,
    ...(weightCell && { weightCell }),
    ...(weight && { weight }),
    ...(scoreCell && { scoreCell }),
    ...(score && { score }),
    ...(deduction && { deduction }),
    ...(reasonCell && { reasonCell }),
    ...(target && { target }),
    ...(actual && { actual }),
    ...(actualCell && { actualCell })
  }
}

/** The indicator's own name; rows without one only print the levels of an empty form. */
function nameOf(row: TableRow): string {
  const { l1, l2, l3 } = row.levels
  if (l3) return l3.text
  return l1 || l2 ? '' : row.label
}
