import { addressOf, type CellRange, MOST_COLUMNS, MOST_ROWS, rangeOf } from '@gouji/core'
import { walkPart } from '../package/xml.js'
import { Refusal } from '../refusal.js'
import { RichText, unescaped } from './strings.js'
import type { SheetPart, Workbook } from './workbook.js'

/** A cell that shows something. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  /** As the sheet shows it, without blanks at the ends. */
  readonly text: string
  /** The number itself; undefined for words. */
  readonly value: number | undefined
  readonly bordered: boolean
  /** The last row and column that it covers: its own, unless it is merged with others. */
  readonly bottom: number
  readonly right: number
}

export interface SheetFormula {
  readonly row: number
  readonly column: number
  /** Without =. Empty for one that goes on from another cell with the same {@link shared}. */
  readonly text: string
  /** Cells that share one formula, shifted from where it is written. */
  readonly shared: string | undefined
}

export interface Sheet {
  readonly name: string
  /** Rows that show something, by row; their cells from the left. */
  readonly rows: ReadonlyMap<number, readonly SheetCell[]>
  /** Rows in which lines are drawn around cells. */
  readonly bordered: ReadonlySet<number>
  readonly merged: readonly CellRange[]
  readonly formulas: readonly SheetFormula[]
}

/** More cells with words than any report has. */
const MOST_CELLS = 2_000_000
const MOST_MERGED = 100_000

interface Draft {
  row: number
  column: number
  type: string
  style: number
  value: string
  formula: string | undefined
  shared: string | undefined
}

/** Reads the cells of a sheet. What a sheet says of its own size is not believed: only cells count. */
export function readSheet(workbook: Workbook, { name, part }: SheetPart): Sheet {
  const rows = new Map<number, SheetCell[]>()
  const bordered = new Set<number>()
  const merged: CellRange[] = []
  const formulas: SheetFormula[] = []
  const inline = new RichText()
  let draft: Draft | undefined
  let inside = ''
  let row = -1
  let column = -1
  let cells = 0
  const finish = (cell: Draft): void => {
    const style = workbook.styles[cell.style]
    if (style?.bordered) bordered.add(cell.row)
    if (cell.formula !== undefined)
      formulas.push({ row: cell.row, column: cell.column, text: cell.formula, shared: cell.shared })
    const { text, value } = shownOf(workbook, cell)
    if (text === '') return
    if (++cells > MOST_CELLS) throw new Refusal('too-large', `${name} > ${MOST_CELLS}`)
    const own = rows.get(cell.row) ?? []
    rows.set(cell.row, own)
    const { row: at, column: left } = cell
    own.push({ row: at, column: left, text, value, bordered: style?.bordered ?? false, bottom: at, right: left })
  }
  walkPart(workbook.opened, part, {
    open(element, attributes) {
      if (element === 'x:c') {
        const address = addressOf(attributes['r'] ?? '')
        row = address?.row ?? Math.max(row, 0)
        column = address?.column ?? column + 1
        draft = {
          row,
          column,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          value: '',
          formula: undefined,
          shared: undefined
        }
      } else if (element === 'x:row') {
        row = rowOf(attributes['r']) ?? row + 1
        column = -1
      } else if (element === 'x:v' || element === 'x:f') {
        inside = element
        if (element === 'x:f' && draft) {
          draft.formula = ''
          draft.shared = attributes['t'] === 'shared' ? attributes['si'] : undefined
          // of array formulas and data tables the text says too little
          if (attributes['t'] === 'array' || attributes['t'] === 'dataTable') draft = { ...draft, formula: undefined }
        }
      } else if (element === 'x:is') inline.begin()
      else if (element === 'x:mergeCell') {
        const range = rangeOf(attributes['ref'] ?? '')
        if (range && merged.push(range) > MOST_MERGED) throw new Refusal('too-large', `${name} > ${MOST_MERGED}`)
      }
      inline.open(element)
    },
    close(element) {
      inline.close(element)
      if (element === inside) inside = ''
      else if (element === 'x:is' && draft) draft.value = inline.end()
      else if (element === 'x:c' && draft) {
        if (row < MOST_ROWS && column < MOST_COLUMNS) finish(draft)
        draft = undefined
      }
    },
    text(piece) {
      inline.text(piece)
      if (!draft) return
      if (inside === 'x:v') draft.value += piece
      else if (inside === 'x:f' && draft.formula !== undefined) draft.formula += piece
    }
  })
  for (const own of rows.values()) own.sort((a, b) => a.column - b.column)
  return { name, rows: new Map([...rows].sort(([a], [b]) => a - b)), bordered, merged, formulas }
}

function rowOf(words: string | undefined): number | undefined {
  return words !== undefined && /^\d{1,7}$/.test(words) ? Number(words) - 1 : undefined
}

/** What a cell shows, and its number where it is one. */
function shownOf(workbook: Workbook, { type, style, value }: Draft): { text: string; value: number | undefined } {
  if (value === '') return { text: '', value: undefined }
  if (type === 's') return { text: words(workbook.strings[Number(value)] ?? ''), value: undefined }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', value: undefined }
  if (type !== 'n') return { text: words(type === 'str' ? unescaped(value) : value), value: undefined }
  const number = Number(value)
  if (!Number.isFinite(number)) return { text: words(value), value: undefined }
  return { text: workbook.formats.shown(number, workbook.styles[style]?.format ?? 'General'), value: number }
}

/** Words without blanks at their ends. */
function words(text: string): string {
  return text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
}
