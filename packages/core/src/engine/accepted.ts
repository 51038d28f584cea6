import { inUnit } from '../arithmetic/print.js'
import { hedgedTolerance } from '../arithmetic/tolerance.js'
import type { Decimal } from '../arithmetic/decimal.js'
import type { Check } from '../relations/relation.js'

/**
 * The results that the stated figure of a computed equation may be printed for, as text in its unit: 94.5% to 96% for
 * 95%. An end that is open without limit is undefined; undefined altogether for comparisons and restated figures, which
 * are not computed.
 */
export function acceptedResults({
  relation,
  reading
}: Check): { readonly low: string | undefined; readonly high: string | undefined } | undefined {
  const op = reading?.expression.op
  if (relation.comparison !== '=' || op === undefined || op === 'figure' || op === 'constant') return undefined
  const { figure } = relation.stated
  const { low, high } = hedgedTolerance(figure)
  const print = (value: Decimal): string | undefined =>
    value.isFinite()
      ? `${inUnit(figure, value)
          .toDecimalPlaces(figure.decimals + 2)
          .toFixed()}${figure.unit}`
      : undefined
  return { low: print(low), high: print(high) }
}
