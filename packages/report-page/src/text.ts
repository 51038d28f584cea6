import type { Cell, Report } from '@gouji/core'
import { html } from './escape.js'
import { type Item, layoutOf } from './layout.js'
import type { Marks } from './marks.js'
import type { Words } from './words/words.js'

/** Blocks of one element that a browser need not lay out until they are scrolled to. */
const CHUNK = 24

type TableItem = Extract<Item, { kind: 'table' }>

/** The report's own text as HTML. */
export function textOf(report: Report, marks: Marks, words: Words): string {
  const items = layoutOf(report)
  let out = ''
  for (let from = 0; from < items.length; from += CHUNK) {
    const part = items.slice(from, from + CHUNK).map((item) => itemOf(item, report, marks, words))
    out += `<div class="chunk">${part.join('')}</div>\n`
  }
  return out
}

function itemOf(item: Item, report: Report, marks: Marks, words: Words): string {
  if (item.kind === 'table') return tableOf(item, report, marks, words)
  const text = marks.render(item.span)
  if (item.kind === 'paragraph') return `<p>${text}</p>\n`
  // The page's own titles are h1 and h2.
  const level = Math.min(6, item.level + 2)
  return `<h${level} class="l${Math.min(4, item.level)}">${text}</h${level}>\n`
}

function tableOf(item: TableItem, report: Report, marks: Marks, words: Words): string {
  const { table, headerRows } = item
  const seen = new Set<Cell>()
  const rows = table.rows.map((cells, row) => {
    const shown = cells.map((cell) => {
      if (!cell) return '<td></td>'
      if (seen.has(cell)) return ''
      seen.add(cell)
      return cellOf(cell, row < headerRows, report, marks)
    })
    return `<tr>${shown.join('')}</tr>\n`
  })
  const name = html(table.title === '' ? words.table : table.title)
  return `<div class="t" role="region" tabindex="0" aria-label="${name}"><table>\n${rows.join('')}</table></div>\n`
}

function cellOf(cell: Cell, header: boolean, report: Report, marks: Marks): string {
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '')
  const text = marks.render(cell.span)
  // What is counted as a header may hold figures of the first row.
  if (header && !text.includes('class="f ')) return `<th scope="col"${spans}>${text}</th>`
  const number = /^[-−—+]?[\d,.]+[%％]?$/.test(report.plain.slice(cell.span.start, cell.span.end).trim())
  return `<td${number ? ' class="n"' : ''}${spans}>${text}</td>`
}
