/** Enough for the words of some reports; then the memory begins anew. */
const MOST_REMEMBERED = 4096

/**
 * `work` with its results kept: reports say the same words over and over. The results are shared, so they must never be
 * changed, and must not be undefined.
 */
export function remembered<T extends object | string | number | boolean>(
  work: (words: string) => T
): (words: string) => T {
  const known = new Map<string, T>()
  return (words) => {
    const before = known.get(words)
    if (before !== undefined) return before
    const result = work(words)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(words, result)
    return result
  }
}
