import { type Cell, isBlank, type Issue, type Report, type TableBlock } from '@gouji/core'
import { isTrulyBlank } from '../shared/cells.js'
import { isLeftBlank } from '../shared/targets/blank.js'
import { indicatorRows, type IndicatorRow } from '../shared/targets/rows.js'
import { placeholderCells, propertySigns } from '../shared/targets/targets.data.js'

/** So much of a column has to be filled in before a blank is a gap and not a form that nobody has filled in. */
const LEAST_SHARE = 0.5

/** Cells of targets and results in which the number was left out. */
export function* cellIssues(report: Report): Iterable<Issue> {
  const byBlock = new Map<TableBlock, IndicatorRow[]>()
  for (const row of indicatorRows(report)) {
    const rows = byBlock.get(row.block)
    if (rows) rows.push(row)
    else byBlock.set(row.block, [row])
  }
  for (const rows of byBlock.values()) {
    const used = rows.filter((row) => row.name.text !== '' && row.row.levels.l3 !== undefined)
    if (used.length < rows.length && used.length === 0) continue
    const targets = isFilled(used, (row) => row.target)
    const actuals = isFilled(used, (row) => row.actual)
    for (const row of used) {
      if (targets) yield* ofTarget(row)
      if (actuals) yield* ofActual(row)
    }
  }
}

function isFilled(rows: readonly IndicatorRow[], cellOf: (row: IndicatorRow) => Cell | undefined): boolean {
  const filled = rows.filter((row) => {
    const cell = cellOf(row)
    return !isBlank(cell) && !isLeftBlank(cell) && !isPlaceholder(cell)
  })
  return filled.length > 0 && filled.length >= rows.length * LEAST_SHARE
}

function isPlaceholder(cell: Cell | undefined): boolean {
  return cell !== undefined && placeholderCells.test(cell.text)
}

function* ofTarget({ target, actual, actuals, name, property, block, table, row }: IndicatorRow): Iterable<Issue> {
  if (!target) return
  const data = { name: name.text, value: target.text }
  const related = actual && !isBlank(actual) ? [{ label: actual.text, span: actual.span }] : []
  if (isPlaceholder(target)) yield { kind: 'target-placeholder', severity: 'error', span: target.span, data, related }
  else if (isLeftBlank(target) && !hasNumberBeside(target, block, table, row.index)) {
    yield { kind: 'target', severity: 'error', span: target.span, data, related }
  } else if (
    isTrulyBlank(target) &&
    actual &&
    actuals.length > 0 &&
    propertySigns.some(([words]) => words.test(property))
  ) {
    yield { kind: 'target', severity: 'error', span: actual.span, data: { name: name.text, value: property } }
  }
}

/** A header over several columns (sign, value, unit): the number stands in the next one. */
function hasNumberBeside(target: Cell, block: TableBlock, table: IndicatorRow['table'], row: number): boolean {
  const column = block.columns.find((other) => other.role === 'target')
  const cells = column ? (table.rows[row] ?? []).slice(column.from, column.to + 2) : []
  return cells.some(
    (cell) =>
      cell !== target && cell !== undefined && /^\d/.test(cell.text) && column !== undefined && cell.column <= column.to
  )
}

function* ofActual({ actual, target, score, name }: IndicatorRow): Iterable<Issue> {
  if (!actual || actual === target) return
  const data = { name: name.text, value: actual.text }
  if (isPlaceholder(actual)) yield { kind: 'actual-placeholder', severity: 'error', span: actual.span, data }
  else if (isLeftBlank(actual)) yield { kind: 'actual', severity: 'error', span: actual.span, data }
  else if (isTrulyBlank(actual) && score && target && !isBlank(target)) {
    yield { kind: 'actual-blank', span: score.figure.span, data, related: [{ label: target.text, span: target.span }] }
  }
}
