import type { Block } from '../report/report.js'
import type { Span } from '../text/span.js'
import type { Fact } from './fact.js'

/** One sentence (or list item inside a paragraph) of a block: the frame in which figures are bound to each other. */
export interface Sentence {
  readonly index: number
  readonly block: Block
  readonly span: Span
  /**
   * The plain sentence with every figure replaced by one letter of {@link SLOT} and every date by its own, so that
   * wordings can be matched as regular expressions: 「执行数为Ⓜ，执行率为Ⓟ」.
   */
  readonly skeleton: string
  /** For each character of {@link skeleton}: its offset in the text. */
  readonly offsets: readonly number[]
  readonly facts: readonly Fact[]
  /** The facts by the index of their slot in {@link skeleton}. */
  readonly factAt: ReadonlyMap<number, Fact>
}

/** Stand-ins for figures in a skeleton: one private-use character a kind, so no printed text can collide with them. */
export const SLOT = {
  money: '\uE000', standard: '\uE001', count: '\uE002', ratio: '\uE003', points: '\uE004', score: '\uE005',
  multiple: '\uE006', duration: '\uE007', measure: '\uE008', none: '\uE009', date: '\uE00A'
} as const
