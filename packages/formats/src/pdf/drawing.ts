import type { PDFPageProxy } from 'pdfjs-dist'
import { apply, IDENTITY, type Matrix, matrixOf, multiply } from './matrix.js'
import type { PdfLibrary } from './library.js'

/** A character where the file draws it, in any direction. */
export interface DrawnGlyph {
  readonly char: string
  readonly x: number
  readonly y: number
  /** From its origin to that of the next. */
  readonly dx: number
  readonly dy: number
  readonly size: number
}

/** A line or the edge of a filled box, thin enough for a border. */
export interface DrawnRule {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export interface Drawing {
  readonly glyphs: readonly DrawnGlyph[]
  readonly rules: readonly DrawnRule[]
}

/** Filled boxes thinner than this are drawn lines. */
const THIN = 3
/** Shorter lines are parts of characters and drawings. */
const SHORTEST = 4
const STRAIGHT = 0.7
/** A page with more lines is a drawing, whose lines border no cells. */
const MOST_RULES = 20_000

interface State {
  matrix: Matrix
  font: FontMetrics
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  leading: number
}

interface FontMetrics {
  readonly vertical: boolean
  readonly unit: number
  readonly vmetrics: readonly number[] | undefined
}

interface PdfGlyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
  readonly vmetric?: readonly number[]
}

const NO_FONT: FontMetrics = { vertical: false, unit: 0.001, vmetrics: undefined }

/**
 * Runs the drawing instructions of a page as far as they place characters and straight lines. The places are those of
 * the page as it is shown: from its left and top edge, its /Rotate applied.
 */
export async function drawPage(page: PDFPageProxy, pdfjs: PdfLibrary['pdfjs']): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
  const pen = new Pen(page, matrixOf(page.getViewport({ scale: 1 }).transform))
  const names = operatorNames(pdfjs)
  for (let at = 0; at < fnArray.length; at++) {
    const name = names.get(fnArray[at] as number)
    if (name !== undefined) pen.run(name, (argsArray[at] ?? []) as readonly unknown[])
  }
  return pen
}

let namesOnce: Map<number, string> | undefined
function operatorNames({ OPS }: PdfLibrary['pdfjs']): Map<number, string> {
  namesOnce ??= new Map(Object.entries(OPS).map(([name, code]) => [code, name]))
  return namesOnce
}

class Pen implements Drawing {
  readonly glyphs: DrawnGlyph[] = []
  readonly rules: DrawnRule[] = []
  readonly #page: PDFPageProxy
  #state: State
  #saved: State[] = []
  #text: Matrix = IDENTITY
  #x = 0
  #y = 0
  #lineX = 0
  #lineY = 0

  constructor(page: PDFPageProxy, matrix: Matrix) {
    this.#page = page
    this.#state = { matrix, font: NO_FONT, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0 }
  }

  run(name: string, args: readonly unknown[]): void {
    const state = this.#state
    const number = (at: number): number => Number(args[at]) || 0
    switch (name) {
      case 'save':
      case 'beginGroup':
        this.#saved.push({ ...state })
        break
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        this.#state = this.#saved.pop() ?? state
        break
      case 'paintFormXObjectBegin':
        this.#saved.push({ ...state })
        if (args[0]) state.matrix = multiply(state.matrix, matrixOf(args[0]))
        break
      case 'transform':
        state.matrix = multiply(state.matrix, matrixOf(args))
        break
      case 'beginText':
        this.#startText(IDENTITY)
        break
      case 'setTextMatrix':
        this.#startText(matrixOf(args[0]))
        break
      case 'setFont':
        this.#setFont(args[0], number(1))
        break
      case 'setGState':
        for (const [key, value] of (args[0] ?? []) as [string, unknown[]][])
          if (key === 'Font') this.#setFont(value[0], Number(value[1]))
        break
      case 'setCharSpacing':
        state.charSpacing = number(0)
        break
      case 'setWordSpacing':
        state.wordSpacing = number(0)
        break
      case 'setHScale':
        state.scale = number(0) / 100
        break
      case 'setTextRise':
        state.rise = number(0)
        break
      case 'setLeading':
        state.leading = number(0)
        break
      case 'setLeadingMoveText':
        state.leading = -number(1)
        this.#moveText(number(0), number(1))
        break
      case 'moveText':
        this.#moveText(number(0), number(1))
        break
      case 'nextLine':
        this.#moveText(0, -state.leading)
        break
      case 'showText':
        this.#show((args[0] ?? []) as readonly (PdfGlyph | number)[])
        break
      case 'constructPath':
        this.#path(args[0] as number, (args[1] as readonly (Float32Array | null)[])?.[0] ?? undefined)
        break
    }
  }

  #startText(matrix: Matrix): void {
    this.#text = matrix
    this.#x = this.#y = this.#lineX = this.#lineY = 0
  }

  #moveText(x: number, y: number): void {
    this.#x = this.#lineX += x
    this.#y = this.#lineY += y
  }

  #setFont(name: unknown, size: number): void {
    this.#state.font = metricsOf(this.#page, String(name))
    this.#state.size = size
  }

  #show(glyphs: readonly (PdfGlyph | number)[]): void {
    const { font, size, charSpacing, wordSpacing, scale, rise, matrix } = this.#state
    const all = multiply(matrix, this.#text)
    const height = Math.hypot(all[2], all[3]) * Math.abs(size)
    const forward = size < 0 ? -1 : 1
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const back = (glyph * size) / 1000
        if (font.vertical) this.#y -= back
        else this.#x -= back * scale
        continue
      }
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing
      const width = (glyph.width ?? 0) * size * font.unit
      if (font.vertical) {
        const metrics = glyph.vmetric ?? font.vmetrics ?? [-1000, 500, 880]
        const advance = (metrics[0] as number) * size * font.unit
        // upright characters one below the other: each stands beside the vertical line
        const [x, y] = apply(all, this.#x - width / 2, this.#y + advance + 0.12 * size)
        this.#add(glyph, x, y, all[0] * width, all[1] * width, height)
        this.#y += advance - spacing
        continue
      }
      const [x, y] = apply(all, this.#x, this.#y + rise)
      const step = width * scale * forward
      this.#add(glyph, x, y, all[0] * step, all[1] * step, height)
      this.#x += (width + spacing * forward) * scale
    }
  }

  #add(glyph: PdfGlyph, x: number, y: number, dx: number, dy: number, size: number): void {
    const char = glyph.unicode ?? ''
    if (char !== '' && size > 0) this.glyphs.push({ char, x, y, dx, dy, size })
  }

  /** The straight lines of a path that is stroked, the thin boxes of one that is filled. */
  #path(paint: number, path: Float32Array | undefined): void {
    const how = PAINT[paint]
    if (!path || how === undefined || this.rules.length > MOST_RULES) return
    let startX = 0
    let startY = 0
    let x = 0
    let y = 0
    let box: Bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
    const line = (toX: number, toY: number): void => {
      if (how === 'stroke') this.#rule(x, y, toX, toY)
      x = toX
      y = toY
      box = grown(box, x, y)
    }
    const closeBox = (): void => {
      if (how === 'fill') this.#thin(box)
      box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
    }
    for (let at = 0; at < path.length; ) {
      const kind = path[at] as number
      const count = kind === 2 ? 6 : kind === 3 ? 4 : kind === 4 ? 0 : 2
      const [toX, toY] = apply(this.#state.matrix, path[at + count - 1] as number, path[at + count] as number)
      if (kind === 0) {
        closeBox()
        startX = x = toX
        startY = y = toY
        box = grown(box, x, y)
      } else if (kind === 1) line(toX, toY)
      else if (kind === 4) line(startX, startY)
      else {
        x = toX
        y = toY
        box = grown(box, x, y)
      }
      at += count + 1
    }
    closeBox()
  }

  #thin(box: Bounds): void {
    const width = box.right - box.left
    const height = box.bottom - box.top
    if (!(width >= 0) || !(height >= 0)) return
    if (height <= THIN && width > height) {
      const y = (box.top + box.bottom) / 2
      this.#rule(box.left, y, box.right, y)
    } else if (width <= THIN && height > width) {
      const x = (box.left + box.right) / 2
      this.#rule(x, box.top, x, box.bottom)
    }
  }

  #rule(x0: number, y0: number, x1: number, y1: number): void {
    const width = Math.abs(x1 - x0)
    const height = Math.abs(y1 - y0)
    if (Math.max(width, height) < SHORTEST || Math.min(width, height) > STRAIGHT) return
    this.rules.push({ x0, y0, x1, y1 })
  }
}

interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function grown(box: Bounds, x: number, y: number): Bounds {
  return {
    left: Math.min(box.left, x),
    top: Math.min(box.top, y),
    right: Math.max(box.right, x),
    bottom: Math.max(box.bottom, y)
  }
}

/** What the painting operators do with a path, by pdf.js's codes: stroke 20, 21; fill 22, 23; both 24 to 27. */
const PAINT: Readonly<Record<number, 'stroke' | 'fill'>> = {
  20: 'stroke',
  21: 'stroke',
  22: 'fill',
  23: 'fill',
  24: 'stroke',
  25: 'stroke',
  26: 'stroke',
  27: 'stroke'
}

const metricsKnown = new WeakMap<object, Map<string, FontMetrics>>()

function metricsOf(page: PDFPageProxy, name: string): FontMetrics {
  let known = metricsKnown.get(page)
  if (!known) {
    known = new Map()
    metricsKnown.set(page, known)
  }
  let metrics = known.get(name)
  if (!metrics) {
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as Partial<FontObject> | null) : undefined
    const unit = font?.fontMatrix?.[0]
    metrics = { vertical: font?.vertical === true, unit: unit || 0.001, vmetrics: font?.defaultVMetrics ?? undefined }
    known.set(name, metrics)
  }
  return metrics
}

interface FontObject {
  readonly vertical: boolean
  readonly fontMatrix: readonly number[]
  readonly defaultVMetrics: readonly number[]
}
