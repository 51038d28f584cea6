import { describe, expect, it } from 'vitest'
import { figure, operand, plus } from '../../testing/printed.js'
import { judge } from '../arithmetic/judge.js'
import type { Figure } from '../figures/figure.js'
import type { Check, Relation } from '../relations/relation.js'
import { restate, statementsIn } from './statements.js'

const same = (stated: Figure, other: Figure, more: Partial<Relation> = {}): Check =>
  judge('same', {
    kind: 'restated',
    stated: operand(stated),
    comparison: '=',
    readings: [{ expression: { op: 'figure', operand: operand(other) }, binding: 'firm' }],
    ...more
  })

describe('statementsIn', () => {
  it('brings together the places of one fact, in order, over several relations', () => {
    const [a, b, c, d] = [figure('5.00万元'), figure('5.00万元'), figure('50000元'), figure('7万元')]
    const statements = statementsIn([same(c, b), same(b, a, { known: [operand(c)] })])
    expect(statements.get(c.index)?.operands.map((one) => one.figure)).toEqual([a, b, c])
    expect(statements.get(a.index)).toBe(statements.get(c.index))
    expect(statements.has(d.index)).toBe(false)
  })

  it('joins two that ought to be equal and are not', () => {
    const [a, b] = [figure('1789.89万元'), figure('1798.89万元')]
    expect(
      statementsIn([same(b, a)])
        .get(a.index)
        ?.operands.map((one) => one.figure)
    ).toEqual([a, b])
  })

  it('joins nothing by sums, inequalities and what was not decided', () => {
    const [a, b, c] = [figure('1万元'), figure('2万元'), figure('3万元')]
    const sum: Relation = {
      kind: 'sum',
      stated: operand(c),
      comparison: '=',
      readings: [{ expression: plus(a, b), binding: 'firm' }]
    }
    const most = same(a, b, { comparison: '≤' })
    const blocked = same(a, b, { blocked: 'other-scope' })
    expect(statementsIn([judge('sum', sum), most, blocked]).size).toBe(0)
  })
})

describe('restate', () => {
  const [place, again, inYuan] = [figure('1,789.89万元'), figure('1789.9万元'), figure('17898900元')]
  const all = [place, again, inYuan].map((one) => operand(one))
  const texts = (text: string) => {
    const edits = restate(place, text, all)
    return typeof edits === 'string' ? edits : edits.map((edit) => edit.text)
  }

  it('states a number in the unit and the manner of each place', () => {
    expect(texts('1798.89')).toEqual(['1,798.89', '1798.89', '17988900'])
    expect(texts('1798.9')).toEqual(['1,798.90', '1798.9', '17989000'])
  })

  it('takes a number with its unit as it is written', () => {
    expect(texts('0.18亿元')).toEqual(['0.18亿元', '1800.0', '18000000'])
  })

  it('leaves a round statement in another unit round', () => {
    const round = figure('0.2亿元')
    expect(restate(place, '1860', [operand(round)])).toEqual([{ span: round.digits, text: '0.2' }])
  })

  it('refuses what is no number of the kind', () => {
    expect(texts('')).toBe('no-number')
    expect(texts('约很多')).toBe('no-number')
    expect(texts('1至2')).toBe('no-number')
    expect(texts('85%')).toBe('other-unit')
    expect(texts('-3')).toBe('other-unit')
  })
})
