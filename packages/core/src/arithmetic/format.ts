import type { Comparator, Figure } from '../figures/figure.js'
import type { Expression, Verdict } from '../relations/relation.js'
import { operandsOf } from '../relations/expression.js'
import { type Decimal, exactly } from './decimal.js'
import { digitsOf, inUnit } from './print.js'

/** Longer sums are shown by their first and last addends. */
const SHOWN_TERMS = 40
const SHOWN_ENDS = 5

/** Results are shown with at least this many decimals unless they are zeros: 97.22% beside a stated 95%. */
const RESULT_DECIMALS = 2

/**
 * One line of arithmetic with the numbers as printed: 「(11873.27 − 3810.91) ÷ 8292.98 = 97.22%」「71.71 < 72.54」.
 * `computed` is the nominal result in base units. Units are shown where the figures have different ones.
 */
export function formatArithmetic(
  stated: Figure,
  comparison: Comparator,
  expression: Expression,
  computed: Decimal,
  verdict: Verdict
): string {
  const units = hasSeveralUnits(stated, expression)
  const order = exactly(stated.value).cmp(computed)
  if (expression.op === 'figure' || expression.op === 'constant') {
    const sign = comparison === '=' ? sameSign(order, verdict) : orderSign(order)
    const other =
      expression.op === 'figure'
        ? formatFigure(expression.operand.figure, units)
        : formatResult(stated, computed, units, true)
    return `${formatFigure(stated, units)} ${sign} ${other}`
  }
  const exact = comparison === '=' && verdict === 'exact'
  const line = `${formatExpression(expression, units)} = ${formatResult(stated, computed, units, exact)}`
  return comparison === '=' ? line : `${line} ${orderSign(-order)} ${formatFigure(stated, units)}`
}

function sameSign(order: number, verdict: Verdict): string {
  if (order === 0) return '='
  return verdict === 'exact' || verdict === 'rounding' || verdict === 'weak' ? '≈' : '≠'
}

function orderSign(order: number): string {
  return order < 0 ? '<' : order > 0 ? '>' : '='
}

/** Whether a unit must be printed for the line to be read: 元 beside 万元, 人 beside 元. */
function hasSeveralUnits(stated: Figure, expression: Expression): boolean {
  const units = new Set<string>()
  if (!isSelfEvident(stated)) units.add(stated.unit)
  for (const { figure } of operandsOf(expression)) if (!isSelfEvident(figure)) units.add(figure.unit)
  return units.size > 1
}

/** %, 个百分点 and 倍 are always printed. */
function isSelfEvident(figure: Figure): boolean {
  return figure.unitKind === 'ratio' || figure.unitKind === 'points' || figure.unitKind === 'multiple'
}

function unitOf(figure: Figure, units: boolean): string {
  return units || isSelfEvident(figure) ? figure.unit : ''
}

/** A figure as it stands in a line of arithmetic: digits as printed, a range with both ends. */
export function formatFigure(figure: Figure, units: boolean): string {
  const sign = figure.value.isNegative() && !figure.value.isZero() ? '−' : ''
  const upper = figure.upper ? `–${inUnit(figure, figure.upper).toFixed(figure.decimals)}` : ''
  return `${sign}${digitsOf(figure)}${upper}${unitOf(figure, units)}`
}

/** A computed value (base units) in the unit of `stated`, told apart from the stated value by one more digit if need be. */
function formatResult(stated: Figure, computed: Decimal, units: boolean, exact: boolean): string {
  const number = inUnit(stated, computed)
  const decimals = Math.max(stated.decimals, RESULT_DECIMALS)
  let text = trimmed(number, decimals, stated.decimals)
  const alike = !exact && !computed.eq(stated.value) && text === inUnit(stated, stated.value).toFixed(stated.decimals)
  if (alike) text = trimmed(number, decimals + 1, stated.decimals)
  return text.replace('-', '−') + unitOf(stated, units)
}

/** With `most` decimals, less the zeros at the end beyond `least`. */
function trimmed(number: Decimal, most: number, least: number): string {
  const rounded = number.toDecimalPlaces(most)
  const text = rounded.toFixed(Math.max(least, rounded.decimalPlaces()))
  return /^-0(?:\.0+)?$/.test(text) ? text.slice(1) : text
}

function formatExpression(expression: Expression, units: boolean): string {
  switch (expression.op) {
    case 'figure':
      return formatFigure(expression.operand.figure, units)
    case 'constant':
      return expression.value.toFixed().replace('-', '−')
    case 'sum':
      return formatSum(expression.terms, units)
    case 'product':
      return expression.factors.map((factor) => inner(factor, units, 'factor')).join(' × ')
    case 'quotient':
      return `${inner(expression.numerator, units, 'factor')} ÷ ${inner(expression.denominator, units, 'divisor')}`
    case 'mean': {
      const terms = expression.terms.map((term) => ({ sign: 1 as const, term }))
      return `(${formatSum(terms, units)}) ÷ ${terms.length}`
    }
  }
}

function formatSum(terms: readonly { readonly sign: 1 | -1; readonly term: Expression }[], units: boolean): string {
  const parts: string[] = []
  terms.forEach(({ sign, term }, i) => {
    if (terms.length > SHOWN_TERMS && i >= SHOWN_ENDS && i < terms.length - SHOWN_ENDS) {
      if (i === SHOWN_ENDS) parts.push('+ …')
      return
    }
    const text = inner(term, units, sign === 1 ? 'addend' : 'subtrahend')
    if (i === 0) parts.push(sign === 1 ? text : `−${text}`)
    else parts.push(`${sign === 1 ? '+' : '−'} ${text}`)
  })
  return parts.join(' ')
}

/** A part of a formula, in brackets where it would be read wrongly without. */
function inner(part: Expression, units: boolean, as: 'factor' | 'divisor' | 'addend' | 'subtrahend'): string {
  const text = formatExpression(part, units)
  return text.startsWith('−') || needsBrackets(part, as) ? `(${text})` : text
}

function needsBrackets(part: Expression, as: 'factor' | 'divisor' | 'addend' | 'subtrahend'): boolean {
  if (part.op === 'sum') return as !== 'addend' && part.terms.length > 1
  if (as === 'divisor') return part.op === 'product' || part.op === 'quotient' || part.op === 'mean'
  return false
}
