import type { Fact, Scope } from './fact.js'
import type { Sentence, Slot } from './sentence.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export type DraftScope = Mutable<Omit<Scope, 'facts' | 'head' | 'parent'>> & {
  facts: DraftFact[]
  head: DraftFact | undefined
  parent: DraftScope | undefined
}

/** A fact as the scan leaves it: words and place known, meaning not yet. */
export type DraftFact = Mutable<Omit<Fact, 'scope' | 'sentence'>> & {
  scope: DraftScope
  sentence: Sentence
}

export type DraftSentence = Mutable<Omit<Sentence, 'facts' | 'slots'>> & { facts: DraftFact[]; slots: Mutable<Slot>[] }

/** What sentences of one block hand to the next: 其中 at the start of a sentence takes its head from the one before. */
export interface BlockMemory {
  lastRootFact?: DraftFact | undefined
  /** The amounts of the last sentence that had any outside a list. */
  rootFacts?: readonly DraftFact[]
  /** The list that numbered items go on with: 「总投资500万元，其中：一是…；二是…」. */
  openList?: DraftScope | undefined
}
