import { describe, expect, it } from 'vitest'
import { constant, figure, formula, mean, minus, over, plus, relation, times } from '../../testing/printed.js'
import type { Comparator, Figure } from '../figures/figure.js'
import type { Expression } from '../relations/relation.js'
import { type Need, solve } from './solve.js'

/** What each figure would have to be, by its print. */
function needs(
  stated: string | Figure,
  expression: Expression | string,
  comparison: Comparator = '='
): Map<string, Need> {
  const formulated = formula(expression)
  const found = solve(relation(stated, formulated, comparison), formulated, (one) => one.index)
  return new Map(found.map((need) => [need.operand.figure.text, need]))
}

function value(found: Map<string, Need>, print: string, digits = 4): string | undefined {
  return found.get(print)?.value?.toDecimalPlaces(digits).toString()
}

describe('solve', () => {
  it('solves a sum for each of its parts', () => {
    const found = needs('980万元', plus('600万元', '200万元', '150万元'))
    expect(value(found, '980万元')).toBe('9500000')
    expect(value(found, '600万元')).toBe('6300000')
    expect(value(found, '150万元')).toBe('1800000')
  })

  it('gives all values with which it would hold', () => {
    const { values } = needs('9.80元', plus('6.00元', '2.00元', '1.50元')).get('6.00元') as Need
    // To the cent: nothing is rounded, and 9.80 may be cut from what is less than 9.81.
    expect([values.low.toString(), values.high.toString()]).toEqual(['6.295', '6.31'])
    const rounded = needs('9.80万元', plus('6.00万元', '2.00万元', '1.50万元')).get('6.00万元') as Need
    expect([rounded.values.low.toString(), rounded.values.high.toString()]).toEqual(['62700', '63300'])
  })

  it('minds signs, brackets and products', () => {
    const found = needs('28.5万元', minus('360万元', plus('341.5万元', '2万元')))
    expect(value(found, '360万元')).toBe('3720000')
    expect(value(found, '341.5万元')).toBe('3295000')
    const product = needs('9分', times('10分', '86.2%', constant(2)))
    expect(value(product, '10分')).toBe('5.2204')
    expect(value(product, '86.2%')).toBe('0.45')
  })

  it('solves a rate for both sides', () => {
    const found = needs('95.2%', over('462.5万元', '500万元'))
    expect(value(found, '95.2%')).toBe('0.925')
    expect(value(found, '462.5万元', 0)).toBe('4760000')
    expect(value(found, '500万元', 0)).toBe('4858193')
  })

  it('solves a mean', () => {
    expect(value(needs('95分', mean('96分', '98分', '95.5分')), '98分')).toBe('93.5')
  })

  it('solves for a figure that stands twice', () => {
    const before = figure('16980万元')
    const found = needs('1.53%', over(minus('17210万元', before), before))
    expect(value(found, '16980万元', 0)).toBe('169506550')
    expect(value(found, '17210万元', 0)).toBe('172397940')
    const range = found.get('16980万元')?.values
    expect(range?.low.toDecimalPlaces(0).toString()).toBe('169471587')
    expect(range?.high.toDecimalPlaces(0).toString()).toBe('169541522')
  })

  it('knows nothing of a figure that cancels out, of factors of zero, of too many repetitions', () => {
    const total = figure('36万元')
    expect([...needs('90%', over(total, total)).keys()]).toEqual(['90%'])
    expect(value(needs('5分', times('10分', '0%')), '10分')).toBeUndefined()
    const many = Array.from({ length: 70 }, () => total)
    expect([...needs('90万元', plus(...many)).keys()]).toEqual(['90万元'])
  })

  it('asks of an inequality for a side, not for a value', () => {
    const found = needs('45人', plus('12人', '37人'), '≥')
    expect(found.get('45人')?.value).toBeUndefined()
    expect(found.get('45人')?.values.low.toString()).toBe('49')
    expect(found.get('45人')?.values.high.toString()).toBe('Infinity')
    expect(found.get('12人')?.values.high.toString()).toBe('8')
  })

  it('solves a value said twice for either place', () => {
    const found = needs('13.83万元', '13.82万元')
    expect(value(found, '13.83万元')).toBe('138200')
    expect(value(found, '13.82万元')).toBe('138300')
    expect(found.get('13.83万元')?.values.low.toString()).toBe('138200')
  })
})
