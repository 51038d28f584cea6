import { buildReport, type Check, lint, type Report, type Rule, type Source } from '@gouji/core'

type Root = Source['tree']
type Table = Extract<Root['children'][number], { type: 'table' }>
type TableCell = Table['children'][number]['children'][number]

/**
 * A report of one table as a reader of Word files yields it: the merged cells are known. One line a row, cells between
 * |; `^` goes on from the cell above, `<` from the cell before.
 */
export function mergedTable(lines: string): Report {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  let text = ''
  const place = (length: number): NonNullable<Root['position']> => {
    const start = { line: 1, column: text.length + 1, offset: text.length }
    return { start, end: { line: 1, column: start.column + length, offset: start.offset + length } }
  }
  const children = rows.map((row, at) => {
    const cells: TableCell[] = []
    for (const [column, words] of row.entries()) {
      if (words === '^' || words === '<') continue
      const data = {
        columnSpan: run(row, column, '<'),
        rowSpan: run(
          rows.map((other) => other[column] as string),
          at,
          '^'
        )
      }
      cells.push({ type: 'tableCell', children: [], position: place(words.length), data })
      text += `${words} `
    }
    return { type: 'tableRow' as const, children: cells, position: place(0) }
  })
  const whole = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: text.length + 1, offset: text.length }
  }
  const table: Table = { type: 'table', children, position: whole }
  const source: Source = {
    format: 'docx',
    text,
    plain: text,
    tree: { type: 'root', children: [table], position: whole }
  }
  return buildReport(source)
}

function run(cells: readonly string[], from: number, mark: string): number {
  let to = from + 1
  while (cells[to] === mark) to++
  return to - from
}

/** The checks of one rule on a report. */
export function checksOf(rule: Rule, report: Report): readonly Check[] {
  const result = lint(report, [rule])
  if (result.failures[0]) throw result.failures[0].error
  return result.checks
}
