import type { CheckData, ReportData } from '../src/data.js'

/** One report of the page: its elements, and the relations that its anchors stand in. */
export interface View {
  readonly section: HTMLElement
  readonly sheet: HTMLElement
  readonly data: ReportData
  /** The elements of each anchor, in the order of the text; what is long is cut into several. */
  readonly pieces: ReadonlyMap<number, readonly HTMLElement[]>
  /** Figures in the order of the text, by their anchor. */
  readonly figures: readonly number[]
  /** In order: the first has number 1. */
  readonly findings: readonly HTMLElement[]
  checksOf(anchor: number): readonly CheckData[]
}

const views = new WeakMap<HTMLElement, View>()

/** The view of a section; read once, when it is first looked at. */
export function viewOf(section: HTMLElement): View {
  let view = views.get(section)
  if (!view) {
    view = readView(section)
    views.set(section, view)
  }
  return view
}

function readView(section: HTMLElement): View {
  const sheet = section.querySelector<HTMLElement>('.sheet') as HTMLElement
  const data = JSON.parse(section.querySelector('.data')?.textContent ?? '{}') as ReportData
  const pieces = new Map<number, HTMLElement[]>()
  const figures: number[] = []
  for (const element of Array.from(sheet.querySelectorAll<HTMLElement>('[data-a]'))) {
    const isFigure = element.classList.contains('f')
    for (const anchor of anchorsOf(element)) {
      const known = pieces.get(anchor)
      if (known) known.push(element)
      else pieces.set(anchor, [element])
    }
    const own = anchorOf(element)
    if (isFigure && figures[figures.length - 1] !== own) figures.push(own)
  }
  return {
    section,
    sheet,
    data,
    pieces,
    figures,
    findings: Array.from(section.querySelectorAll<HTMLElement>('.finding')),
    checksOf: indexed(data.checks)
  }
}

function indexed(checks: readonly CheckData[]): View['checksOf'] {
  const byAnchor = new Map<number, CheckData[]>()
  for (const check of checks) {
    for (const anchor of new Set([check[2], ...check[4].filter((_, i) => i % 2 === 0)])) {
      const known = byAnchor.get(anchor)
      if (known) known.push(check)
      else byAnchor.set(anchor, [check])
    }
  }
  return (anchor) => byAnchor.get(anchor) ?? []
}

/** The anchors whose text an element shows. */
export function anchorsOf(element: HTMLElement): number[] {
  return (element.dataset['a'] ?? '').split(' ').map(Number)
}

/** The anchor that an element stands for: figures have the lowest numbers. */
export function anchorOf(element: HTMLElement): number {
  return Math.min(...anchorsOf(element))
}

/** The text of an anchor as it is printed. */
export function printOf(view: View, anchor: number): string {
  return (view.pieces.get(anchor) ?? []).map((piece) => piece.textContent ?? '').join('')
}
