import type { TableBlock, TableRow } from '@gouji/core'
import { rowMarkers } from './columns.data.js'

/** Rows that a row adds up, in one plausible way. */
export interface Parts {
  readonly rows: readonly TableRow[]
  /** Whether the layout leaves no other way. */
  readonly sure: boolean
}

/** A row with the ways in which it may be a total of others, most plausible first. */
export interface RowTotal {
  readonly row: TableRow
  readonly ways: readonly Parts[]
}

const MOST_WAYS = 5
/** In longer tables a total is only compared with what stands near it, unless it ends them. */
const MOST_ROWS_TOGETHER = 400

/** The total rows of a block and the rows that stand above their own parts (208 → 20805 → 2080501, 一、 → （一）). */
export function rowTotals(block: TableBlock): RowTotal[] {
  const levels = levelsOf(block)
  const totals: RowTotal[] = []
  const rows = block.rows
  for (const [index, row] of rows.entries()) {
    if (row.total) {
      const ways = block.kind === 'fund' ? fundWays(rows, index, levels) : totalWays(rows, index, levels)
      if (ways.length > 0) totals.push({ row, ways: ways.slice(0, MOST_WAYS) })
    } else if (levels.kind !== 'none') {
      const children = childrenOf(rows, index, levels)
      if (children.length > 1) totals.push({ row, ways: [{ rows: children, sure: levels.kind === 'codes' }] })
    }
  }
  return totals
}

interface Levels {
  readonly kind: 'codes' | 'markers' | 'none'
  /** Level of each row, 0 outermost. */
  readonly of: readonly number[]
}

function levelsOf(block: TableBlock): Levels {
  const codeColumn = block.columns.find((column) => column.role === 'code')
  const codes = block.rows.map((row) => codeOf(row, codeColumn?.index))
  const lengths = [...new Set(codes.filter((code) => code !== '').map((code) => code.length))].sort((a, b) => a - b)
  if (lengths.length > 1 && nests(codes)) {
    return { kind: 'codes', of: codes.map((code) => (code === '' ? 0 : lengths.indexOf(code.length))) }
  }
  const found = block.rows.map((row) => rowMarkers.findIndex((marker) => marker.test(row.label)))
  const outermost = Math.min(...found.filter((level) => level >= 0))
  const styles = new Set(found.filter((level) => level >= 0))
  if (!Number.isFinite(outermost) || (styles.size < 2 && !block.rows.some((row) => row.ofWhich)))
    return { kind: 'none', of: found.map(() => 0) }
  let last = 0
  const of = found.map((level, index) => {
    const row = block.rows[index] as TableRow
    if (level >= 0) last = level - outermost
    else if (row.total) last = 0
    return level >= 0 || row.total ? last : last + 1
  })
  return { kind: styles.size > 1 ? 'markers' : 'none', of }
}

function codeOf(row: TableRow, column: number | undefined): string {
  const text = column === undefined ? '' : (row.cells[column]?.text ?? '')
  return /^\d{3,10}$/.test(text) ? text : ''
}

/** Whether every longer code goes on from the shorter one above it. */
function nests(codes: readonly string[]): boolean {
  let last = ''
  for (const code of codes) {
    if (code === '') continue
    if (last !== '' && code.length > last.length && !code.startsWith(last)) return false
    last = code
  }
  return true
}

function childrenOf(rows: readonly TableRow[], index: number, levels: Levels): TableRow[] {
  const own = levels.of[index] as number
  const children: TableRow[] = []
  for (let below = index + 1; below < rows.length; below++) {
    const row = rows[below] as TableRow
    const level = levels.of[below] as number
    if (row.total || level <= own) break
    if (level === own + 1 && !row.ofWhich) children.push(row)
  }
  return children
}

/** 年度资金总额 stands above its sources; a second 其中 opens the parts of the source above it. */
function fundWays(rows: readonly TableRow[], index: number, levels: Levels): Parts[] {
  const below: TableRow[] = []
  for (let at = index + 1; at < rows.length && !rows[at]?.total; at++) below.push(rows[at] as TableRow)
  if (below.length === 0) return totalWays(rows, index, levels)
  const nested = below.findIndex((row, at) => at > 0 && row.ofWhich)
  const everyRow = below.every((row) => row.ofWhich)
  if (nested < 0 || everyRow) return [{ rows: below, sure: true }]
  const ways: Parts[] = [{ rows: below.filter((row, at) => at === 0 || !row.ofWhich), sure: true }]
  for (let end = nested + 2; end <= below.length; end++)
    ways.push({ rows: [...below.slice(0, nested), ...below.slice(end)], sure: false })
  ways.push({ rows: below, sure: false })
  return ways
}

function totalWays(rows: readonly TableRow[], index: number, levels: Levels): Parts[] {
  const own = rows[index] as TableRow
  const before = lastIndexBefore(rows, index, (row) => row.total)
  const after = nextIndexAfter(rows, index, (row) => row.total)
  const above = leaves(rows, before + 1, index, levels)
  const below = leaves(rows, index + 1, after, levels)
  if (isSubtotal(own)) return above.length > 0 ? upTo(rows, above, levels) : upTo(rows, below, levels)
  if (above.length === 0 && before < 0) return upTo(rows, below, levels)
  const ways: Parts[] = []
  if (before >= 0) ways.push(...overTotals(rows, index, before, above, levels))
  else ways.push(...upTo(rows, above, levels))
  // a total between rows may as well stand above its own parts
  const bothSides = above.length > 0 && below.length > 0 && before < 0
  return bothSides ? [...ways.map((way) => ({ ...way, sure: false })), { rows: below, sure: false }] : ways
}

/** A total below earlier totals: of those, of the last of them and what follows, or of every row. */
function overTotals(
  rows: readonly TableRow[],
  index: number,
  before: number,
  since: readonly TableRow[],
  levels: Levels
): Parts[] {
  const last = rows[before] as TableRow
  if (index > MOST_ROWS_TOGETHER && since.length > 0)
    return [
      { rows: [last, ...since], sure: false },
      { rows: since, sure: isSubtotal(last) }
    ]
  const earlier = rows.slice(0, index).filter((row) => row.total)
  const subtotals = earlier.filter(isSubtotal)
  const every = leaves(rows, 0, index, levels)
  const ways: Parts[] = []
  if (subtotals.length === earlier.length && since.length === 0) {
    ways.push({ rows: subtotals, sure: true }, { rows: every, sure: false })
  } else {
    ways.push({ rows: [last, ...since], sure: since.length > 0 && subtotals.length === 0 })
    ways.push({ rows: [...earlier, ...since], sure: false }, { rows: every, sure: false }, { rows: since, sure: false })
  }
  return ways.filter((way) => way.rows.length > 0)
}

/** The rows themselves, with and without those that follow an 其中. */
function upTo(rows: readonly TableRow[], part: readonly TableRow[], levels: Levels): Parts[] {
  if (part.length === 0) return []
  const plain = part.filter((row) => !row.ofWhich)
  if (plain.length === part.length) return [{ rows: part, sure: true }]
  if (plain.length === 0) return [{ rows: part, sure: false }]
  const grouped = withoutGroups(part)
  const ways: Parts[] = [{ rows: plain, sure: false }]
  if (grouped.length !== plain.length) ways.push({ rows: grouped, sure: false })
  ways.push({ rows: part, sure: false })
  return levels.kind === 'markers' ? ways.slice(0, 1).map((way) => ({ ...way, sure: rows.length > 0 })) : ways
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
  for (let index = Math.max(0, from); index < to; index++) {
    const row = rows[index] as TableRow
    if (!row.total && levels.of[index] === 0) found.push(row)
  }
  return found
}

function isSubtotal(row: TableRow): boolean {
  return row.labels.some((label) => /小计[:：]?$/.test(label))
}

function lastIndexBefore(rows: readonly TableRow[], index: number, wanted: (row: TableRow) => boolean): number {
  for (let at = index - 1; at >= 0; at--) if (wanted(rows[at] as TableRow)) return at
  return -1
}

function nextIndexAfter(rows: readonly TableRow[], index: number, wanted: (row: TableRow) => boolean): number {
  for (let at = index + 1; at < rows.length; at++) if (wanted(rows[at] as TableRow)) return at
  return rows.length
}
