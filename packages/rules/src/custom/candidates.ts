import type { Fact, Report, Section, TableBlock } from '@gouji/core'
import type { FactPattern, Reach } from './definition.js'
import { matchesAny } from './pattern.js'

/** The facts that a name stands for, and where they stand. */
export interface Candidates {
  readonly facts: readonly Fact[]
  /** Those that stand together with `anchor`, at one reach. */
  at(reach: Reach, anchor: Fact): readonly Fact[]
}

/** Where each cell of the report's tables stands: its row and the header of its column. */
export interface Cells {
  rowOf(fact: Fact): { readonly label: string; readonly key: string } | undefined
  columnOf(fact: Fact): { readonly header: string; readonly key: string } | undefined
}

const known = new WeakMap<Report, Cells>()

export function cellsOf(report: Report): Cells {
  const before = known.get(report)
  if (before) return before
  const rows = new Map<string, string>()
  for (const { blocks, table } of report.tableModels)
    for (const block of blocks) for (const row of block.rows) rows.set(`${table.index} ${row.index}`, row.label)
  const cells: Cells = {
    rowOf({ cell }) {
      const key = cell && `${cell.table} ${cell.row}`
      return key === undefined ? undefined : { label: rows.get(key) ?? '', key }
    },
    columnOf({ cell }) {
      const block = cell && report.tableModels[cell.table]?.blocks.find((one) => spans(one, cell.row))
      if (!cell || !block) return undefined
      const column = block.columns.find(({ from, to }) => cell.column >= from && cell.column <= to)
      return column && { header: column.header, key: `${cell.table} ${block.from} ${column.from}` }
    }
  }
  known.set(report, cells)
  return cells
}

function spans({ from, headerRows, rows }: TableBlock, row: number): boolean {
  return row >= from && row < from + headerRows + rows.length
}

const years = { this: 0, last: -1, next: 1 } as const

/** Rules, standards, ranges and many-year sums are no figures of the year. */
function isResult({ figure, normative, cumulative }: Fact): boolean {
  return figure.upper === undefined && !normative && !cumulative
}

export function candidatesOf(report: Report, cells: Cells, pattern: FactPattern): Candidates {
  const facts = report.facts.filter((fact) => fits(fact, pattern, cells))
  const groups = new Map<Reach, Map<unknown, Fact[]>>()
  for (const fact of facts) {
    for (const [reach, key] of keysOf(fact, cells)) {
      const ofReach = groups.get(reach) ?? new Map<unknown, Fact[]>()
      groups.set(reach, ofReach)
      const together = ofReach.get(key)
      if (together) together.push(fact)
      else ofReach.set(key, [fact])
    }
  }
  return {
    facts,
    at(reach, anchor) {
      const key = keysOf(anchor, cells).find(([one]) => one === reach)?.[1]
      return key === undefined ? [] : (groups.get(reach)?.get(key) ?? [])
    }
  }
}

function keysOf(fact: Fact, cells: Cells): [Reach, unknown][] {
  const { block, sentence } = fact
  const own: [Reach, unknown][] = fact.cell
    ? [['row', cells.rowOf(fact)?.key]]
    : [
        ['sentence', sentence],
        ['paragraph', block]
      ]
  return [...own, ['section', block.section], ['part', block.part]]
}

function fits(fact: Fact, pattern: FactPattern, cells: Cells): boolean {
  const { label, not, unit, stage, year, section, column, row } = pattern
  if (unit !== undefined && fact.figure.unitKind !== unit) return false
  if (!isResult(fact) || (stage !== undefined && fact.stage !== stage)) return false
  if (year !== 'any' && fact.relativeYear !== years[year]) return false
  const words = fact.label.replace(/\s/g, '')
  if (!matchesAny(label, words) || (not && matchesAny(not, words))) return false
  if (section && !titles(fact.block.section).some((title) => matchesAny(section, title))) return false
  if (column && !matchesAny(column, cells.columnOf(fact)?.header ?? '')) return false
  return !row || matchesAny(row, cells.rowOf(fact)?.label ?? '')
}

function titles(section: Section): string[] {
  const found: string[] = []
  for (let at: Section | undefined = section; at; at = at.parent) found.push(at.title)
  return found
}
