import { difference, figureOf, operand, quotient, type Reading, type Relation, type Report } from '@gouji/core'
import { changeRows } from '../shared/change-columns.js'

/** The column 增减率 of a table: (本年 − 上年) ÷ 上年, row by row. */
export function* tableRates(report: Report): Iterable<Relation> {
  for (const { label, prior, current, rate, signed } of changeRows(report)) {
    if (!rate || rate.figure.upper || prior.figure.value.isNegative()) continue
    const up = quotient(
      difference(figureOf(current, `${label}本年数`), figureOf(prior, `${label}上年数`)),
      figureOf(prior, `${label}上年数`)
    )
    const down = quotient(difference(figureOf(prior), figureOf(current)), figureOf(prior))
    const readings: Reading[] = [{ expression: up, binding: 'firm' }]
    // a column that never prints a minus may leave the direction to the reader
    if (!signed) readings.push({ expression: down, binding: 'loose', doubt: 'several-readings', note: 'unsigned' })
    yield { kind: 'change-rate', stated: operand(rate, label), comparison: '=', readings }
  }
}
