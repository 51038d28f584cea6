import type { Operand } from '@gouji/core'

/**
 * The number alone: ≥93%, 「达到93%以上」 and 「1500余件」 said twice are compared as the numbers that they print, whatever
 * values they leave open.
 */
export function printedNumber(operand: Operand): Operand {
  const { label, figure } = operand
  if (figure.comparator === undefined && figure.hedge === undefined) return operand
  return { label, figure: { ...figure, comparator: undefined, hedge: undefined } }
}
