import { type Lines, pointOn, type Stretch } from '@gouji/core'
import type { Table, TableCell, TableRow } from 'mdast'

/** A cell in the text. */
export interface Written extends Stretch {
  readonly columnSpan: number
  readonly rowSpan: number
}

type Position = NonNullable<Table['position']>

/** A table whose cells know the places that they cover. */
export function tableOf(lines: Lines, rows: readonly (readonly Written[])[]): Table {
  const children = rows.filter((row) => row.length > 0).map((row) => rowOf(lines, row))
  return { type: 'table', children, ...around(children) }
}

function rowOf(lines: Lines, row: readonly Written[]): TableRow {
  const children = row.map((cell) => cellOf(lines, cell))
  return { type: 'tableRow', children, ...around(children) }
}

function cellOf(lines: Lines, cell: Written): TableCell {
  const { start, end, columnSpan, rowSpan } = cell
  const position: Position = {
    start: pointOn(lines, cell.line, start),
    end: pointOn(lines, cell.lastLine, end)
  }
  const value = lines.text.slice(start, end)
  return {
    type: 'tableCell',
    children: value === '' ? [] : [{ type: 'text', value, position }],
    position,
    ...((columnSpan > 1 || rowSpan > 1) && { data: { columnSpan, rowSpan } })
  }
}

/** The position of what holds `children`. */
function around(children: readonly { readonly position?: Position | undefined }[]): { position?: Position } {
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  return start && end ? { position: { start, end } } : {}
}
