import type { Fact } from '../facts/fact.js'
import type { MeasureGroup } from '../facts/vocabulary/measures.js'
import { FARTHEST, placeAmong } from './near.js'

/**
 * What a fact measures, in one word. A bare total (共计, 合计) measures what the figures that it adds up measure:
 * 「年初预算140万元，追加预算68万元，共计208万元」 is a budget.
 */
export function groupOf(fact: Fact): MeasureGroup | undefined {
  const own = fact.measures[0]?.group
  if (own !== 'total') return own
  const second = fact.measures[1]?.group
  if (second !== undefined && second !== 'total') return second
  const siblings = fact.scope.facts
  const place = placeAmong(fact, siblings)
  if (siblings[place] !== fact) return own
  for (let i = place - 1; i >= Math.max(0, place - FARTHEST); i--) {
    const group = siblings[i]?.measures[0]?.group
    if (group === 'budget-change') return 'budget'
    if (group !== undefined && group !== 'total' && group !== 'rate') return group
  }
  return own
}

/** The id of the fact's own measure: `budget-initial`, `arrived`… */
export function measureOf(fact: Fact): string | undefined {
  return fact.measures[0]?.id
}
