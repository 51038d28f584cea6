import type { Figure } from '../figures/figure.js'
import type { Block, Cell } from '../report/report.js'
import type { Measure } from './vocabulary/measures.js'
import type { Sentence } from './sentence.js'

/** `target`: aimed at; `actual`: reached. */
export type Stage = 'target' | 'actual' | 'unknown'

/** A figure with what it measures. */
export interface Fact {
  readonly index: number
  readonly figure: Figure
  readonly block: Block
  /** The sentence it stands in; none for a bare number in a table cell. */
  readonly sentence?: Sentence | undefined
  readonly cell?: Cell | undefined
  /** Where its slot is in the sentence's skeleton. */
  readonly at: number
  /** Number of the clause (between ，；： and brackets) inside the sentence, from 0. */
  readonly clause: number
  /** Number of the segment (between ；) inside the sentence, from 0. */
  readonly segment: number
  /** The words between the boundary (，、：； or the figure) before and the figure, without joining words: 「县级年初预算」. In a table: row and column. */
  readonly label: string
  /** All words of the clause before the figure, figures as slots: 「占2022年筹资总额Ⓜ的」. */
  readonly lead: string
  /** The words behind the figure up to the next figure or punctuation: 「用于培训」. */
  readonly tail: string
  /** What the label says is measured, the last word of the label first; empty when no word is known. */
  readonly measures: readonly Measure[]
  /** The label without measure, stage and time words: 「统筹基金」; empty when nothing is left. */
  readonly subject: string
  readonly stage: Stage
  /** The year printed in its label or before it in the sentence, or the report's own. */
  readonly year?: number | undefined
  /** −1 when the label speaks of an earlier year than the report's (上年…), 1 of a later one. */
  readonly relativeYear: -1 | 0 | 1
  /** 截至6月底, 目前…: the figure holds as of that time only. */
  readonly asOf?: string | undefined
  /** A stock or many-year count (累计, 历年, 以来). */
  readonly cumulative: boolean
  /** From a rule or plan, not a result: 标准, 规定, 不得, 拟. */
  readonly normative: boolean
  /** The list that the figure stands in. */
  readonly scope: Scope
}

/** `of-which` 其中 · `comprises` 包括, 由…组成 · `respectively` 分别为 · `bracket` （ */
export type ScopeOpener = 'root' | 'of-which' | 'comprises' | 'respectively' | 'bracket'

/** A nesting of figures in a sentence: the root, or the list that 其中, 包括, 分别为 or a bracket opens under a head figure. */
export interface Scope {
  readonly depth: number
  readonly opener: ScopeOpener
  readonly parent?: Scope | undefined
  /** The fact whose parts or remarks follow. */
  readonly head?: Fact | undefined
  /** 等, 主要 or 如 say that parts may be missing. */
  readonly open: boolean
  /** The figures directly in this list, in order. */
  readonly facts: readonly Fact[]
}
