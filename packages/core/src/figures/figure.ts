import type { Decimal } from 'decimal.js'
import type { Span } from '../text/span.js'

/**
 * `money` 元…; `standard` 元/人…: not an amount; `count` people, things, cases; `ratio` %, ‰ (value as a fraction);
 * `points` 个百分点 (value as a fraction); `score` 分; `multiple` 倍; `duration` 天, 月, 小时…; `measure` 亩, 公里, 吨…; `none` no unit printed.
 */
export type UnitKind =
  | 'money'
  | 'standard'
  | 'count'
  | 'ratio'
  | 'points'
  | 'score'
  | 'multiple'
  | 'duration'
  | 'measure'
  | 'none'

export type Comparator = '=' | '<' | '>' | '≤' | '≥'

/** `about` 约, 左右, 近似; `over` 余, 多, 逾, 超过; `under` 近, 将近, 不到; `least` 以上, 不少于; `most` 以内, 不超过 */
export type Hedge = 'about' | 'over' | 'under' | 'least' | 'most'

/** A number as printed, with its unit: the interval of values that the print stands for. Never a date, an ordinal, a code or a heading's number: those are masked before. */
export interface Figure {
  readonly index: number
  /** Number and unit: 「95.18万元」; without the comparator and the hedge words. */
  readonly span: Span
  /** The number alone: 「95.18」. */
  readonly digits: Span
  /** `text.slice(span)` of the report, as the author wrote it. */
  readonly text: string
  /** In the base unit of its kind: 元, 人, 元/人; 95% is 0.95. */
  readonly value: Decimal
  /** {@link value} as a float, for cheap tests and sorting; never decides. */
  readonly number: number
  /** Decimals shown: 2 for 95.18万元. */
  readonly decimals: number
  /** Power of ten from the printed number to {@link value}: 4 for 万元, −2 for %, 8 for 亿元. */
  readonly scale: number
  /** As printed, normalised: `万元`, `%`, `人次`, `元/人/年`; empty when none is printed. */
  readonly unit: string
  readonly unitKind: UnitKind
  /** A comparator bound to the figure, on either side: ≥85%, 不低于85%, 85%以上 (as `≥`). */
  readonly comparator?: Comparator | undefined
  /** Where the comparator is printed, when it is a sign or word beside the figure. */
  readonly comparatorSpan?: Span | undefined
  readonly hedge?: Hedge | undefined
  /** The upper end of a range 10%—20%; {@link value} is the lower end. Not to be equated with anything. */
  readonly upper?: Decimal | undefined
  /** Written in Chinese numerals (六个, 叁拾陆万元整). */
  readonly chinese?: boolean | undefined
}
