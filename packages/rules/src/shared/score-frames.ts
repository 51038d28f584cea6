import { type Block, Decimal, type Fact, type Part, type Report, type Section } from '@gouji/core'
import { type ScoreItem, scoreItems } from './prose-scores.js'
import { conclusionTitles, wholeWords } from './score-words.data.js'

/** Scores that the text gives item by item, and those it gives to the whole. */
export interface ScoreFrame {
  readonly part: Part
  /** The outermost items, in order; none where only the whole is scored. */
  readonly items: readonly ScoreItem[]
  /** Items with the items of the sections, or lines, that belong to them. */
  readonly nested: readonly Nest[]
  /** Scores of the whole in the same part. */
  readonly wholes: readonly ScoreItem[]
  /** Whether nothing that looks like an item between the first and the last lacks its score. */
  readonly gapless: boolean
  /** Whether the full marks are all printed and fill 100. */
  readonly complete: boolean
}

export interface Nest {
  readonly parent: ScoreItem
  readonly children: readonly ScoreItem[]
}

const LEAST_ITEMS = 3
const LEAST_UNPAIRED = 4
const HUNDRED = new Decimal(100)

const known = new WeakMap<Report, readonly ScoreFrame[]>()

/** The frames of every part of the report that scores in its text: at least one for each. */
export function scoreFrames(report: Report): readonly ScoreFrame[] {
  const before = known.get(report)
  if (before) return before
  const byPart = new Map<Part, ScoreItem[]>()
  for (const item of scoreItems(report)) {
    const items = byPart.get(item.block.part)
    if (items) items.push(item)
    else byPart.set(item.block.part, [item])
  }
  const frames: ScoreFrame[] = []
  for (const [part, items] of byPart) frames.push(...framesOf(report, part, items))
  known.set(report, frames)
  return frames
}

function framesOf(report: Report, part: Part, all: readonly ScoreItem[]): ScoreFrame[] {
  const own = withoutProjects(all)
  const paired = own.filter((item) => item.full && !isWhole(item))
  const single = own.filter((item) => !item.full && !isWhole(item))
  const wholes = own.filter(isWhole)
  if (paired.length >= LEAST_ITEMS) {
    // beside full marks, a score without one in a section of its own is that of the whole
    const [only] = single
    if (single.length === 1 && only && !paired.some((item) => item.block.section === only.block.section)) wholes.push(only)
    return [...inOneParagraph(paired), ...oneAParagraph(paired)].map((items) => make(report, part, items, wholes))
  }
  const concluding = single.filter((item) => concludes(item.block.section))
  const rest = single.filter((item) => !concluding.includes(item))
  if (rest.length >= LEAST_UNPAIRED) return [make(report, part, rest, [...wholes, ...concluding])]
  const alone = paired.length === 0 && single.length === 1 ? single : concluding
  return [{ part, items: [], nested: [], wholes: [...wholes, ...alone], gapless: false, complete: false }]
}

/** Scores of several projects have no sum; nor have the other scores of their paragraphs. */
function withoutProjects(all: readonly ScoreItem[]): readonly ScoreItem[] {
  const projects = all.filter((item) => item.ofProject)
  if (projects.length < 2) return all
  const blocks = new Set(projects.map((item) => item.block))
  return all.filter((item) => !blocks.has(item.block))
}

/** A paragraph that lists several items is a list of its own: a summary of what the sections say in detail. */
function inOneParagraph(items: readonly ScoreItem[]): ScoreItem[][] {
  return [...byBlock(items).values()].filter((group) => group.length > 1)
}

function oneAParagraph(items: readonly ScoreItem[]): ScoreItem[][] {
  const alone = [...byBlock(items).values()].filter((group) => group.length === 1).flat()
  return alone.length > 0 ? [alone] : []
}

function byBlock(items: readonly ScoreItem[]): Map<Block, ScoreItem[]> {
  const groups = new Map<Block, ScoreItem[]>()
  for (const item of items) {
    const group = groups.get(item.block)
    if (group) group.push(item)
    else groups.set(item.block, [item])
  }
  return groups
}

/** A score of 100, or one said of the whole. */
function isWhole(item: ScoreItem): boolean {
  return item.ofProject || item.full?.figure.value.gte(HUNDRED) === true || wholeWords.test(item.words.slice(-14))
}

function concludes(section: Section | undefined): boolean {
  for (let at = section; at; at = at.parent) if (conclusionTitles.test(at.title)) return true
  return false
}

function make(report: Report, part: Part, items: readonly ScoreItem[], wholes: readonly ScoreItem[]): ScoreFrame {
  const { roots, nested } = bySections(items)
  const flat = fills(roots, HUNDRED) ? { roots, nested: [] } : byMarks(roots)
  const folded = fills(flat.roots, HUNDRED) ? flat : { roots, nested: [] }
  return {
    part, items: folded.roots, nested: [...nested, ...folded.nested], wholes, gapless: isGapless(report, folded.roots),
    complete: fills(folded.roots, HUNDRED)
  }
}

interface Nesting {
  readonly roots: ScoreItem[]
  readonly nested: { parent: ScoreItem; children: ScoreItem[] }[]
}

/** Items whose section lies inside another item's section belong to it. */
function bySections(items: readonly ScoreItem[]): Nesting {
  const nested: Nesting['nested'] = []
  const roots: ScoreItem[] = []
  for (const item of items) {
    const parent = roots.findLast((root) => isInside(item.block.section, root.block.section))
    if (!parent) {
      roots.push(item)
      continue
    }
    const group = nested.find((other) => other.parent === parent)
    if (group) group.children.push(item)
    else nested.push({ parent, children: [item] })
  }
  return { roots, nested }
}

/** 产出指标（50分） on a line of its own above 数量指标（20分） and 质量指标（30分）: what follows fills its full mark. */
function byMarks(items: readonly ScoreItem[]): Nesting {
  const nested: Nesting['nested'] = []
  const roots: ScoreItem[] = []
  let index = 0
  while (index < items.length) {
    const parent = items[index] as ScoreItem
    const end = parent.full ? endOfChildren(items, index, parent.full.figure.value) : index + 1
    roots.push(parent)
    if (end > index + 2) nested.push({ parent, children: items.slice(index + 1, end) })
    index = end > index + 2 ? end : index + 1
  }
  return { roots, nested }
}

function endOfChildren(items: readonly ScoreItem[], index: number, total: Decimal): number {
  let sum = new Decimal(0)
  for (let at = index + 1; at < items.length && sum.lt(total); at++) {
    const full = items[at]?.full
    if (!full) break
    sum = sum.plus(full.figure.value)
    if (sum.eq(total)) return at + 1
  }
  return index + 1
}

function isInside(inner: Section, outer: Section): boolean {
  if (inner === outer || outer.level === 0) return false
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true
  return false
}

/** Whether the items' full marks are all printed and add up to `total`. */
export function fills(items: readonly ScoreItem[], total: Decimal): boolean {
  let sum = new Decimal(0)
  for (const { full } of items) {
    if (!full) return false
    sum = sum.plus(full.figure.value)
  }
  return items.length > 0 && sum.eq(total)
}

/**
 * Items on lines of one section: every line between the first and the last has one. Items in sections: every sibling
 * between two of them has one.
 */
function isGapless(report: Report, items: readonly ScoreItem[]): boolean {
  const [first] = items
  const last = items.at(-1)
  if (!first || !last || items.length < LEAST_ITEMS) return false
  const sections = new Set(items.map((item) => item.block.section))
  if (sections.size === 1) {
    const blocks = new Set(items.map((item) => item.block))
    for (let index = first.block.index; index <= last.block.index; index++) {
      const block = report.blocks[index]
      if (block && !blocks.has(block)) return false
    }
    return true
  }
  const parents = new Map<Section | undefined, { first: number; last: number }>()
  for (const { index, parent } of sections) {
    const range = parents.get(parent)
    parents.set(parent, { first: Math.min(range?.first ?? index, index), last: Math.max(range?.last ?? index, index) })
  }
  for (const [parent, range] of parents) {
    for (let index = range.first; index <= range.last; index++) {
      const section = report.sections[index]
      if (section?.parent === parent && section !== undefined && !sections.has(section)) return false
    }
  }
  return true
}

/** What an item is called: the words in front of its full mark, else of its score; else its section. */
export function nameOfItem(item: ScoreItem): string {
  const fact: Fact = item.full ?? item.score
  const words = (fact.sentence?.skeleton.slice(0, fact.at) ?? '')
    .replace(/[\uE000-\uE00A]/g, '')
    .replace(/(?:(?:该|本)(?:部分|项|指标))?(?:满分|分值|标准分|自评|得分|得|计|权重|实际|为|[（：:])+$/, '')
  const name = words.split(/[，。；：:（]/).at(-1) ?? ''
  return name === '' ? item.block.section.title : name
}
