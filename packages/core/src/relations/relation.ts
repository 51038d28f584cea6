import type { Decimal } from 'decimal.js'
import type { Comparator, Figure } from '../figures/figure.js'
import type { Reference } from '../report/report.js'
import type { Span } from '../text/span.js'

/** A figure in its place in a relation, with the words that a person would call it by: 「统筹基金决算支出」. */
export interface Operand {
  readonly label: string
  readonly figure: Figure
}

/** A figure of another document that the report has to agree with. It is never suspected, and has no place in the report. */
export interface ForeignFigure extends Operand {
  /** A number of its own below −1, among the figures of all other documents. */
  readonly key: number
  readonly document: Reference
}

/** A formula over printed figures. Values are in base units (元, 人; 95% is 0.95). */
export type Expression =
  | { readonly op: 'figure'; readonly operand: Operand }
  /** `from`: what another document prints for it. */
  | { readonly op: 'constant'; readonly value: Decimal; readonly from?: ForeignFigure }
  /** Figures printed as amounts that reduce the sum carry the sign −1. */
  | { readonly op: 'sum'; readonly terms: readonly { readonly sign: 1 | -1; readonly term: Expression }[] }
  | { readonly op: 'product'; readonly factors: readonly Expression[] }
  | { readonly op: 'quotient'; readonly numerator: Expression; readonly denominator: Expression }
  /** The largest of the terms is not needed by any rule; the mean is Σ/n with n exact. */
  | { readonly op: 'mean'; readonly terms: readonly Expression[] }

/**
 * `firm`: the wording leaves no other reading, so a miss is an inconsistency.
 * `loose`: plausible (a list that may be partial, a base that may be another one): a miss counts only when the figures
 * show a slip (one digit, a transposition, a unit); else the relation is blocked with {@link Reading.doubt}.
 * `faint`: far away, or one of many: it can make the relation hold, a miss of it never counts.
 */
export type Binding = 'firm' | 'loose' | 'faint'

/** One way to understand which figures the relation speaks of. */
export interface Reading {
  readonly expression: Expression
  readonly binding: Binding
  /** Why a loose reading may not be meant; the reason given when it is blocked. */
  readonly doubt?: BlockReason
  /** A word on the reading for the ledger: `excluding`, `prior-carry-included`… */
  readonly note?: string
  /** The listed things that a constant of the formula counts: shown with the operands. */
  readonly counted?: readonly { readonly label: string; readonly span: Span }[]
}

/** Why a relation could not be decided. */
export type BlockReason =
  | 'base-not-stated'
  | 'list-may-be-partial'
  | 'several-readings'
  | 'other-scope'
  | 'blank-parts'
  | 'zero-base'
  | 'approximate'
  | 'range'
  | 'period-differs'
  | 'unit-unknown'

/** An equation or inequality that the report states: `stated comparison expression`. */
export interface Relation {
  /** What sort of relation of its rule this is: selects the wording. */
  readonly kind: string
  readonly stated: Operand
  readonly comparison: Comparator
  /** The plausible readings, most plausible first; empty only together with {@link blocked}. */
  readonly readings: readonly Reading[]
  /** Set when the rule itself sees that nothing can be decided. */
  readonly blocked?: BlockReason
  /** Figures that belong to the relation beside those of its formula: what is known where nothing can be decided, other mentions of the same number. */
  readonly known?: readonly Operand[]
  /** Found by likeness, not claimed by the report: dropped from the ledger when it is blocked. */
  readonly tentative?: boolean
  /** What the wording needs beyond the figures. */
  readonly data?: Readonly<Record<string, string | number | boolean>>
  /** What the result may be off by, in the unit of the stated figure as printed: more room than the print itself leaves. */
  readonly tolerance?: Decimal
  /** A miss of this relation is only worth a lesser severity than the rule's own. */
  readonly severity?: Severity
  /** Places beside the figures that bear on a miss: 「达到预期绩效目标」. Shown with its finding. */
  readonly related?: readonly { readonly label: string; readonly span: Span }[]
}

export type Severity = 'error' | 'warning' | 'info'

export type Verdict = 'exact' | 'rounding' | 'weak' | 'inconsistent' | 'blocked'

/** A relation with its verdict. */
export interface Check {
  readonly rule: string
  readonly relation: Relation
  readonly verdict: Verdict
  /** The reading that the verdict rests on (the first that holds, else the most plausible). */
  readonly reading?: Reading | undefined
  /** Nominal result of the reading in base units. */
  readonly computed?: Decimal | undefined
  readonly reason?: BlockReason | undefined
  /** Held only because the print was cut, not rounded. */
  readonly truncated?: boolean | undefined
  /** 「(11873.27 − 3810.91) ÷ 8292.98 = 97.22%」 with the numbers as printed; empty when nothing was computed. */
  readonly arithmetic: string
}

/** What speaks for one figure being a slip of another value. */
export type Evidence =
  | { readonly cause: 'unit'; readonly power: number }
  | { readonly cause: 'transposition' | 'one-digit' | 'decimal-point' | 'missing-digit' | 'extra-digit' }
  | { readonly cause: 'omitted-part' | 'last-year' | 'sibling'; readonly figure: Figure }

/** What the user is shown, before it is worded. */
export interface Issue {
  readonly kind: string
  readonly span: Span
  readonly severity?: Severity
  readonly related?: readonly { readonly label: string; readonly span: Span }[]
  readonly data?: Readonly<Record<string, string | number | boolean>>
  /** A change of the text that mends it: only offered, never made unasked. */
  readonly fix?: { readonly span: Span; readonly text: string }
  /** It says why the figure here is wrong: findings whose arithmetic says that it is are part of this one. */
  readonly explains?: boolean
}
