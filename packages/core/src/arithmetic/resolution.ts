import type { Figure } from '../figures/figure.js'
import type { Expression } from '../relations/relation.js'
import { operandsOf } from '../relations/expression.js'
import { interval, type Interval, isHedged, isLimit, point, printed } from './interval.js'
import { exactly } from './decimal.js'

/** How the figures of one reading are to be read: how finely, and whether the words around them widen them. */
export interface Resolution {
  /** The finest decimals printed in the reading, by kind and unit. */
  readonly finest: ReadonlyMap<string, number>
  /** Whether 约, 余, ranges and comparators widen a figure; else its digits alone count. */
  readonly hedged: boolean
  /** Whether a figure with a comparator is a limit (≥60%: exactly 60%) to compare with, not an open interval. */
  readonly limits: boolean
}

/**
 * Siblings refine a print up to this many decimals: 1373 beside 326.10 is 1373.00, but 300.12 beside 200.123456 (an
 * export of a system) is still a rounded number.
 */
const USUAL_DECIMALS = 2

const nothing: ReadonlyMap<string, number> = new Map()

/**
 * Trailing zeros are dropped in print, so the figures of one unit in one reading (the stated one too) are read as
 * finely as the finest of them. A figure said twice has no siblings: 9.2亿元 and 91985万元 keep their own decimals.
 */
export function resolutionOf(stated: Figure, expression: Expression, limits: boolean): Resolution {
  if (expression.op === 'figure') return { finest: nothing, hedged: false, limits }
  const finest = new Map<string, number>()
  share(finest, stated)
  for (const operand of operandsOf(expression)) share(finest, operand.figure)
  return { finest, hedged: false, limits }
}

function share(finest: Map<string, number>, figure: Figure): void {
  if (!hasSiblings(figure)) return
  const key = groupOf(figure)
  const known = finest.get(key)
  if (known === undefined || known < figure.decimals) finest.set(key, figure.decimals)
}

/** A rounded or spelled-out number says nothing about its siblings, nor they about it. */
function hasSiblings(figure: Figure): boolean {
  return !figure.chinese && !isHedged(figure)
}

function groupOf(figure: Figure): string {
  return `${figure.unitKind} ${figure.unit} ${figure.scale}`
}

/** The decimals that a figure is read with among its siblings. */
function decimalsIn(resolution: Resolution, figure: Figure): number {
  if (!hasSiblings(figure)) return figure.decimals
  const finest = resolution.finest.get(groupOf(figure)) ?? figure.decimals
  return Math.max(figure.decimals, Math.min(finest, USUAL_DECIMALS))
}

/** The values that a figure stands for in this reading. */
export function valuesOf(figure: Figure, resolution: Resolution): Interval {
  if (resolution.limits && isLimit(figure)) return point(exactly(figure.value))
  const decimals = decimalsIn(resolution, figure)
  return resolution.hedged ? interval(figure, decimals) : printed(figure, decimals)
}
