import type { Fact } from '@gouji/core'
import { comparable } from './comparable.js'
import { answers, contextOf, type IndicatorName, isSpecific, likenessOf, namedBy, wordsOf } from './names.js'

/** A target and the result that goes by the same name; `sure` when the names leave no doubt. */
export interface Match {
  readonly target: Fact
  readonly actual: Fact
  readonly name: IndicatorName
  readonly sure: boolean
}

interface Named {
  readonly fact: Fact
  readonly name: IndicatorName
}

const LEAST_SCORE = 0.75
const LEAST_SURE = 0.6
/** Two candidates whose names fit as well leave the choice open. */
const MARGIN = 0.04
/** What stands in a list of parts is less likely meant than the whole. */
const PART = 0.1
/** Beyond so many pairs of names only equal names are looked for. */
const MOST_PAIRS = 20000
const MOST_BY_HEAD = 30
/** A name that so many results go by picks none out. */
const MOST_NAMESAKES = 8

/**
 * Pairs targets with results by name: the best-named result of its kind, when it is alone and no other target claims it.
 * What is left of a narrow choice (one project's items) is paired by the kind of measure when there is one of each.
 */
export function matchByName(targets: readonly Fact[], actuals: readonly Fact[]): Match[] {
  const goals = targets.map(named)
  const results = actuals.map(named)
  const found = goals.length * results.length > MOST_PAIRS ? byEqualName(goals, results) : byLikeName(goals, results)
  const matches = withoutRivals(found)
  if (goals.length > MOST_BY_HEAD || results.length > MOST_BY_HEAD) return matches
  const taken = new Set<Fact>(matches.flatMap((match) => [match.target, match.actual]))
  const left = (list: readonly Named[]): Named[] => list.filter(({ fact }) => !taken.has(fact))
  return [...matches, ...byHead(left(goals), left(results))]
}

function named(fact: Fact): Named {
  return { fact, name: namedBy(fact) }
}

interface Scored extends Match {
  readonly score: number
}

function byLikeName(goals: readonly Named[], results: readonly Named[]): Scored[] {
  const found: Scored[] = []
  for (const goal of goals) {
    const candidates: Scored[] = []
    for (const result of results) {
      if (!comparable(goal.fact, result.fact)) continue
      const { score, contrary, narrower } = likenessOf(goal.name, result.name)
      if (score < LEAST_SCORE || contrary || isOfAnother(goal, result)) continue
      const part = score < 1 && isListed(result.fact) ? PART : 0
      candidates.push({
        target: goal.fact,
        actual: result.fact,
        name: goal.name,
        sure: !narrower && part === 0,
        score: score - part
      })
    }
    const best = alone(candidates)
    if (best) found.push(best)
  }
  return found
}

/** A part of a list: 「发放对象3381人，分别为低保对象899人…」. */
function isListed({ scope, sentence, at, figure }: Fact): boolean {
  if (scope.head !== undefined && scope.opener !== 'bracket') return true
  // 「特困人员1415人；低保对象2048人，合计4833人」
  return figure.unitKind === 'count' && /(?:[合共总]计|共有?)\uE002/.test(sentence?.skeleton.slice(at + 1) ?? '')
}

/** 「合格率」 alone is that of what its sentence speaks of: of 票据 in 「抽查票据，合格率」, not of 设备. */
function isOfAnother(goal: Named, result: Named): boolean {
  return (
    isSpecific(goal.name) &&
    !isSpecific(result.name) &&
    !answers(goal.name, wordsOf(contextOf(result.fact, result.name)))
  )
}

function byEqualName(goals: readonly Named[], results: readonly Named[]): Scored[] {
  const byKey = new Map<string, Named[]>()
  for (const result of results) {
    const list = byKey.get(result.name.key)
    if (list) list.push(result)
    else byKey.set(result.name.key, [result])
  }
  return goals.flatMap((goal) => {
    const namesakes = byKey.get(goal.name.key) ?? []
    if (namesakes.length > MOST_NAMESAKES) return []
    const same = namesakes.filter((result) => goal.name.key.length >= 3 && comparable(goal.fact, result.fact))
    const best = alone(
      same.map((result) => ({ target: goal.fact, actual: result.fact, name: goal.name, sure: true, score: 1 }))
    )
    return best ? [best] : []
  })
}

/** The best of the candidates; the first of several that are as good and say the same; none when they differ. */
function alone(candidates: readonly Scored[]): Scored | undefined {
  let best: Scored | undefined
  for (const candidate of candidates) if (!best || candidate.score > best.score) best = candidate
  if (!best) return undefined
  const { score, actual } = best
  return candidates.every((other) => other.score < score - MARGIN || other.actual.figure.value.eq(actual.figure.value))
    ? best
    : undefined
}

/** One result answers one target: of several, the one that it fits best; none when that is open. */
function withoutRivals(matches: readonly Scored[]): Scored[] {
  const byActual = new Map<Fact, Scored[]>()
  for (const match of matches) {
    const list = byActual.get(match.actual)
    if (list) list.push(match)
    else byActual.set(match.actual, [match])
  }
  return [...byActual.values()].flatMap((rivals) => {
    const [first, second] = [...rivals].sort((a, b) => b.score - a.score)
    if (!first) return []
    const open =
      second && second.score >= first.score - MARGIN && !second.target.figure.value.eq(first.target.figure.value)
    return open ? [] : [first]
  })
}

/** 「报销对象满意度」 and 「离休干部对工作满意度」, the only 满意度 of one project on either side. */
function byHead(goals: readonly Named[], results: readonly Named[]): Match[] {
  return goals.flatMap((goal) => {
    const alike = (other: Named): boolean =>
      !isOfAnother(goal, other) &&
      other.name.head === goal.name.head &&
      other.name.head.length >= 3 &&
      comparable(goal.fact, other.fact)
    const same = results.filter(alike)
    const [only] = same
    if (same.length !== 1 || !only || goals.filter(alike).length !== 1) return []
    const { score, contrary, narrower } = likenessOf(goal.name, only.name)
    return [
      { target: goal.fact, actual: only.fact, name: goal.name, sure: !contrary && !narrower && score >= LEAST_SURE }
    ]
  })
}
