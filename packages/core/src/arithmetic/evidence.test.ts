import { describe, expect, it } from 'vitest'
import { figure } from '../../testing/printed.js'
import type { Figure } from '../figures/figure.js'
import { Decimal } from './decimal.js'
import { coincidence, slip } from './evidence.js'
import { interval, point } from './interval.js'

/** The slip that leads from the print `needed` to `print`. */
function between(print: string | Figure, needed: string) {
  const figures = typeof print === 'string' ? figure(print) : print
  const { value } = figure(needed)
  return slip(figures, value, interval(figure(needed)))
}

describe('slip', () => {
  it.each<[string, string, object]>([
    ['44.42元', '44.42万元', { cause: 'unit', power: 4 }],
    ['95.18万元', '95.18元', { cause: 'unit', power: -4 }],
    ['3.24万元', '3.24亿元', { cause: 'unit', power: 4 }],
    ['12345元', '12345千元', { cause: 'unit', power: 3 }],
    ['3173万人', '31.73万人', { cause: 'decimal-point' }],
    ['178.489万元', '1784.89万元', { cause: 'decimal-point' }],
    ['1789.89万元', '1784.89万元', { cause: 'one-digit' }],
    ['5628.89万元', '5682.89万元', { cause: 'transposition' }],
    ['178.89万元', '1784.89万元', { cause: 'missing-digit' }],
    ['17784.89万元', '1784.89万元', { cause: 'extra-digit' }]
  ])('%s for %s', (print, needed, evidence) => {
    expect(between(print, needed)?.evidence).toEqual(evidence)
  })

  it('gives the value that was meant', () => {
    expect(between('1789.89万元', '1784.89万元')?.value.toString()).toBe('17848900')
    expect(between('44.42元', '44.42万元')?.value.toString()).toBe('444200')
  })

  it('finds the one print among all values that would do, and trusts it less the farther off it is', () => {
    const printed = figure('5826.89万元')
    const values = { low: new Decimal('58622000'), high: new Decimal('58636000') }
    const found = slip(printed, new Decimal('58629000'), values)
    expect(found?.value.toString()).toBe('58628900') // 5862.89万元, one print off the 5862.90 computed
    expect(found?.evidence.cause).toBe('transposition')
    expect(found?.coincidence).toBeCloseTo(3 * coincidence(printed, 'transposition'), 10)
    expect(
      slip(printed, new Decimal('58635000'), { low: new Decimal('58634000'), high: new Decimal('58636000') })
    ).toBeUndefined()
  })

  it('sees none where digits have nothing in common, signs differ, or nothing is printed', () => {
    expect(between('1784.89万元', '5619.61万元')).toBeUndefined()
    expect(between('41.47%', '47.41%')).toBeUndefined() // two digits changed places that are not neighbours
    expect(slip(figure('1784.89万元'), new Decimal(-17848900), point(new Decimal(-17848900)))).toBeUndefined()
    expect(slip(figure('0万元'), new Decimal(10000), point(new Decimal(10000)))).toBeUndefined()
  })

  it('knows no other unit of a percentage or a score', () => {
    const hundred = slip(figure('100%'), new Decimal('0.0001'), point(new Decimal('0.0001')))
    expect(hundred).toBeUndefined()
    expect(between('10分', '100分')?.evidence.cause).not.toBe('unit')
  })

  it('keeps the sign of a negative print', () => {
    const found = slip(figure('-2706万元'), new Decimal('-20760000'), point(new Decimal('-20760000')))
    expect(found?.evidence.cause).toBe('transposition')
    expect(found?.value.toString()).toBe('-20760000')
  })

  it('copes with absurdly long numbers', () => {
    const long = figure(`${'123456789'.repeat(10)}元`)
    expect(slip(long, new Decimal(5), point(new Decimal(5)))).toBeUndefined()
  })
})

describe('coincidence', () => {
  it('is small for long numbers and large for short ones', () => {
    expect(coincidence(figure('1784.89万元'), 'one-digit')).toBeCloseTo(54 / 900000, 10)
    expect(coincidence(figure('40万元'), 'one-digit')).toBeCloseTo(18 / 90, 10)
    expect(coincidence(figure('7万元'), 'one-digit')).toBe(1)
    expect(coincidence(figure('44.42元'), 'unit')).toBeCloseTo(3 / 9000, 10)
    expect(coincidence(figure('100万元'), 'unit')).toBeCloseTo(3 / 9, 10)
    expect(coincidence(figure('0.12万元'), 'transposition')).toBeCloseTo(1 / 90, 10)
    expect(coincidence(figure('123万元'), 'missing-digit', 2)).toBeCloseTo(8 / 900, 10)
  })
})
