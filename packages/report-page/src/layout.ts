import type { Report, Span, Table, TableModel } from '@gouji/core'

/** What stands below each other on the page, in the order of the text. */
export type Item =
  /** `level` from 1. */
  | { readonly kind: 'heading'; readonly span: Span; readonly level: number }
  | { readonly kind: 'paragraph'; readonly span: Span }
  | { readonly kind: 'table'; readonly span: Span; readonly table: Table; readonly headerRows: number }

/** Headings, paragraphs and tables, and what stands between them: no word of the text is left out. */
export function layoutOf(report: Report): Item[] {
  const items: Item[] = []
  for (const { kind, span, section } of report.blocks) {
    if (kind === 'heading') items.push({ kind, span, level: section.level + 1 })
    else if (kind === 'paragraph') items.push({ kind, span })
  }
  for (const [i, table] of report.tables.entries()) {
    items.push({ kind: 'table', span: table.span, table, headerRows: headerRowsOf(report.tableModels[i]) })
  }
  items.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return withGaps(report, items)
}

function headerRowsOf(model: TableModel | undefined): number {
  return model && model.headerRows > 0 ? model.from + model.headerRows : 0
}

function withGaps({ plain }: Report, items: readonly Item[]): Item[] {
  const whole: Item[] = []
  let at = 0
  const gap = (end: number): void => {
    const span = trimmed(plain, at, end)
    if (span) whole.push({ kind: 'paragraph', span })
  }
  for (const item of items) {
    // Another reading of a stretch that is on the page already.
    if (item.span.start < at) continue
    gap(item.span.start)
    whole.push(item)
    at = item.span.end
  }
  gap(plain.length)
  return whole
}

/** The words between two offsets; what parts cells and rows (|, -) is none. */
function trimmed(plain: string, from: number, to: number): Span | undefined {
  const words = /[^\s|:-](?:.*[^\s|:-])?/su.exec(plain.slice(from, to))
  return words ? { start: from + words.index, end: from + words.index + words[0].length } : undefined
}
