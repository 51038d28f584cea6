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
}

const MOST_MENTIONS = 200

/** What a document says, by what it is said of: name, kind of unit, stage, period. */
export function saidIn(report: Report): Map<string, Said> {
  const places = placesOf(report)
  const said = new Map<string, { facts: Fact[]; subject: string; words: string; measured: boolean }>()
  for (const fact of report.facts) {
    if (!mayBeCompared(fact)) continue
    const column = fact.cell && places.columnOf(fact)
    const row = fact.cell && (places.rowOf(fact)?.label ?? '')
    const words = wordsOf(fact.label, row, column?.header, column?.role)
    const name = nameOf(words)
    if (name === undefined) continue
    const { unitKind } = fact.figure
    const stage = fact.stage === 'target' ? 'target' : 'actual'
    const key = [unitKind, stage, fact.relativeYear, fact.asOf ?? '', fact.cumulative, name.key].join('|')
    const known = said.get(key)
    if (!known) said.set(key, { facts: [fact], words, subject: name.subject, measured: name.measured })
    else if (known.facts.length < MOST_MENTIONS) known.facts.push(fact)
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

function nameOf(
  words: string
): { readonly key: string; readonly subject: string; readonly measured: boolean } | undefined {
  // 「项目全年预算数」 names no project
  const subject = subjectOf(words).replace(/^[本该]?项目$/, '')
  const measures = measuresOf(words)
    .map(({ id }) => id)
    .filter((id) => id !== 'total')
  if (subject === '') {
    const [only] = measures
    if (measures.length !== 1 || only === undefined || !wholeMeasures[only]?.test(words)) return undefined
    return { key: `#${only}`, subject, measured: true }
  }
  if (subject.length < 3 && measures.length === 0) return undefined
  return { key: `${subject}#${[...measures].sort().join('+')}`, subject, measured: measures.length > 0 }
}
