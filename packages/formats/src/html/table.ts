import { attribute, type Element, isElement, type Node } from './parse.js'
import { isShown } from './shown.js'

/** A cell of a table with the places that it covers. */
export interface TableCell {
  readonly element: Element
  readonly columnSpan: number
  readonly rowSpan: number
}

const MOST_COLUMNS = 200
/** Places that the merged cells of one table may cover beyond one each. */
const MOST_MERGED = 200_000

/** The rows of a table as the page shows them: head, bodies, foot; hidden rows and cells are left out. */
export function rowsOf(table: Element): TableCell[][] {
  const rows: Element[] = []
  const feet: Element[] = []
  for (const part of shownChildren(table)) {
    if (part.tagName === 'tr') rows.push(part)
    else if (part.tagName === 'thead' || part.tagName === 'tbody') rows.push(...rowsIn(part))
    else if (part.tagName === 'tfoot') feet.push(...rowsIn(part))
  }
  rows.push(...feet)
  let free = MOST_MERGED
  return rows.map((row, index) =>
    shownChildren(row)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map((element) => {
        const columnSpan = Math.min(spanOf(element, 'colspan', 1), MOST_COLUMNS)
        const down = rows.length - index
        // 0: down to the last row
        const rowSpan = Math.min(spanOf(element, 'rowspan', down), down)
        free -= columnSpan * rowSpan - 1
        return free >= 0 ? { element, columnSpan, rowSpan } : { element, columnSpan: 1, rowSpan: 1 }
      })
  )
}

function rowsIn(part: Element): Element[] {
  return shownChildren(part).filter(({ tagName }) => tagName === 'tr')
}

function shownChildren(element: Element): Element[] {
  return element.childNodes.filter((node): node is Element => isElement(node) && isShown(node))
}

function spanOf(cell: Element, name: string, zero: number): number {
  const span = Number.parseInt(attribute(cell, name), 10)
  if (span === 0) return zero
  return span > 0 ? span : 1
}

/** Rows of a table that only arranges prose: a frame around the whole page. */
const MOST_FRAME_ROWS = 4
const FRAME_TEXT = 300
const FRAME_LINES = 3

/** Whether a table only arranges what stands in it: one column, other tables, or a page's whole prose in a cell. */
export function isLayout(table: Element, rows: readonly (readonly TableCell[])[]): boolean {
  const role = attribute(table, 'role')
  if (role === 'presentation' || role === 'none') return true
  if (rows.every((row) => row.length <= 1)) return true
  const { text, nested } = measure(table)
  if (nested * 2 > text) return true
  if (rows.length > MOST_FRAME_ROWS) return false
  return rows.some((row) =>
    row.some(({ element }) => {
      const cell = measure(element)
      return (rows.length === 1 || cell.text > FRAME_TEXT) && cell.text * 5 > text * 3 && cell.lines >= FRAME_LINES
    })
  )
}

interface Measure {
  /** Characters of text; those in tables inside. */
  text: number
  nested: number
  /** Paragraphs and line breaks. */
  lines: number
}

function measure(element: Element): Measure {
  const found: Measure = { text: 0, nested: 0, lines: 0 }
  const pending: { node: Node; nested: boolean }[] = element.childNodes.map((node) => ({ node, nested: false }))
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, nested } = next
    if ('value' in node) {
      const length = node.value.trim().length
      found.text += length
      if (nested) found.nested += length
    } else if (isElement(node) && isShown(node)) {
      if (node.tagName === 'p' || node.tagName === 'div' || node.tagName === 'br') found.lines++
      const inside = nested || node.tagName === 'table'
      for (const child of node.childNodes) pending.push({ node: child, nested: inside })
    }
  }
  return found
}
