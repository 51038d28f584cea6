import { cellName, type Source } from '@gouji/core'
import type { Block } from '../layout/blocks.js'
import { layOut, type Page } from '../layout/page.js'
import { openPackage, type Package } from '../package/package.js'
import { Refusal } from '../refusal.js'
import { placeAt } from './address.js'
import { sheetBlocks } from './blocks.js'
import { spreadsheetOf } from './formulas.js'
import { readSheet, type Sheet } from './sheet.js'
import { openWorkbook, type SheetPart, type Workbook } from './workbook.js'

/** A workbook that is read, with what leads from its text back into it. */
export interface ReadWorkbook {
  readonly workbook: Workbook
  /** The visible sheets and their parts; places in {@link page} count them from 0. */
  readonly sheets: readonly Sheet[]
  readonly parts: readonly SheetPart[]
  readonly page: Page
  readonly source: Source
}

/**
 * Reads the bytes of an .xlsx workbook: what its visible sheets show, sheet by sheet; `origin` leads to sheet and cell.
 * Throws a {@link Refusal} for what is damaged, unsafe or shows nothing.
 */
export function readXlsx(bytes: Uint8Array): Source {
  return readWorkbook(openPackage(bytes)).source
}

/** Reads a workbook whose package is open; see {@link readXlsx}. */
export function readWorkbook(opened: Package): ReadWorkbook {
  const workbook = openWorkbook(opened)
  const parts = workbook.sheets.filter(({ hidden }) => !hidden)
  const sheets = parts.map((part) => readSheet(workbook, part))
  const blocks: Block[] = []
  const firsts: number[] = []
  for (const [index, sheet] of sheets.entries()) {
    firsts.push(blocks.length)
    for (const block of sheetBlocks(sheet, index)) blocks.push(block)
  }
  if (blocks.length === 0) throw new Refusal('empty')
  const page = layOut(blocks)
  const spreadsheet = spreadsheetOf(sheets, page)
  const source: Source = {
    format: 'xlsx',
    text: page.text,
    plain: page.plain,
    tree: page.tree,
    // sheets say the same words of different projects
    documents: firsts.flatMap((first) => page.starts[first] ?? []),
    ...(spreadsheet && { spreadsheet }),
    origin(offset) {
      const place = page.placeOf(offset)
      if (!place) return undefined
      const { sheet, row, column } = placeAt(place.at)
      return { sheet: sheets[sheet]?.name ?? '', cell: cellName({ row, column }) }
    }
  }
  return { workbook, sheets, parts, page, source }
}
