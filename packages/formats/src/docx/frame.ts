import type { Run } from '../layout/blocks.js'
import type { Attributes } from '../package/xml.js'
import type { Where, WordBlock } from './blocks.js'
import type { Draft } from './paragraph.js'
import { SYMBOLS } from './symbols.data.js'
import type { CellProperties, TableBuilder } from './table.js'

/** What holds paragraphs and tables: the body, a note, a cell, a text box. */
export interface Frame {
  readonly blocks: WordBlock[]
  /** Of text boxes, which follow the paragraph that they hang on. */
  after: WordBlock[]
  paragraph: Draft | undefined
  /** Lines of paragraphs that the next one goes on from, and where they are. */
  pending: Run[][]
  where: Where
  hidden: boolean
  /** Open fields; true: what follows is what the field prints. */
  fields: boolean[]
  table: TableBuilder | undefined
  readonly cell: CellProperties
}

export function newFrame(): Frame {
  return {
    blocks: [],
    after: [],
    paragraph: undefined,
    pending: [],
    where: {},
    hidden: false,
    fields: [],
    table: undefined,
    cell: { columnSpan: 1 }
  }
}

/** Whether words in a frame can be seen: not hidden, and no instruction of a field. */
export function isShown({ hidden, fields }: Frame): boolean {
  return !hidden && fields.every((prints) => prints)
}

/** Opens, turns to its result, or ends a field. */
export function field(fields: boolean[], type: string | undefined): void {
  if (type === 'begin') fields.push(false)
  else if (type === 'separate') fields[fields.length - 1] = true
  else if (type === 'end') fields.pop()
}

/** A property of a cell or row. */
export function tableProperty(frame: Frame, name: string, value: string | undefined): void {
  if (name === 'w:gridSpan') frame.cell.columnSpan = Number(value)
  else if (name === 'w:vMerge') frame.cell.vertical = value === 'restart' ? 'restart' : 'continue'
  else if (name === 'w:hMerge') frame.cell.horizontal = value === 'restart' ? 'restart' : 'continue'
  else if (name === 'w:gridBefore') frame.table?.skipColumns(Number(value))
}

/** A sign of a symbol font; a blank for one that we do not know. */
export function symbol(attributes: Attributes): string {
  const font = (attributes['w:font'] ?? '').toLowerCase()
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  const known = SYMBOLS[font]?.[code & 0xff]
  if (known !== undefined) return known
  return SYMBOLS[font] || !(code >= 0x20 && code < 0xd800) ? ' ' : String.fromCharCode(code)
}

/** Lines of a paragraph that goes on where the one before it ends. */
export function joinedLines(before: readonly Run[][], lines: Run[][]): Run[][] {
  if (before.length === 0) return lines
  const [first = [], ...rest] = lines
  return [...before.slice(0, -1), [...(before.at(-1) ?? []), ...first], ...rest]
}
