import { type CellRange, type Issue, rangeName, type Report, type Spreadsheet, type SumFormula } from '@gouji/core'
import { issueAt, type Shown, shownIn } from './cells.js'

type Text = Report['plain']

/** Totals that leave out cells: such as the other totals beside them add, or that stand between their cells and them. */
export function* omittedIssues(spreadsheet: Spreadsheet, plain: Text): Iterable<Issue> {
  const known = new Set<SumFormula>()
  for (const along of ['row', 'column'] as const) {
    for (const sums of beside(spreadsheet.sums, along)) {
      for (const issue of unlikeOthers(spreadsheet, plain, sums, along)) {
        known.add(issue.sum)
        yield issue.issue
      }
    }
  }
  const formulas = new Set(spreadsheet.sums.map(keyOf))
  for (const sum of spreadsheet.sums) {
    const issue = known.has(sum) ? undefined : nextTo(spreadsheet, plain, sum, formulas)
    if (issue) yield issue
  }
}

/** A total of a single range that lies in its own column (`row`: totals of one row) or in its own row (`column`). */
function ownRange(sum: SumFormula, along: 'row' | 'column'): CellRange | undefined {
  const [range, second] = sum.adds
  if (!range || second || !/^(?:ROUND\()?SUM\(/i.test(sum.text)) return undefined
  const isOwn =
    along === 'row'
      ? range.left === sum.column && range.right === sum.column
      : range.top === sum.row && range.bottom === sum.row
  const isLong = along === 'row' ? range.bottom > range.top : range.right > range.left
  return isOwn && isLong ? range : undefined
}

/** The totals of each row, or of each column. */
function beside(sums: readonly SumFormula[], along: 'row' | 'column'): Iterable<SumFormula[]> {
  const groups = new Map<string, SumFormula[]>()
  for (const sum of sums) {
    if (!ownRange(sum, along)) continue
    const key = `${sum[along]} ${sum.sheet}`
    const own = groups.get(key)
    if (own) own.push(sum)
    else groups.set(key, [sum])
  }
  return [...groups.values()].flatMap((group) => (along === 'row' ? [group] : runsOf(group)))
}

const MOST_APART = 3

/** Totals of one column that stand close to each other: those far apart are of different tables. */
function runsOf(group: readonly SumFormula[]): SumFormula[][] {
  const runs: SumFormula[][] = []
  let last = -Infinity
  for (const sum of [...group].sort((a, b) => a.row - b.row)) {
    if (sum.row - last > MOST_APART) runs.push([])
    runs.at(-1)?.push(sum)
    last = sum.row
  }
  return runs
}

/** So many other totals have to agree on what is added. */
const FEWEST = { row: 2, column: 3 }

/** One total that adds less than all the others, where it leaves out numbers. */
function* unlikeOthers(
  spreadsheet: Spreadsheet,
  plain: Text,
  sums: readonly SumFormula[],
  along: 'row' | 'column'
): Iterable<{ sum: SumFormula; issue: Issue }> {
  if (sums.length <= FEWEST[along]) return
  const reaches = sums.map((sum) => reachOf(ownRange(sum, along) as CellRange, along))
  const usual = usualOf(reaches)
  const odd = reaches.flatMap((reach, index) => (isSame(reach, usual) ? [] : [index]))
  const [index] = odd
  if (index === undefined || odd.length > 1) return
  const reach = reaches[index] as Reach
  if (reach.from < usual.from || reach.to > usual.to) return
  const sum = sums[index] as SumFormula
  const omitted = [
    ...between(spreadsheet, sum, along, usual.from, reach.from - 1),
    ...between(spreadsheet, sum, along, reach.to + 1, usual.to)
  ].filter((cell) => isAmount(cell, plain))
  if (omitted.length === 0) return
  const other = omitted.map(({ name }) => name).join('、')
  yield { sum, issue: issueAt(sum, 'unlike-others', omitted, { other, along }) }
}

interface Reach {
  readonly from: number
  readonly to: number
}

function reachOf({ top, left, bottom, right }: CellRange, along: 'row' | 'column'): Reach {
  return along === 'row' ? { from: top, to: bottom } : { from: left, to: right }
}

function isSame(a: Reach, b: Reach): boolean {
  return a.from === b.from && a.to === b.to
}

function usualOf(reaches: readonly Reach[]): Reach {
  const counts = new Map<string, { reach: Reach; count: number }>()
  for (const reach of reaches) {
    const key = `${reach.from} ${reach.to}`
    counts.set(key, { reach, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].reduce((best, one) => (one.count > best.count ? one : best)).reach
}

function between(
  spreadsheet: Spreadsheet,
  sum: SumFormula,
  along: 'row' | 'column',
  from: number,
  to: number
): Shown[] {
  if (from > to) return []
  const range: CellRange =
    along === 'row'
      ? { top: from, bottom: to, left: sum.column, right: sum.column }
      : { top: sum.row, bottom: sum.row, left: from, right: to }
  return [...shownIn(spreadsheet, sum.sheet, range)]
}

const MOST_GAP = 3
const TOTAL = /合计|总计|小计|共计|总分/
const SPECIAL = /其中|减|合计|总计|小计|共计|占|率|平均|备注|上年|比例|不含|除/

/** Numbers in the few rows between the last cell that a total adds and the total below, of rows like those above. */
function nextTo(
  spreadsheet: Spreadsheet,
  plain: Text,
  sum: SumFormula,
  formulas: ReadonlySet<string>
): Issue | undefined {
  const range = ownRange(sum, 'row')
  if (!range) return undefined
  const gap = sum.row - range.bottom - 1
  if (gap < 1 || gap > MOST_GAP) return undefined
  const label = labelOf(spreadsheet, plain, sum.sheet, sum)
  if (!TOTAL.test(label) || /不含|除/.test(label)) return undefined
  const rows = between(spreadsheet, sum, 'row', range.bottom + 1, sum.row - 1)
  if (
    rows.length !== gap ||
    rows.some((cell) => formulas.has(keyOf({ ...cell, sheet: sum.sheet })) || !isAmount(cell, plain))
  )
    return undefined
  if (rows.some((cell) => isSpecial(labelOf(spreadsheet, plain, sum.sheet, cell)))) return undefined
  const other = rangeName({ top: range.bottom + 1, bottom: sum.row - 1, left: sum.column, right: sum.column })
  return { ...issueAt(sum, 'omits', rows, { other }), severity: 'warning' }
}

function keyOf({ sheet, row, column }: Pick<SumFormula, 'sheet' | 'row' | 'column'>): string {
  return `${row} ${column} ${sheet}`
}

function isSpecial(label: string): boolean {
  return label === '' || SPECIAL.test(label)
}

/** The words nearest on the left in the row of a cell; empty when there are none. */
function labelOf(
  spreadsheet: Spreadsheet,
  plain: Text,
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number }
): string {
  for (let left = column - 1; left >= 0; left--) {
    const cell = spreadsheet.cellAt(sheet, { row, column: left })
    if (cell && !cell.isNumber) return plain.slice(cell.span.start, cell.span.end).replace(/\s+/g, '')
  }
  return ''
}

/** A number that counts: no percentage and not nothing. */
function isAmount({ span, isNumber }: Shown, plain: Text): boolean {
  const words = plain.slice(span.start, span.end)
  return isNumber && /[1-9]/.test(words) && !/[%年月日]/.test(words)
}
