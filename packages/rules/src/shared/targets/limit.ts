import type { Comparator, Fact, Figure } from '@gouji/core'

/** A target as a limit to compare with: exactly its digits, whatever sign or word is printed with it (不少于300人 is 300). */
export function asLimit({ figure }: Fact, comparison: Comparator): Figure {
  if (comparison === '=') return figure
  return { ...figure, hedge: undefined, comparator: comparison }
}

/** A level that somebody aims at: exactly its digits, not what would be rounded to them. */
export function asLevel({ figure }: Fact): Figure {
  return { ...figure, hedge: undefined, comparator: undefined, decimals: figure.decimals + 4 }
}
