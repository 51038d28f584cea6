import { cellName, type Source } from '@gouji/core'
import type { Block } from '../layout/blocks.js'
import { layOut } from '../layout/page.js'
import { openPackage } from '../package/package.js'
import { Refusal } from '../refusal.js'
import { placeAt } from './address.js'
import { sheetBlocks } from './blocks.js'
import { spreadsheetOf } from './formulas.js'
import { readSheet } from './sheet.js'
import { openWorkbook } from './workbook.js'

/**
 * Reads the bytes of an .xlsx workbook: what its visible sheets show, sheet by sheet; `origin` leads to sheet and cell.
 * Throws a {@link Refusal} for what is damaged, unsafe or shows nothing.
 */
export function readXlsx(bytes: Uint8Array): Source {
  const workbook = openWorkbook(openPackage(bytes))
  const visible = workbook.sheets.filter(({ hidden }) => !hidden)
  const sheets = visible.map((part) => readSheet(workbook, part))
  const blocks: Block[] = []
  const firsts: number[] = []
  for (const [index, sheet] of sheets.entries()) {
    firsts.push(blocks.length)
    for (const block of sheetBlocks(sheet, index)) blocks.push(block)
  }
  if (blocks.length === 0) throw new Refusal('empty')
  const page = layOut(blocks)
  const spreadsheet = spreadsheetOf(sheets, page)
  return {
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
}
