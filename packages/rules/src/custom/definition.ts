import type { Comparator, Severity, UnitKind } from '@gouji/core'

/** Which figures a name of the formula stands for. Patterns are words with * for anything. */
export interface FactPattern {
  readonly label: readonly string[]
  readonly not?: readonly string[] | undefined
  readonly unit?: UnitKind | undefined
  readonly stage?: 'target' | 'actual' | undefined
  /** `this` year of the report, `last`, `next`, or `any`. */
  readonly year: 'this' | 'last' | 'next' | 'any'
  /** Titles of a section that it stands in, at any depth. */
  readonly section?: readonly string[] | undefined
  /** In a table: the header of its column, the label of its row. */
  readonly column?: readonly string[] | undefined
  readonly row?: readonly string[] | undefined
}

/** How far from the stated figure the others are looked for. */
export const reaches = ['row', 'sentence', 'paragraph', 'section', 'part'] as const
export type Reach = (typeof reaches)[number]

/** A relation that a user has written: a formula over named figures. */
export interface CustomRelation {
  /** `custom/balance-rate`: the id of its rule. */
  readonly id: string
  readonly title: string
  readonly formula: Formula
  readonly facts: Readonly<Record<string, FactPattern>>
  readonly within: Reach
  /** What the result may be off by, in the unit of the stated figure as printed. */
  readonly tolerance?: number | undefined
  /** With {name} for what is printed, {计算值}, {算式}, {公式}. */
  readonly message?: string | undefined
  readonly severity: Severity
}

/** A formula that was read: `stated comparison tree`. */
export interface Formula {
  readonly text: string
  readonly stated: string
  readonly comparison: Comparator
  readonly tree: Term
}

export type Term =
  | { readonly op: 'name'; readonly name: string }
  /** All matches together. */
  | { readonly op: 'total'; readonly name: string }
  /** As a decimal number in base units; `bare` when no unit is written. */
  | { readonly op: 'number'; readonly value: string; readonly unit: 'bare' | 'ratio' | 'money' }
  | { readonly op: 'sum'; readonly terms: readonly { readonly sign: 1 | -1; readonly term: Term }[] }
  | { readonly op: 'product'; readonly factors: readonly Term[] }
  | { readonly op: 'quotient'; readonly numerator: Term; readonly denominator: Term }

/** What is wrong with a formula. `word`: the word in question; `at`: its offset. */
export interface FormulaProblem {
  readonly problem:
    | 'unreadable'
    | 'no-comparison'
    | 'no-single-side'
    | 'unknown-name'
    | 'cyclic'
    | 'unused'
    | 'unit-mismatch'
    | 'too-deep'
  readonly word: string
  readonly at: number
}
