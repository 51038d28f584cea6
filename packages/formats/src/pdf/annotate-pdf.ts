import type { Span } from '@gouji/core'
import type { AnnotateOptions, Marks } from '../annotate.js'
import type { Means } from '../means.js'
import { type Highlight, highlightsOf } from './highlights.js'
import { boxOf } from './lines.js'
import { type OpenPdf, withPdf } from './open.js'
import type { Box, Glyph, Page } from './page.js'
import { layOut, onPage } from './read-pdf.js'

/**
 * A copy of a PDF with a highlight on every figure that has a note, which opens on it; the original's bytes are the
 * beginning of it, as they were. Throws a Refusal for what is wrong with the file.
 */
export async function annotatePdf(
  bytes: Uint8Array,
  marks: Marks,
  options: AnnotateOptions,
  means: Means
): Promise<Uint8Array> {
  return withPdf(bytes, means, async (open) => {
    const { glyphs, pages } = await layOut(open)
    let number = 0
    for (const highlight of highlightsOf(marks, options.highlight)) {
      for (const [index, stretch] of stretchesOf(glyphs, highlight.span).entries()) {
        const annotation = await annotationOf(
          open,
          pages,
          stretch,
          index === 0 ? highlight : without(highlight),
          options
        )
        open.document.annotationStorage.setValue(`${EDITOR}${number++}`, annotation)
      }
    }
    return number === 0 ? bytes : open.document.saveDocument()
  })
}

/** How pdf.js knows annotations that are new. */
const EDITOR = 'pdfjs_internal_editor_'

/** The note opens on the first page of a figure that a page break parts. */
function without({ lines: _lines, ...highlight }: Highlight): Highlight {
  return { ...highlight, lines: [] }
}

/** The characters of a span, page by page and line by line. */
function stretchesOf(glyphs: readonly (Glyph | undefined)[], { start, end }: Span): Glyph[][][] {
  const pages: Glyph[][][] = []
  let last: Glyph | undefined
  for (let at = start; at < end; at++) {
    const glyph = glyphs[at]
    if (!glyph) continue
    if (glyph.page !== last?.page) pages.push([])
    const lines = pages.at(-1) as Glyph[][]
    if (!last || glyph.page !== last.page || Math.abs(glyph.baseline - last.baseline) > 0.5 * glyph.size) lines.push([])
    lines.at(-1)?.push(glyph)
    last = glyph
  }
  return pages
}

const OPACITY = 1
const NOTE = { width: 220, height: 120 }

async function annotationOf(
  { document, pdfjs }: OpenPdf,
  pages: readonly Page[],
  lines: readonly Glyph[][],
  { color, lines: words }: Highlight,
  { author, date }: AnnotateOptions
): Promise<object> {
  const [[first] = []] = lines
  const number = (first as Glyph).page
  const viewport = (await document.getPage(number)).getViewport({ scale: 1 })
  const boxes = lines.map((glyphs) => {
    const { left, top, right, bottom } = onPage(boxOf(glyphs), pages[number - 1] as Page)
    const [x0, y0] = viewport.convertToPdfPoint(left, top) as [number, number]
    const [x1, y1] = viewport.convertToPdfPoint(right, bottom) as [number, number]
    return { left: Math.min(x0, x1), right: Math.max(x0, x1), top: Math.min(y0, y1), bottom: Math.max(y0, y1) }
  })
  const { left, right, top, bottom } = boxOf(boxes)
  return {
    annotationType: pdfjs.AnnotationEditorType.HIGHLIGHT,
    pageIndex: number - 1,
    rotation: 0,
    rect: [left, top, right, bottom],
    quadPoints: boxes.flatMap(cornersOf),
    outlines: boxes.map(outlineOf),
    color,
    opacity: OPACITY,
    user: author,
    date,
    ...(words.length > 0 && {
      popup: { contents: words.join('\n'), rect: [right, bottom - NOTE.height, right + NOTE.width, bottom] }
    })
  }
}

// points of a PDF count from the bottom: `bottom` is the higher edge
function cornersOf({ left, right, top, bottom }: Box): number[] {
  return [left, bottom, right, bottom, left, top, right, top]
}

function outlineOf({ left, right, top, bottom }: Box): number[] {
  return [left, bottom, right, bottom, right, top, left, top]
}
