import type { Line } from './lines.js'
import { wordsOf } from './words.js'

/** The lines of a page that stand outside its tables, and how far the page reaches. */
export interface PageLines {
  readonly number: number
  readonly height: number
  /** Above the first and below the last table lie none of the others. */
  readonly lines: readonly Line[]
  /** Where its ruled tables begin and end; undefined without. */
  readonly tables?: { readonly top: number; readonly bottom: number } | undefined
}

/** How many lines from an edge may be a page's furniture. */
const DEEP = 3
/** The share of a page's height in which it stands. */
const NUMBER_BAND = 0.13
const HEAD_BAND = 0.15
/** A repeated line this near the edge is a running head; further in, it was content where it was printed first. */
const MARGIN_BAND = 0.08
const SAME_HEIGHT = 3
const SMALL = 0.9
const FAR = 2

const PAGE_NUMBER =
  /^(?:第|page|[-—–－―·•.~|_])*(\d{1,4})(?:页|[-—–－―·•.~|_])*(?:[,，]?(?:[/／]|of|共)\s*第?\d{1,4}页?)?$/i

/** The lines that are page numbers, running heads and feet. */
export function furnitureOf(pages: readonly PageLines[]): Set<Line> {
  const found = new Set<Line>()
  addPageNumbers(pages, found)
  addRunningLines(pages, found)
  if (pages.length === 1) addMarginLines(pages[0] as PageLines, found)
  return found
}

function compactWords(line: Line): string {
  return wordsOf(line).text.replace(/\s+/g, '')
}

function outerLines({ lines, tables }: PageLines, edge: 'top' | 'bottom'): Line[] {
  const near = edge === 'top' ? lines.slice(0, DEEP) : lines.slice(-DEEP).reverse()
  return tables ? near.filter((line) => (edge === 'top' ? line.bottom <= tables.top : line.top >= tables.bottom)) : near
}

/** How far a line is from an edge, as a share of the page's height. */
function depth(line: Line, edge: 'top' | 'bottom', height: number): number {
  return edge === 'top' ? line.bottom / height : (height - line.top) / height
}

/** A number alone at the edge of its page, which counts on from page to page. */
function addPageNumbers(pages: readonly PageLines[], found: Set<Line>): void {
  for (const edge of ['bottom', 'top'] as const) {
    const numbered: { readonly line: Line; readonly offset: number }[] = []
    for (const page of pages) {
      for (const line of outerLines(page, edge)) {
        if (depth(line, edge, page.height) > NUMBER_BAND) break
        const printed = PAGE_NUMBER.exec(compactWords(line))?.[1]
        if (printed === undefined) continue
        numbered.push({ line, offset: Number(printed) - page.number })
        break
      }
    }
    const counts = new Map<number, number>()
    for (const { offset } of numbered) counts.set(offset, (counts.get(offset) ?? 0) + 1)
    for (const { line, offset } of numbered)
      if ((counts.get(offset) ?? 0) >= 2 || (pages.length === 1 && offset === 0)) found.add(line)
  }
}

/** The same words, but for their digits, at the same height of several pages. */
function addRunningLines(pages: readonly PageLines[], found: Set<Line>): void {
  if (pages.length < 2) return
  for (const edge of ['top', 'bottom'] as const) {
    const known = new Map<string, Line[]>()
    for (const page of pages) {
      for (const line of outerLines(page, edge)) {
        if (found.has(line)) continue
        if (depth(line, edge, page.height) > HEAD_BAND) break
        const key = compactWords(line).replace(/\d+/g, '0')
        const same = (known.get(key) ?? []).filter((other) => Math.abs(other.baseline - line.baseline) <= SAME_HEIGHT)
        known.set(key, [...same, line])
      }
    }
    for (const lines of known.values()) {
      if (lines.length < Math.max(2, pages.length * 0.3)) continue
      for (const [index, line] of lines.entries()) {
        const page = pages.find(({ number }) => number === line.page)
        if (index > 0 || (page && depth(line, edge, page.height) <= MARGIN_BAND)) found.add(line)
      }
    }
  }
}

/** On a page alone: small print in its margins, far from the text. */
function addMarginLines(page: PageLines, found: Set<Line>): void {
  const inside = page.lines.filter((line) => !found.has(line))
  const size = Math.max(0, ...inside.map((line) => line.size))
  for (const edge of ['top', 'bottom'] as const) {
    const [line, next] = outerLines({ ...page, lines: inside }, edge)
    if (!line || !next || depth(line, edge, page.height) > MARGIN_BAND || line.size > SMALL * size) continue
    if (Math.abs(line.baseline - next.baseline) > FAR * next.size) found.add(line)
  }
}
