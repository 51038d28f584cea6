import type { Block, Item, Marker, Report, Section } from '@gouji/core'
import type { Listed } from './listed.js'

/** Numbered items that follow an announcement: 一是…二是… in its paragraph, or 1.… 2.… on the lines below. */
export interface NumberedRun {
  readonly items: readonly Listed[]
  /** Where the first item begins. */
  readonly start: number
  /** Numbered 1, 2, 3… without a gap or a repeat to the end of the section. */
  readonly clean: boolean
}

const LONGEST_TITLE = 24
/** Looking farther for the next item than this many items, lines or sections costs more than it is worth. */
const FARTHEST = 500

/** The run whose first item is the first one behind `offset` of a block; undefined when that is not numbered 1. */
export function runBehind(report: Report, block: Block, offset: number): NumberedRun | undefined {
  const first = firstItemBehind(block, offset)
  if (first < block.items.length) return runInside(report, block, first)
  const next = report.blocks[block.index + 1]
  if (!next?.marker || next.kind === 'cell' || next.part !== block.part) return undefined
  if (next.marker.style === 'say' && next.marker.value === 2) return runFromOne(report, block, offset)
  if (next.marker.value !== 1) return undefined
  if (next.marker.style === 'part' || next.marker.style === 'annex') return undefined
  // several items in one line below: 「1.…。2.…。」
  if (next.items[0]?.marker === next.marker) return runInside(report, next, 0)
  return next.section.parent === block.section ? runOfSections(report, next.section) : undefined
}

function firstItemBehind({ items }: Block, offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as Item).span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** 「…三个问题：一是…。」 with 二是 and 三是 on lines of their own. */
function runFromOne(report: Report, block: Block, offset: number): NumberedRun | undefined {
  const start = report.plain.slice(offset, Math.min(block.span.end, offset + 60)).search(/一[是要]/)
  if (start < 0) return undefined
  const span = { start: offset + start, end: offset + start + 2 }
  return goOn(report, block, { style: 'say', value: 1, span }, [
    listed(report, { style: 'say', value: 1, span }, block.span.end)
  ])
}

/** Items of a paragraph, and those that go on counting at the beginnings of the lines below it. */
function runInside(report: Report, block: Block, first: number): NumberedRun | undefined {
  const { marker } = block.items[first] as Item
  if (marker.value !== 1) return undefined
  const items: Listed[] = []
  for (let i = first; i < Math.min(block.items.length, first + FARTHEST); i++) {
    const { marker: other, span } = block.items[i] as Item
    if (other.style !== marker.style) continue
    if (other.value !== items.length + 1) {
      const rest = block.items.slice(i, i + items.length + 1).map((item) => item.marker)
      return { items, start: marker.span.start, clean: other.value === 1 && isShort(rest, items.length) }
    }
    items.push(listed(report, other, span.end))
  }
  return goOn(report, block, marker, items)
}

/**
 * Whether a list that begins again stops before it could go on with the first one: 一是, 二是, and then 一是, 二是, 三是 may
 * be two lists, or two items with a list inside the second.
 */
function isShort(again: readonly (Marker | undefined)[], length: number): boolean {
  return !again.some((marker) => marker && marker.value > length)
}

/** Adds the items on the lines below. */
function goOn(report: Report, block: Block, marker: Marker, items: Listed[]): NumberedRun {
  for (let i = block.index + 1; i < Math.min(report.blocks.length, block.index + FARTHEST); i++) {
    const next = report.blocks[i] as Block
    if (next.kind === 'cell' || next.kind === 'heading' || !isWithin(next.section, block.section)) break
    if (next.marker?.style !== marker.style || next.section === block.section) continue
    if (next.marker.value !== items.length + 1) break
    items.push(listed(report, next.marker, next.span.end))
  }
  return { items, start: marker.span.start, clean: true }
}

/** Sections of one parent that count on from the first. */
function runOfSections(report: Report, first: Section): NumberedRun {
  const items: Listed[] = []
  let clean = true
  for (let i = first.index; i < report.sections.length; i++) {
    const section = report.sections[i] as Section
    if (i > first.index + FARTHEST) return { items, start: first.span.start, clean: false }
    if (section.span.start >= (first.parent?.span.end ?? Infinity)) break
    const { marker } = section
    if (section.parent !== first.parent) continue
    if (marker && marker.style === first.marker?.style && marker.value === items.length + 1) {
      items.push({ label: section.title, span: { start: marker.span.start, end: section.titleSpan.end } })
      continue
    }
    // a list that begins again is another list
    const again = report.sections.slice(i, i + FARTHEST).filter((other) => other.parent === first.parent)
    clean =
      marker?.value === 1 &&
      isShort(
        again.slice(0, items.length + 1).map((other) => other.marker),
        items.length
      )
    break
  }
  return { items, start: first.span.start, clean }
}

function isWithin(section: Section, outer: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (at === outer) return true
  return false
}

function listed(report: Report, marker: Marker, end: number): Listed {
  const words = report.plain.slice(marker.span.end, Math.min(end, marker.span.end + LONGEST_TITLE))
  const title = (/^[^，。；：,;:\n]*/.exec(words)?.[0] ?? '').replace(/[、\s]+$/, '')
  return { label: title.trim(), span: { start: marker.span.start, end: marker.span.end + title.length } }
}
