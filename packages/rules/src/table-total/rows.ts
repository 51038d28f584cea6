import type { TableBlock, TableRow } from '@gouji/core'
import { rowMarkers } from './columns.data.js'
import { totalWays } from './totals.js'

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

/** The total rows of a block and the rows that stand above their own parts (208 → 20805 → 2080501, 一、 → （一）). */
export function rowTotals(block: TableBlock): RowTotal[] {
  const levels = levelsOf(block)
  const { rows } = block
  const ways = totalWays(rows, levels, block.kind === 'fund')
  const totals: RowTotal[] = []
  for (const [index, row] of rows.entries()) {
    const own = ways.get(row) ?? []
    if (own.length > 0) totals.push({ row, ways: own.slice(0, MOST_WAYS) })
    else if (!row.total && levels.kind !== 'none') {
      const children = childrenOf(rows, index, levels)
      if (children.length > 1) totals.push({ row, ways: [{ rows: children, sure: levels.kind === 'codes' }] })
    }
  }
  return totals
}

/** How deep the rows of a table are nested by their codes or numbering. */
export interface Levels {
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
  // rows without a number belong to the numbered row above them, up to the next total
  let last: number | undefined
  const of = found.map((level, index) => {
    if (level >= 0) last = level - outermost
    else if (block.rows[index]?.total) last = undefined
    return level >= 0 ? level - outermost : last === undefined ? 0 : last + 1
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
