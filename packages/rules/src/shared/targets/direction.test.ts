import { Decimal, type Comparator, type Fact, type UnitKind } from '@gouji/core'
import { describe, expect, it } from 'vitest'
import { directionOf, isReversed } from './direction.js'

const goal = (unitKind: UnitKind, comparator?: Comparator, lead = ''): Fact =>
  ({ lead, figure: { unitKind, value: new Decimal(1), ...(comparator && { comparator }) } }) as unknown as Fact

describe('directionOf', () => {
  it('reads the sign, the column of signs, or 达到', () => {
    expect(directionOf(goal('ratio', '>'), '满意度')).toEqual({ comparison: '>', printed: true })
    expect(directionOf(goal('none'), '参保人数', '不低于')).toEqual({ comparison: '≥', printed: true })
    expect(directionOf(goal('none'), '办结时限', '反向指标')).toEqual({ comparison: '≤', printed: true })
    expect(directionOf(goal('ratio', undefined, '满意度达到'), '满意度')).toEqual({ comparison: '≥', printed: true })
  })

  it('takes an equal amount for equal, an equal count for at least', () => {
    expect(directionOf(goal('money', '='), '补助资金').comparison).toBe('=')
    expect(directionOf(goal('count'), '培训期数', '＝').comparison).toBe('≥')
    expect(directionOf(goal('money'), '项目总成本', '=', '成本指标').comparison).toBe('≤')
  })

  it('goes by the indicator where no sign is printed', () => {
    const unsigned = (kind: UnitKind, name: string) => directionOf(goal(kind), name)
    expect(unsigned('ratio', '群众满意度')).toEqual({ comparison: '≥', printed: false })
    expect(unsigned('ratio', '个人自付比例').comparison).toBe('≤')
    expect(unsigned('ratio', '投诉处理率').comparison).toBe('≥')
    expect(unsigned('duration', '平均响应时间').comparison).toBe('≤')
    expect(unsigned('money', '违约金金额').comparison).toBe('=')
    expect(unsigned('standard', '补助标准').comparison).toBe('=')
  })
})

describe('isReversed', () => {
  const reversed = (name: string, sign: Comparator, kind: UnitKind = 'ratio', groups = '') =>
    isReversed(goal(kind, sign), sign, name, groups)

  it('is certain of costs, times and complaints, and of rates that should be high', () => {
    expect(reversed('项目总成本', '≥', 'money')).toBe(true)
    expect(reversed('平均响应时间', '>', 'duration')).toBe(true)
    expect(reversed('群众投诉率', '≥')).toBe(true)
    expect(reversed('设备购置费', '≥', 'money', '成本指标')).toBe(true)
    expect(reversed('工程合格率', '≤')).toBe(true)
  })

  it('lets floors and cures be', () => {
    expect(reversed('成本节约率', '≥')).toBe(false)
    expect(reversed('投诉处理率', '≥')).toBe(false)
    expect(reversed('教育投入', '≥', 'money', '成本指标')).toBe(false)
    expect(reversed('人均补助标准', '≥', 'money', '成本指标')).toBe(false)
    expect(reversed('维修公租房', '≥', 'count', '成本指标')).toBe(false)
    expect(reversed('药占比', '≤')).toBe(false)
  })
})
