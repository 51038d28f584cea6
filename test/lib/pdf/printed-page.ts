import type { Piece, Place } from '../sample-document.js'

/** A report as a page to print: titles large and centred, paragraphs indented, tables with lines. */
export function printedPage(pieces: readonly Piece[]): string {
  const body = pieces.map((piece, index) => {
    if (piece.kind === 'table') return tableOf(piece.rows)
    const text = escaped(piece.text.trim())
    return index === 0 || piece.depth === 1
      ? `<p style="text-align:center;font-size:18pt"><b>${text}</b></p>`
      : `<p style="text-indent:24pt;margin:0;line-height:1.6">${text}</p>`
  })
  return `<!doctype html><html><head><meta charset="utf-8"><title>页面</title>
<style>body{font-size:12pt}@page{size:A4;margin:2.5cm}</style></head><body>${body.join('\n')}</body></html>`
}

function tableOf(rows: readonly (readonly Place[])[]): string {
  const style = 'border-collapse:collapse;width:100%;font-size:10.5pt'
  const lines = rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`)
  return `<table border="1" cellspacing="0" cellpadding="3" style="${style}">${lines.join('')}</table>`
}

function cellOf({ lines, columnSpan, rowSpan }: Place): string {
  return `<td colspan="${columnSpan}" rowspan="${rowSpan}">${lines.map(escaped).join('<br>')}</td>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
