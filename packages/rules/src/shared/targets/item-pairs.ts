import type { Fact, Report } from '@gouji/core'
import { comparable } from './comparable.js'
import { directionOf } from './direction.js'
import { bareLabel, frameOf, isCalledTarget } from './frames.js'
import { matchByName } from './match.js'
import { saysMissed } from './missed.js'
import { nameFrom } from './names.js'
import type { TargetPair } from './pair.js'
import { actualWords, doneWords, planWords, saysBelow, targetWords } from './targets.data.js'

/** How many figures may stand between a target and its result. */
const FARTHEST = 4
/** How far behind a result 得满分 stands. */
const FULL_MARKS = 12

/**
 * Targets and results that one item of the text states together: 「指标值≥60%，全年实际完成值65%」「计划1200户，实际
 * 完成1210户」; and results that it calls short of a value: 「71%，未达80%」.
 */
export function* itemPairs(report: Report): Iterable<TargetPair> {
  for (const facts of report.factsByBlock.values()) {
    if (facts.length < 2 || facts[0]?.cell) continue
    yield* listedTogether(facts)
    for (const index of facts.keys()) {
      const pair = calledShort(facts, index) ?? statedTogether(facts, index) ?? planned(facts, index)
      if (pair) yield pair
    }
  }
}

function statedTogether(facts: readonly Fact[], index: number): TargetPair | undefined {
  const target = facts[index] as Fact
  if (!isCalledTarget(target)) return undefined
  const behind = itemFacts(facts, index).find((fact) => actualWords.test(fact.label) && comparable(target, fact))
  // 「铺设管网38.8公里（目标44.7公里）」: the figure in front of the bracket is the result
  const head = target.scope.opener === 'bracket' && bareLabel(target) === '' ? target.scope.head : undefined
  const before = head && comparable(target, head) ? head : undefined
  const actual = behind ?? before
  if (!actual) return undefined
  const name = behind ? nameOf(target) : nameFrom(actual.label).text
  const direction = directionOf(target, name)
  const clear =
    behind !== undefined && (direction.printed || target.figure.unitKind === 'ratio') && direction.comparison !== '='
  return {
    name,
    target,
    actual,
    comparison: direction.comparison,
    missed: saysMissed(actual) ? 'perhaps' : 'no',
    place: 'item',
    binding: clear ? 'firm' : 'loose',
    full: /满分/.test(actual.sentence?.skeleton.slice(actual.at, actual.at + FULL_MARKS) ?? '')
  }
}

/**
 * The figures behind a target that may answer it: up to four, in its item, before the next target and before any figure
 * with a name of its own; in the next sentence only if it begins with them.
 */
export function itemFacts(facts: readonly Fact[], index: number): Fact[] {
  const target = facts[index] as Fact
  const own = bareLabel(target) === '' ? nameOf(target) : nameFrom(bareLabel(target)).text
  const found: Fact[] = []
  for (let i = index + 1; i < facts.length && i <= index + FARTHEST; i++) {
    const fact = facts[i] as Fact
    const name = nameFrom(bareLabel(fact)).text
    if (isCalledTarget(fact) || (fact.sentence !== target.sentence && fact.sentence?.item)) break
    if (name !== '' && name !== own && !own.endsWith(name)) break
    found.push(fact)
  }
  return found
}

/** 「指标值：药品网采率≥85%，耗材网采率≥75%。实际完成情况：药品网采率92%，耗材网采率81%」, item by item. */
function* listedTogether(facts: readonly Fact[]): Iterable<TargetPair> {
  let goals: Fact[] = []
  let results: Fact[] = []
  const lists: (readonly [goals: readonly Fact[], results: readonly Fact[]])[] = []
  for (const fact of facts) {
    const frame = frameOf(fact)
    if (frame === undefined || fact.figure.unitKind === 'score') continue
    if (frame === 'target' && results.length > 0) {
      lists.push([goals, results])
      goals = []
      results = []
    }
    if (frame === 'target') goals.push(fact)
    else results.push(fact)
  }
  lists.push([goals, results])
  for (const [targets, actuals] of lists) {
    for (const { target, actual, name, sure } of matchByName(targets, actuals)) {
      const direction = directionOf(target, name.text)
      const clear = direction.printed || (target.figure.unitKind === 'ratio' && direction.comparison !== '=')
      yield {
        name: name.text,
        target,
        actual,
        comparison: direction.comparison,
        missed: saysMissed(actual) ? 'perhaps' : 'no',
        place: 'item',
        binding: sure && clear ? 'firm' : 'loose'
      }
    }
  }
}

/** 「计划培训1200人，实际培训1080人」: what was planned is no promise; a plan that was not met is not held against the report. */
function planned(facts: readonly Fact[], index: number): TargetPair | undefined {
  const target = facts[index] as Fact
  if (!planWords.test(target.label) || target.figure.unitKind === 'money') return undefined
  const what = target.label.replace(planWords, '')
  const actual = facts.slice(index + 1, index + FARTHEST).find((fact) => {
    if (fact.sentence !== target.sentence || !doneWords.test(fact.label) || !comparable(target, fact)) return false
    const done = fact.label.replace(doneWords, '')
    return done === '' || what === '' || done === what
  })
  if (!actual) return undefined
  const name = what.length >= 2 ? what : nameOf(target)
  return {
    name,
    target,
    actual,
    comparison: directionOf(target, name).comparison,
    missed: saysMissed(actual) ? 'perhaps' : 'no',
    place: 'item',
    binding: 'loose'
  }
}

/** 「直接结算率71%，未达80%」: the report itself says that the first is below the second. */
function calledShort(facts: readonly Fact[], index: number): TargetPair | undefined {
  const target = facts[index] as Fact
  const actual = facts[index - 1]
  if (
    !actual ||
    actual.sentence !== target.sentence ||
    actual.segment !== target.segment ||
    !saysBelow.test(target.lead)
  )
    return undefined
  if (target.clause - actual.clause > 1 || actual.label === '' || !comparable(target, actual)) return undefined
  return {
    name: nameFrom(actual.label).text,
    target,
    actual,
    comparison: '≥',
    missed: 'said',
    place: 'item',
    binding: 'firm'
  }
}

/** The words before 指标值, in its own clause or the one before; else the title of the item. */
function nameOf(target: Fact): string {
  const own = nameFrom(bareLabel(target))
  if (own.text.length >= 2) return own.text
  const skeleton = target.sentence?.skeleton ?? ''
  const before = skeleton
    .slice(0, target.at - target.lead.length)
    .replace(/[，：:（]$/, '')
    .replace(targetWords, '')
    .replace(/[，：:]$/, '')
  const name = nameFrom(before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1))
  return name.text.length >= 2 ? name.text : nameFrom(target.block.section.title).text
}
