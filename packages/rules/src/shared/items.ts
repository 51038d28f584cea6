import { type Block, type Fact, groupOf, type Report } from '@gouji/core'
import { addsTo } from './addends.js'

/** A numbered item, or a line of an unnumbered list, with the lines under it. */
export interface ItemGroup {
  readonly first: Block
  readonly blocks: readonly Block[]
}

const MOST_ITEMS = 200
/** Lines that a numbered list may take. */
const MOST_LINES = 600
/** How far into its line the amount of a list line may stand. */
const FARTHEST_AMOUNT = 40

/**
 * The items that follow a block: a numbered run of another style than the block's own (1. 2. 3.), each with the lines up
 * to the next; or lines without numbers up to the next heading or numbered line.
 */
export function itemsBelow(report: Report, block: Block): { readonly items: ItemGroup[]; readonly numbered: boolean } {
  const first = report.blocks[block.index + 1]
  if (!first || first.kind === 'cell' || first.part !== block.part) return { items: [], numbered: false }
  if (!first.marker) return { items: plainLines(report, first), numbered: false }
  if (first.marker.style === block.marker?.style) return { items: [], numbered: true }
  return { items: numberedRun(report, first), numbered: true }
}

function numberedRun(report: Report, first: Block): ItemGroup[] {
  const style = first.marker?.style
  const items: { first: Block; blocks: Block[] }[] = []
  let last = (first.marker?.value ?? 1) - 1
  for (let i = first.index; i < report.blocks.length && i < first.index + MOST_LINES; i++) {
    const block = report.blocks[i] as Block
    if (block.part !== first.part || block.kind === 'cell') break
    if (block.marker?.style === style) {
      if (block.marker?.value !== last + 1) break
      last++
      items.push({ first: block, blocks: [block] })
    } else {
      // a line of a higher level, or a heading without a number, ends the list
      if (block.section.level < first.section.level || (block.kind === 'heading' && !block.marker)) break
      items.at(-1)?.blocks.push(block)
    }
  }
  return items
}

function plainLines(report: Report, first: Block): ItemGroup[] {
  const items: ItemGroup[] = []
  for (let i = first.index; i < report.blocks.length && items.length < MOST_ITEMS; i++) {
    const block = report.blocks[i] as Block
    if (block.part !== first.part || block.kind !== 'paragraph' || block.marker || !startsWithAmount(report, block))
      break
    items.push({ first: block, blocks: [block] })
    // a line that announces a list of its own: what follows belongs to it
    if (/[:：]\s*$/.test(report.plain.slice(block.span.end - 2, block.span.end))) break
  }
  return items
}

function startsWithAmount(report: Report, block: Block): boolean {
  const fact = report.factsByBlock.get(block.index)?.[0]
  return fact?.sentence !== undefined && fact.at <= FARTHEST_AMOUNT && fact.segment === 0
}

/** The amount that an item is about: its first one that could be a part of `total`, of the same stage when it has one. */
export function leadAmount(report: Report, item: ItemGroup, total: Fact): Fact | undefined {
  const wanted = groupOf(total)
  for (const block of item.blocks) {
    const facts = (report.factsByBlock.get(block.index) ?? []).filter(
      (fact) => fact.sentence && addsTo(fact, total) && standsAlone(fact)
    )
    if (facts.length > 0) return facts.find((fact) => wanted !== undefined && groupOf(fact) === wanted) ?? facts[0]
  }
  return undefined
}

/** Not inside a list of its own line; 其中 at the very start of the line opens none. */
function standsAlone(fact: Fact): boolean {
  if (fact.scope.depth === 0) return true
  return (
    fact.scope.depth === 1 &&
    fact.scope.opener === 'of-which' &&
    /^其中/.test(fact.sentence?.skeleton ?? '') &&
    fact.at <= FARTHEST_AMOUNT
  )
}

/** 「社会保障和就业（类）行政事业单位养老支出（款）」 → its classes, outermost first; none when no class is named. */
export function classesOf(words: string): { readonly level: string; readonly name: string }[] {
  const found: { level: string; name: string }[] = []
  let from = 0
  for (const match of words.matchAll(/（(类|款|项)）/g)) {
    found.push({ level: match[1] as string, name: words.slice(from, match.index) })
    from = match.index + match[0].length
  }
  return found
}

/** The words of an item's first line in front of its first figure. */
export function titleOf(report: Report, { first }: ItemGroup): string {
  const end = report.factsByBlock.get(first.index)?.[0]?.figure.span.start ?? first.span.end
  return report.plain.slice(first.contentStart, end).replace(/\s+/g, '')
}
