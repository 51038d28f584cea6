import { constant, Decimal, type Figure, type Reading } from '@gouji/core'
import type { Listed } from '../shared/listed.js'

/** A list that may be the one that a number counts. */
export interface Claim {
  readonly kind: 'count' | 'least'
  readonly items: readonly Listed[]
  /** Other numbers of things that the same words may list. */
  readonly others?: readonly number[]
  readonly firm: boolean
}

/** A number that counts things: a figure of the report, or a number word in a name (三重保障). */
export interface Count {
  readonly figure: Figure
  readonly label: string
}

/** One reading for each number of things that the list may have, the most plausible first. */
export function readingsOf({ items, others = [], firm }: Claim): Reading[] {
  const counted = items.map(({ label, span }) => ({ label, span }))
  return [items.length, ...others].map((count): Reading => {
    const expression = constant(new Decimal(count))
    return firm
      ? { expression, binding: 'firm', counted }
      : { expression, binding: 'loose', doubt: 'list-may-be-partial', counted }
  })
}
