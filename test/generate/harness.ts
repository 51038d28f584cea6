import { buildReport, type Finding, lint, readText, type Result } from '@gouji/core'
import { rules } from '@gouji/rules'
import type { Draft, Family } from './draft.js'
import type { Rendered, Span } from './render.js'
import type { Slip } from './slips/plant.js'
import { nodesOf } from './truth.js'

/** What the linter says of a rendered report. Throws when a rule threw. */
export function check(rendered: Rendered): Result {
  const result = lint(buildReport(readText(rendered.text, rendered.format)), rules)
  const failure = result.failures[0]
  if (failure) throw new Error(`${failure.rule} threw: ${failure.error.stack ?? failure.error.message}`)
  return result
}

export const alarms = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity !== 'info')

const meet = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Families that the handbook asks to be shown as information only. */
export const informative: ReadonlySet<Family> = new Set<Family>([
  'malformed',
  'strict-equal',
  'result-as-bound',
  'numbering',
  'points'
])

export interface Verdict {
  readonly found: boolean
  /** The finding's suspect, or its place, is the figure that was changed. */
  readonly suspected: boolean
  readonly by?: Finding
}

/** Whether a slip was found at its place, by a finding that the untouched report does not have. */
export function judge(slip: Slip, rendered: Rendered, findings: readonly Finding[]): Verdict {
  const place = placeOf(slip.node, rendered)
  const places = [
    place,
    ...slip.edits.map((edit) => placeOf(edit.node, rendered)),
    ...slip.near.map((node) => placeOf(node, rendered))
  ]
  const wanted = slip.near.length > 0 || slip.edits.length > 1 ? places : [place]
  const shown = informative.has(slip.family) ? findings : alarms(findings)
  const touching = shown.filter((finding) =>
    [finding, ...finding.related].some(({ span }) => wanted.some((spot) => spot && meet(span, spot)))
  )
  const by = touching.find((finding) => place && meet(finding.suspect?.span ?? finding.span, place)) ?? touching[0]
  if (!by) return { found: false, suspected: false }
  return { found: true, suspected: wanted.some((spot) => spot && meet(by.suspect?.span ?? by.span, spot)), by }
}

/** The figure, or where it was when the slip left nothing of it: the line or row around. */
function placeOf(node: number, rendered: Rendered): Span | undefined {
  const span = rendered.spans[node]
  return span && span.start === span.end ? rendered.around[node] : span
}

/** The line of the report that holds an offset, for messages. */
export function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? text.length : end).trim()
}

export function describeFinding(text: string, finding: Finding): string {
  return `[${finding.rule} ${finding.severity}] ${finding.message}\n      ${lineAt(text, finding.span.start)}`
}

/** The sentences that the slip's relation stands in, for messages. */
export function describeSlip(draft: Draft, slip: Slip, rendered: Rendered): string {
  const nodes = new Set<number>([slip.node, ...slip.near])
  for (const relation of draft.relations) {
    if (relation.family === slip.family && nodesOf(relation).includes(slip.node))
      for (const id of nodesOf(relation)) nodes.add(id)
  }
  const lines = new Set<string>()
  for (const id of nodes) {
    const span = rendered.around[id]
    if (span) lines.add(rendered.text.slice(span.start, span.end).trim().replaceAll('\n', ' ').slice(0, 400))
  }
  return `${slip.family}: ${slip.was} → ${slip.now}${slip.determined ? '' : ' (undetermined)'}\n      ${[...lines].slice(0, 6).join('\n      ')}`
}
