import type { Fact, Report, TableColumn, TableModel } from '@gouji/core'

/** Columns of a table that belong together: 上年数, 本年数, 增减额, 增减率. */
export interface ChangeColumns {
  readonly prior: TableColumn
  readonly current: TableColumn
  readonly amount?: TableColumn
  readonly rate?: TableColumn
}

type Part = 'prior' | 'current' | 'amount' | 'rate' | 'other'

/**
 * The groups of columns that state changes, from the left: last year's and this year's columns are those nearest before
 * the change. Two pairs before one change (预算数 and 决算数 of both years) leave open which is meant: none then.
 */
export function changeColumns(model: TableModel, reportYear: number | undefined): ChangeColumns[] {
  const year = model.table.part.year ?? reportYear
  const groups: ChangeColumns[] = []
  let priors: TableColumn[] = []
  let currents: TableColumn[] = []
  let open: { prior: TableColumn; current: TableColumn; amount?: TableColumn; rate?: TableColumn } | undefined
  for (const column of model.columns) {
    const part = partOf(column, year)
    if (part === 'prior' || part === 'current') {
      if (open) {
        groups.push(open)
        open = undefined
        priors = []
        currents = []
      }
      ;(part === 'prior' ? priors : currents).push(column)
    } else if (part === 'amount' || part === 'rate') {
      const prior = onlyOne(priors)
      const current = onlyOne(currents)
      if (!open && prior && current) open = { prior, current }
      if (open && !open[part]) open[part] = column
    }
  }
  if (open) groups.push(open)
  return groups.filter((group) => group.amount || group.rate)
}

/** The one column, budgets apart where there are others. */
function onlyOne(columns: readonly TableColumn[]): TableColumn | undefined {
  const spent = columns.filter((column) => !column.header.includes('预算'))
  const left = spent.length > 0 ? spent : columns
  return left.length === 1 ? left[0] : undefined
}

function partOf(column: TableColumn, year: number | undefined): Part {
  const header = column.header.replace(/[（(](?:万元|元|亿元|单位[^）)]*)[）)]/g, '')
  // 比预算增减, 为上年决算数的%: measured against something else, or no change at all
  if (/(?:比|较|与|占|为|完成)[^增减]{0,6}预算|[为占][^增减]*(?:%|比重)|完成/.test(header)) return 'other'
  if (isRate(column, header)) return 'rate'
  if (column.role === 'change' || /增减|增加额|减少额|变动|差额|(?:比|较)(?:上年|去年|\d{4}年?)/.test(header))
    return 'amount'
  const years = header.match(/(?:19|20)\d\d(?=年)/g) ?? []
  const only = years.length === 1 ? Number(years[0]) : undefined
  if (/上年|去年|上期|上一年|同期/.test(header) || (year !== undefined && only === year - 1)) return 'prior'
  return /本年|今年|当年|本期/.test(header) || (year !== undefined && only === year) ? 'current' : 'other'
}

function isRate(column: TableColumn, header: string): boolean {
  if (column.role === 'change-rate' || /增幅|降幅|^同比$/.test(header)) return true
  if (!/增|减|变动|下降|同比|比上年|较上年|比去年/.test(header)) return false
  return column.unit === '%' || /%|率|幅|比例|百分比/.test(header)
}

/** The facts of a report's table cells, by where the cell begins; only cells that hold one figure. */
export function factsByCell(report: Report): ReadonlyMap<number, Fact> {
  const known = cells.get(report)
  if (known) return known
  const map = new Map<number, Fact>()
  const several = new Set<number>()
  for (const fact of report.facts) {
    if (!fact.cell) continue
    const key = fact.cell.span.start
    if (map.has(key)) several.add(key)
    else map.set(key, fact)
  }
  for (const key of several) map.delete(key)
  cells.set(report, map)
  return map
}
const cells = new WeakMap<Report, ReadonlyMap<number, Fact>>()

/** One row's figures of a group of columns. */
export interface ChangeRow {
  readonly label: string
  readonly prior: Fact
  readonly current: Fact
  readonly amount?: Fact
  readonly rate?: Fact
  /** Whether the column prints decreases with a minus somewhere. */
  readonly signed: boolean
}

/** The rows of all tables that state changes, with their figures; rows with a blank on either side are left out. */
export function* changeRows(report: Report): Iterable<ChangeRow> {
  const facts = factsByCell(report)
  for (const model of report.tableModels) {
    for (const group of changeColumns(model, report.year)) {
      const at = (row: TableModel['rows'][number], column: TableColumn | undefined): Fact | undefined => {
        const cell = column && row.cells[column.index]
        return cell ? facts.get(cell.span.start) : undefined
      }
      const signed = model.rows.some((row) => isNegative(at(row, group.amount)) || isNegative(at(row, group.rate)))
      for (const row of model.rows) {
        const prior = at(row, group.prior)
        const current = at(row, group.current)
        if (!prior || !current) continue
        const amount = at(row, group.amount)
        const rate = at(row, group.rate)
        yield { label: row.label, prior, current, signed, ...(amount ? { amount } : {}), ...(rate ? { rate } : {}) }
      }
    }
  }
}

function isNegative(fact: Fact | undefined): boolean {
  return fact?.figure.value.isNegative() === true
}
