import { alignedAt } from './aligned.js'
import { furnitureOf } from './furniture.js'
import { gridsOf } from './grid.js'
import { type Line, linesOf, partOf } from './lines.js'
import type { Glyph, Page } from './page.js'
import { type Table, tableOf } from './table.js'

/** A line of prose or a table, in the order in which a page is read. */
export type Item = Line | Table

export function isTable(item: Item): item is Table {
  return 'kind' in item
}

/** What each page holds between its furniture, from top to bottom. */
export function itemsOf(pages: readonly Page[]): Item[][] {
  const parted = pages.map(partPage)
  const furniture = furnitureOf(
    parted.map(({ page, tables, lines }) => ({
      number: page.number,
      height: page.height,
      lines,
      tables: tables[0] && { top: tables[0].top, bottom: Math.max(...tables.map(({ bottom }) => bottom)) }
    }))
  )
  return parted.map(({ tables, lines }) => {
    const items: Item[] = [...tables, ...lines.filter((line) => !furniture.has(line))]
    items.sort((a, b) => a.top + a.bottom * 0.001 - (b.top + b.bottom * 0.001))
    return withAlignedTables(items)
  })
}

interface PartedPage {
  readonly page: Page
  readonly tables: readonly Table[]
  readonly lines: readonly Line[]
}

/** The tables that a page draws with lines, and the lines of text outside. */
function partPage(page: Page): PartedPage {
  const grids = gridsOf(page)
  const free: Glyph[] = []
  const inside: Glyph[][] = grids.map(() => [])
  for (const glyph of page.glyphs) {
    const x = (glyph.left + glyph.right) / 2
    const y = glyph.baseline - 0.36 * glyph.size
    const at = grids.findIndex(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom)
    if (at < 0) free.push(glyph)
    else inside[at]?.push(glyph)
  }
  const tables = grids.map((grid, at) => tableOf(grid, inside[at] as Glyph[], page.number))
  return { page, tables: tables.filter(hasWords), lines: linesOf(free) }
}

/** A drawn box without words is a picture or a seal. */
function hasWords(table: Table): boolean {
  return table.rows.some((row) => row.some(({ words }) => words.text !== ''))
}

function withAlignedTables(items: readonly Item[]): Item[] {
  const found: Item[] = []
  for (let at = 0; at < items.length; ) {
    let end = at
    while (end < items.length && !isTable(items[end] as Item)) end++
    addLines(found, items.slice(at, end) as Line[])
    const table = items[end]
    if (table) found.push(table)
    at = end + 1
  }
  return found
}

function addLines(found: Item[], lines: readonly Line[]): void {
  for (let at = 0; at < lines.length; ) {
    const aligned = alignedAt(lines, at)
    if (aligned) found.push(aligned.table)
    else if (isTabular(lines, at)) found.push(...piecesOf(lines[at] as Line))
    else found.push(lines[at] as Line)
    at += aligned?.count ?? 1
  }
}

const MANY = 3

/** Lines of many columns below each other, which are no table that we can make out. */
function isTabular(lines: readonly Line[], at: number): boolean {
  const columns = (line: Line | undefined): number => line?.segments.length ?? 0
  return columns(lines[at]) >= MANY && (columns(lines[at - 1]) >= MANY || columns(lines[at + 1]) >= MANY)
}

/** Its words one by one: read as one line they would say what nobody wrote. */
function piecesOf(line: Line): Line[] {
  return line.segments.map((segment) => ({ ...partOf(line, [segment]), apart: true }))
}
