import { addressOf, type CellAddress } from '@gouji/core'
import { walkXml } from '../../package/xml.js'
import { tagStart } from './splice.js'

/** A cell in the XML of its sheet. */
export interface CellMarkup {
  readonly tag: { readonly start: number; readonly end: number }
  /** Behind its end. */
  readonly end: number
  readonly type: string
  readonly style: number
  /** Without =; undefined for a constant. */
  readonly formula: string | undefined
  /** Its `<v>` and `<is>`, with their tags. */
  readonly value: { readonly start: number; readonly end: number } | undefined
}

export interface SheetMarkup {
  /** The cells that were asked for, by {@link keyOf}. */
  readonly cells: ReadonlyMap<string, CellMarkup>
  /** The relation that leads to the shapes of its notes; undefined when there is none. */
  readonly legacyDrawing: string | undefined
  /** Where the element that names them goes. */
  readonly drawingAt: number
}

/** Elements of a worksheet that stand behind `legacyDrawing`. */
const BEHIND: ReadonlySet<string> = new Set([
  'x:legacyDrawingHF',
  'x:drawingHF',
  'x:picture',
  'x:oleObjects',
  'x:controls',
  'x:webPublishItems',
  'x:tableParts',
  'x:extLst'
])

export function keyOf({ row, column }: CellAddress): string {
  return `${row} ${column}`
}

type Draft = { -readonly [K in keyof CellMarkup]: CellMarkup[K] }

/** Finds cells in the XML of a sheet, and where its notes are named. Throws a Refusal for XML that is damaged. */
export function scanSheet(text: string, name: string, mostDepth: number, wanted: ReadonlySet<string>): SheetMarkup {
  const cells = new Map<string, CellMarkup>()
  let legacyDrawing: string | undefined
  let drawingAt: number | undefined
  let depth = 0
  let row = -1
  let column = -1
  let draft: Draft | undefined
  let part = 0
  let inFormula = false
  walkXml(text, name, mostDepth, {
    open(element, attributes, end) {
      depth++
      if (depth === 2 && BEHIND.has(element)) drawingAt ??= tagStart(text, end)
      if (element === 'x:legacyDrawing') legacyDrawing = attributes['r:id']
      else if (element === 'x:row') {
        row = /^\d{1,7}$/.test(attributes['r'] ?? '') ? Number(attributes['r']) - 1 : row + 1
        column = -1
      } else if (element === 'x:c') {
        const address = addressOf(attributes['r'] ?? '')
        row = address?.row ?? Math.max(row, 0)
        column = address?.column ?? column + 1
        if (!wanted.has(keyOf({ row, column }))) return
        const style = Number(attributes['s'] ?? 0)
        const tag = { start: tagStart(text, end), end }
        draft = { tag, end, type: attributes['t'] ?? 'n', style, formula: undefined, value: undefined }
      } else if (draft && element === 'x:f') {
        draft.formula = ''
        inFormula = true
      } else if (draft && (element === 'x:v' || element === 'x:is')) part = tagStart(text, end)
    },
    close(element, end) {
      if (element === 'x:c' && draft) {
        draft.end = end
        cells.set(keyOf({ row, column }), draft)
        draft = undefined
      } else if (draft && (element === 'x:v' || element === 'x:is')) draft.value = { start: part, end }
      else if (element === 'x:f') inFormula = false
      depth--
      if (depth === 0) drawingAt ??= tagStart(text, end)
    },
    text(words) {
      if (inFormula && draft) draft.formula += words
    }
  })
  return { cells, legacyDrawing, drawingAt: drawingAt ?? text.length }
}
