import {
  type ColumnRole,
  difference,
  type Fact,
  figureOf,
  quotient,
  type Reading,
  type Relation,
  type Report,
  type TableBlock,
  type TableColumn,
  type TableRow
} from '@gouji/core'
import { nameOfCell, plainIn } from '../shared/cells.js'
import { asFraction } from './fraction.js'

interface NamedRate {
  readonly header: RegExp
  readonly numerators: readonly ColumnRole[]
  /** Best first. */
  readonly denominators: readonly ColumnRole[]
}

/** Rates whose name says what they divide. Source: handbook A.6, E.4. */
const namedRates: readonly NamedRate[] = [
  { header: /得分率/, numerators: ['score'], denominators: ['weight'] },
  {
    header: /到位率/,
    numerators: ['arrived'],
    denominators: ['budget-adjusted', 'budget', 'allocated', 'budget-initial', 'target']
  },
  {
    header: /执行率|支出进度|执行进度|使用率|支付率|支出率|完成预算/,
    numerators: ['spent'],
    denominators: ['budget-adjusted', 'budget', 'budget-initial', 'allocated', 'arrived', 'total']
  },
  {
    header: /完成(?:率|比例|百分比|进度)/,
    numerators: ['actual', 'spent'],
    denominators: ['target', 'budget-adjusted', 'budget', 'budget-initial']
  }
]
const funds: readonly ColumnRole[] = ['arrived', 'budget-adjusted', 'budget', 'allocated', 'budget-initial', 'total']

/** 执行率, 到位率, 完成率, 得分率, 结余 and 占比 columns without a printed formula. */
export function* impliedRelations(report: Report, block: TableBlock): Iterable<Relation> {
  for (const column of block.columns) {
    if (column.formula !== undefined || (!column.numeric && block.kind !== 'fund')) continue
    if (column.role === 'rate') yield* ofRate(report, block, column)
    else if (column.role === 'balance' && block.kind !== 'indicators') yield* ofBalance(report, block, column)
    else if (column.role === 'share') yield* ofShare(report, block, column)
  }
}

function* ofRate(report: Report, block: TableBlock, column: TableColumn): Iterable<Relation> {
  const named = namedRates.find(({ header }) => header.test(column.header))
  if (!named) return
  const numerators = columnsOf(block, column, named.numerators)
  const denominators = columnsOf(block, column, named.denominators)
  const [top] = numerators
  const [bottom] = denominators
  if (!top || !bottom) return
  // 年初 in the name of the rate asks for that budget
  const preferred = /年初/.test(column.header)
    ? (denominators.find((other) => other.role === 'budget-initial') ?? bottom)
    : bottom
  const sure = numerators.length === 1 && denominators.filter((other) => other.role === preferred.role).length === 1
  for (const row of block.rows) {
    const stated = plainIn(report, row.cells[column.index])
    if (stated?.figure.unitKind !== 'ratio') continue
    const readings: Reading[] = []
    for (const denominator of [preferred, ...denominators.filter((other) => other !== preferred)]) {
      const reading = quotientOf(report, row, top, denominator, sure && denominator === preferred)
      if (reading) readings.push(reading, ...asFraction(stated, reading.expression))
    }
    // the best base is blank in this row: the others are guesses
    if (readings.length > 0) yield relation('rate', row, column, stated, readings)
  }
}

function quotientOf(
  report: Report,
  row: TableRow,
  top: TableColumn,
  bottom: TableColumn,
  firm: boolean
): Reading | undefined {
  const numerator = plainIn(report, row.cells[top.index])
  const denominator = plainIn(report, row.cells[bottom.index])
  if (!numerator || !denominator || numerator.figure.unitKind !== denominator.figure.unitKind) return undefined
  const expression = quotient(figureOf(numerator, nameOfCell(row, top)), figureOf(denominator, nameOfCell(row, bottom)))
  return { expression, binding: firm ? 'firm' : 'loose', ...(firm ? {} : { doubt: 'several-readings' as const }) }
}

/** 结余 = a fund (+ 上年结转) − spent: firm when the table has one fund and one spending only. */
function* ofBalance(report: Report, block: TableBlock, column: TableColumn): Iterable<Relation> {
  const spent = columnsOf(block, column, ['spent'])
  const sources = columnsOf(block, column, funds)
  const [out] = spent
  if (spent.length !== 1 || !out || sources.length === 0 || /率|累计|滚存/.test(column.header)) return
  const carry = columnsOf(block, column, ['carry'])
  const sure = sources.length === 1 && carry.length === 0 && !/年末|结转/.test(column.header)
  for (const row of block.rows) {
    const stated = plainIn(report, row.cells[column.index])
    const used = plainIn(report, row.cells[out.index])
    if (!stated || !used) continue
    const readings: Reading[] = []
    for (const source of sources) {
      const fund = plainIn(report, row.cells[source.index])
      if (!fund || fund.figure.unitKind !== used.figure.unitKind || stated.figure.unitKind !== used.figure.unitKind)
        continue
      const left = difference(figureOf(fund, nameOfCell(row, source)), figureOf(used, nameOfCell(row, out)))
      readings.push({
        expression: left,
        binding: sure ? 'firm' : 'loose',
        ...(sure ? {} : { doubt: 'several-readings' as const })
      })
      const before = carry[0] && plainIn(report, row.cells[carry[0].index])
      if (before && left.op === 'sum') {
        readings.push({
          expression: { op: 'sum', terms: [{ sign: 1, term: figureOf(before, '上年结转') }, ...left.terms] },
          binding: 'loose',
          doubt: 'several-readings'
        })
      }
    }
    if (readings.length > 0) yield relation('balance', row, column, stated, readings)
  }
}

/** 占比 of each row in the 合计 of the amounts left of it. */
function* ofShare(report: Report, block: TableBlock, column: TableColumn): Iterable<Relation> {
  const amounts = block.columns.findLast(
    (other) => other.index < column.index && other.numeric && other.role !== 'ordinal' && other.role !== 'code'
  )
  const totals = block.rows.filter((row) => row.total)
  const [total] = totals
  if (!amounts || !total || totals.length !== 1) return
  const whole = plainIn(report, total.cells[amounts.index])
  const all = plainIn(report, total.cells[column.index])
  if (!whole || (all && !all.figure.value.eq(1))) return
  for (const row of block.rows) {
    const stated = plainIn(report, row.cells[column.index])
    const part = plainIn(report, row.cells[amounts.index])
    if (
      row === total ||
      !stated ||
      !part ||
      stated.figure.unitKind !== 'ratio' ||
      part.figure.unitKind !== whole.figure.unitKind
    )
      continue
    const expression = quotient(figureOf(part, nameOfCell(row, amounts)), figureOf(whole, nameOfCell(total, amounts)))
    const nested = row.ofWhich
    yield relation('share', row, column, stated, [
      { expression, binding: nested ? 'loose' : 'firm', ...(nested ? { doubt: 'several-readings' as const } : {}) }
    ])
  }
}

/** Columns of these roles, by role; the left ones first. A column under a joint heading keeps to its own heading. */
function columnsOf(block: TableBlock, own: TableColumn, roles: readonly ColumnRole[]): TableColumn[] {
  const joint = own.path.length > 1 ? own.path[0] : undefined
  const found: TableColumn[] = []
  for (const role of roles)
    found.push(...block.columns.filter((column) => column !== own && column.role === role && column.numeric))
  const together =
    joint === undefined ? [] : found.filter((column) => column.path.length > 1 && column.path[0] === joint)
  return together.length > 1 ? together : found
}

function relation(
  kind: string,
  row: TableRow,
  column: TableColumn,
  stated: Fact,
  readings: readonly Reading[]
): Relation {
  return { kind, stated: { label: nameOfCell(row, column), figure: stated.figure }, comparison: '=', readings }
}
