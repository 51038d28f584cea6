import { type Cell, cleanLabel, type Fact, type Report, similarity } from '@gouji/core'
import { comparable, looselyComparable, withUnitOf } from './comparable.js'
import { directionOf, isReversed } from './direction.js'
import { namedAsMissed } from './missed.js'
import type { TargetPair } from './pair.js'
import { indicatorRows, type IndicatorRow } from './rows.js'
import { missedWords } from './targets.data.js'

const LEAST_SIMILARITY = 0.6
/** 10日前, 12月底: a date, however it is read. */
const dateTail = /^(?:日|号)?(?:前|底|末|初|份|中旬|上旬|下旬|之前|以前)/

/** Targets and results of the rows of forms. */
export function* rowPairs(report: Report): Iterable<TargetPair> {
  for (const row of indicatorRows(report)) {
    const missed = missedInRow(report, row)
    for (const [target, actual, loose] of figurePairs(report, row)) {
      const direction = directionOf(target, row.name.text, row.property, row.groups)
      if (direction.printed && isReversed(target, direction.comparison, row.name.text, row.groups)) continue
      const unclear = !direction.printed && direction.comparison === '='
      yield {
        name: row.name.text,
        target,
        actual,
        comparison: direction.comparison,
        missed,
        place: 'row',
        full: isFull(row),
        binding: loose || unclear ? 'loose' : 'firm'
      }
    }
  }
}

/** Points were taken off, or a reason is given for a miss, in the row or in the text. */
function missedInRow(report: Report, { name, weight, score, reason, table }: IndicatorRow): TargetPair['missed'] {
  if (missedWords.test(reason) || namedAsMissed(report, table.part, name)) return 'perhaps'
  return weight && score && !isFull({ weight, score }) ? 'perhaps' : 'no'
}

function isFull({ weight, score }: Pick<IndicatorRow, 'weight' | 'score'>): boolean {
  return weight !== undefined && score !== undefined && printedValue(score).eq(printedValue(weight))
}

/** The number as printed: a weight of 40% is scored with 40. */
function printedValue({ figure }: Fact): Fact['figure']['value'] {
  return figure.value.div(10 ** figure.scale)
}

type FigurePair = readonly [target: Fact, actual: Fact, loose: boolean]

/** The one figure of the target with the one of its kind in the result; figures of several indicators by their words. */
function* figurePairs(report: Report, row: IndicatorRow): Iterable<FigurePair> {
  const targets = row.targets.filter((fact) => !isDate(report, fact))
  const actuals = row.actuals.filter((fact) => !isDate(report, fact))
  const [target] = targets
  if (targets.length === 1 && target) {
    const pair = onlyPair(target, actuals)
    if (pair) yield pair
    return
  }
  for (const one of targets) {
    const words = wordsBefore(report, row.target, row.targets, one)
    const same = actuals.filter(
      (other) => comparable(one, other) && agree(words, wordsBefore(report, row.actual, row.actuals, other))
    )
    if (same.length === 1 && same[0]) yield [one, same[0], false]
  }
}

function onlyPair(target: Fact, actuals: readonly Fact[]): FigurePair | undefined {
  const [only] = actuals
  if (!only) return undefined
  if (actuals.length === 1) {
    const goal = withUnitOf(target, only)
    const result = withUnitOf(only, target)
    if (comparable(goal, result)) return [goal, result, false]
    return looselyComparable(goal, result) ? [goal, result, true] : undefined
  }
  const same = actuals.filter((actual) => comparable(target, actual))
  return same.length === 1 && same[0] ? [target, same[0], true] : undefined
}

/** 「12月」 in a column of values is December, unless months are counted. */
function isDate(report: Report, { figure, label }: Fact): boolean {
  if (figure.unitKind !== 'duration') return false
  if (figure.unit === '月' && !/月数|时长|支付月/.test(label)) return true
  return dateTail.test(report.plain.slice(figure.span.end, figure.span.end + 4))
}

/** What a figure of a cell with several of them is of: the words between the figure before and this one. */
function wordsBefore(report: Report, cell: Cell | undefined, facts: readonly Fact[], fact: Fact): string {
  if (!cell) return ''
  const before = facts[facts.indexOf(fact) - 1]
  const from = before ? before.figure.span.end : cell.span.start
  const words = report.plain.slice(from, fact.figure.span.start).replace(/\s/g, '')
  return cleanLabel(words.replace(/^.*[，；。、]/, ''))
}

function agree(a: string, b: string): boolean {
  return a.length >= 2 && b.length >= 2 && (a === b || similarity(a, b) >= LEAST_SIMILARITY)
}
