import type { Figure } from '../src/figures/figure.js'
import type { Origin } from '../src/read/source.js'
import type { Block, Part, Report, Section } from '../src/report/report.js'
import { indexLines } from '../src/text/lines.js'
import { figure } from './printed.js'

/** A report of one part whose lines that begin with # are headings, with the given prints found in it one after another. */
export function report(
  text: string,
  prints: readonly (string | (Partial<Figure> & { print: string }))[],
  origin?: (offset: number) => Origin | undefined
) {
  const figures: Figure[] = []
  let from = 0
  for (const entry of prints) {
    const { print, ...extra } = typeof entry === 'string' ? { print: entry } : entry
    const start = text.indexOf(print, from)
    if (start < 0) throw new Error(`not in the text: ${print}`)
    const found = figure(print, extra)
    const shift = start - found.span.start
    const digits = { start: found.digits.start + shift, end: found.digits.end + shift }
    figures.push({ ...found, index: figures.length, span: { start, end: start + print.length }, digits })
    from = start + print.length
  }
  const part: Part = { index: 0, title: '自评报告', kind: 'project', span: { start: 0, end: text.length } }
  const blocks = blocksOf(text, part)
  const source = {
    format: 'text' as const,
    text,
    plain: text,
    tree: { type: 'root' as const, children: [] },
    ...(origin ? { origin } : {})
  }
  const made = {
    ...source,
    source,
    kind: 'project',
    title: '自评报告',
    year: 2024,
    parts: [part],
    sections: [],
    blocks,
    tables: [],
    lines: indexLines(text),
    figures,
    dates: [],
    sentences: [],
    facts: []
  }
  return { report: made as unknown as Report, figures }
}

function blocksOf(text: string, part: Part): Block[] {
  const blocks: Block[] = []
  const root: Section = {
    index: 0,
    level: 0,
    title: '',
    titleSpan: { start: 0, end: 0 },
    heading: false,
    part,
    span: part.span
  }
  let section = root
  let start = 0
  for (const line of text.split('\n')) {
    const span = { start, end: start + line.length }
    if (line.startsWith('#'))
      section = {
        ...root,
        index: blocks.length,
        level: 1,
        title: line.slice(2),
        titleSpan: span,
        heading: true,
        parent: root
      }
    blocks.push({
      index: blocks.length,
      kind: line.startsWith('#') ? 'heading' : 'paragraph',
      span,
      contentStart: start,
      items: [],
      section,
      part
    })
    start += line.length + 1
  }
  return blocks
}
