import { describe, expect, it } from 'vitest'
import { figure, formula, minus, over, plus } from '../../testing/printed.js'
import type { Figure } from '../figures/figure.js'
import { Decimal } from './decimal.js'
import { evaluate } from './evaluate.js'
import { divide, interval, isExact, meets, point, printed } from './interval.js'
import { resolutionOf, valuesOf } from './resolution.js'

function ends(value: { low: Decimal; high: Decimal }): [string, string] {
  return [value.low.toString(), value.high.toString()]
}

describe('interval', () => {
  it.each<[string, string, string]>([
    ['95.18万元', '951750', '951850'],
    ['1373万元', '13725000', '13735000'],
    ['95%', '0.945', '0.955'],
    ['92.73%', '0.92725', '0.92735'],
    ['31.73万人', '317250', '317350'],
    ['-2076万元', '-20765000', '-20755000'],
    ['500元', '499.5', '500.5'],
    ['12亩', '11.5', '12.5'],
    ['9.27分', '9.265', '9.275']
  ])('of %s', (print, low, high) => expect(ends(interval(figure(print)))).toEqual([low, high]))

  it.each(['12人', '98分', '3倍', '15天', '10', '1784.89元', '0万元', '0%'])('of %s is the value alone', (print) => {
    const { low, high } = interval(figure(print))
    expect(low.eq(high)).toBe(true)
  })

  it.each<[string, Partial<Figure>, string, string]>([
    ['12万人', { hedge: 'over' }, '115000', '130000'],
    ['1100万元', { hedge: 'over' }, '10995000', '12000000'],
    ['20个', { hedge: 'over' }, '20', '30'],
    ['1400万元', { hedge: 'about' }, '13000000', '15000000'],
    ['50%', { hedge: 'about' }, '0.4', '0.6'],
    ['3亿元', { hedge: 'under' }, '200000000', '350000000'],
    ['60%', { comparator: '≥' }, '0.595', 'Infinity'],
    ['60%', { hedge: 'least' }, '0.595', 'Infinity'],
    ['10天', { comparator: '<' }, '-Infinity', '10'],
    ['10天', { hedge: 'most' }, '-Infinity', '10'],
    ['10%', { upper: new Decimal('0.2') }, '0.095', '0.2']
  ])('of %s with %j', (print, words, low, high) => {
    expect(ends(interval(figure(print, words)))).toEqual([low, high])
  })

  it('leaves words out of what the digits alone stand for', () => {
    expect(ends(printed(figure('12万人', { hedge: 'over' })))).toEqual(['115000', '125000'])
  })

  it('takes 万 and decimals for rounding, and cents for exact', () => {
    expect(isExact(figure('31万人'))).toBe(false)
    expect(isExact(figure('3.5倍'))).toBe(false)
    expect(isExact(figure('180元/人'))).toBe(false)
    expect(isExact(figure('180.00元/人'))).toBe(true)
  })

  it('touches at closed ends and misses at open ones', () => {
    const [one, two, three] = [1, 2, 3].map((n) => new Decimal(n)) as [Decimal, Decimal, Decimal]
    expect(meets({ low: one, high: two }, { low: two, high: three })).toBe(true)
    expect(meets({ low: one, high: two, highOpen: true }, { low: two, high: three })).toBe(false)
    expect(meets({ low: one, high: two }, { low: two, high: three, lowOpen: true })).toBe(false)
  })

  it('does not divide by what may be zero', () => {
    expect(divide(point(new Decimal(1)), { low: new Decimal(-1), high: new Decimal(1) })).toBeUndefined()
  })
})

describe('resolution', () => {
  it('shares the finest decimals among figures of one unit, up to two', () => {
    const stated = figure('3972.1万元')
    const [coarse, fine, export6, rounded] = [
      figure('1373万元'),
      figure('326.10万元'),
      figure('200.123456万元'),
      figure('9.2亿元')
    ]
    const resolution = resolutionOf(stated, plus(coarse, fine, export6, rounded), false)
    expect(ends(valuesOf(coarse, resolution))).toEqual(['13729950', '13730050'])
    expect(ends(valuesOf(stated, resolution))).toEqual(['39720950', '39721050'])
    expect(ends(valuesOf(export6, resolution))).toEqual(['2001234.56', '2001234.56']) // to the cent
    expect(ends(valuesOf(rounded, resolution))).toEqual(['915000000', '925000000'])
  })

  it('leaves out what is said to be about so much, and a value said twice', () => {
    const about = figure('1400万元', { hedge: 'about' })
    const resolution = resolutionOf(figure('60.12万元'), plus(about, '3.14万元'), false)
    expect(ends(valuesOf(about, resolution))).toEqual(['13995000', '14005000'])
    const restated = figure('107万元')
    const alone = resolutionOf(figure('107.5万元'), formula(restated), false)
    expect(ends(valuesOf(restated, alone))).toEqual(['1065000', '1075000'])
  })
})

describe('evaluate', () => {
  it('computes the nominal value and all values that the print allows', () => {
    const found = evaluate(over(minus('11873.27万元', '3810.91万元'), '8292.98万元'), figure('95%'))
    expect(found?.nominal.toFixed(6)).toBe('0.972191')
    expect(found?.interval.low.toFixed(6)).toBe('0.972189')
    expect(found?.interval.high.toFixed(6)).toBe('0.972193')
  })

  it('knows no value over zero', () => {
    expect(evaluate(over('1万元', '0万元'), figure('1%'))).toBeUndefined()
    expect(evaluate(over('1亿元', minus('12亿元', '11.6亿元')), figure('1%'))).toBeDefined()
    expect(evaluate(over('1万元', minus('12亿元', '11亿元')), figure('1%'))).toBeUndefined()
  })

  it('computes on figures made by another Decimal at full precision', async () => {
    const { Decimal: Plain } = await import('decimal.js')
    const foreign = figure('1元', { value: new Plain('123456789012345678901234567890.12') })
    expect(evaluate(plus(foreign, '0.03元'), figure('1元'))?.nominal.toFixed(2)).toBe(
      '123456789012345678901234567890.15'
    )
  })
})
