import type { Part, Report, Table, TableBlock, TableColumn } from '@gouji/core'
import type { Fact } from '@gouji/core'
import { type Execution, executionOf } from './execution.js'
import { groupsOf, titleOf, withoutParents } from './form-levels.js'
import { columnsOf, type FormTotal, type LevelGroup, readRow, readTotal, type ScoreRow } from './form-rows.js'

export type { Execution, FormTotal, LevelGroup, ScoreRow }

/** A table of weights and scores with its fund block. */
export interface Form {
  readonly block: TableBlock
  readonly part: Part
  /** The words above the table. */
  readonly caption: string
  readonly rows: readonly ScoreRow[]
  readonly groups: readonly LevelGroup[]
  readonly totals: readonly FormTotal[]
  readonly execution?: Execution
  /** The weight in the title of the block: 「绩效指标（90分）」. */
  readonly title?: Fact
  readonly hasWeights: boolean
  readonly hasScores: boolean
  readonly hasReasons: boolean
  /** Whether scores are marks out of 100 that the weights still have to scale. */
  readonly scaled: boolean
}

const known = new WeakMap<Report, readonly Form[]>()

/** The scored tables of a report. */
export function formsOf(report: Report): readonly Form[] {
  const before = known.get(report)
  if (before) return before
  const forms: Form[] = []
  let fund: Execution | undefined
  let part: Part | undefined
  for (const model of report.tableModels) {
    if (model.table.part !== part) fund = undefined
    part = model.table.part
    for (const block of model.blocks) {
      if (block.kind === 'fund') fund = executionOf(report, block) ?? fund
      if (!isScored(block)) continue
      const last = forms.at(-1)
      if (last && goesOn(last, block, part))
        forms[forms.length - 1] = readForm(report, block, model.table, last.execution, last)
      else {
        forms.push(readForm(report, block, model.table, fund))
        fund = undefined
      }
    }
  }
  known.set(report, forms)
  return forms
}

/** A form that ends without a total goes on in the next table of the same columns: a page break lay between. */
function goesOn(form: Form, block: TableBlock, part: Part): boolean {
  return form.part === part && form.totals.every((total) => total.subtotal) && sameRoles(form.block, block)
}

/** Indicators with weights or scores, or any list with both. A list of projects with a score each is none. */
function isScored(block: TableBlock): boolean {
  const has = (role: TableColumn['role']): boolean =>
    block.columns.some((column) => column.role === role && column.numeric)
  if (block.headerRows === 0 || block.kind === 'fund') return false
  return block.kind === 'indicators' ? has('weight') || has('score') : has('weight') && has('score')
}

function sameRoles(a: TableBlock, b: TableBlock): boolean {
  return (
    a.columns.length === b.columns.length && a.columns.every((column, index) => column.role === b.columns[index]?.role)
  )
}

function readForm(
  report: Report,
  block: TableBlock,
  table: Table,
  execution: Execution | undefined,
  earlier?: Form
): Form {
  const columns = columnsOf(block)
  const rows: ScoreRow[] = [...(earlier?.rows ?? [])]
  const totals: FormTotal[] = [...(earlier?.totals ?? [])]
  let since = totals.at(-1)?.subtotal ? rows.length : 0
  for (const row of block.rows) {
    if (row.total) {
      const total = readTotal(report, row, columns, rows, since)
      if (total.weight || total.score) totals.push(total)
      if (total.subtotal) since = rows.length
    } else {
      const read = readRow(report, row, columns, rows.at(-1))
      if (read) rows.push(read)
    }
  }
  const title = titleOf(report, block)
  const { leaves, parents } = withoutParents(block, rows)
  const inLeaves = new Set(leaves)
  return {
    block,
    part: table.part,
    caption: earlier?.caption ?? table.title,
    rows: leaves,
    scaled: isScaled(leaves),
    totals: totals.map((total) => ({ ...total, rows: total.rows.filter((row) => inLeaves.has(row)) })),
    groups: [...parents, ...groupsOf(report, leaves, 'l1', columns), ...groupsOf(report, leaves, 'l2', columns)],
    ...(execution && { execution }),
    ...(title && { title }),
    hasWeights: leaves.some((row) => row.weight),
    hasScores: leaves.some((row) => row.score),
    hasReasons: columns.reason !== undefined
  }
}

/** Marks out of 100 are above most weights; points are above none. */
function isScaled(rows: readonly ScoreRow[]): boolean {
  let above = 0
  let both = 0
  for (const { weight, score } of rows) {
    if (!weight || !score || weight.figure.unitKind === 'ratio' || score.figure.unitKind === 'ratio') continue
    both++
    if (score.figure.value.gt(weight.figure.value)) above++
  }
  return above > 2 && above * 2 > both
}
