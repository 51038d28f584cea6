import { type CellRange, cellName, type Issue, rangeName, type Spreadsheet, type SumFormula } from '@gouji/core'
import { issueAt, type Shown, shownIn } from './cells.js'

/** Looks at pairs of formulas that are made for one workbook; more none has that people write. */
const MOST_LOOKS = 2_000_000

/** Totals that add themselves, or a subtotal together with what it adds. */
export function* twiceIssues(spreadsheet: Spreadsheet): Iterable<Issue> {
  const columns = byColumn(spreadsheet.sums)
  let looks = 0
  for (const sum of spreadsheet.sums) {
    if (sum.adds.some((range) => isIn(range, sum))) {
      yield issueAt(sum, 'itself', [])
      continue
    }
    const issue = looks < MOST_LOOKS ? firstDoubled(sum) : undefined
    if (issue) yield issue
  }

  function firstDoubled(sum: SumFormula): Issue | undefined {
    for (const range of sum.adds) {
      for (let column = range.left; column <= range.right; column++) {
        for (const inner of columns.get(`${column} ${sum.sheet}`) ?? []) {
          looks++
          const issue = doubled(spreadsheet, sum, range, inner)
          if (issue) return issue
        }
      }
    }
    return undefined
  }
}

/** What is wrong when `inner` is one of the cells that `range` of `sum` adds, and adds others of them itself. */
function doubled(spreadsheet: Spreadsheet, sum: SumFormula, range: CellRange, inner: SumFormula): Issue | undefined {
  if (!isIn(range, inner)) return undefined
  const parts = inner.adds.filter((part) => sum.adds.some((outer) => covers(outer, part)))
  if (parts.length === 0) return undefined
  const added = parts.flatMap((part) => [...shownIn(spreadsheet, sum.sheet, part)]).filter((cell) => cell.isNumber)
  const own = spreadsheet.cellAt(inner.sheet, inner)
  if (!own || added.length === 0) return undefined
  const total: Shown = { row: inner.row, column: inner.column, name: cellName(inner), ...own }
  return issueAt(sum, 'twice', [total, ...added], { other: cellName(inner), parts: parts.map(rangeName).join('、') })
}

function byColumn(sums: readonly SumFormula[]): Map<string, SumFormula[]> {
  const columns = new Map<string, SumFormula[]>()
  for (const sum of sums) {
    const key = `${sum.column} ${sum.sheet}`
    const own = columns.get(key)
    if (own) own.push(sum)
    else columns.set(key, [sum])
  }
  return columns
}

function isIn({ top, left, bottom, right }: CellRange, { row, column }: SumFormula): boolean {
  return top <= row && row <= bottom && left <= column && column <= right
}

function covers(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.top <= inner.top && inner.bottom <= outer.bottom && outer.left <= inner.left && inner.right <= outer.right
  )
}
