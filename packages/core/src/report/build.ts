import { buildFacts } from '../facts/build.js'
import { buildTableFacts } from '../facts/build-tables.js'
import type { Fact } from '../facts/fact.js'
import type { Figure } from '../figures/figure.js'
import { lexFigures } from '../figures/lex.js'
import type { Source } from '../read/source.js'
import { indexLines } from '../text/lines.js'
import type { Span } from '../text/span.js'
import { finish, type Steps } from '../text/steps.js'
import { outline } from './outline.js'
import type { Report } from './report.js'

/**
 * From a reader's text and tree to a finished report: outline, figures, facts. One pass forward; what the rules need is
 * all in the result. Never throws on any text.
 */
export function buildReport(source: Source): Report {
  return finish(buildingReport(source))
}

/** {@link buildReport} in steps. */
export function* buildingReport(source: Source): Steps<Report> {
  const outlined = outline(source)
  yield
  const spans: Span[] = []
  const reserved: Span[] = []
  for (const block of outlined.blocks) {
    spans.push(block.span)
    if (block.marker) reserved.push(block.marker.span)
    for (const item of block.items) reserved.push(item.marker.span)
  }
  const lexed = lexFigures(source.plain, source.text, spans, reserved)
  yield
  const prose = buildFacts(outlined, source.plain, lexed.figures, lexed.dates)
  yield
  const taken = new Set(prose.facts.map((fact) => fact.figure.index))
  const tables = buildTableFacts(outlined, lexed.figures, taken)
  const figures: Figure[] = lexed.figures.map((figure) => tables.replaced.get(figure.index) ?? figure)
  const facts = inOrder([...prose.facts, ...tables.facts])
  return {
    ...outlined,
    source,
    format: source.format,
    text: source.text,
    plain: source.plain,
    tree: source.tree,
    lines: indexLines(source.text),
    figures,
    dates: lexed.dates,
    malformed: lexed.malformed,
    sentences: prose.sentences,
    facts,
    factsByBlock: byBlock(facts),
    tableModels: tables.models
  }
}

function inOrder(facts: Fact[]): Fact[] {
  facts.sort((a, b) => a.figure.span.start - b.figure.span.start)
  for (const [index, fact] of facts.entries()) (fact as { index: number }).index = index
  return facts
}

function byBlock(facts: readonly Fact[]): Map<number, Fact[]> {
  const map = new Map<number, Fact[]>()
  for (const fact of facts) {
    const list = map.get(fact.block.index)
    if (list) list.push(fact)
    else map.set(fact.block.index, [fact])
  }
  return map
}
