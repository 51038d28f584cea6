import type { Span } from '../text/span.js'

/** A time as printed: 「2022年」「2024年12月31日」「1—12月」「上年」「截至8月底」. */
export interface DateMention {
  readonly span: Span
  readonly text: string
  /** Four-digit year when the print names one (二〇二二年 and 22年 too). */
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** 「1—10月」 → 10; 「2021年至2023年」 → see {@link yearTo}. */
  readonly monthTo?: number
  readonly yearTo?: number
  /** 上年/去年 −1, 本年/当年/今年 0, 次年/下年 +1; a printed year has none. */
  readonly relative?: -1 | 0 | 1
  /** Preceded by 截至/截止: everything after it is as of that day. */
  readonly asOf?: boolean
  /** Whether the day exists (2月30日 does not). */
  readonly valid: boolean
}
