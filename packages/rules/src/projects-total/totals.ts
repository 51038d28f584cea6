import {
  type Fact,
  figureOf,
  groupOf,
  operand,
  type Part,
  type Reading,
  type Relation,
  type Report,
  type Section,
  type Sentence,
  sum
} from '@gouji/core'
import { isAddend } from '../shared/addends.js'
import { groupBy } from '../shared/group-by.js'
import { type Amounts, factsBySection, isMoneyFact, plausibleAmounts } from './amounts.js'

const MOST_PROJECTS = 200

/** 「共有八个项目，预算数X，执行数Y」 against the amounts of the eight items that the text goes through. */
export function* totalsOfProjects(report: Report): Iterable<Relation> {
  const announced = report.sentences.flatMap((sentence) => announcedProjects(sentence))
  if (announced.length === 0) return
  const facts = factsBySection(report)
  const children = numberedItems(report)
  for (const { count, budget, spent } of announced) {
    const n = count.figure.number
    // sections that go through exactly so many items, in the part of the announcement
    const same = (children.get(count.block.part) ?? []).filter((items) => items.length === n)
    const lists = same.map((items) => items.map((item) => plausibleAmounts(facts.get(item.index) ?? [])))
    if (budget) yield* relationOf('projects-budget', budget, n, lists, ['budget', 'due', 'arrived'])
    if (spent) yield* relationOf('projects-spent', spent, n, lists, ['spent'])
  }
}

interface Announced {
  readonly count: Fact
  readonly budget?: Fact
  readonly spent?: Fact
}

/** 「共有8个项目，项目预算数…，执行数…」. */
function announcedProjects(sentence: Sentence): Announced[] {
  const count = sentence.facts.find(isProjectCount)
  if (!count) return []
  const behind = sentence.facts.filter(
    (fact) => fact.index > count.index && isMoneyFact(fact) && fact.scope === count.scope
  )
  const budget = behind.find((fact) => groupOf(fact) === 'budget')
  const spent = behind.find((fact) => groupOf(fact) === 'spent')
  return budget || spent ? [{ count, ...(budget ? { budget } : {}), ...(spent ? { spent } : {}) }] : []
}

/** All of them: 共有8个项目, 项目共8个; not 其中3个项目. */
function isProjectCount(fact: Fact): boolean {
  const { figure, scope } = fact
  if (
    figure.unitKind !== 'count' ||
    !/^[个项]$/.test(figure.unit) ||
    !Number.isInteger(figure.number) ||
    figure.number < 2
  )
    return false
  if (figure.number > MOST_PROJECTS || figure.hedge || figure.upper || scope.depth > 0) return false
  const named =
    /^(?:支出|预算|专项|财政)?项目/.test(fact.tail) || /项目(?:共|共有|共计|总数|数)*(?:为)?$/.test(fact.lead)
  return named && !/其中|阶段|常年|选取|抽取|等$|以上/.test(fact.lead)
}

/** The numbered items of every section, by the part. */
function numberedItems(report: Report): Map<Part, Section[][]> {
  const children = new Map<Section, Section[]>()
  for (const section of report.sections) {
    if (!section.parent || !section.marker) continue
    const list = children.get(section.parent)
    if (list) list.push(section)
    else children.set(section.parent, [section])
  }
  return groupBy([...children.values()], (items) => (items[0] as Section).part)
}

function* relationOf(
  kind: string,
  total: Fact,
  n: number,
  lists: readonly (readonly Amounts[])[],
  ways: readonly (keyof Amounts)[]
): Iterable<Relation> {
  const readings: Reading[] = []
  for (const items of lists) {
    if (!items.every((item) => item[ways[0] as keyof Amounts].length > 0)) continue
    const known = new Set<string>()
    for (const way of ways) {
      const parts = items.flatMap((item) => (item[way].length > 0 ? item[way] : item[ways[0] as keyof Amounts]))
      const key = parts.map((part) => part.index).join()
      if (known.has(key) || !parts.every(isAddend)) continue
      known.add(key)
      readings.push({ expression: sum(parts.map((part) => figureOf(part))), binding: 'firm' })
    }
  }
  if (readings.length > 0) yield { kind, stated: operand(total), comparison: '=', readings, data: { count: n } }
}
