import { type Cell, type Fact, isBlank, type Part, type Report, type Table, type TableBlock, type TableColumn, type TableRow } from '@gouji/core'
import { blocksOf, isPlain, onlyFigure, valueIn } from './cells.js'

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

/** The scored fund blocks of a report, also those without indicators below them. */
export function executionsOf(report: Report): Execution[] {
  const found: Execution[] = []
  for (const block of blocksOf(report)) {
    const execution = block.kind === 'fund' ? executionOf(report, block) : undefined
    if (execution) found.push(execution)
  }
  return found
}

/** The scored tables of a report. */
export function formsOf(report: Report): readonly Form[] {
  const before = known.get(report)
  if (before) return before
  const forms: Form[] = []
  let fund: Execution | undefined
  let fundPart: Part | undefined
  let open: { readonly block: TableBlock; readonly rows: ScoreRow[]; readonly made: number } | undefined
  for (const model of report.tableModels) {
    const part = model.table.part
    if (fund && (forms.at(-1)?.execution === fund || fundPart !== part)) fund = undefined
    fundPart = part
    for (const block of model.blocks) {
      if (block.kind === 'fund') fund = executionOf(report, block) ?? fund
      else if (isScored(block)) {
        const goesOn = open && forms.at(-1)?.part === part && sameRoles(open.block, block) ? open : undefined
        const form = readForm(report, block, model.table, fund, goesOn?.rows ?? [])
        if (goesOn) forms.pop()
        forms.push(goesOn && forms.length === goesOn.made ? withExecution(form, form.execution ?? fund) : form)
        open = form.totals.some((total) => !total.subtotal) ? undefined : { block, rows: [...form.rows], made: forms.length - 1 }
      } else if (block.headerRows > 0) open = undefined
    }
  }
  known.set(report, forms)
  return forms
}

function withExecution(form: Form, execution: Execution | undefined): Form {
  return execution ? { ...form, execution } : form
}

/** Indicators with weights or scores, or any list with both. A list of projects with a score each is none. */
function isScored(block: TableBlock): boolean {
  const has = (role: TableColumn['role']): boolean => block.columns.some((column) => column.role === role && column.numeric)
  if (block.headerRows === 0) return false
  return block.kind === 'indicators' ? has('weight') || has('score') : has('weight') && has('score')
}

function sameRoles(a: TableBlock, b: TableBlock): boolean {
  return a.columns.length === b.columns.length && a.columns.every((column, index) => column.role === b.columns[index]?.role)
}

function executionOf(report: Report, block: TableBlock): Execution | undefined {
  const column = (role: TableColumn['role']): TableColumn | undefined => block.columns.find((other) => other.role === role)
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
      block, row, ...(weight && { weight }), ...(score && { score }), ...(scoreCell && { scoreCell }), ...(rate && { rate }),
      ...(budget && { budget }), ...(spent && { spent })
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

function plainIn(report: Report, cell: Cell | undefined): Fact | undefined {
  const fact = valueIn(report, cell)
  return fact && isPlain(fact) ? fact : undefined
}

interface FormColumns {
  readonly weight: TableColumn | undefined
  readonly score: TableColumn | undefined
  readonly deduction: TableColumn | undefined
  readonly reason: TableColumn | undefined
  /** Weight columns of the levels above the last. */
  readonly levels: ReadonlyMap<'l1' | 'l2', TableColumn>
}

/** 「一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值」: each weight belongs to the level in front of it, the last to the rows. */
function columnsOf(block: TableBlock): FormColumns {
  const levels = new Map<'l1' | 'l2', TableColumn>()
  let weight: TableColumn | undefined
  let owner: 'l1' | 'l2' | 'l3' | undefined
  let ownerOfLast: typeof owner
  for (const column of block.columns) {
    if (column.role === 'l1' || column.role === 'l2' || column.role === 'l3') owner = column.role
    if (column.role !== 'weight') continue
    if (weight && ownerOfLast !== undefined && ownerOfLast !== 'l3' && ownerOfLast !== owner) levels.set(ownerOfLast, weight)
    else if (weight) continue
    weight = column
    ownerOfLast = owner
  }
  const first = (role: TableColumn['role']): TableColumn | undefined => block.columns.find((column) => column.role === role)
  const scores = block.columns.filter((column) => column.role === 'score' && column.numeric && !/百分制|原始/.test(column.header))
  return { weight, score: scores.find((column) => /加权|折算/.test(column.header)) ?? scores.find((column) => weight && column.index > weight.index) ?? scores[0] ?? first('score'), deduction: first('deduction'), reason: first('reason'), levels }
}

function readForm(report: Report, block: TableBlock, table: Table, execution: Execution | undefined, earlier: readonly ScoreRow[]): Form {
  const columns = columnsOf(block)
  const rows: ScoreRow[] = [...earlier]
  const totals: FormTotal[] = []
  let since = 0
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
    block, part: table.part, caption: table.title, rows: leaves, scaled: isScaled(leaves),
    totals: totals.map((total) => ({ ...total, rows: total.rows.filter((row) => inLeaves.has(row)) })),
    groups: [...parents, ...groupsOf(report, leaves, 'l1', columns), ...groupsOf(report, leaves, 'l2', columns)],
    ...(execution && { execution }), ...(title && { title }),
    hasWeights: leaves.some((row) => row.weight), hasScores: leaves.some((row) => row.score), hasReasons: columns.reason !== undefined
  }
}

/**
 * Rows that stand above their own parts: 一级指标 alone in a row of its own, or 一、 above 1. They add nothing, and what
 * they print is the sum of the rows below.
 */
function withoutParents(block: TableBlock, rows: readonly ScoreRow[]): { leaves: ScoreRow[]; parents: LevelGroup[] } {
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

const markers: readonly RegExp[] = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d{1,2}[.、．](?!\d)/, /^（\d{1,2}）/]

/** 0 for a row of the outermost level: a 一级指标 without lower levels beside it, or the outermost numbering. */
function depthOf(block: TableBlock, { row }: ScoreRow): number {
  const levels = block.columns.filter((column) => column.role === 'l1' || column.role === 'l2' || column.role === 'l3')
  if (levels.length > 1) return levels.findLastIndex((column) => !isBlank(row.cells[column.index]))
  return markers.findIndex((marker) => marker.test(row.label))
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

function readTotal(report: Report, row: TableRow, columns: FormColumns, rows: readonly ScoreRow[], since: number): FormTotal {
  const subtotal = row.labels.some((label) => /小计[:：]?$/.test(label))
  const weightCell = columns.weight && row.cells[columns.weight.index]
  const scoreCell = columns.score && row.cells[columns.score.index]
  const weight = plainIn(report, weightCell)
  const score = weightCell === scoreCell ? undefined : plainIn(report, scoreCell)
  return {
    row, subtotal, rows: subtotal ? rows.slice(since) : [...rows], ...(weight && { weight }), ...(score && { score }), ...(scoreCell && { scoreCell })
  }
}

function readRow(report: Report, row: TableRow, columns: FormColumns, above: ScoreRow | undefined): ScoreRow | undefined {
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
  return {
    row, name: name === '' ? row.label : name, merged, ...(weightCell && { weightCell }), ...(weight && { weight }), ...(scoreCell && { scoreCell }), ...(score && { score }),
    ...(deduction && { deduction }), ...(reasonCell && { reasonCell })
  }
}

/** The indicator's own name; rows without one only print the levels of an empty form. */
function nameOf(row: TableRow): string {
  const { l1, l2, l3 } = row.levels
  if (l3) return l3.text
  return l1 || l2 ? '' : row.label
}

function groupsOf(report: Report, rows: readonly ScoreRow[], level: 'l1' | 'l2', columns: FormColumns): LevelGroup[] {
  const groups: { level: 'l1' | 'l2'; cell: Cell; stated?: Fact; rows: ScoreRow[] }[] = []
  for (const row of rows) {
    const cell = row.row.levels[level]
    if (!cell) continue
    const last = groups.at(-1)
    if (last?.cell === cell) {
      last.rows.push(row)
      continue
    }
    const column = columns.levels.get(level)
    const stated = (column && plainIn(report, row.row.cells[column.index])) ?? headingWeight(report, cell)
    groups.push({ level, cell, rows: [row], ...(stated && { stated }) })
  }
  return groups
}

/** 「产出指标（50分）」「满意度指标(20)分」「效益指标30%」: the one number at the end of a heading. */
export function headingWeight(report: Report, cell: Cell): Fact | undefined {
  const fact = onlyFigure(report, cell)
  if (!fact || !isPlain(fact)) return undefined
  const { unitKind } = fact.figure
  if (unitKind !== 'score' && unitKind !== 'ratio' && unitKind !== 'none') return undefined
  return /[（(]?[\d.]+(?:分|%)?[）)]?分?$/.test(cell.text) && !/^[\d.]/.test(cell.text) ? fact : undefined
}

function titleOf(report: Report, block: TableBlock): Fact | undefined {
  const title = block.columns[0]
  if (title?.role !== 'label') return undefined
  for (const row of block.rows) {
    const cell = row.cells[0]
    if (cell && /指标/.test(cell.text)) return headingWeight(report, cell)
  }
  return undefined
}
