import { measureRows } from './measures.data.js'

export type MeasureGroup =
  | 'budget'
  | 'budget-change'
  | 'due'
  | 'allocated'
  | 'arrived'
  | 'disbursed'
  | 'spent'
  | 'stock'
  | 'balance'
  | 'returned'
  | 'prior-carry'
  | 'income'
  | 'plan'
  | 'done'
  | 'total'
  | 'quota'
  | 'staff'
  | 'standard'
  | 'rate'
  | 'score'

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

/** By the first UTF-16 unit of the word, the longest first. */
const byFirst = new Map<number, Entry[]>()
for (const [id, group, words] of measureRows) {
  const measure: Measure = { id, group }
  for (const word of words.split(' ')) {
    const first = word.charCodeAt(0)
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
    const entry = entryAt(label, at)
    if (entry) found.push({ measure: entry.measure, start: at, end: at + entry.word.length })
    at += entry?.word.length ?? 1
  }
  return found
}

function entryAt(label: string, at: number): Entry | undefined {
  const entries = byFirst.get(label.charCodeAt(at))
  if (entries)
    for (const entry of entries)
      if (label.startsWith(entry.word, at)) return isPartOfWord(label, at, entry.word) ? undefined : entry
  return undefined
}

/** 高标准农田 and 标准化 name no standard. */
function isPartOfWord(label: string, at: number, word: string): boolean {
  return word === '标准' && (label[at - 1] === '高' || label[at + word.length] === '化')
}
