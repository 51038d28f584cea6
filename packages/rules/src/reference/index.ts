import {
  type BlockReason,
  defineRule,
  type Fact,
  operand,
  type Reading,
  type Reference,
  type Relation,
  type Report,
  sameKind
} from '@gouji/core'
import { type Said, saidIn } from './keys.js'
import { referenceMessage } from './message.js'

/** Figures of one document are numbered apart from those of the next. */
const MOST_FIGURES = 10_000_000
/** A name that a title repeats by chance is shorter. */
const LEAST_NAME = 4

function* relations(report: Report): Iterable<Relation> {
  const { references } = report
  if (!references || references.length === 0) return
  const own = saidIn(report)
  for (const [number, document] of references.entries()) {
    const said = saidIn(document.report)
    const several = severalSubjects(said)
    for (const [key, theirs] of said) {
      // a total of several projects is no figure of one of them
      const isTotal = theirs.subject === '' && several.has(key)
      const ours = own.get(key) ?? (isAbout(report, theirs) ? own.get(theirs.wholeKey ?? '') : undefined)
      const relation = ours && !isTotal ? compared(report, ours, theirs, document, number) : undefined
      if (relation) yield relation
    }
  }
}

/** The keys of bare names under which a document speaks of more than one subject. */
function severalSubjects(said: ReadonlyMap<string, Said>): Set<string> {
  const counted = new Map<string, number>()
  for (const { wholeKey } of said.values())
    if (wholeKey !== undefined) counted.set(wholeKey, (counted.get(wholeKey) ?? 0) + 1)
  return new Set([...counted].flatMap(([key, count]) => (count > 1 ? [key] : [])))
}

/** Whether the report is on the one project that the figure names: its title says so. */
function isAbout(report: Report, { subject, wholeKey }: Said): boolean {
  return wholeKey !== undefined && subject.length >= LEAST_NAME && report.title.includes(subject)
}

/** The first mention in the report against the one value that the other document has. */
function compared(report: Report, ours: Said, theirs: Said, document: Reference, number: number): Relation | undefined {
  const [fact, ...others] = ours.facts.filter((one) => theirs.facts.some((other) => sameTime(one, other)))
  const matching = theirs.facts.filter((other) => fact && sameTime(fact, other) && sameKind(fact, other))
  const [other] = matching
  if (!fact || !other) return undefined
  const base = {
    kind: document.role,
    stated: operand(fact, ours.words),
    comparison: '=' as const,
    severity: document.role === 'reference' ? ('error' as const) : ('warning' as const),
    data: {
      name: ours.words,
      path: document.path,
      text: other.figure.text.replace(/\s/g, '')
    }
  }
  if (!oneValue([fact, ...others]) || !oneValue(matching)) return { ...base, readings: [], blocked: 'several-readings' }
  const key = -2 - number * MOST_FIGURES - other.figure.index
  const expression: Reading['expression'] = {
    op: 'constant',
    value: other.figure.value,
    from: { label: other.label || ours.words, figure: other.figure, key, document }
  }
  const doubt = doubtOf(report, fact, other, ours)
  const reading: Reading = doubt ? { expression, binding: 'loose', doubt } : { expression, binding: 'firm' }
  return { ...base, readings: [reading] }
}

/**
 * Why the two figures may not be of the same thing: a figure that says of itself neither project nor fund is the whole
 * fund's only in a report on one fund; a result and a figure of no stage may differ.
 */
function doubtOf(report: Report, fact: Fact, other: Fact, { subject, measured }: Said): BlockReason | undefined {
  if (!measured && fact.stage !== other.stage) return 'other-scope'
  if (subject !== '') return undefined
  return report.kind === 'project' || report.kind === 'transfer' || report.kind === 'form' ? undefined : 'other-scope'
}

function oneValue(facts: readonly Fact[]): boolean {
  const [first] = facts
  return first !== undefined && facts.every(({ figure }) => figure.value.eq(first.figure.value))
}

function sameTime(a: Fact, b: Fact): boolean {
  return a.year === undefined || b.year === undefined || a.year === b.year
}

/** Figures of a form or a budget reply that was given beside the report. */
export const reference = defineRule({
  meta: {
    id: 'reference',
    title: { zh: '与所附文件一致', en: 'Agreement with other documents' },
    severity: 'error',
    preset: 'recommended',
    covers: []
  },
  relations,
  checkMessage: referenceMessage
})
