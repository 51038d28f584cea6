import { cellName, type CellAddress } from '@gouji/core'
import type { Edit } from '../../annotate.js'
import { openPackage } from '../../package/package.js'
import { rewritePackage } from '../../package/rewrite.js'
import { partText } from '../../package/xml.js'
import { Refusal } from '../../refusal.js'
import { placeAt } from '../address.js'
import { type ReadWorkbook, readWorkbook } from '../read-xlsx.js'
import type { SheetCell } from '../sheet.js'
import { recalculated } from './recalculate.js'
import { type CellMarkup, keyOf, scanSheet } from './scan-sheet.js'
import { encoded, escaped, prefixOf, type Splice, spliced, withAttribute } from './splice.js'

/** What a cell is to show instead. */
interface Change {
  readonly cell: SheetCell
  readonly text: string
}

/**
 * A copy of a workbook with the constants of some cells changed; formulas are worked out anew when it is opened. What is
 * written anew: the sheets that have the cells, and the workbook part. Throws a {@link Refusal} for a cell with a
 * formula, and for a number that its cell's format would not show.
 */
export function editXlsx(bytes: Uint8Array, _name: string, edits: readonly Edit[]): Uint8Array {
  const opened = openPackage(bytes)
  const read = readWorkbook(opened)
  const parts = new Map<string, Uint8Array>()
  for (const [index, changes] of changesOf(read, edits)) {
    const part = read.parts[index]?.part
    if (!part) continue
    const text = partText(opened, part)
    const { cells } = scanSheet(text, part.name, opened.limits.depth, new Set(changes.keys()))
    const splices = [...changes].map(([key, change]) => rewritten(read, index, text, cells.get(key), change))
    parts.set(part.name, encoded(spliced(text, splices)))
  }
  const { workbookPart } = read.workbook
  if (parts.size > 0) parts.set(workbookPart.name, encoded(recalculated(partText(opened, workbookPart))))
  return rewritePackage(opened, parts)
}

/** The changes of each sheet, by cell; several edits may be in one cell. */
function changesOf(read: ReadWorkbook, edits: readonly Edit[]): Map<number, Map<string, Change>> {
  const sheets = new Map<number, Map<string, Change>>()
  for (const { span, text } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    const place = read.page.placeOf(span.start)
    if (!place || span.end <= span.start) throw new Refusal('read-only')
    const { sheet, ...address } = placeAt(place.at)
    const cell = read.sheets[sheet]?.rows.get(address.row)?.find(({ column }) => column === address.column)
    const known = sheets.get(sheet) ?? new Map<string, Change>()
    sheets.set(sheet, known)
    if (!cell) throw new Refusal('read-only', nameOf(read, sheet, address))
    // from the last edit to the first: what stands before an edit is as it was
    const before = known.get(keyOf(cell))?.text ?? cell.text
    const at = placeIn(read, cell, place.at, span.start)
    const old = read.page.text.slice(span.start, span.end)
    if (!before.startsWith(old, at)) throw new Refusal('read-only', nameOf(read, sheet, address))
    known.set(keyOf(cell), { cell, text: before.slice(0, at) + text + before.slice(at + old.length) })
  }
  return sheets
}

/** Where in a cell's own text the character at `offset` stands: lines of the page leave its blanks out. */
function placeIn({ page }: ReadWorkbook, cell: SheetCell, at: number, offset: number): number {
  const { text } = page
  const first = page.startOf(at)
  let own = 0
  for (let next = first; next < offset; next++) {
    if (/\s/.test(text.charAt(next))) continue
    while (own < cell.text.length && cell.text.charAt(own) !== text.charAt(next)) own++
    own++
  }
  while (own < cell.text.length && cell.text.charAt(own) !== text.charAt(offset)) own++
  return own
}

function nameOf(read: ReadWorkbook, sheet: number, address: CellAddress): string {
  return `${read.sheets[sheet]?.name ?? ''}!${cellName(address)}`
}

function rewritten(
  read: ReadWorkbook,
  sheet: number,
  text: string,
  cell: CellMarkup | undefined,
  change: Change
): Splice {
  const name = nameOf(read, sheet, change.cell)
  if (!cell?.value) throw new Refusal('read-only', name)
  if (cell.formula !== undefined) throw new Refusal('read-only', `${name} =${cell.formula}`)
  const p = prefixOf(text)
  const tag = text.slice(cell.tag.start, cell.tag.end)
  if (change.cell.value === undefined) {
    const words = `<${p}is><${p}t xml:space="preserve">${escaped(change.text)}</${p}t></${p}is>`
    return { start: cell.tag.start, end: cell.end, text: `${withAttribute(tag, 't', 'inlineStr')}${words}</${p}c>` }
  }
  const value = valueShownAs(read, cell.style, change.text)
  if (value === undefined) throw new Refusal('read-only', `${name} ${formatOf(read, cell.style)}`)
  return { ...cell.value, text: `<${p}v>${value}</${p}v>` }
}

function formatOf({ workbook }: ReadWorkbook, style: number): string {
  return workbook.styles[style]?.format ?? 'General'
}

/** The number that a cell of this style shows as `text`; undefined when there is none. */
function valueShownAs(read: ReadWorkbook, style: number, text: string): number | undefined {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '')
  if (digits === undefined) return undefined
  const sign = /^[-(（−]/.test(text) ? '-' : ''
  const format = formatOf(read, style)
  // as it is, a percentage, and numbers that are shown in thousands and the like
  for (const power of ['', 'e-2', 'e3', 'e4', 'e6', 'e8']) {
    const value = Number(`${sign}${digits}${power}`)
    if (read.workbook.formats.shown(value, format) === text) return value
  }
  return undefined
}
