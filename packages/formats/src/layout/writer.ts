import type { Line } from './blocks.js'

/** Writes a text and remembers where its words came from. */
export class TextWriter {
  readonly #pieces: string[] = []
  readonly #starts: number[] = []
  readonly #places: number[] = []
  #length = 0
  #line = 0

  get length(): number {
    return this.#length
  }

  /** The number of the line that is being written, from 0. */
  get line(): number {
    return this.#line
  }

  write(line: Line): void {
    for (const { words, at } of line) {
      this.mark(at)
      this.#add(words)
    }
  }

  /** What is written next came from `at`. */
  mark(at: number): void {
    this.#starts.push(this.#length)
    this.#places.push(at)
  }

  tab(): void {
    this.#add('\t')
  }

  endLine(): void {
    this.#add('\n')
    this.#line++
  }

  text(): string {
    return this.#pieces.join('')
  }

  /** Where the character at `offset` came from; undefined before the first words. */
  placeOf(offset: number): { at: number; behind: number } | undefined {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] as number) <= offset) low = middle + 1
      else high = middle
    }
    if (low === 0) return undefined
    return { at: this.#places[low - 1] as number, behind: offset - (this.#starts[low - 1] as number) }
  }

  /** Where the first words from `at` begin. */
  startOf(at: number): number {
    const index = this.#places.indexOf(at)
    return this.#starts[index] ?? this.#length
  }

  #add(words: string): void {
    this.#pieces.push(words)
    this.#length += words.length
  }
}
