import type { Level, List } from './numbering.js'
import { formatNumber } from './number-format.js'

const LEVELS = 9

/** Counts the numbered paragraphs of a document, in their order, and prints their numbers as Word shows them. */
export class Counter {
  /** The last number of each level; undefined where the level begins anew. */
  readonly #counts = new Map<string, (number | undefined)[]>()
  /** Starts of their own that lists have made use of. */
  readonly #started = new Set<string>()

  /** Counts a paragraph on a level (from 0) of list `numId`; gives its number with what parts it from the words. */
  next(numId: string, list: List, index: number): string {
    const level = list.level(index)
    if (!level) return ''
    const counts = this.#counts.get(list.key) ?? new Array<number | undefined>(LEVELS).fill(undefined)
    this.#counts.set(list.key, counts)
    this.#count(numId, list, index, level, counts)
    if (level.hidden || level.format === 'bullet') return ''
    const number = printed(list, index, level, counts)
    return number === '' ? '' : number + (level.suffix === 'nothing' ? '' : ' ')
  }

  #count(numId: string, list: List, index: number, level: Level, counts: (number | undefined)[]): void {
    const own = list.starts.get(index)
    const key = `${numId} ${index}`
    if (own !== undefined && !this.#started.has(key)) {
      this.#started.add(key)
      counts[index] = own
    } else {
      const before = counts[index]
      counts[index] = before === undefined ? level.start : before + 1
    }
    for (let below = index + 1; below < LEVELS; below++) {
      const { restart } = list.level(below) ?? {}
      if (restart === undefined || index < restart) counts[below] = undefined
    }
  }
}

/** %1 to %9 in the level's text stand for the numbers of the levels. */
function printed(list: List, index: number, level: Level, counts: readonly (number | undefined)[]): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const other = list.level(at)
    if (!other || at > index) return ''
    const value = counts[at] ?? other.start
    return level.legal ? String(value) : formatNumber(value, other.format, other.custom)
  })
}
