import { type Fact, findNamed, groupOf, type MeasureGroup, type Report, sameKind } from '@gouji/core'

const MOST_WHOLES = 3
/** How many blocks back an item looks for the first of its list. */
const MOST_BLOCKS = 16
const namesWhole = /占([^，；。]{2,24})$/

/** What 占全年支出, 占总收入, 占预算总额 are shares of, where no figure goes by just that name. */
const groups: readonly (readonly [words: RegExp, group: MeasureGroup])[] = [
  [/^(?:全年|本年|年度|当年|全部|总|实际|各项|资金|项目|财政)*支出(?:总额|总数|总量|合计|决算)?$/, 'spent'],
  [/^(?:全年|本年|年度|当年|全部|总|实际|各项)*收入(?:总额|总数|总量|合计|决算)?$/, 'income'],
  [/^(?:全年|本年|年度|当年|全部|总)*预算(?:总额|总数|总量|数|合计|安排)?$/, 'budget']
]

/** Totals in front of a share that the words of its whole may mean: those of the same measure that name nothing else, the nearest first. */
export function wholesByMeasure(report: Report, share: Fact, name: string, part: Fact): Fact[] {
  const group = groups.find(([words]) => words.test(name))?.[1]
  if (group === undefined) return []
  const found: Fact[] = []
  for (const fact of totalsOf(report).get(group) ?? []) {
    if (fact.index >= share.index) break
    if (fact.block.part !== share.block.part || !sameKind(fact, part)) continue
    if (fact.figure.value.lt(part.figure.value)) continue
    if (!found.some((other) => other.figure.value.eq(fact.figure.value))) found.unshift(fact)
  }
  return found.slice(0, MOST_WHOLES)
}

const known = new WeakMap<Report, ReadonlyMap<MeasureGroup, readonly Fact[]>>()

/** Amounts of this year outside lists that are called by their measure alone: 支出决算24659万元, 全年支出. */
function totalsOf(report: Report): ReadonlyMap<MeasureGroup, readonly Fact[]> {
  const before = known.get(report)
  if (before) return before
  const totals = new Map<MeasureGroup, Fact[]>()
  for (const fact of report.facts) {
    const group = groupOf(fact)
    if (group === undefined || !fact.sentence || fact.figure.unitKind !== 'money') continue
    if (fact.scope.depth > 0 || fact.subject !== '' || fact.relativeYear !== 0) continue
    const list = totals.get(group)
    if (list) list.push(fact)
    else totals.set(group, [fact])
  }
  known.set(report, totals)
  return totals
}

/** 「（1）甲652万元，占支出的29.83%；（2）乙718万元，占32.85%」: how an item in front names the whole of its share; empty when none does. */
export function wholeOfList(report: Report, { block }: Fact): string {
  if (!block.marker) return ''
  const { style } = block.marker
  for (let back = 1; back <= MOST_BLOCKS; back++) {
    const other = report.blocks[block.index - back]
    if (!other || other.section.parent !== block.section.parent) return ''
    if (other.marker?.style !== style) continue
    const [share, more] = (report.factsByBlock.get(other.index) ?? []).filter(
      ({ figure, lead }) => figure.unitKind === 'ratio' && lead.includes('占')
    )
    if (!share || more) return ''
    const name = namesWhole.exec(share.lead)?.[1]?.replace(/的$/, '')
    if (name) return name
  }
  return ''
}

/** 「人员经费占基本支出的91.63%」: the part is named, its amount stands in front. */
export function namedPart(report: Report, share: Fact): Fact | undefined {
  const name = /^([\u4E00-\u9FFF]{3,16})占/.exec(share.lead)?.[1]
  if (name === undefined) return undefined
  const part = findNamed(report, share, name, ({ figure }) => figure.unitKind === 'money')
  return part && part.block === share.block && part.index < share.index ? part : undefined
}
