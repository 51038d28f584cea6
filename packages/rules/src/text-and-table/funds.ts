import {
  type Cell,
  type Fact,
  figureOf,
  groupOf,
  measureOf,
  operand,
  type Part,
  type Reading,
  type Relation,
  type Report,
  type TableRow
} from '@gouji/core'
import { factsOfPart } from '../shared/by-part.js'
import { narrativeOf } from './narrative.js'

const totalRow = /年度资金总额|资金总额|^年度部门整体支出预算|^合计$|^总计$/
/** 合计 over 基本支出 and 项目支出 is the total of its row, whatever class that is. */
const totalHeader = /年度资金总额|资金总额|^年度部门整体支出预算/
/** Words that make an amount of the text a part, a source or another fund. */
const partial =
  /中央|省级|市级|自筹|配套|结转|追加|调增|调减|其中|收入预算|基金|三公|采购|人员|公用|基本支出|常年|一次性|阶段|涉及/

/**
 * The total of a form's fund block against the budget (or expenditure) that the narrative in front of it states for the
 * whole. The narrative's amount must be said as a whole (年初预算, 全年预算数, 预算安排); where it names several, any
 * of them will do.
 */
export function* fundRelations(report: Report): Iterable<Relation> {
  const factOf = new Map<Cell, Fact>()
  for (const fact of report.facts) if (fact.cell) factOf.set(fact.cell, fact)
  const wholes = new Map<Part, readonly Fact[]>()
  for (const model of report.tableModels) {
    if (model.kind !== 'fund' && !model.columns.some((column) => totalHeader.test(column.header))) continue
    const narrative = narrativeOf(report, model.table.part)
    if (!narrative) continue
    for (const row of model.rows) {
      for (const column of model.columns) {
        const stage = stageOfColumn(column.role, column.header, row)
        const cell = row.cells[column.index]
        const fact = stage && cell ? factOf.get(cell) : undefined
        if (!stage || !fact || fact.figure.unitKind !== 'money') continue
        if (!wholes.has(narrative)) wholes.set(narrative, wholesOf(report, narrative))
        const relation = againstText(fact, wholeAmounts(wholes.get(narrative) ?? [], stage))
        if (relation) yield relation
      }
    }
  }
}

type Stage = 'budget-initial' | 'budget-adjusted' | 'whole' | 'spent'

/** Which amount of the whole a cell states; nothing for sources, rates and scores. */
function stageOfColumn(role: string, header: string, row: TableRow): Stage | undefined {
  const whole = row.total || totalRow.test(row.label) || totalHeader.test(header)
  if (!whole || row.ofWhich) return undefined
  if (role === 'spent' || role === 'budget-initial' || role === 'budget-adjusted') return role
  return role === 'budget' || role === 'total' ? 'whole' : undefined
}

/** The narrative's amounts of that stage: 年初 meets 年初 alone, 全年 meets 全年; a form with one budget column meets either. */
function wholeAmounts(wholes: readonly Fact[], stage: Stage): readonly Fact[] {
  const of = (...measures: readonly string[]): Fact[] =>
    wholes.filter((fact) => measures.includes(measureOf(fact) ?? ''))
  const named = stage === 'whole' ? of('budget-initial', 'budget-adjusted') : of(stage)
  if (named.length > 0 || stage !== 'budget-adjusted' || of('budget-initial').length > 0) return named
  // a narrative that knows one budget only calls it 预算
  return of('budget')
}

const wholeMeasures: ReadonlySet<string | undefined> = new Set(['budget-initial', 'budget-adjusted', 'budget', 'spent'])

/** The amounts of a part that are said of the whole. */
function wholesOf(report: Report, part: Part): Fact[] {
  return factsOfPart(report, part).filter(
    (fact) =>
      !fact.cell &&
      wholeMeasures.has(measureOf(fact)) &&
      fact.figure.unitKind === 'money' &&
      fact.scope.depth === 0 &&
      fact.relativeYear === 0 &&
      !fact.figure.hedge &&
      !fact.figure.upper &&
      !partial.test(fact.label)
  )
}

function againstText(fact: Fact, amounts: readonly Fact[]): Relation | undefined {
  if (amounts.length === 0) return undefined
  const values = new Set(amounts.map((amount) => amount.figure.value.toString()))
  const firm =
    values.size === 1 && groupOf(amounts[0] as Fact) === 'budget' && measureOf(amounts[0] as Fact) !== 'budget'
  const readings = amounts.slice(0, 8).map(
    (amount): Reading => ({
      expression: figureOf(amount),
      ...(firm ? { binding: 'firm' } : { binding: 'loose', doubt: 'other-scope' })
    })
  )
  return { kind: 'fund', stated: operand(fact), comparison: '=', readings, tentative: !firm }
}
