import type { Grain } from '../look.js'
import { decimalString } from '../print.js'
import type { Writer } from '../writer.js'
import type { Fund } from './fund.js'
import type { Indicator, Split } from './indicators.js'

/** The nodes of one indicator's row. */
export interface RowNodes {
  readonly indicator: Indicator
  readonly target?: number
  readonly actual?: number
  readonly weight: number
  readonly score?: number
}

export interface FormContent {
  readonly name: string
  readonly unit: string
  readonly fund: Fund
  readonly split: Split
  readonly indicators: readonly Indicator[]
  readonly grain: Grain
}

/** Nodes that the text of a report may restate. */
export interface FormNodes {
  budget?: number
  spent?: number
  rate?: number
  executionScore?: number
  executionWeight?: number
  total?: number
  readonly rows: RowNodes[]
}

/** Hundredths of a point for executing a budget: in proportion, capped; from the printed rate where rates are cut. */
export function executionScore(w: Writer, fund: Fund, weight: number): number {
  const spent = BigInt(fund.spent.yuan)
  const budget = BigInt(fund.budget.yuan)
  if (w.look.cut)
    return Math.min(
      weight * 100,
      Math.round(Number(decimalString(spent * 100n, budget, w.look.rateDecimals, true)) * weight)
    )
  return Math.min(weight * 100, Number(decimalString(spent * BigInt(weight) * 100n, budget, 0)))
}
