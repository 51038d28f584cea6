import type { Origin, Source } from '@gouji/core'
import type { Means } from '../means.js'
import { Refusal } from '../refusal.js'
import { blocksOf } from './blocks.js'
import { drawPage } from './drawing.js'
import { isTable, itemsOf } from './layout.js'
import type { Line } from './lines.js'
import { boxOf } from './lines.js'
import { type OpenPdf, withPdf } from './open.js'
import type { Box, Glyph, Page } from './page.js'
import { settingOf } from './paragraphs.js'
import { type PdfText, sourceOf } from './source.js'
import { turnBy, uprightPage } from './turn.js'

/** No report is longer; what is was made to tie us up. */
const MOST_PAGES = 3000
const MOST_GLYPHS = 6_000_000

/**
 * Reads a PDF: its text with lines, paragraphs and tables put together again from where things stand on the pages. Page
 * numbers, running heads and feet are left out. Throws a Refusal for what is wrong with the file.
 */
export async function readPdf(bytes: Uint8Array, means: Means): Promise<Source> {
  return withPdf(bytes, means, async (open) => (await layOut(open)).source)
}

/** An open PDF's text, with the place of each character and the pages on which it stands. */
export async function layOut(open: OpenPdf): Promise<PdfText & { readonly pages: readonly Page[] }> {
  const pages = await readPages(open)
  refuseWithoutText(pages)
  return { ...textOf(pages), pages }
}

async function readPages({ document, pdfjs }: OpenPdf): Promise<Page[]> {
  if (document.numPages > MOST_PAGES) throw new Refusal('too-many-pages', `${document.numPages}`)
  const pages: Page[] = []
  let glyphs = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const drawing = await drawPage(page, pdfjs)
    const { width, height } = page.getViewport({ scale: 1 })
    page.cleanup()
    glyphs += drawing.glyphs.length
    if (glyphs > MOST_GLYPHS) throw new Refusal('too-many-pages', `${number}`)
    pages.push(uprightPage(drawing, number, width, height))
  }
  return pages
}

/** Characters that a font without a table of its characters gives. */
const UNKNOWN = /[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]/

/** A scan has pages and no words; a font may print words and not say which. */
function refuseWithoutText(pages: readonly Page[]): void {
  let printed = 0
  let unknown = 0
  for (const { glyphs } of pages) {
    for (const { char } of glyphs) {
      if (char.trim() === '') continue
      printed++
      if (UNKNOWN.test(char)) unknown++
    }
  }
  if (printed === 0) throw new Refusal('no-text')
  if (unknown * 3 > printed) throw new Refusal('no-characters')
}

function textOf(pages: readonly Page[]): PdfText {
  const items = itemsOf(pages)
  const lines = items.flatMap((own) => own.filter((item): item is Line => !isTable(item)))
  const tables = items.flatMap((own) => own.filter(isTable))
  const setting = settingOf(
    lines,
    tables.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => [...cell.lines]))),
    pages.map(({ width }) => width)
  )
  return sourceOf(blocksOf(items, setting), (glyphs) => originOf(glyphs, pages))
}

/** Page and box as a person sees them: turned back the way the page lies. */
function originOf(glyphs: readonly Glyph[], pages: readonly Page[]): Origin {
  const page = pages[(glyphs[0] as Glyph).page - 1] as Page
  const { left, top, right, bottom } = onPage(boxOf(glyphs), page)
  return { page: page.number, box: [round(left), round(top), round(right - left), round(bottom - top)] }
}

function round(points: number): number {
  return Math.round(points * 10) / 10
}

/** A box of the upright page on the page as it is shown. */
export function onPage(box: Box, { turns, width, height }: Page): Box {
  const back = turnBy((4 - turns) % 4, width, height)
  const [x0, y0] = back(box.left, box.top)
  const [x1, y1] = back(box.right, box.bottom)
  return { left: Math.min(x0, x1), top: Math.min(y0, y1), right: Math.max(x0, x1), bottom: Math.max(y0, y1) }
}
