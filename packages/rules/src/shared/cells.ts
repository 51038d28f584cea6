import {
  type Cell,
  type Fact,
  isBlank,
  type Report,
  type TableBlock,
  type TableColumn,
  type TableRow
} from '@gouji/core'

/** The one figure that a cell prints and nothing else beside its unit and comparator; none for words and blanks. */
export function valueIn(report: Report, cell: Cell | undefined): Fact | undefined {
  const fact = onlyFigure(report, cell)
  if (!fact || !cell) return undefined
  const others = cell.text.length - fact.figure.text.replace(/\s/g, '').length
  return others <= 2 && !/[\u4e00-\u9fff]/.test(wordsAround(report, cell, fact)) ? fact : undefined
}

/** The one figure of a cell, also among words: 「产出指标（50分）」. */
export function onlyFigure(report: Report, cell: Cell | undefined): Fact | undefined {
  if (!cell || isBlank(cell)) return undefined
  const facts = report.factsByBlock.get(cell.block.index)
  return facts?.length === 1 ? facts[0] : undefined
}

function wordsAround(report: Report, cell: Cell, { figure }: Fact): string {
  return report.plain.slice(cell.span.start, figure.span.start) + report.plain.slice(figure.span.end, cell.span.end)
}

/** A plain amount: no limit, range or hedge. */
export function isPlain({ figure }: Fact): boolean {
  return (
    figure.upper === undefined &&
    figure.hedge === undefined &&
    (figure.comparator === undefined || figure.comparator === '=')
  )
}

/** What a person would call a cell: its row and column. */
export function nameOfCell(row: TableRow, column: TableColumn): string {
  const header = column.header.replace(/（[^）]*）?/g, '')
  return `${row.label.replace(/[:：]$/, '')}${row.label !== '' && header !== '' ? ' ' : ''}${header}`
}

/** The tables of a report, each cut into its blocks. */
export function* blocksOf(report: Report): Iterable<TableBlock> {
  for (const model of report.tableModels) yield* model.blocks
}

/** Nothing printed at all; a dash or 无 says that there is nothing to print. */
export function isTrulyBlank(cell: Cell | undefined): boolean {
  return !cell || cell.text === ''
}

/** {@link valueIn} a cell, without limits, ranges and hedges. */
export function plainIn(report: Report, cell: Cell | undefined): Fact | undefined {
  const fact = valueIn(report, cell)
  return fact && isPlain(fact) ? fact : undefined
}
