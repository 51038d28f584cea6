import type { Cell, Fact, Report, TableBlock, TableColumn, TableRow } from '@gouji/core'
import { blocksOf, isPlain, onlyFigure, plainIn } from './cells.js'

/** The row 年度资金总额 of the fund block, as far as it is scored. */
export interface Execution {
  readonly block: TableBlock
  readonly row: TableRow
  readonly weight?: Fact
  readonly score?: Fact
  readonly scoreCell?: Cell
  readonly rate?: Fact
  readonly budget?: Fact
  readonly spent?: Fact
}

/** The scored fund blocks of a report, also those without indicators below them. */
export function executionsOf(report: Report): Execution[] {
  const found: Execution[] = []
  for (const block of blocksOf(report)) {
    const execution = block.kind === 'fund' ? executionOf(report, block) : undefined
    if (execution) found.push(execution)
  }
  return found
}

/** The scored row of a fund block. */
export function executionOf(report: Report, block: TableBlock): Execution | undefined {
  const column = (role: TableColumn['role']): TableColumn | undefined =>
    block.columns.find((other) => other.role === role)
  const [weights, scores] = [column('weight'), column('score')]
  if (!weights && !scores) return undefined
  for (const row of block.rows) {
    const at = (where: TableColumn | undefined): Fact | undefined => plainIn(report, where && row.cells[where.index])
    const score = at(scores)
    const weight = at(weights) ?? (score && !weights ? headerMark(report, block) : undefined)
    if (!weight && !score) continue
    const rate = at(column('rate'))
    const budget = at(column('budget-adjusted') ?? column('budget') ?? column('budget-initial'))
    const spent = at(column('spent'))
    const scoreCell = scores && row.cells[scores.index]
    return {
      block,
      row,
      ...(weight && { weight }),
      ...(score && { score }),
      ...(scoreCell && { scoreCell }),
      ...(rate && { rate }),
      ...(budget && { budget }),
      ...(spent && { spent })
    }
  }
  return undefined
}

/** 「得分（20分×执行率）」「预算执行情况（20分）」 in the header, where no column prints the weight. */
function headerMark(report: Report, block: TableBlock): Fact | undefined {
  const marks = new Set<Fact>()
  for (const column of block.columns) {
    if (column.role !== 'score' && column.index > 0) continue
    const mark = onlyFigure(report, block.header[column.index])
    if (mark?.figure.unitKind === 'score' && isPlain(mark)) marks.add(mark)
  }
  const [only] = marks
  return marks.size === 1 ? only : undefined
}
