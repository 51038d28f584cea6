import { measureRows } from './measures.data.js'

export type MeasureGroup =
  | 'budget' | 'budget-change' | 'due' | 'allocated' | 'arrived' | 'disbursed' | 'spent' | 'stock' | 'balance' | 'returned'
  | 'prior-carry' | 'income' | 'plan' | 'done' | 'total' | 'quota' | 'staff' | 'standard' | 'rate' | 'score'

/** What is measured: a row of the vocabulary. Compare by id. */
export interface Measure {
  readonly id: string
  readonly group: MeasureGroup
}

/** A measure word found in a label. */
export interface MeasureWord {
  readonly measure: Measure
  readonly start: number
  readonly end: number
}

interface Entry {
  readonly word: string
  readonly measure: Measure
}

const byFirst = new Map<string, Entry[]>()
for (const [id, group, words] of measureRows) {
  const measure: Measure = { id, group }
  for (const word of words.split(' ')) {
    const first = word[0] as string
    const entries = byFirst.get(first) ?? []
    entries.push({ word, measure })
    byFirst.set(first, entries)
  }
}
for (const entries of byFirst.values()) entries.sort((a, b) => b.word.length - a.word.length)

/** Every measure word of a label from left to right, longest match first, without overlaps. Blanks inside words are not skipped. */
export function findMeasures(label: string): MeasureWord[] {
  const found: MeasureWord[] = []
  let at = 0
  while (at < label.length) {
    const entry = byFirst.get(label[at] as string)?.find(({ word }) => label.startsWith(word, at))
    if (!entry) {
      at++
      continue
    }
    found.push({ measure: entry.measure, start: at, end: at + entry.word.length })
    at += entry.word.length
  }
  return found
}
