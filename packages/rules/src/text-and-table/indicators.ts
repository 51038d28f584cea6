import { type Cell, type Fact, operand, type Relation, type Report, sameKind, similarity } from '@gouji/core'
import { nameOfFact } from '../same-fact/names.js'
import { printedNumber } from '../shared/restated.js'
import { narrativeOf } from './narrative.js'

const LEAST_SIMILARITY = 0.75
const CERTAIN = 0.8
const MOST_IN_BUCKET = 40

/**
 * An indicator's target and result in the form against the figure of the same name, stage and kind in the narrative.
 * A result said as a bound (满意度≥85%) is no restatement.
 */
export function* indicatorRelations(report: Report): Iterable<Relation> {
  const factOf = new Map<Cell, Fact>()
  for (const fact of report.facts) if (fact.cell) factOf.set(fact.cell, fact)
  const prose = proseByEnding(report)
  for (const model of report.tableModels) {
    const narrative = model.kind === 'indicators' ? narrativeOf(report, model.table.part) : undefined
    if (!narrative) continue
    for (const row of model.rows) {
      for (const column of model.columns) {
        if (column.role !== 'target' && column.role !== 'actual') continue
        const cell = row.cells[column.index]
        const fact = cell ? factOf.get(cell) : undefined
        if (!fact || row.label.length < 3) continue
        const candidates = (prose.get(ending(row.label)) ?? []).filter((other) => other.block.part === narrative)
        const match = bestMatch(candidates, row.label, fact, column.role)
        if (!match) continue
        yield {
          kind: column.role,
          stated: printedNumber(operand(fact)),
          comparison: '=',
          tentative: true,
          readings: [
            {
              expression: { op: 'figure', operand: printedNumber(operand(match.fact)) },
              ...(match.firm ? { binding: 'firm' } : { binding: 'loose', doubt: 'other-scope' })
            }
          ]
        }
      }
    }
  }
}

function proseByEnding(report: Report): Map<string, Fact[]> {
  const map = new Map<string, Fact[]>()
  for (const fact of report.facts) {
    if (
      fact.cell ||
      fact.normative ||
      fact.cumulative ||
      fact.figure.upper ||
      (fact.figure.hedge && !fact.figure.comparator) ||
      fact.relativeYear !== 0
    )
      continue
    const name = nameInText(fact)
    if (name.length < 3) continue
    const key = ending(name)
    const list = map.get(key) ?? []
    if (list.length < MOST_IN_BUCKET) list.push(fact)
    map.set(key, list)
  }
  return map
}

const bareResult =
  /^(?:全年|年度|年末|当年|本年|已)?(?:实际)?(?:完成|达到|达成|实现|招聘|建成|发放|新建)?(?:值|数|率)?(?:为|是)?$/
const taskEnd = /(?:年度|年初|全年|预期)?(?:目标|任务|计划|应完成|预期|指标)(?:任务|目标)?(?:数|值|量)?(?:为|是)?$/

/** 「聘用护林员应完成96人，实际完成112人」: the result goes by the name of its task. */
function nameInText(fact: Fact): string {
  if (!fact.sentence || !bareResult.test(fact.label) || !/实际|已/.test(fact.label)) return nameOfFact(fact)
  const facts = fact.sentence.facts
  const task = facts[facts.indexOf(fact) - 1]
  if (!task || task.segment !== fact.segment || fact.clause - task.clause !== 1 || !sameKind(task, fact))
    return nameOfFact(fact)
  return taskEnd.test(task.label) || task.figure.comparator ? task.label.replace(taskEnd, '') : nameOfFact(fact)
}

function ending(name: string): string {
  return name
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/(?:数量|数|情况|测评|调查)$/, '')
    .slice(-2)
}

/** The one figure of the narrative whose words are closest; none when two figures differ and are as close. */
function bestMatch(
  candidates: readonly Fact[],
  label: string,
  cell: Fact,
  stage: 'target' | 'actual'
): { fact: Fact; firm: boolean } | undefined {
  const close = candidates.filter(
    (fact) =>
      kindsMatch(fact, cell) &&
      (fact.stage === stage || fact.stage === 'unknown') &&
      boundsAgree(fact, cell, stage) &&
      likeness(fact, label) >= LEAST_SIMILARITY
  )
  const [first] = close
  if (!first) return undefined
  const equal = close.find((fact) => fact.figure.value.eq(cell.figure.value))
  if (equal) return { fact: equal, firm: false }
  if (close.some((fact) => !fact.figure.value.eq(first.figure.value))) return undefined
  const certain = close.every((fact) => fact.stage === stage && likeness(fact, label) >= CERTAIN)
  return { fact: first, firm: certain }
}

/** How close the words are; 对象, 人员 and 群众 are the same people. */
function likeness(fact: Fact, label: string): number {
  return similarity(people(nameInText(fact)), people(label))
}

function people(name: string): string {
  return name.replace(/对象|人员|群众/g, '人')
}

/** A bare number of a cell may count things, never money or a rate. */
function kindsMatch(fact: Fact, cell: Fact): boolean {
  if (cell.figure.unitKind === 'none')
    return fact.figure.unitKind !== 'money' && fact.figure.unitKind !== 'ratio' && sameKind(fact, cell)
  return fact.figure.unitKind === cell.figure.unitKind && sameKind(fact, cell)
}

function boundsAgree(fact: Fact, cell: Fact, stage: 'target' | 'actual'): boolean {
  // 「满意度≥95%」 as a result is the number that it prints
  if (stage === 'actual') return cell.figure.comparator === undefined
  return (
    fact.figure.comparator === undefined ||
    cell.figure.comparator === undefined ||
    fact.figure.comparator === cell.figure.comparator
  )
}
