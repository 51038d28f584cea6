import {
  type ColumnRole,
  defineRule,
  figureOf,
  isBlank,
  type Relation,
  type Report,
  type TableBlock,
  type TableColumn,
  type TableRow
} from '@gouji/core'
import { blocksOf, isPlain, nameOfCell, valueIn } from '../shared/cells.js'
import { readFormula } from './formula.js'
import { asFraction } from './fraction.js'
import { impliedRelations } from './implied.js'
import { declaredFormulaMessage } from './message.js'

/** What A and B stand for where a form prints 执行率（B/A） and leaves the letters out above the amounts. */
const usualLetters: Readonly<Record<string, readonly ColumnRole[]>> = {
  A: ['budget-adjusted', 'budget', 'target'],
  B: ['spent', 'actual']
}

function* relations(report: Report): Iterable<Relation> {
  for (const block of blocksOf(report)) {
    if (block.headerRows === 0) continue
    for (const column of block.columns) {
      if (column.formula === undefined) continue
      for (const row of block.rows) {
        const relation = ofRow(report, block, row, column, column.formula)
        if (relation) yield relation
      }
    }
    yield* impliedRelations(report, block)
  }
}

function ofRow(
  report: Report,
  block: TableBlock,
  row: TableRow,
  column: TableColumn,
  formula: string
): Relation | undefined {
  const stated = valueIn(report, row.cells[column.index])
  if (!stated || !isPlain(stated)) return undefined
  const expression = readFormula(formula, (name) => {
    const named = columnNamed(block, column, name)
    if (!named) return undefined
    const cell = row.cells[named.index]
    if (isBlank(cell)) return 'blank'
    const fact = valueIn(report, cell)
    return fact && isPlain(fact) && fact !== stated ? figureOf(fact, nameOfCell(row, named)) : undefined
  })
  if (!expression || expression.op === 'constant' || expression.op === 'figure') return undefined
  return {
    kind: 'formula',
    stated: { label: nameOfCell(row, column), figure: stated.figure },
    comparison: '=',
    readings: [{ expression, binding: 'firm' }, ...asFraction(stated, expression)],
    data: { formula }
  }
}

/** The column with that letter, or with that name; A and B by what they always mean when no column has a letter. */
function columnNamed(block: TableBlock, own: TableColumn, name: string): TableColumn | undefined {
  const lettered = block.columns.find((column) => column !== own && column.letter === name)
  if (lettered) return lettered
  const usual = usualLetters[name]
  if (usual && block.columns.every((column) => column === own || column.letter === undefined)) {
    for (const role of usual) {
      const found = block.columns.filter((column) => column.role === role)
      if (found.length === 1) return found[0]
    }
  }
  if (!/^[\u4e00-\u9fff]{2,}$/.test(name)) return undefined
  const headers = block.columns.filter((column) => column !== own && column.header !== '')
  const plain = (column: TableColumn): string => (column.path.at(-1) ?? '').replace(/（[^）]*）?/g, '')
  const same = headers.filter((column) => plain(column) === name)
  const alike =
    same.length > 0
      ? same
      : headers.filter(
          (column) => plain(column).includes(name) || (plain(column).length > 1 && name.includes(plain(column)))
        )
  return alike.length === 1 ? alike[0] : undefined
}

/** Columns that print their own formula, and rates whose formula their name says. Source: handbook A.2, A.6, B01, B02. */
export const declaredFormula = defineRule({
  meta: {
    id: 'declared-formula',
    title: { zh: '表头公式', en: 'Formulas of columns' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B01', 'B02', 'B03', 'B15']
  },
  relations,
  checkMessage: declaredFormulaMessage
})
