import type { DraftFact } from './drafts.js'
import { cleanLabel, listedNames } from './labels.js'

/** 「A、B分别为1元和2元」: each figure of the list gets the name in its place, when there are as many of both. */
export class PairedNames {
  private names: string[] = []
  private figures: DraftFact[] = []

  /** Begins a list: `words` stand in front of 分别为. */
  begin(words: string): void {
    this.finish()
    this.names = listedNames(words)
  }

  add(fact: DraftFact): void {
    if (this.names.length > 0) this.figures.push(fact)
  }

  finish(): void {
    const figures = this.figures.slice(0, this.names.length)
    const last = figures.at(-1)
    const more = this.figures.slice(this.names.length).some((fact) => fact.clause === last?.clause)
    if (last && figures.length === this.names.length && !more) {
      for (const [index, fact] of figures.entries()) {
        fact.label = cleanLabel(this.names[index] as string) || fact.label
        fact.lead = fact.label
      }
    }
    this.names = []
    this.figures = []
  }
}
