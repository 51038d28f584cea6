import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figure, minus, over, plus, relation } from '../../testing/printed.js'
import type { Expression } from '../relations/relation.js'
import { Decimal } from './decimal.js'
import { decide } from './decide.js'
import { holds } from './interval.js'
import { judge } from './judge.js'
import { digitsOf, printAs } from './print.js'
import { solve } from './solve.js'

type Cut = 'rounded' | 'cut'

/** A value printed with `decimals`, rounded or cut off, with or without the zeros at its end. */
function print(value: Decimal, decimals: number, cut: Cut = 'rounded', zeros = true): string {
  const shown = value.toDecimalPlaces(decimals, cut === 'cut' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP)
  const text = zeros ? shown.toFixed(decimals) : shown.toFixed()
  return /^-0(?:\.0+)?$/.test(text) ? text.slice(1) : text
}

const million = fc.integer({ min: 1, max: 99_999_999 }).map((n) => new Decimal(n).div(10_000))
const amounts = fc.array(million, { minLength: 2, maxLength: 12 })
const decimals = fc.integer({ min: 0, max: 2 })
const cut = fc.constantFrom<Cut>('rounded', 'cut')
const zeros = fc.boolean()
const runs = { numRuns: 400, seed: 42903618 }

const total = (values: readonly Decimal[]) => values.reduce((sum, value) => sum.plus(value), new Decimal(0))
const verdictOf = (stated: string, expression: Expression) => judge('test', relation(stated, expression)).verdict

describe('what is printed of true values', () => {
  it('never makes a sum inconsistent', () => {
    fc.assert(
      fc.property(amounts, decimals, cut, zeros, (values, places, how, zero) => {
        const parts = values.map((value) => `${print(value, places, 'rounded', zero)}万元`)
        const stated = `${print(total(values), places, how, zero)}万元`
        expect(verdictOf(stated, plus(...parts)), `${stated} = ${parts.join(' + ')}`).not.toBe('inconsistent')
      }),
      runs
    )
  })

  it('never makes a difference inconsistent, below zero either', () => {
    fc.assert(
      fc.property(million, million, decimals, cut, (a, b, places, how) => {
        const stated = `${print(a.minus(b), places, how)}万元`
        expect(verdictOf(stated, minus(`${print(a, places)}万元`, `${print(b, places)}万元`))).not.toBe('inconsistent')
      }),
      runs
    )
  })

  it('never makes a rate or a rate of change inconsistent, however coarse', () => {
    fc.assert(
      fc.property(million, million, decimals, decimals, cut, (a, b, places, shown, how) => {
        const [now, before] = [figure(`${print(a, places)}万元`), figure(`${print(b, places)}万元`)]
        const rate = `${print(a.div(b).times(100), shown, how)}%`
        expect(verdictOf(rate, over(now, before))).not.toBe('inconsistent')
        const change = `${print(a.minus(b).div(b).times(100), shown, how)}%`
        expect(verdictOf(change, over(minus(now, before), before))).not.toBe('inconsistent')
      }),
      runs
    )
  })

  it('is exact in any precision of the claim when the operands are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 1, max: 9_999_999 }),
        decimals,
        (a, b, shown) => {
          const rate = `${print(new Decimal(a).div(b).times(100), shown)}%`
          expect(verdictOf(rate, over(`${a}户`, `${b}户`))).toBe('exact')
        }
      ),
      runs
    )
  })
})

describe('judging', () => {
  it('is monotone: operands printed more coarsely never turn an exact relation inconsistent', () => {
    fc.assert(
      fc.property(million, million, fc.integer({ min: 1, max: 4 }), decimals, (a, b, places, shown) => {
        const fine: [Decimal, Decimal] = [a.toDecimalPlaces(places), b.toDecimalPlaces(places)]
        if (fine.some((value) => value.isZero())) return
        const rate = `${print(fine[0].div(fine[1]).times(100), shown)}%`
        const at = (digits: number) => over(`${print(fine[0], digits)}万元`, `${print(fine[1], digits)}万元`)
        expect(verdictOf(rate, at(places))).toBe('exact')
        for (let digits = places - 1; digits >= 0; digits--)
          expect(verdictOf(rate, at(digits))).not.toBe('inconsistent')
      }),
      runs
    )
  })

  it('notices every change of the leading digit of a part of a sum', () => {
    const long = fc.integer({ min: 100, max: 9_999_999 })
    fc.assert(
      fc.property(
        fc.array(long, { minLength: 2, maxLength: 12 }),
        decimals,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (cents, places, at, digit) => {
          const values = cents.map((n) => new Decimal(n).div(10 ** places))
          const parts = values.map((value) => `${print(value, places)}万元`)
          const stated = `${print(total(values), places)}万元`
          expect(verdictOf(stated, plus(...parts))).toBe('exact')
          const i = at % parts.length
          const part = parts[i] ?? ''
          if (part.startsWith(String(digit)) || part.startsWith('0')) return
          parts[i] = digit + part.slice(1)
          expect(verdictOf(stated, plus(...parts)), `${part} → ${parts[i]}`).toBe('inconsistent')
        }
      ),
      runs
    )
  })
})

describe('solving', () => {
  it('agrees with judging: a relation holds exactly where each figure is what it needs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 30000 }),
        (n, claim) => {
          const [a, b, c, d] = n.map((value) => figure(`${print(new Decimal(value).div(10), 1)}万元`)) as [
            never,
            never,
            never,
            never
          ]
          for (const expression of [
            plus(a, b, c),
            over(minus(a, b), plus(c, d)),
            minus(plus(a, d), b, c),
            over(minus(a, b), b)
          ]) {
            const ratio = expression.op === 'quotient'
            const stated = relation(
              ratio ? `${print(new Decimal(claim).div(100), 2)}%` : `${print(new Decimal(claim).div(10), 1)}万元`,
              expression
            )
            const { outcome } = decide(stated.stated.figure, '=', expression)
            if (outcome === 'undecided') continue
            for (const need of solve(stated, expression, (one) => one.index)) {
              const { value } = need.operand.figure
              if (outcome !== 'fails') expect(holds(need.values, value)).toBe(true)
              const repeated =
                expression.op === 'quotient' && need.operand.figure === b && expression.denominator.op === 'figure'
              const inside = holds({ ...need.values, lowOpen: true, highOpen: true }, value)
              if (inside && !repeated) expect(outcome).not.toBe('fails')
            }
          }
        }
      ),
      runs
    )
  })

  it('finds values that do make the relation hold', () => {
    fc.assert(
      fc.property(amounts, million, decimals, (values, claim, places) => {
        const parts = values.map((value) => figure(`${print(value, places)}万元`))
        const one = relation(`${print(claim, places)}万元`, plus(...parts))
        const [reading] = one.readings
        for (const need of solve(one, reading?.expression ?? plus(), (figure) => figure.index)) {
          const mended = { ...need.operand.figure, value: need.value as Decimal }
          const replaced = plus(...parts.map((part) => (part === need.operand.figure ? mended : part)))
          const claimed = need.stated ? mended : one.stated.figure
          expect(decide(claimed, '=', replaced).outcome).toBe('exact')
        }
      }),
      { ...runs, numRuns: 100 }
    )
  })
})

describe('printing', () => {
  it('gives back any value that it prints', () => {
    fc.assert(
      fc.property(million, decimals, fc.boolean(), (value, places, commas) => {
        const plain = `${print(value, places)}万元`
        const grouped = plain.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')
        const printed = figure(commas ? grouped : plain)
        expect(printAs(printed, printed.value)).toBe(printed.text)
        expect(figure(`${digitsOf(printed)}万元`).value.eq(printed.value)).toBe(true)
      }),
      runs
    )
  })

  it('writes sums that add up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9999, max: 99999 }), { minLength: 2, maxLength: 9 }),
        fc.nat(9999),
        (parts, claim) => {
          const { arithmetic } = judge('test', relation(`${claim}户`, plus(...parts.map((n) => `${n}户`))))
          const [left = '', right] = arithmetic.replaceAll('−', '-').split(' = ')
          const sum = left.split(' + ').reduce((so, n) => so + Number(n.replace(/[()]/g, '')), 0)
          expect(Number(right)).toBe(sum)
        }
      ),
      runs
    )
  })
})
