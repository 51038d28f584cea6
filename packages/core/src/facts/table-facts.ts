import { Decimal } from 'decimal.js'
import type { Figure, UnitKind } from '../figures/figure.js'
import type { Outline } from '../report/report.js'
import type { Fact, Scope } from './fact.js'
import { measuresOf, subjectOf } from './labels.js'
import type { ColumnRole, TableColumn, TableModel, TableRow } from './table-model.js'

const amountRoles: ReadonlySet<ColumnRole> = new Set([
  'budget-initial', 'budget-adjusted', 'budget', 'carry', 'spent', 'arrived', 'allocated', 'balance', 'total', 'amount', 'prior', 'change'
])

/** Units that a header or a unit column may declare for the bare numbers below: [kind, power of ten]. */
const declaredUnits: Readonly<Record<string, readonly [UnitKind, number]>> = {
  元: ['money', 0], 千元: ['money', 3], 万元: ['money', 4], 百万元: ['money', 6], 亿元: ['money', 8],
  '%': ['ratio', -2], 百分比: ['ratio', -2], 人: ['count', 0], 万人: ['count', 4], 人次: ['count', 0], 万人次: ['count', 4], 户: ['count', 0],
  万户: ['count', 4], 个: ['count', 0], 家: ['count', 0], 项: ['count', 0], 次: ['count', 0], 天: ['duration', 0], 分: ['score', 0]
}

/**
 * Gives the bare numbers of a table the unit that its caption, header or unit column declares: the figure keeps its
 * place and print, its value moves to base units. Figures that print a unit of their own stay as they are.
 */
export function withDeclaredUnit(figure: Figure, column: TableColumn, unitCell: string | undefined, tableUnit: string | undefined): Figure {
  if (figure.unitKind !== 'none') return figure
  const unit = declaredUnit(column, unitCell, tableUnit)
  const declared = unit === undefined ? undefined : declaredUnits[unit]
  if (unit === undefined || !declared) return figure
  const [unitKind, power] = declared
  const value = figure.value.times(new Decimal(10).pow(power))
  return { ...figure, unit, unitKind, value, number: value.toNumber(), scale: figure.scale + power }
}

function declaredUnit(column: TableColumn, unitCell: string | undefined, tableUnit: string | undefined): string | undefined {
  if (column.unit) return column.unit
  if (column.role === 'target' || column.role === 'actual') return unitCell
  if (column.role === 'weight' || column.role === 'score') return '分'
  if (column.role === 'rate' || column.role === 'share' || column.role === 'change-rate') return '%'
  return amountRoles.has(column.role) ? tableUnit : undefined
}

/** The fact of a figure in a table cell, labelled by its row and column. */
export function tableFact(
  figure: Figure, model: TableModel, row: TableRow | undefined, column: TableColumn, outline: Outline, index: number
): Fact {
  const cell = row ? row.cells[column.index] : model.table.rows[0]?.[column.index]
  const block = cell?.block ?? outline.blocks[0]
  if (!block) throw new Error('a figure without a block')
  const label = row ? `${row.label}${labelRole(column) ? '' : column.header.replace(/[（(][^）)]*[）)]/g, '')}` : column.header
  const year = model.table.part.year ?? outline.year
  const scope: Scope = { depth: 0, opener: 'root', open: false, facts: [] }
  return {
    index, figure, block, at: 0, clause: 0, segment: 0, label, lead: label, tail: '',
    ...(cell ? { cell } : {}),
    measures: measuresOf(label), subject: subjectOf(row?.label ?? label),
    stage: column.role === 'target' ? 'target' : column.role === 'actual' ? 'actual' : 'unknown',
    ...(year === undefined ? {} : { year }),
    relativeYear: column.role === 'prior' ? -1 : 0, cumulative: false, normative: false, scope
  }
}

function labelRole(column: TableColumn): boolean {
  return column.role === 'l1' || column.role === 'l2' || column.role === 'l3' || column.role === 'label' || column.role === 'unknown'
}
