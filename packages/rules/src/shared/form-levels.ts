import { type Cell, type Fact, isBlank, type Report, type TableBlock } from '@gouji/core'
import { isPlain, onlyFigure, plainIn } from './cells.js'
import type { FormColumns, LevelGroup, ScoreRow } from './form-rows.js'

/**
 * Rows that stand above their own parts: 一级指标 alone in a row of its own, or 一、 above 1. They add nothing, and what
 * they print is the sum of the rows below.
 */
export function withoutParents(
  block: TableBlock,
  rows: readonly ScoreRow[]
): { leaves: ScoreRow[]; parents: LevelGroup[] } {
  const leaves: ScoreRow[] = []
  const parents: { level: 'l1' | 'l2'; cell: Cell; stated?: Fact; rows: ScoreRow[] }[] = []
  let open: (typeof parents)[number] | undefined
  for (const [index, row] of rows.entries()) {
    const depth = depthOf(block, row)
    const next = rows[index + 1]
    const cell = row.row.levels.l1 ?? row.row.cells.find((other) => other !== undefined)
    if (cell && next?.weight && row.weight && depth >= 0 && depthOf(block, next) > depth && goesOn(row, next)) {
      open = { level: 'l1', cell, stated: row.weight, rows: [] }
      parents.push(open)
    } else {
      leaves.push(row)
      if (open && depth > 0) open.rows.push(row)
    }
  }
  return { leaves, parents }
}

/** Whether the next row leaves the level of this one as it is. */
function goesOn({ row }: ScoreRow, next: ScoreRow): boolean {
  return row.levels.l1 === next.row.levels.l1 && (row.levels.l2 === undefined || row.levels.l2 === next.row.levels.l2)
}

const markers: readonly RegExp[] = [
  /^[一二三四五六七八九十]+、/,
  /^（[一二三四五六七八九十]+）/,
  /^\d{1,2}[.、．](?!\d)/,
  /^（\d{1,2}）/
]

/** 0 for a row of the outermost level: a 一级指标 without lower levels beside it, or the outermost numbering. */
function depthOf(block: TableBlock, { row }: ScoreRow): number {
  const levels = block.columns.filter((column) => column.role === 'l1' || column.role === 'l2' || column.role === 'l3')
  if (levels.length > 1) return levels.findLastIndex((column) => !isBlank(row.cells[column.index]))
  return markers.findIndex((marker) => marker.test(row.label))
}

/** The rows under each 一级指标 or 二级指标, with the weight that its heading prints. */
export function groupsOf(
  report: Report,
  rows: readonly ScoreRow[],
  level: 'l1' | 'l2',
  columns: FormColumns
): LevelGroup[] {
  const groups: { level: 'l1' | 'l2'; cell: Cell; stated?: Fact; rows: ScoreRow[] }[] = []
  for (const row of rows) {
    const cell = row.row.levels[level]
    if (!cell) continue
    const last = groups.at(-1)
    if (last && (last.cell === cell || repeats(last, row, cell, level))) {
      last.rows.push(row)
      continue
    }
    const column = columns.levels.get(level)
    const stated = (column && plainIn(report, row.row.cells[column.index])) ?? headingWeight(report, cell)
    groups.push({ level, cell, rows: [row], ...(stated && { stated }) })
  }
  return groups
}

/** Cells that were merged once print the same name in every row: 「| 产出指标 | 数量指标 |…」 twice is one group. */
function repeats(last: LevelGroup, { row }: ScoreRow, cell: Cell, level: 'l1' | 'l2'): boolean {
  if (cell.text === '' || cell.text !== last.cell.text) return false
  return level === 'l1' || row.levels.l1?.text === last.rows.at(-1)?.row.levels.l1?.text
}

/** 「产出指标（50分）」「满意度指标(20)分」「效益指标30%」: the one number at the end of a heading. */
export function headingWeight(report: Report, cell: Cell): Fact | undefined {
  const fact = onlyFigure(report, cell)
  if (!fact || !isPlain(fact)) return undefined
  const { unitKind } = fact.figure
  if (unitKind !== 'score' && unitKind !== 'ratio' && unitKind !== 'none') return undefined
  return /[（(]?[\d.]+(?:分|%)?[）)]?分?$/.test(cell.text) && !/^[\d.]/.test(cell.text) ? fact : undefined
}

/** The weight in the title cell of a block of indicators. */
export function titleOf(report: Report, block: TableBlock): Fact | undefined {
  const title = block.columns[0]
  if (title?.role !== 'label') return undefined
  for (const row of block.rows) {
    const cell = row.cells[0]
    if (cell && /指标/.test(cell.text)) return headingWeight(report, cell)
  }
  return undefined
}

/** 「产出指标（50分）」 and 「产出」 are the same group. */
export function levelName(words: string): string {
  return words
    .replace(/[（(].*$/, '')
    .replace(/\d.*$/, '')
    .replace(/(?:类?指标|部分|方面|情况)$/, '')
    .replace(/^(?:一级指标|项目|其中)[:：]?/, '')
}
