import { Decimal } from '../src/arithmetic/decimal.js'
import type { Comparator, Figure, UnitKind } from '../src/figures/figure.js'
import type { Binding, Expression, Operand, Reading, Relation } from '../src/relations/relation.js'

const units: Readonly<Record<string, readonly [UnitKind, number]>> = {
  元: ['money', 0],
  千元: ['money', 3],
  万元: ['money', 4],
  亿元: ['money', 8],
  '元/人': ['standard', 0],
  人: ['count', 0],
  万人: ['count', 4],
  户: ['count', 0],
  个: ['count', 0],
  '%': ['ratio', -2],
  个百分点: ['points', -2],
  分: ['score', 0],
  倍: ['multiple', 0],
  天: ['duration', 0],
  亩: ['measure', 0],
  '': ['none', 0]
}

let count = 0

/** A figure from its print: 「-1,784.89万元」; each call makes another figure at another place. */
export function figure(print: string, extra: Partial<Figure> = {}): Figure {
  const match = /^([-−]?)([\d,]+(?:\.\d+)?)(.*)$/.exec(print)
  const [kind, scale] = units[match?.[3] ?? '?'] ?? []
  if (!match || kind === undefined || scale === undefined) throw new Error(`no figure: ${print}`)
  const [, sign = '', number = '', unit = ''] = match
  const value = new Decimal(number.replaceAll(',', '')).times(sign === '' ? 1 : -1).times(`1e${scale}`)
  const index = count++
  const start = index * 100
  const digits = { start: start + sign.length, end: start + sign.length + number.length }
  return {
    index,
    span: { start, end: start + print.length },
    digits,
    text: print,
    value,
    number: value.toNumber(),
    decimals: number.split('.')[1]?.length ?? 0,
    scale,
    unit,
    unitKind: kind,
    ...extra
  }
}

/** An operand named by its print, or by `label`. */
export function operand(print: string | Figure, label?: string): Operand {
  const printed = typeof print === 'string' ? figure(print) : print
  return { label: label ?? printed.text, figure: printed }
}

type Part = string | Figure | Expression

export function formula(part: Part): Expression {
  if (typeof part === 'string' || 'span' in part) return { op: 'figure', operand: operand(part) }
  return part
}

export function plus(...parts: readonly Part[]): Expression {
  return { op: 'sum', terms: parts.map((part) => ({ sign: 1, term: formula(part) })) }
}

export function minus(from: Part, ...taken: readonly Part[]): Expression {
  const rest = taken.map((part) => ({ sign: -1 as const, term: formula(part) }))
  return { op: 'sum', terms: [{ sign: 1, term: formula(from) }, ...rest] }
}

export function over(numerator: Part, denominator: Part): Expression {
  return { op: 'quotient', numerator: formula(numerator), denominator: formula(denominator) }
}

export function times(...parts: readonly Part[]): Expression {
  return { op: 'product', factors: parts.map(formula) }
}

export function mean(...parts: readonly Part[]): Expression {
  return { op: 'mean', terms: parts.map(formula) }
}

export function constant(value: number): Expression {
  return { op: 'constant', value: new Decimal(value) }
}

export function reading(expression: Expression, binding: Binding = 'firm'): Reading {
  return binding === 'firm' ? { expression, binding } : { expression, binding, doubt: 'list-may-be-partial' }
}

/** `stated comparison reading`, the reading firm unless readings are given. */
export function relation(
  stated: string | Figure,
  expression: Part | readonly Reading[],
  comparison: Comparator = '=',
  extra: Partial<Relation> = {}
): Relation {
  const readings = Array.isArray(expression)
    ? (expression as readonly Reading[])
    : [reading(formula(expression as Part))]
  return { kind: 'test', stated: operand(stated), comparison, readings, ...extra }
}
