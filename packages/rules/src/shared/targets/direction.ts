import type { Comparator, Fact } from '@gouji/core'
import {
  cappedRates,
  costNames,
  costWords,
  curedNames,
  fallingNames,
  floorNames,
  propertySigns,
  risingNames
} from './targets.data.js'

/** How a result has to compare with its target, and whether the report says so itself. */
export interface Direction {
  readonly comparison: Comparator
  /** A sign or word is printed; else the name of the indicator says it. */
  readonly printed: boolean
}

/**
 * ≥60%, 不低于60%, 达60%, a sign in the column 指标性质; else by the indicator: more 满意度 is better, less 投诉率. Where
 * neither tells, the target is met by the same value. `property` is the text of that column, `groups` the levels above.
 */
export function directionOf(target: Fact, name: string, property = '', groups = ''): Direction {
  const { comparator, unitKind } = target.figure
  const sign = comparator ?? propertySigns.find(([words]) => words.test(property))?.[1]
  const falls = fallingNames.test(`${groups} ${name}`) && !curedNames.test(name)
  if (sign !== undefined && sign !== '=') return { comparison: sign, printed: true }
  // 「＝12期」 is met by 15期; of money and standards more is another thing
  if (sign === '=' && (unitKind === 'money' || unitKind === 'standard'))
    return { comparison: falls ? '≤' : '=', printed: true }
  if (sign === '=') return { comparison: falls ? '≤' : '≥', printed: true }
  if (falls) return { comparison: '≤', printed: false }
  if (unitKind === 'standard') return { comparison: '=', printed: false }
  if (/(?:达|达到|至|不少|实现)$/.test(target.lead)) return { comparison: '≥', printed: true }
  if (unitKind === 'score' || unitKind === 'count' || unitKind === 'measure' || risingNames.test(name))
    return { comparison: '≥', printed: false }
  return { comparison: '=', printed: false }
}

/** 「成本≥17.4万元」「投诉率≥1%」「满意度≤90%」: the sign of the target points the wrong way; only where that is certain. */
export function isReversed(target: Fact, sign: Comparator, name: string, groups: string): boolean {
  if (sign === '≤' || sign === '<') return target.figure.unitKind === 'ratio' && cappedRates.test(name)
  if (sign === '=' || curedNames.test(name) || floorNames.test(name)) return false
  if (costNames.test(name)) return true
  return /成本指标/.test(groups) && (target.figure.unitKind === 'money' || costWords.test(name))
}
