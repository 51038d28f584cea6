import type { Span } from '../text/span.js'

/**
 * `separators`: 7,00.0,77 or 12.345.67 (no figure) · `full-width`: ２0次 · `spaced-percent`: 100 % · `doubled-unit`: 36万万元 ·
 * `year`: 20222年 (no date). Where not said otherwise the figure is there as well.
 */
export type MalformedKind = 'separators' | 'full-width' | 'spaced-percent' | 'doubled-unit' | 'year'

/** A number that is not printed as it should be. */
export interface Malformed {
  readonly span: Span
  readonly kind: MalformedKind
}

/** Why digits are no figure. */
export type MaskKind =
  | 'title'
  | 'document-number'
  | 'name'
  | 'ordinal'
  | 'list-mark'
  | 'code'
  | 'place'
  | 'grade'
  | 'ratio'
  | 'time'
  | 'threshold'
  | 'year'
  | 'empty'

/** Digits that count nothing: titles, codes, ordinals, names. */
export interface Masked {
  readonly span: Span
  readonly kind: MaskKind
}
