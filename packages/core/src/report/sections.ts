import { compact, trimEnd } from '../read/blanks.js'
import { isHeadingAlone, isPartHeading } from './headings.js'
import { dotsOf, keepOpen, type Open, type Style } from './levels.js'
import type { Line } from './lines.js'
import type { Block, Part, Section } from './report.js'
import { KNOWN_HEADINGS } from './titles.data.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

interface OpenSection extends Open {
  readonly section: Mutable<Section>
}

/** The sections of one part, opened line by line in the order of the text. */
export interface SectionTree {
  /** The section that the next line stands in. */
  current(): Section
  /** Opens a section for a line whose numbering is of `style`. */
  open(line: Line, style: Style): Section
  /** Lets the open sections reach to `end`. */
  reach(end: number): void
  /** Closes all sections; the last end reached is theirs. */
  close(): void
}

export function sectionTree(root: Mutable<Section>, part: Part, sections: Section[], plain: string): SectionTree {
  const open: OpenSection[] = []
  let reached = root.span.start
  let lines = 0
  const closeTo = (keep: number): void => {
    for (const { section } of open.splice(keep))
      section.span = { start: section.span.start, end: Math.max(reached, section.span.end) }
  }
  return {
    current: () => open.at(-1)?.section ?? root,
    open(line, style) {
      const next = openingOf(line, style, plain)
      closeTo(keepOpen(open, next, lines <= 1))
      lines = 0
      const parent = open.at(-1)?.section ?? root
      const span = { start: line.start, end: line.end }
      const titleSpan = titleSpanOf(line, next.heading, plain)
      const title = compact(plain.slice(titleSpan.start, titleSpan.end))
      const section: Mutable<Section> = {
        index: sections.length,
        level: parent.level + 1,
        marker: line.marker,
        title,
        titleSpan,
        heading: next.heading,
        parent,
        part,
        span
      }
      sections.push(section)
      open.push({ ...next, section })
      return section
    },
    reach(end) {
      reached = end
      lines++
    },
    close: () => closeTo(0)
  }
}

function openingOf(line: Line, style: Style, plain: string): Open {
  const bare = style === 'bare'
  const heading = bare || line.depth !== undefined || isHeadingAlone(line)
  const effective = bare && line.depth === undefined && isPartHeading(line) ? 'part' : style
  return {
    style: effective,
    value: line.marker?.value ?? 0,
    dots: dotsOf(line, plain),
    heading,
    ...(line.depth !== undefined && { depth: line.depth })
  }
}

/** Whether a numbered line opens a section: not an annex, and not a whole list printed inside one paragraph. */
export function opensSection(line: Line, style: Style, block: Pick<Block, 'items'>): boolean {
  if (style === 'annex') return false
  return !(line.marker?.value === 1 && block.items[0]?.marker === line.marker)
}

const MOST_WORDS = 40

/** A heading's words; an item's words up to its first punctuation outside brackets. */
function titleSpanOf(line: Line, heading: boolean, plain: string): { start: number; end: number } {
  const start = line.contentStart
  if (heading) {
    let end = line.end
    while (end > start && '。：:；'.includes(plain.charAt(end - 1))) end = trimEnd(plain, start, end - 1)
    return { start, end }
  }
  let depth = 0
  let words = 0
  let at = start
  for (; at < line.end && words < MOST_WORDS; at++) {
    const sign = plain[at] as string
    if (sign === '（') depth++
    else if (sign === '）') depth = Math.max(0, depth - 1)
    else if (depth === 0 && '，。：；！？:;'.includes(sign)) break
    else if (sign === ' ' && KNOWN_HEADINGS.has(compact(plain.slice(start, at)))) break
    else if (depth === 0) words++
  }
  return { start, end: trimEnd(plain, start, at) }
}
