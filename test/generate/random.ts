/** A small deterministic source of randomness (mulberry32): the same seed gives the same report on every machine. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
    for (let i = 0; i < 3; i++) this.#next()
  }

  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }

  /** Both ends included. */
  int(low: number, high: number): number {
    return low + (this.#next() % (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.#next() / 0x1_0000_0000 < probability
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from')
    return list[this.int(0, list.length - 1)] as T
  }

  shuffle<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.int(0, i)
      ;[copy[i], copy[j]] = [copy[j] as T, copy[i] as T]
    }
    return copy
  }

  /** `count` different members, in random order. */
  sample<T>(list: readonly T[], count: number): T[] {
    return this.shuffle(list).slice(0, count)
  }

  /** `count` positive whole numbers that add up to `total`, each at least `least`. */
  split(total: number, count: number, least = 1): number[] {
    const weights = Array.from({ length: count }, () => this.int(2000, 10_000))
    const sum = weights.reduce((a, b) => a + b, 0)
    const spare = total - least * count
    if (spare < 0) throw new Error(`cannot split ${total} into ${count}`)
    const parts = weights.map((weight) => least + Math.floor((spare * weight) / sum))
    parts[0] = (parts[0] ?? 0) + total - parts.reduce((a, b) => a + b, 0)
    return parts
  }

  fork(): Random {
    return new Random(this.#next())
  }
}

/** A seed for a part of what another seed gives (FNV-1a). */
export function seedOf(seed: number, key: string): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
