import type { Fact, Report, Sentence } from '@gouji/core'

const LEAST_WORDS = 24
const FIRST_SLOT = 0xe000
const LAST_SLOT = 0xe00a

/**
 * Sentences that stand again word for word in another part of the bundle (an annex repeats the main report): their
 * figures are the same facts, in order. Within one part the same words may speak of another item, so only a lone
 * repeat of a long sentence is paired there, loosely.
 */
export function* repeatedSentences(report: Report): Iterable<readonly [later: Fact, first: Fact, firm: boolean]> {
  const byWords = new Map<string, Sentence>()
  for (const sentence of report.sentences) {
    if (!isLong(sentence.skeleton)) continue
    const first = byWords.get(sentence.skeleton)
    if (!first) {
      byWords.set(sentence.skeleton, sentence)
      continue
    }
    const otherPart = first.block.part !== sentence.block.part
    for (const [index, fact] of sentence.facts.entries()) {
      const before = first.facts[index]
      if (before && before.figure.upper === undefined && fact.figure.upper === undefined)
        yield [fact, before, otherPart]
    }
  }
}

/** Whether a sentence has enough words, figures and dates apart. */
function isLong(skeleton: string): boolean {
  let words = 0
  for (let at = 0; at < skeleton.length && words < LEAST_WORDS; at++) {
    const code = skeleton.charCodeAt(at)
    if (code < FIRST_SLOT || code > LAST_SLOT) words++
  }
  return words === LEAST_WORDS
}
