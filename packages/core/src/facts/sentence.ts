import type { DateMention } from '../figures/date.js'
import type { UnitKind } from '../figures/figure.js'
import type { Block } from '../report/report.js'
import type { Span } from '../text/span.js'
import type { Fact } from './fact.js'

/** A figure or date in a skeleton. */
export interface Slot {
  /** Its one character in the skeleton. */
  readonly at: number
  readonly span: Span
  readonly fact?: Fact | undefined
  readonly date?: DateMention | undefined
}

/** One sentence (or numbered item inside a paragraph) of a block that has figures: the frame in which they are bound. */
export interface Sentence {
  readonly index: number
  readonly block: Block
  readonly span: Span
  /**
   * The plain sentence without blanks, every figure and date replaced by one character of {@link SLOT}, so that
   * wordings can be matched as regular expressions: 「执行数为Ⓜ，执行率为Ⓟ」.
   */
  readonly skeleton: string
  readonly slots: readonly Slot[]
  readonly facts: readonly Fact[]
  /** Whether it begins a numbered item inside its paragraph (一是, （1）). */
  readonly item: boolean
}

/** Stand-ins for figures in a skeleton, one a kind: private-use characters that no printed text contains. */
export const SLOT: Readonly<Record<UnitKind | 'date', string>> = {
  money: '\uE000',
  standard: '\uE001',
  count: '\uE002',
  ratio: '\uE003',
  points: '\uE004',
  score: '\uE005',
  multiple: '\uE006',
  duration: '\uE007',
  measure: '\uE008',
  none: '\uE009',
  date: '\uE00A'
}

/** The fact whose slot is at a place of the skeleton, if a figure stands there. */
export function factAt(sentence: Sentence, at: number): Fact | undefined {
  let low = 0
  let high = sentence.slots.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const slot = sentence.slots[middle] as Slot
    if (slot.at === at) return slot.fact
    if (slot.at < at) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

/** Whether a character is a slot of a figure (dates are not). */
export function isFigureSlot(character: string): boolean {
  return character >= '\uE000' && character <= '\uE009'
}
