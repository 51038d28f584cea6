import { similarity } from '../binding/subject.js'
import type { Finding } from '../engine/finding.js'
import type { RuleMeta } from '../engine/rule.js'
import type { Issue } from '../relations/relation.js'
import type { Report } from '../report/report.js'
import type { Span } from '../text/span.js'
import type { Directive } from './directive.js'
import { directivesOf } from './find.js'
import { reachOf } from './reach.js'

/** A finding that its author or a baseline has accepted: counted, not shown. */
export interface Suppressed {
  readonly finding: Finding
  readonly by: 'directive' | 'baseline'
  /** As the directive gives it; a baseline gives none. */
  readonly reason?: string
}

export interface Outcome {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Suppressed[]
  /** What is wrong with directives: `no-rule`, `no-reason`, `unknown-rule`, `no-place`, `unused`. */
  readonly problems: readonly Issue[]
}

interface InForce {
  readonly directive: Directive
  readonly reach: Span
  /** Ids; undefined for every rule. */
  readonly rules: ReadonlySet<string> | undefined
  readonly used: Set<string>
}

const LEAST_SIMILAR = 0.4

/**
 * Takes the findings that directives of the report accept out of `findings`. `known` are all rules, `active` the ids of
 * those that are on: a directive for a rule that is off is not called unused. Findings in a directive's own words are dropped.
 */
export function applyDirectives(
  report: Report,
  findings: readonly Finding[],
  known: readonly RuleMeta[],
  active: ReadonlySet<string>
): Outcome {
  const directives = directivesOf(report)
  if (directives.length === 0) return { findings, suppressed: [], problems: [] }
  const problems: Issue[] = []
  const inForce = directives.flatMap((directive) => resolve(report, directive, known, problems))
  const comments = directives.filter(({ span }) => report.text.startsWith('<!--', span.start))
  const kept: Finding[] = []
  const suppressed: Suppressed[] = []
  for (const finding of findings) {
    if (comments.some(({ span }) => span.start <= finding.span.start && finding.span.end <= span.end)) continue
    const by = inForce.filter(({ reach, rules }) => isWithin(finding.span, reach) && (rules?.has(finding.rule) ?? true))
    for (const { used } of by) used.add(finding.rule)
    const [first] = by
    if (first) suppressed.push({ finding, by: 'directive', reason: first.directive.reason })
    else kept.push(finding)
  }
  for (const one of inForce) problems.push(...unusedOf(one, active))
  return { findings: kept, suppressed, problems: problems.sort((a, b) => a.span.start - b.span.start) }
}

/** A directive as far as it makes sense; what does not is added to `problems`. */
function resolve(report: Report, directive: Directive, known: readonly RuleMeta[], problems: Issue[]): InForce[] {
  const { span } = directive
  if (directive.reason === '') {
    problems.push({ kind: 'no-reason', span })
    return []
  }
  const reach = reachOf(report, directive)
  if (!reach) {
    problems.push({ kind: 'no-place', span, data: { scope: directive.scope } })
    return []
  }
  if (directive.rules === 'all') return [{ directive, reach, rules: undefined, used: new Set() }]
  if (directive.rules.length === 0) problems.push({ kind: 'no-rule', span })
  const rules = new Set<string>()
  for (const name of directive.rules) {
    const rule = known.find(({ id, title }) => id === name || title.zh === name || title.en === name)
    if (rule) rules.add(rule.id)
    else problems.push({ kind: 'unknown-rule', span, data: { name, nearest: nearest(name, known) } })
  }
  return rules.size === 0 ? [] : [{ directive, reach, rules, used: new Set() }]
}

function nearest(name: string, known: readonly RuleMeta[]): string {
  let best = ''
  let score = LEAST_SIMILAR
  for (const { id, title } of known) {
    const likeness = Math.max(similarity(id, name), similarity(title.zh, name))
    if (likeness <= score) continue
    best = id
    score = likeness
  }
  return best
}

function unusedOf({ directive, rules, used }: InForce, active: ReadonlySet<string>): Issue[] {
  if (!rules) return used.size > 0 ? [] : [{ kind: 'unused', span: directive.span, data: { rules: '' } }]
  const unused = [...rules].filter((rule) => !used.has(rule) && active.has(rule))
  return unused.length === 0 ? [] : [{ kind: 'unused', span: directive.span, data: { rules: unused.join('、') } }]
}

function isWithin(span: Span, reach: Span): boolean {
  return reach.start <= span.start && span.start < reach.end
}

/** Takes the findings whose fingerprints a baseline has accepted out of `findings`. */
export function applyBaseline(
  findings: readonly Finding[],
  accepted: ReadonlySet<string>
): Pick<Outcome, 'findings' | 'suppressed'> {
  if (accepted.size === 0) return { findings, suppressed: [] }
  const suppressed = findings.filter(({ fingerprint }) => accepted.has(fingerprint))
  return {
    findings: findings.filter(({ fingerprint }) => !accepted.has(fingerprint)),
    suppressed: suppressed.map((finding) => ({ finding, by: 'baseline' }))
  }
}
