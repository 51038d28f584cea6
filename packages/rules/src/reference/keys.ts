import type { Fact, Report } from '@gouji/core'
import { measuresOf, subjectOf } from '@gouji/core'
import { placesOf } from '../shared/places.js'
import { wholeMeasures, wholeRows } from './reference.data.js'

/** Figures of one document that say the same of the same thing. */
export interface Said {
  readonly facts: readonly Fact[]
  /** Of what: empty when the figure is the whole fund's. */
  readonly subject: string
  readonly words: string
  /** Whether the words say what is measured (预算数, 得分), not only of what (培训人次). */
  readonly measured: boolean
  /** The key without the subject: what the figure is called in a report on that subject alone. */
  readonly wholeKey?: string
}

const MOST_MENTIONS = 200

/** What a document says, by what it is said of: name, kind of unit, stage, period. */
export function saidIn(report: Report): Map<string, Said> {
  const places = placesOf(report)
  const said = new Map<string, { facts: Fact[] } & Omit<Said, 'facts'>>()
  for (const fact of report.facts) {
    if (!mayBeCompared(fact)) continue
    const column = fact.cell && places.columnOf(fact)
    const row = fact.cell && (places.rowOf(fact)?.label ?? '')
    const words = wordsOf(fact.label, row, column?.header, column?.role)
    const name = nameOf(words)
    if (name === undefined) continue
    const { unitKind } = fact.figure
    const stage = fact.stage === 'target' ? 'target' : 'actual'
    const keyOf = (called: string): string =>
      [unitKind, stage, fact.relativeYear, fact.asOf ?? '', fact.cumulative, called].join('|')
    const key = keyOf(name.key)
    const known = said.get(key)
    if (!known) {
      const { subject, measured, whole } = name
      said.set(key, {
        facts: [fact],
        words,
        subject,
        measured,
        ...(whole === undefined ? {} : { wholeKey: keyOf(whole) })
      })
    } else if (known.facts.length < MOST_MENTIONS) known.facts.push(fact)
  }
  return said
}

function mayBeCompared({ figure, normative, scope }: Fact): boolean {
  return figure.upper === undefined && !normative && scope.opener !== 'respectively' && figure.unitKind !== 'points'
}

/** The words that name a figure: an indicator's by its row, the whole fund's by its column. */
function wordsOf(label: string, row: string | undefined, header: string | undefined, role: string | undefined): string {
  const bare = (words: string): string => words.replace(/\s|[（(][^）)]*[）)]/g, '')
  if (row === undefined) return bare(label)
  if (role === 'target' || role === 'actual') return bare(row)
  return wholeRows.test(bare(row)) ? bare(header ?? '') : bare(label)
}

interface Name {
  readonly key: string
  readonly subject: string
  readonly measured: boolean
  readonly whole?: string
}

function nameOf(words: string): Name | undefined {
  // 「项目全年预算数」 names no project
  const subject = subjectOf(words).replace(/^[本该]?项目$/, '')
  const measures = measuresOf(words)
    .map(({ id }) => id)
    .filter((id) => id !== 'total')
  const [only] = measures
  const measure = measures.length === 1 ? only : undefined
  if (subject === '') {
    if (measure === undefined || !wholeMeasures[measure]?.test(words)) return undefined
    return { key: `#${measure}`, subject, measured: true }
  }
  if (subject.length < 3 && measures.length === 0) return undefined
  const name = { key: `${subject}#${[...measures].sort().join('+')}`, subject, measured: measures.length > 0 }
  const rest = words.startsWith(subject) ? words.slice(subject.length).replace(/^(?:项目|资金|经费)/, '') : ''
  return measure !== undefined && wholeMeasures[measure]?.test(rest) ? { ...name, whole: `#${measure}` } : name
}
