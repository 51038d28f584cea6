import type { Cell, Fact, Report, TableModel } from '@gouji/core'
import { isAddend } from '../shared/addends.js'
import type { FoundIdentity } from './found.js'
import { type CompiledIdentity, compiled, plainName, qualifierOf, someName } from './names.js'

interface Entry {
  readonly name: string
  readonly fact: Fact
}

/** Named sums within one column (names in the rows) or one row (names in the header) of a table. */
export function* identitiesInTables(report: Report): Iterable<FoundIdentity> {
  if (report.tableModels.length === 0) return
  const byCell = new Map<Cell, Fact>()
  const several = new Set<Cell>()
  for (const fact of report.facts) {
    if (!fact.cell) continue
    if (byCell.has(fact.cell)) several.add(fact.cell)
    byCell.set(fact.cell, fact)
  }
  for (const cell of several) byCell.delete(cell)
  for (const model of report.tableModels) {
    for (const entries of listsOf(model, byCell)) yield* identitiesAmong(entries)
  }
}

function* listsOf(model: TableModel, byCell: ReadonlyMap<Cell, Fact>): Iterable<Entry[]> {
  const entryOf = (words: string, cell: Cell | undefined): Entry[] => {
    const fact = cell && byCell.get(cell)
    return fact && isAddend(fact) && words !== '' ? [{ name: plainName(words), fact }] : []
  }
  if (model.rows.some((row) => someName.test(row.label))) {
    for (const column of model.columns)
      yield distinct(model.rows.flatMap((row) => entryOf(row.label, row.cells[column.index])))
  }
  if (!model.columns.some((column) => someName.test(column.header))) return
  for (const row of model.rows)
    yield distinct(model.columns.flatMap((column) => entryOf(column.header, row.cells[column.index])))
}

/** A merged cell stands in several places. */
function distinct(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry, i) => entry.fact !== entries[i - 1]?.fact)
}

function* identitiesAmong(entries: readonly Entry[]): Iterable<FoundIdentity> {
  if (entries.length < 3) return
  const done = new Set<string>()
  for (const identity of compiled) {
    for (const total of entries) {
      const qualifier = qualifierOf(total.name, identity.total)
      const key = `${identity.id} ${total.fact.index}`
      if (qualifier === undefined || done.has(key)) continue
      const parts = partsOf(entries, total, identity, qualifier)
      if (!parts) continue
      done.add(key)
      yield { id: identity.id, total: total.fact, parts, firm: true }
    }
  }
}

function partsOf(
  entries: readonly Entry[],
  total: Entry,
  identity: CompiledIdentity,
  qualifier: string
): Fact[] | undefined {
  const parts: Fact[] = []
  for (const { name: called, optional } of identity.parts) {
    const found = entries.filter((entry) => entry !== total && qualifierOf(entry.name, called) === qualifier)
    // a name that stands twice (two years, two funds) cannot be told apart
    if (found.length > 1 || (found.length === 0 && !optional)) return undefined
    if (found[0]) parts.push(found[0].fact)
  }
  return parts
}
