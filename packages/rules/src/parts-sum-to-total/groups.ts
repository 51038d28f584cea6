import { type Block, type Fact, isAmount, nameOf, type Report, type Section } from '@gouji/core'
import { isAddend, nameOfAddend, stagesDiffer } from '../shared/addends.js'
import { chapterOf } from '../shared/chapter.js'
import { classesOf, type ItemGroup, leadAmount, titleOf } from '../shared/items.js'
import type { Claim } from './claim.js'

/** No class has more; a text that says the same over and over is not searched from each of its figures. */
const MOST_LINES = 200

interface Line {
  readonly section: Section
  readonly amount: Fact
}

/**
 * Lines by class (「卫生健康支出（类）医疗救助（款）城乡医疗救助（项）：支出决算为…」) against what the text says elsewhere of the class:
 * 「卫生健康支出1713.65万元，占96%」.
 */
export function* groupTotals(report: Report): Iterable<Claim> {
  const groups = new Map<string, Line[]>()
  for (const block of report.blocks) {
    if (block.kind === 'cell' || !isClassLine(report, block)) continue
    addLine(report, { first: block, blocks: [block] }, groups)
  }
  if (groups.size === 0) return
  for (const fact of report.facts) {
    if (!fact.sentence || !isAddend(fact) || fact.figure.unitKind !== 'money') continue
    const lines = groups.get(keyOf(nameOfAddend(fact), fact.block))
    const claim = lines && lines.length <= MOST_LINES ? claimOf(fact, lines) : undefined
    if (claim) yield claim
  }
}

function isClassLine(report: Report, block: Block): boolean {
  const { contentStart, span } = block
  const at = report.plain.slice(contentStart, Math.min(span.end, contentStart + 40)).indexOf('（类）')
  return at > 0 && (report.factsByBlock.get(block.index)?.length ?? 0) > 0
}

/** Every prefix of its classes is a group: 卫生健康支出, and 卫生健康支出 医疗救助. */
function addLine(report: Report, item: ItemGroup, groups: Map<string, Line[]>): void {
  const sample = report.factsByBlock
    .get(item.first.index)
    ?.find((fact) => fact.sentence && isAmount(fact) && fact.figure.unitKind === 'money')
  const amount = sample && (spentAmount(report, item) ?? leadAmount(report, item, sample))
  if (!amount) return
  const classes = classesOf(titleOf(report, item))
  // 「教育支出（类）300万元」 is the total of its class itself
  if (classes.length < 2) return
  for (const { name, level } of classes) {
    if (level === '项') continue
    const key = keyOf(name, item.first)
    const lines = groups.get(key) ?? []
    lines.push({ section: item.first.section, amount })
    groups.set(key, lines)
  }
}

/** 「年初预算为…，支出决算为…」: the account is what the summary speaks of. */
function spentAmount(report: Report, item: ItemGroup): Fact | undefined {
  return report.factsByBlock
    .get(item.first.index)
    ?.find((fact) => isAddend(fact) && fact.figure.unitKind === 'money' && fact.measures[0]?.group === 'spent')
}

function keyOf(name: string, block: Block): string {
  return `${block.part.index} ${nameOf(name.replace(/[\uE000-\uE00A\d.、]/g, '')).replace(/(?:支出)+$/, '')}`
}

function claimOf(total: Fact, lines: readonly Line[]): Claim | undefined {
  const outside = lines.filter(({ amount }) => amount.block !== total.block)
  if (
    outside.length === 0 ||
    outside.length < lines.length ||
    outside.some(({ amount }) => stagesDiffer(amount, total))
  )
    return undefined
  const chapter = chapterOf(total.block.section)
  const near = outside.every(({ section }) => chapterOf(section) === chapter)
  return {
    kind: 'group',
    total,
    readings: [
      {
        parts: outside.map(({ amount }) => amount),
        firm: near && outside.length >= 2,
        doubt: near ? 'list-may-be-partial' : 'other-scope'
      }
    ]
  }
}
