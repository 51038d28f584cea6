import { similarity } from '@gouji/core'

const LEAST_SIMILAR = 0.4

/** The word most like `word` among `known`, when one is like it at all: what the user may have meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestScore = LEAST_SIMILAR
  for (const candidate of known) {
    const score = similarity(candidate, word)
    if (score <= bestScore) continue
    best = candidate
    bestScore = score
  }
  return best
}
