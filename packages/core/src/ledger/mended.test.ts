import { describe, expect, it } from 'vitest'
import { readPlain } from '../read/plain.js'
import { buildReport } from '../report/build.js'
import { difference, figureOf, operand, quotient, sum } from '../relations/build.js'
import type { Fact } from '../facts/fact.js'
import { judge } from '../arithmetic/judge.js'
import { localise } from './localise.js'
import { withMendedUnits } from './mended.js'

const text =
  '三公经费1.49元，比上年减少1.82万元，下降58.14%。公务用车1.37万元，接待费0.12万元，去年三公经费共3.31万元。'
const facts = buildReport(readPlain(text)).facts
const [total, change, rate, cars, guests, before] = facts as readonly Fact[] as [Fact, Fact, Fact, Fact, Fact, Fact]

const parts = judge('parts', {
  kind: 'sum',
  stated: operand(total),
  comparison: '=',
  readings: [{ expression: sum([figureOf(cars), figureOf(guests)]), binding: 'firm' }]
})
const fall = judge('fall', {
  kind: 'rate',
  stated: operand(rate),
  comparison: '=',
  readings: [{ expression: quotient(figureOf(change), sum([figureOf(total), figureOf(change)])), binding: 'firm' }]
})
const gap = judge('gap', {
  kind: 'gap',
  stated: operand(change),
  comparison: '=',
  readings: [{ expression: difference(figureOf(before), figureOf(total)), binding: 'firm' }]
})

describe('withMendedUnits', () => {
  it('says what still fails with the mended figure', () => {
    const roots = withMendedUnits(localise([parts, fall]))
    expect(roots.map((root) => root.suspect?.figure.text)).toEqual(['1.49元', '58.14%'])
    expect(roots[1]?.checks[0]?.arithmetic).toBe('1.82 ÷ (1.49 + 1.82) = 54.98%')
    expect(roots[1]?.repairs[0]?.text).toBe('54.98%')
  })

  it('adds what then holds to the slip that explains it', () => {
    const roots = withMendedUnits(localise([parts, gap]))
    expect(roots.map((root) => root.suspect?.figure.text)).toEqual(['1.49元'])
    expect(roots[0]?.checks.map((check) => check.rule).sort()).toEqual(['gap', 'parts'])
  })

  it('leaves roots without a unit slip as they are', () => {
    const roots = localise([fall])
    expect(withMendedUnits(roots)).toEqual(roots)
  })
})
