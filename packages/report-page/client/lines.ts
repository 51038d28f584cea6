import type { CheckData } from '../src/data.js'
import type { View } from './view.js'

const SVG = 'http://www.w3.org/2000/svg'

/** Lines of one figure; more would be a blot. */
const MOST_LINES = 120

/** Draws, over the sheet, a line from the stated figure of each relation to each of its operands. */
export function drawLines(layer: SVGSVGElement, view: View, checks: readonly CheckData[]): void {
  clearLines(layer)
  const { sheet } = view
  const origin = sheet.getBoundingClientRect()
  layer.setAttribute('width', String(sheet.scrollWidth))
  layer.setAttribute('height', String(sheet.scrollHeight))
  let drawn = 0
  for (const [i, [, verdict, stated, , operands]] of checks.entries()) {
    const from = boxOf(view, stated)
    if (!from) continue
    ring(view, stated, 'stated')
    for (let at = 0; at < operands.length && drawn < MOST_LINES; at += 2, drawn++) {
      const operand = operands[at] ?? -1
      const to = boxOf(view, operand)
      if (!to || operand === stated) continue
      ring(view, operand, 'operand')
      const path = document.createElementNS(SVG, 'path')
      path.setAttribute('d', curve(from, to, origin))
      path.setAttribute('class', `line ${verdict}`)
      path.dataset['check'] = String(i)
      const dot = document.createElementNS(SVG, 'circle')
      const end = edge(to, from)
      dot.setAttribute('cx', String(end.x - origin.left))
      dot.setAttribute('cy', String(end.y - origin.top))
      dot.setAttribute('r', '3.5')
      dot.setAttribute('class', `dot ${verdict}`)
      layer.append(path, dot)
    }
  }
}

export function clearLines(layer: SVGSVGElement): void {
  layer.replaceChildren()
  for (const ringed of Array.from(document.querySelectorAll('.stated, .operand')))
    ringed.classList.remove('stated', 'operand')
}

function ring(view: View, anchor: number, name: string): void {
  for (const piece of view.pieces.get(anchor) ?? []) piece.classList.add(name)
}

/** Where an anchor begins on the screen; a figure broken over two lines has two boxes, the first counts. */
export function boxOf(view: View, anchor: number): DOMRect | undefined {
  return view.pieces.get(anchor)?.[0]?.getClientRects()[0]
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Figures that stand one below the other, as in the column of a table: the line goes round what is between them. */
function isColumn(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right + 8 && b.left < a.right + 8 && Math.abs(a.top - b.top) > 8
}

/** Where a line from `box` to `other` begins. */
function edge(box: DOMRect, other: DOMRect): Point {
  if (isColumn(box, other)) return { x: box.right + 1, y: box.top + box.height / 2 }
  const x = box.left + box.width / 2
  return { x, y: other.top > box.bottom ? box.bottom + 1 : box.top - 1 }
}

/** Along a column an arc beside it; else by the gap between the lines next to the operand. */
function curve(from: DOMRect, to: DOMRect, origin: DOMRect): string {
  const [a, b] = [edge(from, to), edge(to, from)]
  const [ax, ay, bx, by] = [a.x - origin.left, a.y - origin.top, b.x - origin.left, b.y - origin.top]
  if (isColumn(from, to)) {
    const out = Math.max(ax, bx) + Math.min(70, 14 + Math.abs(ay - by) / 8)
    return `M${ax} ${ay}C${out} ${ay} ${out} ${by} ${bx} ${by}`
  }
  // Of two figures in one row, the gap above it.
  const gap = by - (Math.abs(ay - by) < 4 ? 5 : 5 * Math.sign(by - ay))
  const [down, right] = [Math.sign(gap - ay), Math.sign(bx - ax)]
  const round = Math.max(0, Math.min(7, Math.abs(bx - ax) / 2, Math.abs(gap - ay)))
  const turn = `L${ax} ${gap - down * round}Q${ax} ${gap} ${ax + right * round} ${gap}`
  return `M${ax} ${ay}${turn}L${bx - right * 5} ${gap}Q${bx} ${gap} ${bx} ${by}`
}
