import { Decimal } from 'decimal.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../text/normalise.js'
import type { Span } from '../text/span.js'
import { parseHan } from './han.js'
import { type Lexed, lexFigures } from './lex.js'

function lex(text: string, spans: readonly Span[] = [{ start: 0, end: text.length }]): Lexed {
  return lexFigures(normalise(text), text, spans)
}

/** Digits of a number as people print them, with the value that they stand for. */
const printed = fc
  .record({
    whole: fc.integer({ min: 0, max: 99_999_999 }),
    fraction: fc.option(fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 4 })),
    form: fc.constantFrom('plain', 'grouped', 'wide')
  })
  .map(({ whole, fraction, form }) => {
    const literal = fraction === null ? String(whole) : `${whole}.${fraction}`
    const grouped =
      form === 'grouped' ? literal.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ',')) : literal
    const digits =
      form === 'wide' ? grouped.replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)) : grouped
    return { literal, digits, decimals: fraction?.length ?? 0 }
  })

const units: readonly (readonly [unit: string, kind: string, power: number])[] = [
  ['元', 'money', 0],
  ['万元', 'money', 4],
  ['亿元', 'money', 8],
  ['千元', 'money', 3],
  ['人', 'count', 0],
  ['万人次', 'count', 4],
  ['户', 'count', 0],
  ['个', 'count', 0],
  ['批次', 'count', 0],
  ['%', 'ratio', -2],
  ['‰', 'ratio', -3],
  ['个百分点', 'points', -2],
  ['倍', 'multiple', 0],
  ['元/人/年', 'standard', 0],
  ['万元/公里', 'standard', 4],
  ['亩', 'measure', 0],
  ['平方米', 'measure', 0],
  ['个月', 'duration', 0],
  ['小时', 'duration', 0],
  ['万', 'none', 4]
]

describe('what is printed is read back', () => {
  it('numbers with every unit, in the exact place', () => {
    fc.assert(
      fc.property(
        printed,
        fc.constantFrom(...units),
        fc.boolean(),
        ({ literal, digits, decimals }, [unit, kind, power], blank) => {
          const before = '全县实际完成'
          const print = `${digits}${blank ? ' ' : ''}${unit}`
          const { figures, dates, masked } = lex(`${before}${print}，其余略。`)
          expect([dates, masked]).toEqual([[], []])
          expect(figures).toHaveLength(1)
          const [figure] = figures
          expect(figure).toMatchObject({ text: print, unit, unitKind: kind, scale: power, decimals, index: 0 })
          expect(figure?.span).toEqual({ start: before.length, end: before.length + print.length })
          expect(figure?.digits).toEqual({ start: before.length, end: before.length + digits.length })
          expect(figure?.value.toFixed()).toBe(new Decimal(literal).times(new Decimal(10).pow(power)).toFixed())
        }
      )
    )
  })

  it('ranges, comparators and hedges around any number', () => {
    const frames = [
      ['≥', '', '≥', undefined],
      ['不低于', '', '≥', 'least'],
      ['小于', '', '<', undefined],
      ['不超过', '', '≤', 'most'],
      ['', '以上', '≥', 'least'],
      ['', '以内', '≤', 'most'],
      ['约', '', undefined, 'about'],
      ['近', '', undefined, 'under'],
      ['', '左右', undefined, 'about'],
      ['超过', '', '>', 'over']
    ] as const
    fc.assert(
      fc.property(
        printed,
        fc.constantFrom(...frames),
        fc.constantFrom('万元', '人', '%'),
        ({ digits }, [front, behind, comparator, hedge], unit) => {
          const { figures } = lex(`目标值${front}${digits}${unit}${behind}。`)
          expect(figures).toHaveLength(1)
          expect([figures[0]?.comparator, figures[0]?.hedge, figures[0]?.text]).toEqual([
            comparator,
            hedge,
            `${digits}${unit}`
          ])
        }
      )
    )
  })

  it('days in every form', () => {
    const forms = [
      (y: number, m: number, d: number) => `${y}年${m}月${d}日`,
      (y: number, m: number, d: number) => `${y} 年 ${m} 月 ${d} 日`,
      (y: number, m: number, d: number) => `${y}.${m}.${d}`,
      (y: number, m: number, d: number) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
    ]
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
        fc.constantFrom(...forms),
        (day, form) => {
          const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
          const print = form(year, month, date)
          const { dates, figures } = lex(`截至${print}，共`)
          expect(figures).toEqual([])
          expect(dates).toEqual([
            { span: { start: 2, end: 2 + print.length }, text: print, year, month, day: date, asOf: true, valid: true }
          ])
        }
      )
    )
  })

  it('Chinese numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        const run = toHan(value)
        expect(parseHan(run)?.value).toBe(value)
        const text = `共有${run}户`
        expect(lex(text).figures.map((figure) => [figure.text, figure.number])).toEqual([[`${run}户`, value]])
      })
    )
  })
})

/** 10203 → 一万零二百零三; 12 → 十二. */
function toHan(value: number): string {
  const section = (number: number): string => {
    let run = ''
    for (const [size, unit] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, '']
    ] as const) {
      const digit = Math.floor(number / size) % 10
      if (digit > 0) run += '零一二三四五六七八九'[digit] + unit
      else if (run !== '' && !run.endsWith('零') && number % size > 0) run += '零'
    }
    return run
  }
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  const joint = high > 0 && low > 0 && low < 1000 ? '零' : ''
  return `${high > 0 ? `${section(high)}万` : ''}${joint}${section(low)}`.replace(/^一十/, '十')
}

const genre = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'0123456789一二三十百千万亿年月日初末底中第《》“”"（）()〔〕.，,、。；：:-—~至到%‰≥≤<>=+*/×分之成半约近余多以上内每人均元个户号期级批次度季上下去今截至F a@\t\n'
      ),
      fc.constantFrom(
        '2022年',
        '1,784.89',
        '万元',
        '百分之',
        '个百分点',
        '第3批',
        '12月',
        '截至',
        '叁拾',
        '以上',
        '２0',
        '﹪',
        '\u2009'
      )
    ),
    { maxLength: 40 }
  )
  .map((parts) => parts.join(''))

describe('any text', () => {
  it('gives figures and times in order, inside their blocks, as printed', () => {
    fc.assert(
      fc.property(fc.oneof(genre, fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
        const { figures, dates, masked } = lex(text)
        for (const [index, figure] of figures.entries()) {
          expect(figure.index).toBe(index)
          expect(figure.text).toBe(text.slice(figure.span.start, figure.span.end))
          expect(figure.span.start).toBeLessThanOrEqual(figure.digits.start)
          expect(figure.digits.end).toBeLessThanOrEqual(figure.span.end)
          expect(figure.value.isFinite()).toBe(true)
          expect(figure.upper?.lessThan(figure.value) ?? false).toBe(false)
        }
        const all = [...figures, ...dates, ...masked].map((entry) => entry.span).sort((a, b) => a.start - b.start)
        for (const [index, span] of all.entries()) {
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.start).toBeGreaterThanOrEqual(all[index - 1]?.end ?? 0)
        }
        expect(all.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 }
    )
  })

  it('reads each block alone', () => {
    fc.assert(
      fc.property(genre, genre, (left, right) => {
        const text = left + right
        const together = lexFigures(normalise(left) + normalise(right), text, [
          { start: 0, end: left.length },
          { start: left.length, end: text.length }
        ])
        const shifted = lex(right).figures.map((figure) => [
          figure.span.start + left.length,
          figure.value.toFixed(),
          figure.unit
        ])
        expect(
          together.figures
            .slice(lex(left).figures.length)
            .map((figure) => [figure.span.start, figure.value.toFixed(), figure.unit])
        ).toEqual(shifted)
      })
    )
  })

  // not timed: what grows faster than the text would not end
  it.each([
    '1',
    '1,',
    '1，',
    '100，',
    '1.',
    '1、',
    '1-',
    '1/',
    '1+',
    '1:',
    '1至',
    '1 ',
    '1万',
    '《',
    '《名',
    '“',
    '"',
    '第1、',
    '2021、',
    '一',
    '百分之',
    '上年',
    '（2021）',
    '每人',
    '='
  ])('costs no more than its length: %j again and again', (unit) => {
    const text = unit.repeat(Math.ceil(80_000 / unit.length))
    expect(() => lex(text)).not.toThrow()
  })
})
