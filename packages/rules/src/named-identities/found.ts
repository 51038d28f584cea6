import { type Fact, figureOf, operand, type Relation, sum } from '@gouji/core'

export interface FoundIdentity {
  readonly id: string
  readonly total: Fact
  readonly parts: readonly Fact[]
  /** The figures stand in one list or table; else they may speak of different things. */
  readonly firm: boolean
}

export function relationOf({ id, total, parts, firm }: FoundIdentity): Relation {
  const [only] = parts
  const expression = parts.length === 1 && only ? figureOf(only) : sum(parts.map((part) => figureOf(part)))
  return {
    kind: id,
    stated: operand(total),
    comparison: '=',
    readings: [{ expression, ...(firm ? { binding: 'firm' } : { binding: 'loose', doubt: 'other-scope' }) }]
  }
}
