import type { Check, Figure } from '@gouji/core'
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver'
import { type Context, oneLine, othersOf, titleOf } from '../context.js'
import { isVerified, type View } from '../view.js'
import { labelled } from './diagnostics.js'

const MOST_RELATIONS = 12
const MOST_OPERANDS = 12

/** What a figure measures and every relation that it stands in, with the arithmetic and the verdict. */
export function hoverAt(view: View, position: Position, context: Context): Hover | undefined {
  const figure = view.figureAt(view.offset(position))
  if (!figure || !view.result.coverage.figures) return undefined
  const checks = [...view.checksOf(figure)].sort((a, b) => rank(a) - rank(b))
  const parts = [headOf(view, figure, context)]
  parts.push(...checks.slice(0, MOST_RELATIONS).map((check) => relationOf(view, check, figure, context)))
  if (checks.length === 0) parts.push(context.words.noRelations)
  if (checks.length > MOST_RELATIONS) parts.push(context.words.more(checks.length - MOST_RELATIONS))
  return { contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n') }, range: view.range(figure.span) }
}

function headOf(view: View, figure: Figure, context: Context): string {
  const { words } = context
  const fact = view.report.facts.find((candidate) => candidate.figure.index === figure.index)
  const meaning = fact ? [oneLine(fact.label), ...words.meaning(fact)].filter((word) => word !== '') : []
  const statements = view.statementsOf(figure)
  const facets = [...meaning, words.standing[view.standingOf(figure)]]
  if (statements) facets.push(words.restatedIn(statements.operands.length))
  return `**${escaped(oneLine(figure.text))}** — ${facets.map(escaped).join(' · ')}`
}

function relationOf(view: View, check: Check, figure: Figure, context: Context): string {
  const { words } = context
  const lines = [`${signOf(check)} **${words.verdict[check.verdict]}** · ${escaped(titleOf(check.rule, context))}`]
  if (check.arithmetic !== '') lines.push(code(check.arithmetic))
  if (check.reason) lines.push(escaped(words.reason[check.reason]))
  const seen = new Set([figure.index])
  const operands: string[] = []
  for (const { label, figure: other } of [check.relation.stated, ...othersOf(check)]) {
    if (seen.has(other.index)) continue
    seen.add(other.index)
    operands.push(linkTo(view, labelled(label, other.text), other))
  }
  if (operands.length > MOST_OPERANDS) operands.splice(MOST_OPERANDS, operands.length, '…')
  if (operands.length > 0) lines.push(operands.join('，'))
  return lines.join('  \n')
}

/** A link that editors follow to line and column. */
function linkTo(view: View, text: string, { span }: Figure): string {
  const { line, character } = view.position(span.start)
  return `[${escaped(oneLine(text))}](<${view.uri}#L${line + 1},${character + 1}>)`
}

export function signOf(check: Check): string {
  if (isVerified(check)) return '✓'
  return check.verdict === 'inconsistent' ? '✗' : '○'
}

/** What is wrong comes first, then what holds. */
function rank(check: Check): number {
  if (check.verdict === 'inconsistent') return 0
  return isVerified(check) ? 1 : 2
}

/** Text of a report in Markdown: none of it is markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>~&|$]/g, '\\$&')
}

/** Arithmetic as code; a report cannot end it early. */
function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/\s+/g, ' ')}\``
}
