import type { Check } from '../relations/relation.js'
import { figuresOf } from './same.js'

/**
 * What the ledger says of one figure: `inconsistent` it stands in a relation that fails; `verified` in one that holds and
 * in none that fails; `weak`, `blocked`: in nothing better; `unchecked`: in no relation at all.
 */
export type FigureVerdict = 'inconsistent' | 'verified' | 'weak' | 'blocked' | 'unchecked'

/** The checks that each figure stands in, by the figure's index: stated, operand of the deciding reading, or known. */
export function checksByFigure(checks: readonly Check[]): Map<number, Check[]> {
  const map = new Map<number, Check[]>()
  for (const check of checks) {
    const indices = new Set(figuresOf(check).map(({ index }) => index))
    for (const { figure } of check.relation.known ?? []) indices.add(figure.index)
    for (const index of indices) {
      const list = map.get(index)
      if (list) list.push(check)
      else map.set(index, [check])
    }
  }
  return map
}

/** The verdict of a figure from the checks that it stands in. */
export function figureVerdict(checks: readonly Check[]): FigureVerdict {
  let found: FigureVerdict = 'unchecked'
  for (const { verdict } of checks) {
    if (verdict === 'inconsistent') return 'inconsistent'
    if (verdict === 'exact' || verdict === 'rounding') found = 'verified'
    else if (verdict === 'weak' && found !== 'verified') found = 'weak'
    else if (verdict === 'blocked' && found === 'unchecked') found = 'blocked'
  }
  return found
}
