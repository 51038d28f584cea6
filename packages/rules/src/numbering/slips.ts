import type { Block, MarkerStyle, Report, Section, Span } from '@gouji/core'
import { printed, type SiblingGroup } from './groups.js'

/** A number that is not what the numbers around it call for. */
export interface Slip {
  readonly span: Span
  /** As printed; empty where a title has no number. */
  readonly found: string
  readonly expected: string
}

/** The outer style that a lost one stands for: 2、 among 一、三、 and （2） among （一）（三）. */
const outerOf: Partial<Record<MarkerStyle, MarkerStyle>> = { comma: 'han', dot: 'han', paren: 'han-paren' }
const titleEnds = /(?:情况说明|情况|说明|分析|解释|措施|建议|问题|附表|附件)$/

/** Headings numbered 2、 or （2） among headings numbered 一、 or （一）. */
export function lostStyles(groups: readonly SiblingGroup[]): Slip[] {
  const slips: Slip[] = []
  for (const { sections } of groups) {
    for (const outer of ['han', 'han-paren'] as const) {
      if (!sections.some((section) => section.marker?.style === outer)) continue
      for (const section of sections) {
        const { marker } = section
        if (marker && outerOf[marker.style] === outer) slips.push(slipAt(section, printed(outer, marker.value)))
      }
    }
  }
  return inOrder(slips)
}

/** A list whose items change between 1. and 1、; one entry a list. */
export function mixedLists(groups: readonly SiblingGroup[]): Slip[][] {
  const lists: Slip[][] = []
  for (const { sections } of groups) {
    const numbered = sections.filter((section) => section.marker?.style === 'dot' || section.marker?.style === 'comma')
    const [first] = numbered
    if (!first?.marker || numbered.length !== sections.length) continue
    const own = first.marker.style
    const slips = numbered.flatMap((section) =>
      section.marker && section.marker.style !== own ? [slipAt(section, printed(own, section.marker.value))] : []
    )
    if (slips.length > 0) lists.push(slips)
  }
  return lists
}

/**
 * Numbers that are left out: 四、 behind three titles without a number, a title without a number behind 八、, or 第四部分
 * behind 第二部分. Silent when the missing number stands somewhere in the text between.
 */
export function missingNumbers(report: Report, groups: readonly SiblingGroup[]): Slip[] {
  const slips: Slip[] = []
  for (const { sections } of groups) {
    const style = styleOf(sections)
    if (!style) continue
    let last = 0
    let bare: Section[] = []
    for (const [index, section] of sections.entries()) {
      const value = section.marker?.value
      if (value === undefined) {
        if (section.heading) bare.push(section)
        continue
      }
      const gap = value - last - 1
      if (gap > 0 && gap === bare.length)
        slips.push(...bare.map((title, index) => withoutNumber(title, printed(style, last + 1 + index))))
      else if (
        gap > 0 &&
        last > 0 &&
        bare.length === 0 &&
        gap <= 2 &&
        !standsBetween(report, sections[index - 1], section, style, last + 1)
      ) {
        slips.push(slipAt(section, printed(style, last + 1)), ...titleBetween(report, section, style))
      }
      last = Math.max(last, value)
      bare = []
    }
    if (last > 1)
      slips.push(
        ...trailing(bare, sections).map((title, index) => withoutNumber(title, printed(style, last + 1 + index)))
      )
  }
  return inOrder(slips)
}

/** 一、二、二、三、, and an item （3） inside a paragraph in front of a heading （3）. */
export function repeatedNumbers(report: Report, groups: readonly SiblingGroup[]): Slip[] {
  const slips: Slip[] = []
  const blocks = blocksWithItems(report)
  for (const { sections } of groups) {
    for (const [index, section] of sections.entries()) {
      const before = sections[index - 1]
      if (!before?.marker || !section.marker || section.marker.style !== before.marker.style) continue
      const { style, value } = section.marker
      if (value === before.marker.value && value > 1) slips.push(slipAt(section, printed(style, value + 1)))
      const twin = value === before.marker.value + 1 ? inlineTwin(blocks.get(before) ?? [], before, section) : undefined
      if (twin)
        slips.push(slipAt(section, printed(style, value + 1)), {
          span: twin,
          found: printed(style, value),
          expected: printed(style, value)
        })
    }
  }
  return slips
}

/** The paragraphs that have numbered items inside, by their section. */
function blocksWithItems(report: Report): Map<Section, Block[]> {
  const blocks = new Map<Section, Block[]>()
  for (const block of report.blocks) {
    if (block.items.length === 0) continue
    const list = blocks.get(block.section)
    if (list) list.push(block)
    else blocks.set(block.section, [block])
  }
  return blocks
}

/** Where the paragraph of the item before holds, alone, the number that this item then uses again. */
function inlineTwin(blocks: readonly Block[], before: Section, { marker }: Section): Span | undefined {
  for (const block of blocks) {
    const items = block.items.filter(
      (item) => item.marker.style === marker?.style && item.marker.span.start !== before.marker?.span.start
    )
    if (items.length === 1 && items[0]?.marker.value === marker?.value) return items[0]?.marker.span
  }
  return undefined
}

function styleOf(sections: readonly Section[]): MarkerStyle | undefined {
  const styles = sections.flatMap((section) => (section.marker ? [section.marker.style] : []))
  if (styles.includes('part')) return 'part'
  if (styles.includes('han')) return 'han'
  if (styles.includes('han-paren')) return 'han-paren'
  return new Set(styles).size === 1 ? styles[0] : undefined
}

/** Titles at the end of a group are its headings when they end like those that have a number. */
function trailing(bare: readonly Section[], sections: readonly Section[]): Section[] {
  const endings = new Set(
    sections.flatMap((section) => (section.marker && section.heading ? [titleEnds.exec(section.title)?.[0]] : []))
  )
  const ended: Section[] = []
  for (const title of bare) {
    const ending = titleEnds.exec(title.title)?.[0]
    if (ending === undefined || !endings.has(ending)) break
    ended.push(title)
  }
  return ended
}

function standsBetween(
  report: Report,
  before: Section | undefined,
  section: Section,
  style: MarkerStyle,
  value: number
): boolean {
  const text = report.plain.slice(before?.span.start ?? section.part.span.start, section.span.start).replace(/\s/g, '')
  return text.includes(printed(style, value))
}

/** For a missing 第三部分: the title without a number that stands in its place. */
function titleBetween(report: Report, section: Section, style: MarkerStyle): Slip[] {
  if (style !== 'part') return []
  const value = (section.marker?.value ?? 0) - 1
  const titles = report.sections.filter(
    (other) =>
      !other.marker &&
      other.heading &&
      other.level === section.level &&
      other.part === section.part &&
      other.span.start < section.span.start
  )
  const last = titles.at(-1)
  return last ? [withoutNumber(last, printed(style, value))] : []
}

function slipAt(section: Section, expected: string): Slip {
  const { marker } = section
  return { span: marker?.span ?? section.titleSpan, found: marker ? printed(marker.style, marker.value) : '', expected }
}

function withoutNumber(section: Section, expected: string): Slip {
  return { span: section.titleSpan, found: '', expected }
}

function inOrder(slips: Slip[]): Slip[] {
  return slips.sort((a, b) => a.span.start - b.span.start)
}
