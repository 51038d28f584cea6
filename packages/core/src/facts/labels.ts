import { remembered } from '../text/remembered.js'
import { isFigureSlot, SLOT } from './sentence.js'
import { copulas, fillerWords, joiners, timeWords } from './vocabulary/cues.data.js'
import { findMeasures, type Measure } from './vocabulary/measures.js'

const LONGEST_LABEL = 60
const FIRST_SLOT = 0xe000
const LAST_SLOT = 0xe00a
const slots = /[\uE000-\uE00A]/g

/** What the words of a label mean. */
interface Meaning {
  readonly measures: readonly Measure[]
  readonly subject: string
}

/** The words in front of a figure without joining words, dates and slots: 「2022年县级年初预算为」 → 「县级年初预算」. */
export const cleanLabel: (words: string) => string = remembered((words) => {
  const bare = words.includes('（') ? words.replace(/（[^（）]*）/g, '') : words
  let from = bare.length
  let hasSlot = false
  for (const first = Math.max(0, bare.length - LONGEST_LABEL); from > first; from--) {
    const code = bare.charCodeAt(from - 1)
    if (code < FIRST_SLOT || code > LAST_SLOT) continue
    if (code < LAST_SLOT) break
    hasSlot = true
  }
  const short = bare.slice(from)
  return (hasSlot ? short.replace(slots, '') : short).replace(joiners, '').replace(copulas, '').replace(joiners, '')
})

/** What a label measures, its last word first. */
export function measuresOf(label: string): readonly Measure[] {
  return meaningOf(label).measures
}

/** What is left of a label when measure, time and everyday words are taken out: its subject. */
export function subjectOf(label: string): string {
  return meaningOf(label).subject
}

const meaningOf = remembered((label: string): Meaning => {
  const words = findMeasures(label)
  const measures: Measure[] = []
  let rest = ''
  let from = 0
  for (const { measure, start, end } of words) {
    measures.unshift(measure)
    rest += label.slice(from, start)
    from = end
  }
  rest += label.slice(from)
  return { measures, subject: nameIn(rest) }
})

function nameIn(rest: string): string {
  const subject = rest
    .replace(timeWords, '')
    .replace(fillerWords, '')
    .replace(/[“”"'（）()《》：:①-⑳\s]/g, '')
  // 「在500万元的额度内」: one character names nothing
  return subject.length > 1 ? subject : ''
}

/** Names listed in front of 分别为: 「人员经费、公用经费」 → two names. Empty when there is only one. */
export function listedNames(words: string): string[] {
  const names = words
    .replace(slots, '')
    .split(/、|和|与|及|以及|,|，/)
    .map((name) => name.trim())
    .filter(Boolean)
  return names.length > 1 ? names : []
}

/** Whether only joining words stand between two places of a skeleton. */
export function onlyJoins(between: string): boolean {
  return cleanLabel(between) === '' && ![...between].some(isFigureSlot) && !between.includes(SLOT.date)
}
