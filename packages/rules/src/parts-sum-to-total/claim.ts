import { type BlockReason, type Fact, figureOf, operand, type Reading, type Relation, sum } from '@gouji/core'

/** A total that the text sets beside its parts, with the ways to take the list. */
export interface Claim {
  readonly kind: 'list' | 'running-total' | 'lines' | 'group'
  readonly total: Fact
  /** Most plausible first. */
  readonly readings: readonly ClaimReading[]
  /** Found by likeness: worth a line in the ledger only when it can be decided. */
  readonly tentative?: boolean
}

export interface ClaimReading {
  readonly parts: readonly Fact[]
  readonly firm: boolean
  /** The list ends in 等: it can add up, but need not. */
  readonly open?: boolean
  readonly doubt?: BlockReason
}

/** The relation of a claim; nothing when no reading has parts. */
export function relationOf(claim: Claim): Relation | undefined {
  const readings: Reading[] = []
  for (const { parts, firm, open, doubt } of claim.readings) {
    if (parts.length === 0) continue
    const [only] = parts
    readings.push({
      expression: parts.length === 1 && only ? figureOf(only) : sum(parts.map((part) => figureOf(part))),
      ...(firm ? { binding: 'firm' } : { binding: open ? 'faint' : 'loose', doubt: doubt ?? 'list-may-be-partial' })
    })
  }
  if (readings.length === 0) return undefined
  return {
    kind: claim.kind,
    stated: operand(claim.total),
    comparison: '=',
    readings,
    ...(claim.tentative ? { tentative: true } : {})
  }
}

/** The same figures in the same relation, however they were found. */
export function keyOf(claim: Claim): string {
  const parts = claim.readings[0]?.parts.map((part) => part.index).sort((a, b) => a - b) ?? []
  return `${claim.total.index}=${parts.join('+')}`
}
