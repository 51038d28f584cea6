import {
  type CellAddress,
  rangesAdded,
  readText,
  type Source,
  type SpreadsheetCell,
  type SumFormula
} from '@gouji/core'

const SHEET = 'Sheet1'
const NUMBER = /^[-+]?[\d,]+(?:\.\d+)?%?$/

/**
 * A worksheet written as a Markdown table: its first row is row 1, its first column A. `12.00 =SUM(B2:B3)` is a cell
 * that shows 12.00 and has that formula; `'12.00` is text that reads as a number.
 */
export function worksheet(markdown: string): Source {
  const formulas = new Map<string, string>()
  const texts = new Set<string>()
  const lines = markdown.split('\n').filter((line) => line.trim() !== '')
  let row = 0
  const shown = lines.map((line) => {
    if (/^\|[-:| ]+\|$/.test(line)) return line
    const cells = line.split('|').map((cell, index) => {
      const key = `${row} ${index - 1}`
      const formula = /=\s*(.+?)\s*$/.exec(cell)?.[1]
      if (formula !== undefined) formulas.set(key, formula)
      if (/^\s*'/.test(cell)) texts.add(key)
      return cell.replace(/=.*$/, '').replace(/^(\s*)'/, '$1')
    })
    row++
    return cells.join('|')
  })
  const source = readText(shown.join('\n'), 'markdown')
  const cells = cellsOf(source, texts)
  const sums = [...formulas].flatMap(([key, text]): SumFormula[] => {
    const [line = 0, column = 0] = key.split(' ').map(Number)
    const cell = cells.get(key)
    const adds = rangesAdded(text)
    return cell && adds ? [{ sheet: SHEET, row: line, column, span: cell.span, text, adds }] : []
  })
  const cellAt = (_: string, address: CellAddress) => cells.get(`${address.row} ${address.column}`)
  return { ...source, spreadsheet: { sums, cellAt } }
}

function cellsOf({ tree, plain }: Source, texts: ReadonlySet<string>): Map<string, SpreadsheetCell> {
  const cells = new Map<string, SpreadsheetCell>()
  const rows = tree.children.flatMap((node) => (node.type === 'table' ? node.children : []))
  for (const [row, { children }] of rows.entries()) {
    for (const [column, { children: words }] of children.entries()) {
      const start = words[0]?.position?.start.offset
      const end = words.at(-1)?.position?.end.offset
      if (start === undefined || end === undefined) continue
      const key = `${row} ${column}`
      cells.set(key, { span: { start, end }, isNumber: NUMBER.test(plain.slice(start, end)) && !texts.has(key) })
    }
  }
  return cells
}
