import type { Block, Cell, Part, Section, Table } from '../src/report/report.js'

const part: Part = { index: 0, title: '', kind: 'form', span: { start: 0, end: 0 } }
const section: Section = {
  index: 0,
  level: 0,
  title: '',
  titleSpan: { start: 0, end: 0 },
  heading: true,
  part,
  span: { start: 0, end: 0 }
}

/**
 * A table from its rows, one line a row, cells between |. `^` goes on from the cell above, `<` from the cell before.
 * Blanks around a cell are left out.
 */
export function tableOf(lines: string, unit?: string): Table {
  const rows: Cell[][] = []
  let at = 0
  for (const line of lines.trim().split('\n')) {
    const row: Cell[] = []
    for (const [column, raw] of line.split('|').entries()) {
      const text = raw.replace(/\s/g, '')
      const known = text === '^' ? rows.at(-1)?.[column] : text === '<' ? row.at(-1) : undefined
      if (known) {
        const grown = known as { rowSpan: number; columnSpan: number }
        grown.rowSpan = rows.length - known.row + 1
        grown.columnSpan = column - known.column + 1
        row.push(known)
        continue
      }
      const span = { start: at, end: at + text.length }
      at += text.length + 1
      const block: Block = { index: at, kind: 'cell', span, contentStart: span.start, items: [], section, part }
      row.push({ table: 0, row: rows.length, column, rowSpan: 1, columnSpan: 1, span, text, block })
    }
    rows.push(row)
  }
  return {
    index: 0,
    span: { start: 0, end: at },
    part,
    section,
    title: '',
    rows,
    ...(unit === undefined ? {} : { unit })
  }
}
