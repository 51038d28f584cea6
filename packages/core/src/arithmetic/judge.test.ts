import { describe, expect, it } from 'vitest'
import { constant, figure, formula, mean, minus, over, plus, reading, relation, times } from '../../testing/printed.js'
import type { Comparator, Figure } from '../figures/figure.js'
import type { Expression, Relation } from '../relations/relation.js'
import { judge } from './judge.js'

function verdict(
  stated: string | Figure,
  expression: string | Figure | Expression,
  comparison: Comparator = '='
): string {
  const check = judge('test', relation(stated, expression, comparison))
  return check.reason ? `${check.verdict}: ${check.reason}` : check.truncated ? 'cut' : check.verdict
}

describe('sums', () => {
  it.each<[string, string, string[]]>([
    ['exact', '81人', ['12人', '37人', '19人', '13人']],
    ['inconsistent', '82人', ['12人', '37人', '19人', '13人']],
    ['exact', '3972.1万元', ['1373万元', '2273万元', '326.10万元']],
    ['exact', '393.85万元', ['12万元', '32万元', '44.42万元', '10.81万元', '34.78万元', '259.84万元']],
    ['inconsistent', '393.85万元', ['12万元', '32万元', '44.42元', '10.81万元', '34.78万元', '259.84万元']],
    ['rounding', '69655.25万元', ['61131.35万元', '4305.09万元', '4218.82万元']],
    ['rounding', '44.95万元', ['11.88万元', '31.51万元', '1.55万元']],
    ['inconsistent', '980万元', ['600万元', '200万元', '150万元']],
    ['inconsistent', '100', ['10', '50', '30', '20']],
    ['inconsistent', '88人', ['52人', '21人', '16人']],
    // To the cent of 元 nothing is rounded.
    ['exact', '30.03元', ['10.01元', '20.02元']],
    ['inconsistent', '30.04元', ['10.01元', '20.02元']]
  ])('%s: %s of %j', (expected, stated, parts) => expect(verdict(stated, plus(...parts))).toBe(expected))

  it('lets eleven lines be 0.02 off, but not 0.07', () => {
    const lines = ['11.88', '31.51', '1.55', '129.84', '363.89', '754.81', '4', '50', '206.84', '204.26', '26.29']
    const parts = plus(...lines.map((line) => `${line}万元`)) // 1784.87
    expect(verdict('1784.89万元', parts)).toBe('rounding')
    expect(verdict('1784.94万元', parts)).toBe('inconsistent')
    expect(verdict('1789.89万元', parts)).toBe('inconsistent')
  })

  it('reads 1373 beside 326.10 as 1373.00', () => {
    expect(verdict('1699.60万元', plus('1373万元', '326.10万元'))).toBe('inconsistent')
    expect(verdict('1700万元', plus('1373万元', '326.6万元'))).toBe('exact')
  })

  it('takes an export with six decimals for no hint that two decimals are exact', () => {
    expect(verdict('500.126912万元', plus('300.12万元', '200.003456万元'))).toBe('rounding')
  })

  it('subtracts, below zero too, and takes digits cut off for rounding', () => {
    expect(verdict('83.02万元', minus('208万元', '124.98万元'))).toBe('exact')
    expect(verdict('-2076万元', minus('67578万元', '69655万元'))).toBe('rounding')
    expect(verdict('-1701万元', minus('17210万元', '18912万元'))).toBe('rounding')
    expect(verdict('-2074万元', minus('67578万元', '69655万元'))).toBe('inconsistent')
    expect(verdict('-2076万元', minus('67578.12万元', '69655万元'))).toBe('cut')
    expect(verdict('28.5万元', minus('360万元', '341.5万元'))).toBe('inconsistent')
  })

  it('compares different units in base units', () => {
    expect(verdict('1.2亿元', plus('5000万元', '7000万元'))).toBe('exact')
    expect(verdict('95.18万元', plus('950000元', '1800元'))).toBe('exact')
  })
})

describe('rates', () => {
  it.each<[string, string, Expression]>([
    ['exact', '95.67%', over('7484.89万元', '7823.37万元')],
    ['cut', '92.73%', over('5682.89万元', '6128.09万元')],
    ['cut', '148.93%', over('577.56万元', '387.79万元')],
    ['rounding', '153.44%', over('141.53万元', '92.23万元')],
    ['inconsistent', '95%', over(minus('11873.27万元', '3810.91万元'), '8292.98万元')],
    ['exact', '97%', over(minus('11873.27万元', '3810.91万元'), '8292.98万元')],
    ['inconsistent', '58.14%', over('1.82万元', plus('1.49万元', '1.82万元'))],
    ['inconsistent', '96.64%', over('1.73万元', plus('0.12万元', '1.73万元'))],
    ['cut', '2.23%', over('0.03万元', minus('1.37万元', '0.03万元'))],
    ['inconsistent', '41.47%', over('13.82万元', '29.15万元')],
    ['inconsistent', '95.2%', over('462.5万元', '500万元')],
    ['inconsistent', '96%', over('1080户', '1200户')],
    ['exact', '101.15%', over('718156人', '71万人')],
    ['exact', '100%', over('36万元', '36万元')],
    ['inconsistent', '100%', over('95.18元', '95.18万元')]
  ])('%s: %s', (expected, stated, expression) => expect(verdict(stated, expression)).toBe(expected))

  it('accepts of a whole percentage its rounding and its cut, and no more', () => {
    const rate = over('958.9万元', '1000.0万元')
    expect(verdict('96%', rate)).toBe('exact')
    expect(verdict('95%', rate)).toBe('cut')
    expect(verdict('94%', rate)).toBe('inconsistent')
    expect(verdict('97%', rate)).toBe('inconsistent')
  })

  it('accepts one last digit off of a claim with decimals, and no more', () => {
    const rate = over('123.4万元', '1000.0万元') // 12.34%
    expect(verdict('12.35%', rate)).toBe('rounding')
    expect(verdict('12.37%', rate)).toBe('inconsistent')
  })

  it('is blocked by a base of zero, or one that may be zero', () => {
    expect(verdict('100%', over('0.3万元', '0万元'))).toBe('blocked: zero-base')
    expect(verdict('30%', over('0.3亿元', minus('12万元', '11万元')))).toBe('blocked: zero-base')
  })

  it('is weak when the operands are too coarse to prove anything', () => {
    expect(verdict('120%', over('1亿元', '1亿元'))).toBe('weak')
    expect(verdict('100%', over('1亿元', '1亿元'))).toBe('exact')
    expect(verdict('260%', over('3亿元', '1亿元'))).toBe('weak')
    expect(verdict('800%', over('3亿元', '1亿元'))).toBe('inconsistent')
  })

  it('knows changes against another year, products and means', () => {
    const now = figure('17210万元')
    const before = figure('16980万元')
    expect(verdict('1.35%', over(minus(now, before), before))).toBe('exact')
    expect(verdict('1.53%', over(minus(now, before), before))).toBe('inconsistent')
    expect(verdict('9.27分', times('10分', '92.73%'))).toBe('exact')
    expect(verdict('9分', times('10分', '86.2%'))).toBe('exact')
    expect(verdict('10分', times('10分', '92.73%'))).toBe('inconsistent')
    expect(verdict('20万元', times('2222人', '180元/人', '50%'))).toBe('exact')
    const scores = ['96分', '98分', '95分', '96分', '95分', '97分', '94分', '93分']
    expect(verdict('95.5分', mean(...scores))).toBe('exact')
    expect(verdict('96.2分', mean(...scores))).toBe('inconsistent')
    expect(verdict('65%', minus(constant(1), '35%'))).toBe('exact')
  })
})

describe('the same value said twice', () => {
  it('is equal in one precision', () => {
    expect(verdict('13.82万元', '13.82万元')).toBe('exact')
    expect(verdict('13.83万元', '13.82万元')).toBe('inconsistent')
    expect(verdict('95.18万元', '951800元')).toBe('exact')
    expect(verdict('36万元', '40万元')).toBe('inconsistent')
  })

  it('is rounded or cut in the coarser of two precisions, whichever is stated', () => {
    expect(verdict('89.97万元', '89.974万元')).toBe('exact')
    expect(verdict('89.974万元', '89.97万元')).toBe('exact')
    expect(verdict('61万人', '607066人')).toBe('exact')
    expect(verdict('9.2亿元', '91985万元')).toBe('exact')
    expect(verdict('18912万元', '18912.54万元')).toBe('cut')
    expect(verdict('18912.54万元', '18912万元')).toBe('cut')
    expect(verdict('71.71万人', '718156人')).toBe('inconsistent')
    expect(verdict('3173万人', '31.73万人')).toBe('inconsistent')
  })

  it('never equates a range with a number', () => {
    const range = figure('10%', { upper: figure('20%').value })
    expect(verdict('15%', range)).toBe('weak')
    expect(verdict('25%', range)).toBe('blocked: range')
    expect(verdict(range, '15%')).toBe('weak')
    expect(verdict(range, '25%')).toBe('inconsistent')
    expect(verdict(range, figure('10%', { upper: figure('20%').value }))).toBe('exact')
  })
})

describe('hedges and comparators', () => {
  const over12 = figure('12万人', { hedge: 'over' })
  const about = figure('1400万元', { hedge: 'about' })
  const least = figure('60%', { comparator: '≥' })

  it('are weak inside what they allow', () => {
    expect(verdict(figure('1100万元', { hedge: 'over' }), '1150万元')).toBe('weak')
    expect(verdict(about, plus('800万元', '550万元'))).toBe('weak')
    expect(verdict(least, over('80人', '100人'))).toBe('weak')
    expect(verdict('70.02%', over(about, '1950万元'))).toBe('weak')
  })

  it('are exact where the digits alone agree', () => {
    expect(verdict(about, plus('800万元', '600万元'))).toBe('exact')
    expect(verdict(least, over('60人', '100人'))).toBe('exact')
    expect(verdict(over12, '125000人')).toBe('cut')
  })

  it('are inconsistent only outside the open interval, never by a hair', () => {
    expect(verdict(least, over('5996人', '10000人'))).toBe('exact')
    expect(verdict(least, over('52人', '100人'))).toBe('inconsistent')
    expect(verdict(about, plus('800万元', '900万元'))).toBe('inconsistent')
    expect(verdict(over12, '118000人')).toBe('exact')
    expect(verdict(over12, '110000人')).toBe('inconsistent')
  })

  it('block a relation between other figures, and leave 超过 and 不到 undecided', () => {
    expect(verdict('90%', over(about, '2000万元'))).toBe('blocked: approximate')
    expect(verdict(over12, '500000人')).toBe('blocked: approximate')
    expect(verdict(figure('60%', { hedge: 'under' }), over('45人', '100人'))).toBe('blocked: approximate')
  })
})

describe('inequalities', () => {
  it('hold when the digits do, or when the print allows it', () => {
    expect(verdict('29.15万元', '31.5万元', '≤')).toBe('exact')
    expect(verdict('31.5万元', '29.15万元', '≤')).toBe('inconsistent')
    expect(verdict('71.71万人', figure('72.54万人', { comparator: '≥' }), '≥')).toBe('inconsistent')
    expect(verdict('95.1%', figure('95%', { comparator: '≥' }), '≥')).toBe('exact')
    expect(verdict('45人', plus('12人', '37人'), '≥')).toBe('inconsistent')
    expect(verdict('3.2万元', plus('1.6万元', '1.7万元'), '≥')).toBe('rounding')
  })

  it('take a limit for the very number', () => {
    expect(verdict('59.8%', figure('60%', { comparator: '≥' }), '≥')).toBe('inconsistent')
    expect(verdict('60%', figure('60%', { comparator: '≥' }), '≥')).toBe('exact')
    expect(verdict('300万元', figure('300万元', { comparator: '>' }), '>')).toBe('inconsistent')
    expect(verdict('2人', figure('2人', { comparator: '>' }), '>')).toBe('inconsistent')
    expect(verdict('3人', figure('2人', { comparator: '>' }), '>')).toBe('exact')
  })

  it('are weak or blocked among hedges', () => {
    expect(verdict(figure('71%', { comparator: '≥' }), figure('80%', { comparator: '≥' }), '≥')).toBe('weak')
    expect(verdict('1300万元', figure('1100万元', { hedge: 'over' }), '<')).toBe('blocked: approximate')
    expect(verdict('1150万元', figure('1100万元', { hedge: 'over' }), '<')).toBe('weak')
  })
})

describe('readings', () => {
  const loose = (expression: Expression) => reading(expression, 'loose')

  it('hold when any of them does, and say which', () => {
    const other = loose(over('462.5万元', '500万元'))
    const check = judge('test', relation('92.5%', [reading(over('462.5万元', '620万元')), other]))
    expect(check.verdict).toBe('exact')
    expect(check.reading).toBe(other)
  })

  it('prefer one that proves something to one that does not', () => {
    const second = reading(over('6.2亿元', '5.0亿元'))
    const check = judge('test', relation('124%', [reading(over('1亿元', '1亿元')), second]))
    expect(check.verdict).toBe('exact')
    expect(check.reading).toBe(second)
  })

  it('are inconsistent with the first firm one when all fail', () => {
    const first = reading(over('462.5万元', '500万元'))
    const check = judge(
      'test',
      relation('95.2%', [loose(over('901万元', '1002万元')), first, reading(over('1万元', '8万元'))])
    )
    expect(check.verdict).toBe('inconsistent')
    expect(check.reading).toBe(first)
    expect(check.arithmetic).toBe('462.5 ÷ 500 = 92.5%')
  })

  it('are blocked with their doubt when they are only loose', () => {
    const check = judge('test', relation('213人', [loose(plus('174人', '25人', '1人'))]))
    expect(check).toMatchObject({ verdict: 'blocked', reason: 'list-may-be-partial', arithmetic: '174 + 25 + 1 = 200' })
  })

  it('are blocked where round numbers differ in one digit: nearly all round numbers do', () => {
    expect(judge('test', relation('12000人', [loose(plus('5000人', '9000人', '4000人'))])).verdict).toBe('blocked')
    expect(judge('test', relation('12345人', [loose(plus('5005人', '9014人', '4326人'))])).verdict).toBe('inconsistent')
  })

  it('are inconsistent, though loose, on a slip that chance does not explain', () => {
    expect(judge('test', relation('1789.89万元', [loose(formula('1784.89万元'))])).verdict).toBe('inconsistent')
    expect(judge('test', relation('40万元', [loose(formula('36万元'))])).verdict).toBe('blocked')
    const unit = loose(plus('12.00万元', '32.00万元', '44.42元', '305.43万元'))
    expect(judge('test', relation('393.85万元', [unit])).verdict).toBe('inconsistent')
    const short = loose(plus('12人', '37人'))
    expect(judge('test', relation('48人', [short])).verdict).toBe('blocked')
  })

  it('pass a block of the rule on, and have a reason when there is none to read', () => {
    expect(judge('test', relation('104%', [], '=', { blocked: 'base-not-stated' }))).toMatchObject({
      verdict: 'blocked',
      reason: 'base-not-stated',
      arithmetic: ''
    })
    expect(judge('test', relation('104%', []))).toMatchObject({ verdict: 'blocked', reason: 'base-not-stated' })
  })

  it('do not throw on odd formulas', () => {
    const odd: Relation[] = [
      relation('0万元', plus()),
      relation('1', times()),
      relation('0%', over('0元', '0元')),
      relation('5', mean())
    ]
    expect(odd.map((one) => judge('test', one).verdict)).toEqual(['exact', 'exact', 'blocked', 'blocked'])
  })
})
