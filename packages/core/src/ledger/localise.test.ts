import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { constant, figure, formula, minus, over, plus, reading, relation, times } from '../../testing/printed.js'
import { judge } from '../arithmetic/judge.js'
import type { Figure } from '../figures/figure.js'
import type { Expression, Relation } from '../relations/relation.js'
import { localise, type Root } from './localise.js'

function roots(...relations: readonly Relation[]): Root[] {
  return localise(relations.map((one) => judge('test', one)))
}

/** Suspect, cause and repairs of each root, and how many relations it explains. */
function told(...relations: readonly Relation[]): string[] {
  return roots(...relations).map(({ suspect, evidence, repairs, checks }) => {
    const mended = repairs.map(({ text, holds }) => `${text}×${holds}`).join(' ')
    return `${suspect?.figure.text ?? '?'} ${evidence?.cause ?? '-'} [${mended}] of ${checks.length}`
  })
}

const same = (stated: Figure, other: Figure, loose = false) =>
  relation(stated, [reading(formula(other), loose ? 'loose' : 'firm')])

describe('localise', () => {
  it('finds nothing where all relations hold', () => {
    expect(roots(relation('81人', plus('12人', '37人', '19人', '13人')))).toEqual([])
    expect(roots()).toEqual([])
  })

  it('holds a lone relation against its stated figure, with the recomputed value', () => {
    expect(told(relation('95.2%', over('462.5万元', '500万元')))).toEqual(['95.2% transposition [92.5%×1] of 1'])
    expect(told(relation('96.64%', over('1.73万元', plus('0.12万元', '1.73万元'))))).toEqual([
      '96.64% - [93.51%×1] of 1'
    ])
  })

  it('finds one wrong figure behind two relations', () => {
    const paid = figure('5632.89万元') // for 5682.89
    const found = told(
      relation('92.73%', over(paid, '6128.09万元')),
      relation('445.20万元', minus('6128.09万元', paid))
    )
    expect(found).toEqual(['5632.89万元 one-digit [5682.89万元×2] of 2'])
  })

  it('does not suspect a figure that a relation upholds', () => {
    const total = figure('208万元')
    const found = told(relation(total, plus('140万元', '68万元')), relation('93.02万元', minus(total, '124.98万元')))
    expect(found).toEqual(['93.02万元 one-digit [83.02万元×1] of 1'])
  })

  it('suspects an operand when the stated figure is upheld', () => {
    const total = figure('950万元')
    const found = told(
      relation(total, plus('600万元', '200万元', '150万元')),
      relation('76%', over('722万元', total)),
      relation('722万元', minus(total, '238万元')) // 712: the stated figure here, 238 is upheld below
    )
    expect(found).toEqual(['722万元 - [712万元×1] of 1'])
  })

  it('names the unit slip among many addends', () => {
    const parts = ['12万元', '32万元', '44.42元', '10.81万元', '34.78万元', '259.84万元']
    expect(told(relation('393.85万元', plus(...parts)))).toEqual(['44.42元 unit [44.42万元×1] of 1'])
    expect(told(relation('1.49元', plus('0万元', '1.37万元', '0.12万元')))).toEqual(['1.49元 unit [1.49万元×1] of 1'])
    expect(told(relation('100%', over('95.18元', '95.18万元')))).toEqual(['95.18元 unit [95.18万元×1] of 1'])
    expect(told(relation('100%', over('95.18万元', '95.18元')))).toEqual(['95.18元 unit [95.18万元×1] of 1'])
  })

  it('moves a lost point back', () => {
    expect(told(same(figure('31.73万人'), figure('3173万人'), true))).toEqual([
      '31.73万人 decimal-point [3173万人×1] of 1'
    ])
    const [right, wrong] = [figure('31.73万人'), figure('3173万人')]
    const found = told(same(right, wrong), relation(right, plus('30.00万人', '1.73万人')))
    expect(found).toEqual(['3173万人 decimal-point [31.73万人×1] of 1'])
  })

  it('groups the restatements of a wrong figure', () => {
    const [first, second] = [figure('1789.89万元'), figure('1789.89万元')]
    const other = figure('1784.89万元')
    const found = told(
      same(second, first),
      relation(first, plus('44.95万元', '1713.65万元', '26.29万元')),
      same(other, second, true)
    )
    expect(found).toEqual(['1789.89万元 one-digit [1784.89万元×2] of 2'])
  })

  it('takes a paragraph that is printed twice for one cause', () => {
    const once = () => relation('54.25%', over('213.67万元', '398.85万元'))
    const found = roots(once(), once())
    expect(found.map((root) => root.checks.length)).toEqual([2])
    expect(roots(once(), relation('54.25%', over('213.67万元', '399.85万元'))).length).toBe(2)
  })

  it('names no suspect when several are as good, or every repair breaks what holds', () => {
    const [a, b] = [figure('120.44万元'), figure('51.30万元')]
    const two = told(relation('189.10万元', plus(a, b)), relation('269.10万元', plus(a, b, '80.00万元')))
    expect(two).toEqual(['? - [] of 2'])
    const total = figure('4512.30万元')
    const digit = told(
      relation(total, plus('2211.10万元', '2201.20万元')),
      relation(total, plus('4000.00万元', '512.30万元'))
    )
    expect(digit).toEqual(['? - [] of 1']) // a hundred is missing in one of the two
    const upheld = ['600万元', '200万元', '150万元', '980万元'].map((print) => figure(print))
    const [x, y, z, sum] = upheld as [Figure, Figure, Figure, Figure]
    const holding = upheld.map((one) => relation(one, times(one.text, constant(1))))
    expect(told(relation(sum, plus(x, y, z)), ...holding)).toEqual(['? - [] of 1'])
  })

  it('leaves each relation alone that shares no suspect with another', () => {
    const found = told(
      relation('95.2%', over('462.5万元', '500万元')),
      relation('82人', plus('12人', '37人', '19人', '13人')),
      relation('71.71万人', figure('72.54万人', { comparator: '≥' }), '≥')
    )
    expect(found).toEqual(['95.2% transposition [92.5%×1] of 1', '82人 - [81人×1] of 1', '? - [] of 1'])
  })

  it('counts inequalities as relations to be mended or broken', () => {
    const part = figure('315.20万元') // for 31.52
    const found = told(
      relation('78.80%', over(part, '40.00万元')),
      relation(part, formula('50万元'), '≤'),
      relation(part, formula('30万元'), '≥')
    )
    expect(found).toEqual(['315.20万元 decimal-point [31.52万元×2] of 2'])
    const upheld = told(relation('78.80%', over(part, '40.00万元')), relation(part, formula('300万元'), '≥'))
    expect(upheld).toEqual(['78.80% decimal-point [788.0%×1] of 1'])
  })

  it('proposes no operand that a coarse rate leaves open', () => {
    const [spent, budget] = [figure('779.00万元'), figure('1820.00万元')]
    const found = roots(
      relation('95%', over(spent, budget)),
      relation('95%', over('779.00万元', budget)),
      relation(spent, plus('700.00万元', '79.00万元'))
    )
    expect(found[0]?.suspect?.figure).toBe(budget)
    expect(found[0]?.repairs).toEqual([{ text: '820.00万元', holds: 2 }]) // an extra digit, by evidence
    const vague = roots(
      relation('95%', over(spent, figure('934.00万元'))),
      relation(spent, plus('700.00万元', '79.00万元'))
    )
    expect(vague[0]?.repairs).toEqual([{ text: '83%', holds: 1 }])
  })

  it('keeps a repair within signs and prints', () => {
    const found = told(relation('2,076万元', minus('67,578万元', '69,755万元')))
    expect(found).toEqual(['2,076万元 - [-2,177万元×1] of 1'])
  })

  it('stays linear where one total stands in thousands of relations', () => {
    const total = figure('50000.00万元') // for 60000.00
    const relations: Relation[] = []
    for (let i = 1; i <= 3000; i++) {
      const part = `${(i * 19.99).toFixed(2)}万元`
      relations.push(relation(`${((i * 19.99) / 600).toFixed(2)}%`, over(part, total)))
    }
    const found = roots(...relations)
    expect(found[0]?.suspect?.figure).toBe(total)
    expect(found[0]?.repairs[0]?.text).toBe('60000.00万元')
    expect(found[0]?.checks.length).toBeGreaterThan(2900)
  })

  it('copes with one sum of thousands', () => {
    const parts = Array.from({ length: 4000 }, (_, i) => `${1000 + i}户`)
    const sum = parts.reduce((total, part) => total + Number.parseInt(part, 10), 0)
    const found = roots(relation(`${sum + 7_000_000}户`, plus(...parts)))
    expect(found).toHaveLength(1)
    expect(found[0]?.repairs[0]?.text).toBe(`${sum}户`)
  })

  it('puts every failing check under exactly one root, whatever is printed', () => {
    const index = fc.integer({ min: 0, max: 7 })
    const prints = fc.array(
      fc.constantFrom('0万元', '12万元', '12.30万元', '-5万元', '1.49元', '95%', '300人', '999.99万元', '4'),
      {
        minLength: 8,
        maxLength: 8
      }
    )
    const words = fc.constantFrom(
      {},
      {},
      {},
      { hedge: 'about' as const },
      { comparator: '≥' as const },
      { hedge: 'over' as const }
    )
    const shape = fc.record({
      stated: index,
      a: index,
      b: index,
      c: index,
      kind: fc.integer({ min: 0, max: 5 }),
      order: fc.boolean(),
      loose: fc.boolean()
    })
    fc.assert(
      fc.property(prints, words, fc.array(shape, { minLength: 1, maxLength: 12 }), (texts, hedge, shapes) => {
        const figures = texts.map((text, i) => figure(text, i === 0 ? hedge : {}))
        const pick = (i: number) => figures[i] ?? figure('1')
        const checks = shapes.map(({ stated, a, b, c, kind, order, loose }) => {
          const [x, y, z] = [pick(a), pick(b), pick(c)]
          const made = [plus(x, y, z), minus(x, y), over(x, y), times(x, over(y, z)), over(minus(x, y), y), formula(x)][
            kind
          ]
          const one = reading(made ?? plus(), loose ? 'loose' : 'firm')
          return judge('test', relation(pick(stated), [one], order ? '≤' : '='))
        })
        const failing = checks.filter((check) => check.verdict === 'inconsistent')
        const explained = localise(checks).flatMap((root) => root.checks)
        expect(explained).toHaveLength(failing.length)
        expect(new Set(explained)).toEqual(new Set(failing))
      }),
      { numRuns: 500, seed: 42903618 }
    )
  })

  it('points at the changed part that two sums share', () => {
    const cents = fc.integer({ min: 10_000, max: 9_999_999 })
    const list = fc.array(cents, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(cents, list, list, fc.integer({ min: 1, max: 9 }), (shared, left, right, digit) => {
        const print = (n: number) => `${(n / 100).toFixed(2)}万元`
        const total = (parts: number[]) => print([shared, ...parts].reduce((sum, n) => sum + n, 0))
        const original = print(shared)
        if (original.startsWith(String(digit))) return
        const wrong = figure(digit + original.slice(1))
        const sumOf = (parts: number[]): Expression => plus(wrong, ...parts.map(print))
        const [root, ...others] = roots(relation(total(left), sumOf(left)), relation(total(right), sumOf(right)))
        expect(others).toEqual([])
        expect(root?.suspect?.figure).toBe(wrong)
        expect(root?.repairs[0]).toEqual({ text: original, holds: 2 })
      }),
      { numRuns: 300, seed: 42903618 }
    )
  })
})
