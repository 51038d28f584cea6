import { printed } from '../arithmetic/interval.js'
import type { PlaceJson } from '../engine/schema.js'
import type { Fact } from '../facts/fact.js'
import type { Report } from '../report/report.js'
import type { Span } from '../text/span.js'
import type { DigestFigure } from './digest.js'

/** Measures that a project states once, for itself as a whole. */
const WHOLE = new Set([
  'budget-initial',
  'budget-adjusted',
  'budget',
  'arrived',
  'spent',
  'balance',
  'execution-rate',
  'arrival-rate'
])
/** Changes, shares and lists: the words behind them are not what the figure measures. */
const RELATIVE =
  /增加|减少|增长|下降|上升|提高|压减|同比|相比|较|比|占|其中|等|上年|去年|人均|每|由|至|到$|控制在|以上|以内/
const LEAST_LABEL = 4
/** 「支出」「预算」 alone may speak of a part; these words speak of the whole. */
const OF_THE_WHOLE: Readonly<Record<string, RegExp>> = {
  spent: /执行数|总支出|支出总额|支出合计|资金总额/,
  budget: /资金总额|预算总额|项目预算/
}

/**
 * The figures of each part (by its index) that another report of the same unit may state too. A key that stands for two
 * values inside one part is left out: which of them is meant is not for a batch to say.
 */
export function comparableFigures(report: Report, place: (span: Span) => PlaceJson): Map<number, DigestFigure[]> {
  const seen = new Map<number, Map<string, Fact | 'several'>>()
  for (const fact of report.facts) {
    const { part } = fact.block
    const key = keyOf(fact, part.kind === 'department' || part.kind === 'accounts', part.year ?? report.year)
    if (key === undefined) continue
    const keys = seen.get(part.index) ?? new Map<string, Fact | 'several'>()
    seen.set(part.index, keys)
    const before = keys.get(key)
    if (before === undefined) keys.set(key, fact)
    else if (before !== 'several' && !before.figure.value.eq(fact.figure.value)) keys.set(key, 'several')
  }
  const figures = new Map<number, DigestFigure[]>()
  for (const [part, keys] of seen) {
    const list: DigestFigure[] = []
    for (const [key, fact] of keys) if (fact !== 'several') list.push(digested(key, fact, place))
    figures.set(part, list)
  }
  return figures
}

function digested(key: string, { label, figure }: Fact, place: (span: Span) => PlaceJson): DigestFigure {
  const { low, high } = printed(figure)
  // One report rounds, the other cuts: 88.48% is 88.5% here and 88.4% there.
  const cut = high.plus(high.minus(figure.value))
  return { key, label, text: figure.text, low: low.toString(), high: cut.toString(), place: place(figure.span) }
}

/** What the fact measures, when it says so beyond doubt; undefined when it does not. */
function keyOf(fact: Fact, ofUnit: boolean, year: number | undefined): string | undefined {
  const { figure, label, measures, subject, stage, scope } = fact
  if (figure.comparator || figure.hedge || figure.upper || figure.chinese || figure.value.isZero()) return undefined
  if (fact.relativeYear !== 0 || fact.year !== year || year === undefined) return undefined
  if (fact.asOf !== undefined || fact.cumulative || fact.normative || stage === 'target') return undefined
  if (scope.depth > 0 || RELATIVE.test(label)) return undefined
  const measure = measures[0]?.id
  if (ofUnit) {
    const staff = figure.unitKind === 'count' && measure === 'staff-quota'
    const amount = figure.unitKind === 'money' && label.length >= LEAST_LABEL && subject.length > 2
    return staff ? measure : amount ? `${label} ${figure.unitKind}` : undefined
  }
  if (measure === undefined || !WHOLE.has(measure) || subject !== '') return undefined
  if (figure.unitKind !== (measure.endsWith('-rate') ? 'ratio' : 'money')) return undefined
  if (OF_THE_WHOLE[measure]?.test(label) === false) return undefined
  const ids = measures.map(({ id }) => id).filter((id) => id !== 'total')
  return ids.length === 1 ? measure : undefined
}
