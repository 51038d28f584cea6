import { describe, expect, it } from 'vitest'
import { constant, figure, formula, mean, minus, over, plus, relation, times } from '../../testing/printed.js'
import type { Comparator, Figure } from '../figures/figure.js'
import type { Expression } from '../relations/relation.js'
import { Decimal } from './decimal.js'
import { judge } from './judge.js'
import { digitsOf, printAs, withUnit } from './print.js'

function line(stated: string | Figure, expression: Expression | string, comparison: Comparator = '='): string {
  return judge('test', relation(stated, formula(expression), comparison)).arithmetic
}

describe('arithmetic', () => {
  it.each<[string, string, Expression]>([
    ['(11873.27 − 3810.91) ÷ 8292.98 = 97.22%', '95%', over(minus('11873.27万元', '3810.91万元'), '8292.98万元')],
    ['12 + 37 + 19 + 13 = 81', '81人', plus('12人', '37人', '19人', '13人')],
    ['462.5 ÷ 500 = 92.5%', '95.2%', over('462.5万元', '500万元')],
    ['1080 ÷ 1200 = 90%', '95%', over('1080户', '1200户')],
    ['5682.89 ÷ 6128.09 = 92.74%', '92.73%', over('5682.89万元', '6128.09万元')],
    ['1 ÷ 3 = 33.33%', '33%', over('1万元', '3万元')],
    ['1.00 ÷ 3.00 = 33.33%', '33.33%', over('1.00万元', '3.00万元')],
    ['718156人 ÷ 71万人 = 101.15%', '101.15%', over('718156人', '71万人')],
    ['95.18元 ÷ 95.18万元 = 0.01%', '100%', over('95.18元', '95.18万元')],
    ['2222人 × 180元/人 × 50% = 20万元', '20万元', times('2222人', '180元/人', '50%')],
    ['10 × 92.73% = 9.27', '9.27分', times('10分', '92.73%')],
    ['12.44 + 32.10 = 44.54', '45万元', plus('12.44万元', '32.10万元')],
    ['67578 − 69655 = −2077', '-2076万元', minus('67578万元', '69655万元')],
    ['(−2076) + 18912 = 16836', '16836万元', plus('-2076万元', '18912万元')],
    ['100 − (−5) = 105', '105万元', minus('100万元', '-5万元')],
    ['360 − (341.5 + 2) = 16.5', '28.5万元', minus('360万元', plus('341.5万元', '2万元'))],
    ['103 ÷ (107.5 + 6.65) = 90.23%', '90.23%', over('103万元', plus('107.5万元', '6.65万元'))],
    ['12 ÷ (3 × 2) = 200%', '200%', over('12万元', times('3万元', constant(2)))],
    ['(96 + 98 + 95) ÷ 3 = 96.33', '96.2分', mean('96分', '98分', '95分')],
    ['1 − 35% = 65%', '65%', minus(constant(1), '35%')],
    ['890.23 ÷ 335.93 = 2.65倍', '2.65倍', over('890.23万元', '335.93万元')],
    ['96.5% − 95% = 1.5个百分点', '1.5个百分点', minus('96.5%', '95%')],
    ['54万元 ÷ 300人 = 1800元', '1500元', over('54万元', '300人')],
    ['1.5亿元 + 2000万元 = 1.7亿元', '1.7亿元', plus('1.5亿元', '2000万元')],
    ['1,200.50 + 2 = 1202.50', '1,202.50万元', plus('1,200.50万元', '2万元')]
  ])('%s', (expected, stated, expression) => expect(line(stated, expression)).toBe(expected))

  it('compares, telling what is true', () => {
    expect(line('71.71万人', '72.54万人', '≥')).toBe('71.71 < 72.54')
    expect(line('31.5万元', '29.15万元', '≤')).toBe('31.5 > 29.15')
    expect(line('25人', '25人', '≥')).toBe('25 = 25')
    expect(line('45人', plus('12人', '37人'), '≥')).toBe('12 + 37 = 49 > 45')
    expect(line('0.33倍', over('1万元', '3万元'), '≥')).toBe('1 ÷ 3 = 0.333倍 > 0.33倍')
  })

  it('says of a value printed twice whether it is the same', () => {
    expect(line('13.83万元', '13.82万元')).toBe('13.83 ≠ 13.82')
    expect(line('13.82万元', '13.82万元')).toBe('13.82 = 13.82')
    expect(line('95.18万元', '951800元')).toBe('95.18万元 = 951800元')
    expect(line('61万人', '607066人')).toBe('61万人 ≈ 607066人')
  })

  it('shows a number of the formula itself once', () => {
    expect(line('6人', constant(5))).toBe('6 ≠ 5')
    expect(line('3人', constant(3))).toBe('3 = 3')
    expect(line('104%', constant(1), '≤')).toBe('104% > 100%')
    expect(line('7人', constant(3), '≥')).toBe('7 > 3')
  })

  it('prints ranges, and never an exponent', () => {
    const range = figure('10%', { upper: new Decimal('0.2') })
    expect(line(range, '15%')).toBe('10–20% ≈ 15%')
    expect(line('0.0000001', plus('0.0000001', '0'))).toBe('0.0000001 + 0 = 0.0000001')
    expect(line(`${'9'.repeat(30)}元`, plus(`${'9'.repeat(30)}元`))).not.toContain('e')
  })

  it('shortens a sum of very many', () => {
    const parts = Array.from({ length: 60 }, (_, i) => `${i + 1}人`)
    expect(line('1830人', plus(...parts))).toBe('1 + 2 + 3 + 4 + 5 + … + 56 + 57 + 58 + 59 + 60 = 1830')
  })
})

describe('printing', () => {
  it('prints another value as the figure is printed', () => {
    expect(printAs(figure('1,784.89万元'), new Decimal('123456789'))).toBe('12,345.68万元')
    expect(printAs(figure('95%'), new Decimal('0.972191'))).toBe('97%')
    expect(printAs(figure('81人'), new Decimal(82))).toBe('82人')
    expect(printAs(figure('-2076万元'), new Decimal('-20770000'))).toBe('-2077万元')
    expect(printAs(figure('2076万元'), new Decimal('-20770000'))).toBe('-2077万元')
    expect(printAs(figure('-2076万元'), new Decimal('20770000'))).toBe('2077万元')
    expect(printAs(figure('95.18元'), new Decimal('95.1'))).toBe('95.10元')
  })

  it('keeps blanks inside the print, and spells nothing out', () => {
    const spaced = figure('100%', { text: '100 %', digits: { start: 0, end: 3 }, span: { start: 0, end: 5 } })
    expect(printAs(spaced, new Decimal('0.6'))).toBe('60 %')
    const spelled = figure('6个', {
      text: '六个',
      digits: { start: 0, end: 1 },
      span: { start: 0, end: 2 },
      chinese: true
    })
    expect(printAs(spelled, new Decimal(7))).toBe('7个')
    expect(digitsOf(spelled)).toBe('6')
    const wide = figure('6834.42万元', { text: '6834．42万元' })
    expect(printAs(wide, new Decimal('56196100'))).toBe('5619.61万元')
    expect(digitsOf(wide)).toBe('6834.42')
  })

  it('changes the unit and leaves the digits', () => {
    expect(withUnit(figure('44.42元'), 4)).toBe('44.42万元')
    expect(withUnit(figure('95.18万元'), -4)).toBe('95.18元')
    expect(withUnit(figure('3173万人'), -4)).toBe('3173人')
    expect(withUnit(figure('44.42元'), 5)).toBeUndefined()
    expect(withUnit(figure('44'), 4)).toBeUndefined()
  })
})
