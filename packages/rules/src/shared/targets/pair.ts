import type { Binding, Comparator, Fact } from '@gouji/core'

/** Where a target and its result were found: a row of a form, one item of the text, two sections, anywhere in the part. */
export type PairPlace = 'row' | 'item' | 'section' | 'part'

/** A target with the result that answers it. */
export interface TargetPair {
  /** What both measure, as it is shown to people. */
  readonly name: string
  readonly target: Fact
  readonly actual: Fact
  /** How the result has to compare with the target. */
  readonly comparison: Comparator
  /** Whether the report says that the target was missed: in so many words (未达80%), or by a reason or points taken off. */
  readonly missed: 'no' | 'perhaps' | 'said'
  readonly binding: Binding
  readonly place: PairPlace
  /** The form gives full marks. */
  readonly full?: boolean
  /** What the report calls the project, to find what it says of it as a whole. */
  readonly project?: string
}
