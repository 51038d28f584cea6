import type { TableRow } from '@gouji/core'
import { rowMarkers } from './columns.data.js'
import type { Levels, Parts } from './rows.js'

/** In longer tables a total is only compared with what stands near it, unless it ends them. */
const MOST_ROWS_TOGETHER = 400

/** The rows of a table with what the ways of adding them up depend on. */
interface Sheet {
  readonly rows: readonly TableRow[]
  readonly levels: Levels
  /** Places of the total rows. */
  readonly totals: readonly number[]
  /** Whether 小计 stands above its rows. */
  readonly subtotalsAbove: boolean
}

/** For every total row the ways in which it may add up others, most plausible first. */
export function totalWays(rows: readonly TableRow[], levels: Levels, fund: boolean): Map<TableRow, Parts[]> {
  const totals = [...rows.keys()].filter((index) => rows[index]?.total)
  const sheet: Sheet = { rows, levels, totals, subtotalsAbove: subtotalsAbove(rows, totals, levels) }
  const ways = new Map<TableRow, Parts[]>()
  for (const [place, index] of totals.entries()) {
    const row = rows[index] as TableRow
    const sources = fund ? fundWays(sheet, place) : []
    if (sources.length > 0) ways.set(row, sources)
    else ways.set(row, isSubtotal(row) ? subtotalWays(sheet, place) : grandWays(sheet, place))
  }
  return ways
}

function subtotalsAbove(rows: readonly TableRow[], totals: readonly number[], levels: Levels): boolean {
  const first = totals.findIndex((index) => isSubtotal(rows[index] as TableRow))
  return first >= 0 && leaves(rows, (totals[first - 1] ?? -1) + 1, totals[first] as number, levels).length === 0
}

/** 年度资金总额 stands above its sources; a second 其中 opens the parts of the source above it. */
function fundWays({ rows, totals }: Sheet, place: number): Parts[] {
  const below = rows.slice((totals[place] as number) + 1, totals[place + 1] ?? rows.length)
  const nested = below.findIndex((row, at) => at > 0 && row.ofWhich)
  if (below.length === 0 || nested < 0 || below.every((row) => row.ofWhich))
    return below.length > 0 ? [sure(below)] : []
  const ways: Parts[] = [sure(below.filter((row, at) => at === 0 || !row.ofWhich))]
  for (let end = nested + 2; end <= below.length; end++)
    ways.push(unsure([...below.slice(0, nested), ...below.slice(end)]))
  return [...ways, unsure(below)]
}

function subtotalWays({ rows, levels, totals, subtotalsAbove: above }: Sheet, place: number): Parts[] {
  const index = totals[place] as number
  const from = above ? index + 1 : (totals[place - 1] ?? -1) + 1
  const to = above ? (totals[place + 1] ?? rows.length) : index
  return listWays(leaves(rows, from, to, levels), levels)
}

function grandWays(sheet: Sheet, place: number): Parts[] {
  const { rows, levels, totals } = sheet
  const index = totals[place] as number
  const before = totals[place - 1]
  const above = leaves(rows, (before ?? -1) + 1, index, levels)
  if (before !== undefined) return belowTotals(sheet, place, above)
  if (above.length === 0) return onTop(sheet, place)
  const ways = listWays(above, levels)
  const below = leaves(rows, index + 1, totals[place + 1] ?? rows.length, levels)
  // a total between rows may as well stand above its own parts
  return below.length === 0 ? ways : [...ways.map(({ rows: part }) => unsure(part)), unsure(below)]
}

/** 合计 in the first row: of the 小计 below, else of the rows below. */
function onTop({ rows, levels, totals }: Sheet, place: number): Parts[] {
  const index = totals[place] as number
  const later = totals.slice(place + 1)
  const end = later.find((at) => !isSubtotal(rows[at] as TableRow)) ?? rows.length
  const subtotals = later.filter((at) => at < end).map((at) => rows[at] as TableRow)
  const below = leaves(rows, index + 1, end, levels)
  return subtotals.length > 0 ? [sure(subtotals), unsure(below)] : listWays(below, levels)
}

/** A total below earlier totals: of those, of the last of them and what follows, or of every row. */
function belowTotals({ rows, levels, totals }: Sheet, place: number, since: readonly TableRow[]): Parts[] {
  const index = totals[place] as number
  const last = rows[totals[place - 1] as number] as TableRow
  const withLast = listWays(since, levels).map((way) => ({ rows: [last, ...way.rows], sure: way.sure }))
  if (index > MOST_ROWS_TOGETHER && since.length > 0)
    return [...withLast.map(({ rows: part }) => unsure(part)), unsure(since)]
  const earlier = totals.slice(0, place).map((at) => rows[at] as TableRow)
  const subtotals = earlier.filter(isSubtotal)
  const every = leaves(rows, 0, index, levels)
  if (subtotals.length === earlier.length && since.length === 0) return [sure(subtotals), unsure(every)]
  const ways = subtotals.length > 0 ? withLast.map(({ rows: part }) => unsure(part)) : withLast
  const others = [[...earlier, ...since], every, since].filter((part) => part.length > 0)
  return [...ways, ...others.map(unsure)]
}

/** Rows of one list, with and without those that follow an 其中. */
function listWays(part: readonly TableRow[], levels: Levels): Parts[] {
  if (part.length === 0) return []
  const plain = part.filter((row) => !row.ofWhich)
  if (plain.length === part.length) return [part.some(isElision) ? unsure(part) : sure(part)]
  if (plain.length === 0) return [unsure(part)]
  if (levels.kind === 'markers') return [sure(plain)]
  const grouped = withoutGroups(part)
  const ways = [unsure(plain)]
  if (grouped.length > 0 && grouped.length !== plain.length) ways.push(unsure(grouped))
  return [...ways, unsure(part)]
}

/** 「……」: rows are left out. */
function isElision(row: TableRow): boolean {
  return /^(?:…+|\.{3,}|（?略）?)$/.test(row.label)
}

/** Without the rows from each 其中 up to the next row of a numbering. */
function withoutGroups(part: readonly TableRow[]): TableRow[] {
  const kept: TableRow[] = []
  let inside = false
  for (const row of part) {
    if (row.ofWhich) inside = true
    else if (rowMarkers.some((marker) => marker.test(row.label))) inside = false
    if (!inside) kept.push(row)
  }
  return kept
}

/** The outermost rows between two places. */
function leaves(rows: readonly TableRow[], from: number, to: number, levels: Levels): TableRow[] {
  const found: TableRow[] = []
  for (let index = from; index < to; index++) {
    const row = rows[index] as TableRow
    if (!row.total && levels.of[index] === 0) found.push(row)
  }
  return found
}

function isSubtotal(row: TableRow): boolean {
  return row.labels.some((label) => /小计[:：]?$/.test(label))
}

function sure(rows: readonly TableRow[]): Parts {
  return { rows, sure: true }
}

function unsure(rows: readonly TableRow[]): Parts {
  return { rows, sure: false }
}
