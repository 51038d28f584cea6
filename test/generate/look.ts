import type { Random } from './random.js'

/** How one report prints its figures and numbers its headings. */
export interface Look {
  /** `auto`: 亿元 from one 亿 on, else 万元. */
  readonly unit: '元' | '万元' | '亿元' | 'auto'
  readonly decimals: number
  /** What becomes of zeros at the end of decimals: kept, dropped when all are zero (1373), dropped always (1.5). */
  readonly zeros: 'keep' | 'whole' | 'all'
  readonly thousands: boolean
  readonly rateDecimals: number
  readonly rateZeros: 'keep' | 'whole' | 'all'
  /** Rates lose their further digits instead of being rounded. */
  readonly cut: boolean
  readonly colon: '：' | ':'
  readonly parens: '（）' | '()'
  /** Styles of headings of the third and the fourth level. */
  readonly third: '.' | '、' | '．'
  readonly fourth: '（1）' | '(1)' | '①'
  /** A blank between number and unit. */
  readonly gap: '' | ' '
  readonly percent: '%' | '％'
  readonly greater: '≥' | '≧' | '大于等于' | '不低于'
  readonly equal: '=' | '＝' | '﹦'
  readonly less: '≤' | '≦' | '不超过'
}

/** Amounts of a report are multiples of this many 元; the look must not print finer than its author knew. */
export type Grain = 100 | 1000 | 10000

export function lookOf(style: Random, grain: Grain, large: boolean): Look {
  const unit = style.chance(0.8)
    ? '万元'
    : large
      ? style.pick(['亿元', 'auto', '万元'] as const)
      : style.pick(['元', '万元'] as const)
  const needed = grain === 100 ? 2 : grain === 1000 ? 1 : 0
  const decimals =
    unit === '元'
      ? style.pick([0, 2])
      : unit === '亿元'
        ? style.pick([2, 4])
        : style.chance(0.15) && large
          ? Math.max(0, needed - 1)
          : style.chance(0.3)
            ? 2
            : needed
  return {
    unit,
    decimals,
    zeros: style.pick(['keep', 'keep', 'whole', 'all'] as const),
    thousands: style.chance(0.12),
    rateDecimals: style.pick([2, 2, 2, 1, 1, 0]),
    rateZeros: style.pick(['keep', 'whole', 'whole', 'all'] as const),
    cut: style.chance(0.12),
    colon: style.chance(0.9) ? '：' : ':',
    parens: style.chance(0.9) ? '（）' : '()',
    third: style.pick(['.', '.', '、', '．'] as const),
    fourth: style.pick(['（1）', '（1）', '(1)', '①'] as const),
    gap: style.chance(0.06) ? ' ' : '',
    percent: style.chance(0.94) ? '%' : '％',
    greater: style.pick(['≥', '≥', '≥', '≧', '大于等于', '不低于'] as const),
    equal: style.pick(['=', '=', '＝', '﹦'] as const),
    less: style.pick(['≤', '≤', '≦', '不超过'] as const)
  }
}
