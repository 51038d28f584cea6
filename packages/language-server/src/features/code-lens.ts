import type { Check, Span } from '@gouji/core'
import type { CodeLens, Command } from 'vscode-languageserver'
import { type Context, othersOf } from '../context.js'
import { isVerified, type View } from '../view.js'

/** Over each table how its totals came out, over a line with totals how many parts were added up. */
export function codeLensesOf(view: View, context: Context): CodeLens[] {
  const byTable = new Map<number, Check[]>()
  const byLine = new Map<number, Check[]>()
  const tableAt = tableFinder(view)
  for (const check of view.result.checks) {
    if (!isTotal(check)) continue
    const { start } = check.relation.stated.figure.span
    const table = tableAt(start)
    if (table !== undefined) add(byTable, table, check)
    else if (isVerified(check)) add(byLine, view.position(start).line, check)
  }
  const lenses: CodeLens[] = []
  for (const [index, checks] of byTable) {
    const verified = checks.filter(isVerified).length
    const inconsistent = checks.filter(({ verdict }) => verdict === 'inconsistent').length
    const { span } = view.report.tables[index] ?? {}
    if (!span || verified + inconsistent === 0) continue
    lenses.push(
      lens(
        view,
        { start: span.start, end: span.start },
        checks,
        context,
        context.words.tableTotals(verified, inconsistent)
      )
    )
  }
  for (const checks of byLine.values()) {
    const [first] = checks as [Check]
    const { start } = first.relation.stated.figure.span
    const parts = checks.map((check) =>
      check.reading?.expression.op === 'sum' ? check.reading.expression.terms.length : 0
    )
    lenses.push(lens(view, { start, end: start }, checks, context, context.words.totals(parts)))
  }
  return lenses.sort((a, b) => a.range.start.line - b.range.start.line)
}

/** A stated figure that ought to be the sum of at least two others. */
function isTotal({ relation, reading, verdict }: Check): boolean {
  if (relation.comparison !== '=' || reading?.expression.op !== 'sum') return false
  if (verdict === 'blocked' || verdict === 'weak') return false
  const { terms } = reading.expression
  return terms.length > 1 && terms.every(({ sign }) => sign === 1)
}

function lens(view: View, at: Span, checks: readonly Check[], context: Context, title: string): CodeLens {
  const range = view.range(at)
  const seen = new Set<number>()
  const places = checks
    .flatMap((check) => [check.relation.stated, ...othersOf(check)])
    .flatMap(({ figure }) => {
      if (seen.has(figure.index)) return []
      seen.add(figure.index)
      return [view.range(figure.span)]
    })
  // without a command a lens is only text: what other editors get
  const command: Command = context.showsPlaces
    ? { title, command: 'gouji.showPlaces', arguments: [view.uri, range.start, places] }
    : { title, command: '' }
  return { range, command }
}

/** Leads from an offset to the index of the table that it lies in. */
function tableFinder({ report }: View): (offset: number) => number | undefined {
  const cells = report.blocks.filter((block) => block.cell).map(({ span, cell }) => ({ span, table: cell?.table }))
  cells.sort((a, b) => a.span.start - b.span.start)
  return (offset) => {
    let low = 0
    let high = cells.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cells[middle]?.span.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const cell = cells[low - 1]
    return cell && offset < cell.span.end ? cell.table : undefined
  }
}

function add(map: Map<number, Check[]>, key: number, check: Check): void {
  const known = map.get(key)
  if (known) known.push(check)
  else map.set(key, [check])
}
