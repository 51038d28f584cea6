import { hanNumber } from './print.js'
import type { Writer } from './writer.js'

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Numbers headings of four levels and offers slips in their numbering when a run of siblings ends. */
export class Numbering {
  readonly #writer: Writer
  readonly #open: number[][] = [[], [], [], [], []]

  constructor(writer: Writer) {
    this.#writer = writer
  }

  /** The marker of the next heading of a level (1–4), or none for level 0, which starts a new document. */
  next(level: number): number | undefined {
    this.close(level + 1)
    if (level === 0) {
      this.close(0)
      return undefined
    }
    const siblings = this.#open[level] as number[]
    const id = this.#writer.word(this.print(level, siblings.length + 1), 'marker')
    siblings.push(id)
    return id
  }

  /** Ends the siblings of a level and of all below it. */
  close(from: number): void {
    for (let level = Math.max(from, 1); level < this.#open.length; level++) {
      const siblings = this.#open[level] as number[]
      if (siblings.length >= 4) this.#offer(level, siblings)
      this.#open[level] = []
    }
  }

  print(level: number, n: number): string {
    const { look } = this.#writer
    if (level === 1) return `${hanNumber(n)}、`
    if (level === 2) return `${look.parens[0]}${hanNumber(n)}${look.parens[1]}`
    if (level === 3) return `${n}${look.third}`
    return look.fourth === '①' ? (circled[n - 1] ?? `（${n}）`) : look.fourth.replace('1', String(n))
  }

  #offer(level: number, siblings: readonly number[]): void {
    for (const step of [1, -1]) {
      const first = step === 1 ? 2 : 3
      const edits = siblings
        .slice(first)
        .map((node, index) => ({ node, now: this.print(level, first + index + 1 + step) }))
      this.#writer.spots.push({ family: 'numbering', edits, near: siblings.slice(first - 1) })
    }
  }
}
