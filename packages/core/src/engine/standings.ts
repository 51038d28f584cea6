import type { Figure } from '../figures/figure.js'
import { operandsOf } from '../relations/expression.js'
import type { Check } from '../relations/relation.js'
import type { Span } from '../text/span.js'
import type { Result } from './lint.js'

/** Figures by what the ledger says of them, by place. */
export interface Standings {
  /** In a relation that holds, and in none that does not. */
  readonly verified: readonly Span[]
  /** What the findings with relations are about. */
  readonly inconsistent: readonly Span[]
}

/** Which figures of a report are verified and which are held to be wrong; each once. */
export function standings({ checks, findings }: Result): Standings {
  const verified = new Map<number, Figure>()
  const doubtful = new Set<number>()
  for (const check of checks) {
    const holds = check.verdict === 'exact' || check.verdict === 'rounding'
    if (!holds && check.verdict !== 'inconsistent') continue
    for (const figure of figuresOf(check)) {
      if (figure.index < 0) continue
      if (holds) verified.set(figure.index, figure)
      else doubtful.add(figure.index)
    }
  }
  for (const index of doubtful) verified.delete(index)
  const suspects = findings.filter((finding) => finding.checks.length > 0).map(({ span }) => span)
  return {
    verified: [...verified.values()].map(({ span }) => span).sort((a, b) => a.start - b.start),
    inconsistent: [...new Map(suspects.map((span) => [span.start, span])).values()]
  }
}

function figuresOf({ relation, reading }: Check): Figure[] {
  const operands = reading ? operandsOf(reading.expression) : []
  return [relation.stated, ...operands, ...(relation.known ?? [])].map(({ figure }) => figure)
}
