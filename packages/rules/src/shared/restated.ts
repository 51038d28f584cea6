import type { Operand } from '@gouji/core'

/**
 * The number alone: ≥93%, 「达到93%以上」 and 「1500余件」 said twice are compared as the numbers that they print, whatever
 * values they leave open.
 */
export function printedNumber({ label, figure }: Operand): Operand {
  const { comparator: _comparator, hedge: _hedge, ...number } = figure
  return { label, figure: number }
}
