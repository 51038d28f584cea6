import type { Fact, Report, TableBlock, TableColumn } from '@gouji/core'

/** Where each cell of the report's tables stands: its row and the header of its column. */
export interface Places {
  rowOf(fact: Fact): { readonly label: string; readonly key: string } | undefined
  columnOf(
    fact: Fact
  ): { readonly header: string; readonly role: TableColumn['role']; readonly key: string } | undefined
}

const known = new WeakMap<Report, Places>()

export function placesOf(report: Report): Places {
  const before = known.get(report)
  if (before) return before
  const rows = new Map<string, string>()
  for (const { blocks, table } of report.tableModels)
    for (const block of blocks) for (const row of block.rows) rows.set(`${table.index} ${row.index}`, row.label)
  const places: Places = {
    rowOf({ cell }) {
      const key = cell && `${cell.table} ${cell.row}`
      return key === undefined ? undefined : { label: rows.get(key) ?? '', key }
    },
    columnOf({ cell }) {
      const block = cell && report.tableModels[cell.table]?.blocks.find((one) => spans(one, cell.row))
      if (!cell || !block) return undefined
      const column = block.columns.find(({ from, to }) => cell.column >= from && cell.column <= to)
      return column && { header: column.header, role: column.role, key: `${cell.table} ${block.from} ${column.from}` }
    }
  }
  known.set(report, places)
  return places
}

function spans({ from, headerRows, rows }: TableBlock, row: number): boolean {
  return row >= from && row < from + headerRows + rows.length
}
