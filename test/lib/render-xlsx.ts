import { escaped, sheetXml, workbook } from '../../packages/formats/testing/workbook.js'
import type { Piece, Place } from './sample-document.js'

type Style =
  | 'plain'
  | 'ruled'
  | 'ruled percent0'
  | 'ruled percent1'
  | 'ruled percent2'
  | 'ruled grouped'
  | 'ruled fixed1'
  | 'ruled fixed2'
const styles: readonly Style[] = [
  'plain',
  'ruled',
  'ruled percent0',
  'ruled percent1',
  'ruled percent2',
  'ruled grouped',
  'ruled fixed1',
  'ruled fixed2'
]

/** A workbook with one sheet: prose in column A, a blank row around tables, lines drawn around their cells. */
export function renderXlsx(pieces: readonly Piece[], sheetName = 'Sheet1'): Uint8Array {
  const rows: string[] = []
  const merged: string[] = []
  let row = 0
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'line') {
      rows.push(`<row r="${++row}">${cell(row, 0, piece.text, 'plain')}</row>`)
      continue
    }
    for (const places of piece.rows) {
      row++
      rows.push(`<row r="${row}">${places.map((place) => placed(row, place, merged)).join('')}</row>`)
    }
    if (pieces[index + 1]?.kind === 'table') row++
  }
  return workbook({ [sheetName]: sheetXml(rows.join(''), merged) })
}

function placed(row: number, { lines, column, columnSpan, rowSpan }: Place, merged: string[]): string {
  if (columnSpan > 1 || rowSpan > 1)
    merged.push(`${letters(column)}${row}:${letters(column + columnSpan - 1)}${row + rowSpan - 1}`)
  return cell(row, column, lines.join('\n'), 'ruled')
}

/** A cell of words, or of a number in the format that prints it so. */
function cell(row: number, column: number, text: string, style: Style): string {
  const at = `${letters(column)}${row}`
  if (text === '') return `<c r="${at}" s="${styles.indexOf(style)}"/>`
  const number = style === 'ruled' ? numberOf(text) : undefined
  if (number) return `<c r="${at}" s="${styles.indexOf(number.style)}"><v>${number.value}</v></c>`
  return `<c r="${at}" s="${styles.indexOf(style)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function numberOf(text: string): { value: string; style: Style } | undefined {
  const percent = /^(\d{1,4}(?:\.(\d{1,2}))?)%$/.exec(text)
  if (percent)
    return { value: String(Number(percent[1]) / 100), style: `ruled percent${(percent[2] ?? '').length as 0 | 1 | 2}` }
  if (/^\d{1,3}(?:,\d{3})+\.\d\d$/.test(text)) return { value: text.replaceAll(',', ''), style: 'ruled grouped' }
  if (/^(?:0|[1-9]\d{0,8})$/.test(text)) return { value: text, style: 'ruled' }
  if (/^(?:0|[1-9]\d{0,8})\.\d$/.test(text)) return { value: text, style: 'ruled fixed1' }
  if (/^(?:0|[1-9]\d{0,8})\.\d\d$/.test(text)) return { value: text, style: 'ruled fixed2' }
  return undefined
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
}
