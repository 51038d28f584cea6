import { Decimal, type Figure, type Report, type Span } from '@gouji/core'

/**
 * A whole number that stands in a name or a time (三重保障, 2025年6月30日) and is rightly no figure of the report, as one
 * that a relation can state. `digits` is where the number is printed, `span` what is shown of it.
 */
export function wordFigure(report: Report, span: Span, digits: Span, value: number): Figure {
  return {
    index: -1 - digits.start,
    span,
    digits,
    text: report.text.slice(span.start, span.end),
    value: new Decimal(value),
    number: value,
    decimals: 0,
    scale: 0,
    unit: '',
    unitKind: 'none'
  }
}
