import type { Figure } from '../figures/figure.js'
import type { Block } from '../report/report.js'
import type { Span } from '../text/span.js'
import type { Measure } from './vocabulary/measures.js'
import type { Sentence } from './sentence.js'

export type Stage = 'target' | 'actual' | 'unknown'

/** A figure with what it measures. */
export interface Fact {
  readonly index: number
  readonly figure: Figure
  readonly block: Block
  readonly sentence: Sentence
  /** Number of the clause (between ，；： and brackets) inside the sentence, from 0. */
  readonly clause: number
  /** The words of the clause before the figure (behind the figure before), cleaned of connectives: 「县级年初预算」. */
  readonly label: string
  readonly labelSpan: Span
  /** The words behind the figure up to the next figure or punctuation: 「用于…」「的农户」. */
  readonly tail: string
  /** What the label says is measured, the last word of the label first; empty when no word is known. */
  readonly measures: readonly Measure[]
  /** The label without measure, stage and time words: 「统筹基金」; empty when nothing is left. */
  readonly subject: string
  readonly stage: Stage
  /** The year printed nearest before the figure in its sentence, or the report's own. */
  readonly year?: number
  /** About an earlier or later period than the report's own (上年…, 比2023年…). */
  readonly relativeYear: -1 | 0 | 1
  /** 截至6月底, 目前…: the figure holds for that day only. */
  readonly asOf?: string
  /** A stock or many-year count (累计, 历年, 自…以来). */
  readonly cumulative: boolean
  /** From a rule or plan, not a result: 按照, 标准, 应, 不得, 拟. */
  readonly normative: boolean
  /** The list that the figure stands in: parts of `head`, opened by 其中, 包括, 分别为, a bracket… */
  readonly scope: Scope
}

/** A nesting of figures inside a block: the root, or what 其中/包括/（ opens under a head figure. */
export interface Scope {
  readonly index: number
  readonly depth: number
  readonly opener: 'root' | 'of-which' | 'comprises' | 'respectively' | 'bracket'
  readonly parent?: Scope
  /** The fact whose parts follow. */
  readonly head?: Fact
  /** The list is closed by 等 or opened by 如/主要: parts may be missing. */
  readonly open: boolean
}
