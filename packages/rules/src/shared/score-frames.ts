import { Decimal, type Fact, type Part, type Report, type Section } from '@gouji/core'
import { groupBy } from './group-by.js'
import { type ScoreItem, scoreItems } from './score-items.js'
import { componentWords, conclusionTitles, wholeWords } from './score-words.data.js'

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
const MOST_CHILDREN = 60
const LONGEST_NAME = 60
const HUNDRED = new Decimal(100)

const known = new WeakMap<Report, readonly ScoreFrame[]>()

/** The frames of every part of the report that scores in its text: at least one for each. */
export function scoreFrames(report: Report): readonly ScoreFrame[] {
  const before = known.get(report)
  if (before) return before
  const frames: ScoreFrame[] = []
  for (const [part, items] of groupBy(scoreItems(report), (item) => item.block.part))
    frames.push(...framesOf(report, part, items))
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
    if (single.length === 1 && only && !paired.some((item) => item.block.section === only.block.section))
      wholes.push(only)
    const { lists, alone } = listsOf(paired)
    // 「得分99.28分，包括预算执行率（10分）得9.28分…」
    const listed = new Set(lists.flat().map((item) => item.block))
    const heads = single.filter((item) => listed.has(item.block) && !isComponent(item))
    if (heads.length === 1) wholes.push(...heads)
    return [...lists, alone].map((items) => make(report, part, items, wholes))
  }
  const components = single.filter(isComponent)
  const concluding = single.filter((item) => !components.includes(item) && concludes(item.block.section))
  const rest = single.filter((item) => !concluding.includes(item))
  const told = [...wholes, ...concluding]
  const { lists } = listsOf(components)
  if (lists.length > 0) return lists.map((items) => make(report, part, items, told))
  if (rest.length >= LEAST_UNPAIRED) return [make(report, part, rest, told)]
  const alone = paired.length === 0 && single.length === 1 && components.length === 0 ? single : concluding
  return [{ part, items: [], nested: [], wholes: [...wholes, ...alone], gapless: false, complete: false }]
}

/** Scores of several projects have no sum; nor have the other scores of their paragraphs. */
function withoutProjects(all: readonly ScoreItem[]): readonly ScoreItem[] {
  const projects = all.filter((item) => item.ofProject)
  if (projects.length < 2) return all
  const blocks = new Set(projects.map((item) => item.block))
  return all.filter((item) => !blocks.has(item.block))
}

/**
 * Several items in one sentence, else in one paragraph, are a list of their own: a summary of what the sections say in
 * detail. What is left stands alone in its paragraph.
 */
function listsOf(items: readonly ScoreItem[]): { lists: ScoreItem[][]; alone: ScoreItem[] } {
  const lists: ScoreItem[][] = []
  const alone: ScoreItem[] = []
  for (const inBlock of groupBy(items, (item) => item.block).values()) {
    const rest: ScoreItem[] = []
    for (const inSentence of groupBy(inBlock, (item) => item.score.sentence).values()) {
      if (inSentence.length > 1) lists.push(inSentence)
      else rest.push(...inSentence)
    }
    if (rest.length > 1) lists.push(rest)
    else alone.push(...rest)
  }
  return { lists, alone }
}

/** A score of 100, or one said of the whole. */
function isWhole(item: ScoreItem): boolean {
  if (item.full?.figure.value.gte(HUNDRED)) return true
  return !isComponent(item) && (item.ofProject || wholeWords.test(item.words.slice(-14)))
}

function isComponent(item: ScoreItem): boolean {
  return componentWords.test(item.words) || item.score.scope.head?.figure.unitKind === 'score'
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
    part,
    items: folded.roots,
    nested: [...nested, ...folded.nested],
    wholes,
    gapless: isGapless(report, folded.roots),
    complete: fills(folded.roots, HUNDRED)
  }
}

interface Nesting {
  readonly roots: ScoreItem[]
  readonly nested: { parent: ScoreItem; children: ScoreItem[] }[]
}

/** Items whose section lies inside another item's section belong to it. */
function bySections(items: readonly ScoreItem[]): Nesting {
  const roots: ScoreItem[] = []
  const rootOf = new Map<Section, ScoreItem>()
  const inside: { readonly parent: ScoreItem; readonly item: ScoreItem }[] = []
  for (const item of items) {
    const parent = ancestorWith(item.block.section, rootOf)
    if (parent) inside.push({ parent, item })
    else {
      roots.push(item)
      if (item.block.section.level > 0) rootOf.set(item.block.section, item)
    }
  }
  const groups = groupBy(inside, ({ parent }) => parent)
  return { roots, nested: [...groups].map(([parent, pairs]) => ({ parent, children: pairs.map(({ item }) => item) })) }
}

function ancestorWith(section: Section, rootOf: ReadonlyMap<Section, ScoreItem>): ScoreItem | undefined {
  for (let at = section.parent; at; at = at.parent) {
    const root = rootOf.get(at)
    if (root) return root
  }
  return undefined
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
  for (let at = index + 1; at < Math.min(items.length, index + MOST_CHILDREN) && sum.lt(total); at++) {
    const full = items[at]?.full
    if (!full) break
    sum = sum.plus(full.figure.value)
    if (sum.eq(total)) return at + 1
  }
  return index + 1
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
  const words = (fact.sentence?.skeleton.slice(Math.max(0, fact.at - LONGEST_NAME), fact.at) ?? '')
    .replace(/[\uE000-\uE00A]/g, '')
    .replace(/(?:(?:该|本)(?:部分|项|指标))?(?:满分|分值|标准分|自评|得分|得|计|权重|实际|为|[（：:])+$/, '')
  const name = words.split(/[，。；：:（]/).at(-1) ?? ''
  return name === '' ? item.block.section.title : name
}
