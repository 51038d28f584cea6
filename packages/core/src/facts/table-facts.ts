import { powerOfTen, toFloat } from '../arithmetic/decimal.js'
import type { Figure, UnitKind } from '../figures/figure.js'
import type { Cell, Outline } from '../report/report.js'
import type { Fact, Scope } from './fact.js'
import { measuresOf, subjectOf } from './labels.js'
import type { ColumnRole, TableBlock, TableColumn, TableModel, TableRow } from './table-model.js'

/** Where a cell stands: its column in its block; its row when it is no header. */
export interface CellPlace {
  readonly block: TableBlock
  readonly column: TableColumn
  readonly row?: TableRow
}

const amountRoles: ReadonlySet<ColumnRole> = new Set([
  'budget-initial',
  'budget-adjusted',
  'budget',
  'carry',
  'spent',
  'arrived',
  'allocated',
  'balance',
  'total',
  'amount',
  'prior',
  'change'
])
const shareRoles: ReadonlySet<ColumnRole> = new Set(['rate', 'share', 'change-rate'])
const labelRoles: ReadonlySet<ColumnRole> = new Set(['l1', 'l2', 'l3', 'label', 'ordinal', 'code'])

/** Units that a caption, header, row or unit column may declare for the bare numbers there: [kind, power of ten]. */
const declaredUnits: Readonly<Record<string, readonly [UnitKind, number]>> = {
  元: ['money', 0],
  千元: ['money', 3],
  万元: ['money', 4],
  百万元: ['money', 6],
  亿元: ['money', 8],
  '%': ['ratio', -2],
  百分比: ['ratio', -2],
  人: ['count', 0],
  万人: ['count', 4],
  人次: ['count', 0],
  万人次: ['count', 4],
  户: ['count', 0],
  万户: ['count', 4],
  个: ['count', 0],
  家: ['count', 0],
  项: ['count', 0],
  次: ['count', 0],
  天: ['duration', 0],
  分: ['score', 0],
  亩: ['measure', 0],
  万亩: ['measure', 4],
  公里: ['measure', 0]
}
/** A share printed without % up to here is a fraction: 0.95, 1. */
const LARGEST_FRACTION = 1
const rowUnit = /（(?:单位[:：]?)?(万元|元|千元|百万元|亿元|%|人|万人|户|万户|人次|万人次|亩|万亩|公里|个)）/

/**
 * Gives the bare numbers of a table the unit that its caption, header, row label or unit column declares: the figure
 * keeps its place and print, its value moves to base units. Figures that print a unit of their own stay as they are.
 */
export function withDeclaredUnit(figure: Figure, place: CellPlace, tableUnit: string | undefined): Figure {
  if (!place.row) return figure
  if (figure.unitKind === 'ratio' && isWeight(place)) return inPoints(figure)
  if (figure.unitKind !== 'none') return figure
  const unit = declaredUnit(place, tableUnit)
  if (unit === undefined) return shareRoles.has(place.column.role) ? share(figure) : figure
  const declared = declaredUnits[unit]
  return declared ? inUnit(figure, unit, declared[0], declared[1]) : figure
}

/** A weight column, or the heading of a level in a table with weights: 「产出指标（50%）」. */
function isWeight({ block, column }: CellPlace): boolean {
  if (column.role === 'weight') return true
  return (column.role === 'l1' || column.role === 'l2') && block.columns.some((other) => other.role === 'weight')
}

/** A weight of 40% is 40 points of 100, exactly: nothing was rounded. */
function inPoints(figure: Figure): Figure {
  const value = figure.value.times(100)
  return { ...figure, unitKind: 'score', value, number: toFloat(value), scale: 0 }
}

function inUnit(figure: Figure, unit: string, unitKind: UnitKind, power: number): Figure {
  const value = power === 0 ? figure.value : figure.value.times(powerOfTen(power))
  return { ...figure, unit, unitKind, value, number: toFloat(value), scale: figure.scale + power }
}

/** A rate without any unit: 95 is 95 %, 0.95 a fraction. */
function share(figure: Figure): Figure {
  return Math.abs(figure.number) <= LARGEST_FRACTION ? inUnit(figure, '', 'ratio', 0) : inUnit(figure, '%', 'ratio', -2)
}

function declaredUnit({ block, column, row }: CellPlace, tableUnit: string | undefined): string | undefined {
  if (column.role === 'weight') return '分'
  if (column.unit !== undefined) return column.unit
  if (column.role === 'target' || column.role === 'actual') {
    const unitColumn = block.columns.find((other) => other.role === 'unit')
    return (unitColumn && row?.cells[unitColumn.index]?.text) ?? rowUnit.exec(row?.label ?? '')?.[1]
  }
  if (column.role === 'score' || column.role === 'deduction') return '分'
  const ofRow = rowUnit.exec(row?.label ?? '')?.[1]
  if (ofRow !== undefined) return ofRow
  if (amountRoles.has(column.role) || (column.role === 'unknown' && column.numeric)) return tableUnit
  return undefined
}

/** Where each cell of a table stands; cells that no column covers are left out. */
export function placesOf(model: TableModel): Map<Cell, CellPlace> {
  const places = new Map<Cell, CellPlace>()
  for (const block of model.blocks) {
    const byGrid = columnsByGrid(block)
    for (let index = block.from; index < block.from + block.headerRows; index++) {
      addRow(places, model.table.rows[index] ?? [], byGrid, block, undefined)
    }
    for (const row of block.rows) addRow(places, model.table.rows[row.index] ?? [], byGrid, block, row)
  }
  return places
}

function columnsByGrid(block: TableBlock): (TableColumn | undefined)[] {
  const byGrid: (TableColumn | undefined)[] = []
  for (const column of block.columns) for (let at = column.from; at <= column.to; at++) byGrid[at] = column
  return byGrid
}

function addRow(
  places: Map<Cell, CellPlace>,
  cells: readonly (Cell | undefined)[],
  byGrid: readonly (TableColumn | undefined)[],
  block: TableBlock,
  row: TableRow | undefined
): void {
  for (const [at, cell] of cells.entries()) {
    const column = byGrid[at]
    if (cell && column && !places.has(cell)) places.set(cell, { block, column, ...(row ? { row } : {}) })
  }
}

/** The fact of a figure in a table cell, labelled by its row and column. */
export function tableFact(figure: Figure, cell: Cell, place: CellPlace, model: TableModel, outline: Outline): Fact {
  const { column, row } = place
  const header = column.header.replace(/（[^）]*）?/g, '')
  const label = row ? `${row.label}${labelRoles.has(column.role) ? '' : header}` : column.header
  const year = model.table.part.year ?? outline.year
  const scope: Scope = { depth: 0, opener: 'root', parent: undefined, head: undefined, open: false, facts: [] }
  return {
    index: 0,
    figure,
    block: cell.block,
    sentence: undefined,
    cell,
    at: 0,
    clause: 0,
    segment: 0,
    label,
    lead: label,
    tail: '',
    measures: measuresOf(label),
    subject: subjectOf(row?.label ?? label),
    stage: column.role === 'target' ? 'target' : column.role === 'actual' ? 'actual' : 'unknown',
    year,
    relativeYear: column.role === 'prior' || column.role === 'carry' ? -1 : 0,
    asOf: undefined,
    cumulative: false,
    normative: false,
    scope
  }
}
