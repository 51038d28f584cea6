import type { Run } from '../draft.js'
import { noise, plain } from '../wordings/noise.data.js'
import type { Writer } from '../writer.js'

/** Gives out harmless sentences, each at most once in a report. */
export class Noise {
  readonly #writer: Writer
  readonly #place: string
  #figures: string[]
  #words: string[]

  constructor(writer: Writer, place: string) {
    this.#writer = writer
    this.#place = place
    this.#figures = writer.style.shuffle(noise)
    this.#words = writer.style.shuffle(plain)
  }

  /** A sentence with or without figures; empty when the stock is used up. */
  next(probability = 1): readonly Run[] {
    const { style } = this.#writer
    if (!style.chance(probability)) return []
    const template = style.chance(0.6) ? this.#figures.pop() : this.#words.pop()
    return template === undefined ? [] : [this.#fill(template)]
  }

  words(): readonly Run[] {
    const template = this.#words.pop()
    return template === undefined ? [] : [template]
  }

  #fill(template: string): string {
    const { style, year } = this.#writer
    return template.replace(/\{(\w+)(?::(\d+):(\d+))?\}/g, (_, name: string, low?: string, high?: string) => {
      if (name === 'n') return String(style.int(Number(low), Number(high)))
      if (name === 'A') return `${style.int(Number(low), Number(high))}.${style.int(10, 99)}万元`
      if (name === 'Y') return String(year)
      if (name === 'PY') return String(year - 1)
      if (name === 'NY') return String(year + 1)
      if (name === 'OY') return String(year - 2)
      if (name === 'g') return this.#place[0] ?? ''
      return this.#place
    })
  }
}
