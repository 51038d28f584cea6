/** What a printed figure is; `word` nodes are words that a slip may change (增加, 优, 三, ≥). */
export type NodeKind = 'money' | 'count' | 'rate' | 'points' | 'score' | 'measure' | 'word'

/** A place in the report whose print is known: the span of its text is recorded when the report is rendered. */
export interface Node {
  readonly id: number
  readonly kind: NodeKind
  /** As printed, with its unit: 「95.18万元」. */
  readonly text: string
  /** The digits inside {@link text}; equal ends for words. */
  readonly from: number
  readonly to: number
  /** In base units (元, 人; 95% is 0.95), as printed. */
  readonly value: number
  /** Half a unit of the last printed digit in base units; 0 when the print is exact. */
  readonly half: number
  /** Power of ten from the printed digits to {@link value}. */
  readonly scale: number
  /** Counts and scores stand for themselves, not for an interval. */
  readonly exact: boolean
  /** Two nodes with the same key print the same quantity. */
  readonly key: string
}

export type Run = string | number

export interface Heading {
  readonly type: 'heading'
  readonly level: number
  readonly runs: readonly Run[]
}
export interface Paragraph {
  readonly type: 'paragraph'
  readonly runs: readonly Run[]
}
/** A cell that a merged one covers is `null`: Word prints nothing there, GFM an empty cell. */
export type Cell = readonly Run[] | null
export interface Grid {
  readonly type: 'grid'
  readonly rows: readonly (readonly Cell[])[]
}
export type Block = Heading | Paragraph | Grid

export type Term = readonly [sign: 1 | -1, node: number]

/** stated = times × Σ num ÷ Σ den, or ≤ it. */
export interface Relation {
  readonly family: Family
  readonly stated: number
  readonly num: readonly Term[]
  /** Nodes, or a whole number for a mean. */
  readonly den?: readonly Term[] | number
  readonly times?: number
  /** The result is capped (an execution score at its weight). */
  readonly cap?: number
  readonly comparison?: '=' | '≤'
}

export interface Edit {
  readonly node: number
  readonly now: string
}

/** A change that makes the report wrong without arithmetic, offered by whoever wrote the place. */
export interface Spot {
  readonly family: Family
  readonly edits: readonly Edit[]
  /** Places at which the slip may be shown as well: the row, the list, the other side. */
  readonly near: readonly number[]
}

export interface Draft {
  readonly kind: string
  readonly year: number
  readonly blocks: readonly Block[]
  readonly nodes: readonly Node[]
  readonly relations: readonly Relation[]
  readonly spots: readonly Spot[]
}

export const families = [
  'execution-rate',
  'arrival-rate',
  'completion-rate',
  'share',
  'named-rate',
  'sum-sentence',
  'sum-list',
  'sum-table',
  'part-exceeds-whole',
  'balance',
  'adjustment',
  'change-amount',
  'change-rate',
  'change-parts',
  'points',
  'direction',
  'direction-missing',
  'weight-total',
  'weight-level',
  'score-total',
  'score-over-weight',
  'execution-score',
  'deduction',
  'score-text-table',
  'same-fact',
  'text-table',
  'unit',
  'year',
  'unmet-full',
  'strict-equal',
  'result-as-bound',
  'blank-target',
  'blank-score',
  'kind-differs',
  'count-list',
  'partition',
  'grade',
  'average',
  'numbering',
  'malformed'
] as const
export type Family = (typeof families)[number]
