import type { Source } from '../read/source.js'
import { entityOf, isForm, usualYear, yearIn, yearOfCover } from './about.js'
import { captionOf } from './captions.js'
import { findItems } from './items.js'
import { kindOf } from './kind.js'
import { flatten, type Line } from './lines.js'
import { numberingStyles } from './lost.js'
import { findParts } from './parts.js'
import type { Block, Outline, Part, Section, Table } from './report.js'
import { opensSection, sectionTree } from './sections.js'
import { rawRows } from './table-rows.js'
import { addTables } from './tables.js'
import { type Title, titleOf } from './title.js'
import { withoutContents } from './toc.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** What is built up while the lines pass. */
interface Draft {
  readonly plain: string
  readonly lines: readonly Line[]
  readonly parts: Mutable<Part>[]
  readonly sections: Section[]
  readonly blocks: Block[]
  readonly tables: Table[]
}

/**
 * The parts, sections, blocks and tables of a report, in the order of the text. Linear in the length of the text; never
 * throws: a text without any structure is one part with one section.
 */
export function outline(source: Source): Outline {
  const lines = withoutContents(flatten(source), source.text)
  const draft: Draft = { plain: source.plain, lines, parts: [], sections: [], blocks: [], tables: [] }
  const starts = findParts(lines, source.plain, source.documents)
  for (const [index, from] of starts.entries()) addPart(draft, from, starts[index + 1] ?? lines.length)
  const { parts, sections, blocks, tables } = draft
  const main = parts[0] as Part
  const known = parts.find((part) => part.kind !== 'unknown' && part.kind !== 'form') ?? main
  const kind = main.kind === 'unknown' ? known.kind : main.kind
  const year = main.year ?? parts.find((part) => part.year !== undefined)?.year
  if (year !== undefined) for (const part of parts) part.year ??= year
  const entity = entityOf(lines, main.title, source.plain, tables)
  return {
    kind,
    title: main.title,
    ...(year !== undefined && { year }),
    ...(entity !== undefined && { entity }),
    parts,
    sections,
    blocks,
    tables
  }
}

function addPart(draft: Draft, from: number, to: number): void {
  const { lines, parts, sections, plain } = draft
  const title = titleOf(lines, from, to, plain)
  const span = { start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? 0 }
  const part: Mutable<Part> = { index: parts.length, title: title.words, kind: 'unknown', span }
  const titleSpan = { start: lines[title.first]?.contentStart ?? span.start, end: lines[title.last]?.end ?? span.start }
  if (title.words === '') titleSpan.end = titleSpan.start = span.start
  const root: Mutable<Section> = {
    index: sections.length,
    level: 0,
    marker: undefined,
    title: title.words,
    titleSpan,
    heading: true,
    parent: undefined,
    part,
    span
  }
  parts.push(part)
  sections.push(root)
  const firstTable = draft.tables.length
  addLines(draft, from, to, root, title)
  describe(draft, part, root, from, to, firstTable)
}

function addLines(draft: Draft, from: number, to: number, root: Section, title: Title): void {
  const { lines, blocks, plain, sections } = draft
  const { part } = root
  const tree = sectionTree(root, part, sections, plain)
  const styles = numberingStyles(lines, from, to)
  let attached = false
  for (let index = from; index < to; index++) {
    const line = lines[index] as Line
    attached = listsAttachments(line, attached)
    if (line.table) {
      const rows = rawRows(line.table, plain)
      const caption = captionOf(lines, index, rows)
      addTables(rows, line.table.data?.ragged === true, { ...draft, part, section: tree.current(), caption })
    } else {
      const isTitle = index >= title.first && index <= title.last
      const items = line.contents ? [] : findItems(plain, line.contentStart, line.end, line.marker)
      const style = isTitle || attached ? undefined : styles[index - from]
      const opens = style !== undefined && opensSection(line, style, { items })
      const section = opens ? tree.open(line, style) : tree.current()
      const kind = isTitle || (opens && section.heading) ? 'heading' : 'paragraph'
      const { start, end, contentStart, marker } = line
      const span = { start, end }
      blocks.push({ index: blocks.length, kind, span, contentStart, marker, items, section, part, cell: undefined })
    }
    tree.reach(line.end)
  }
  tree.close()
}

/** Whether a line names attachments: 「附件：1.…表」 or 「…以下附件：」, and the numbered lines right below. */
function listsAttachments(line: Line, above: boolean): boolean {
  if (line.marker?.style === 'annex' || /附件[：:]$/.test(line.words)) return true
  return (
    above && (line.marker?.style === 'dot' || line.marker?.style === 'comma') && /表|报告|材料|资料/.test(line.words)
  )
}

/** Says what a part is, once its sections are known. */
function describe(
  draft: Draft,
  part: Mutable<Part>,
  root: Mutable<Section>,
  from: number,
  to: number,
  firstTable: number
): void {
  const { lines, parts, sections, tables, plain } = draft
  const opened = sections.slice(root.index + 1).filter((section) => section.heading)
  const headings = opened.map((section) => section.title)
  // 第X部分 behind annexes leads back to the main document
  const back = part.index > 0 && lines[from]?.marker?.style === 'part'
  if (part.title === '') {
    part.title = back
      ? (lines[from]?.words ?? '')
      : (headings.find((heading) => /决算.{0,12}(?:说明|公开)$/.test(heading)) ?? '')
    root.title = part.title
  }
  const own = tables.slice(firstTable)
  const hasChapters = opened.some((section) => section.level === 1)
  part.kind = back
    ? (parts[0] as Part).kind
    : kindOf({ title: part.title, headings, hasTable: own.length > 0, hasForm: own.some(isForm), hasChapters })
  const year = yearIn(part.title) ?? yearOfCover(lines, from, to) ?? usualYear(plain, part.span.start, part.span.end)
  if (year !== undefined) part.year = year
}
