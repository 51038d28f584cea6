import { isFigureSlot, SLOT } from './sentence.js'
import { copulas, fillerWords, joiners, timeWords } from './vocabulary/cues.data.js'
import { findMeasures, type Measure } from './vocabulary/measures.js'

const LONGEST_LABEL = 60
const slots = /[\uE000-\uE00A]/g

/** The words in front of a figure without joining words, dates and slots: 「2022年县级年初预算为」 → 「县级年初预算」. */
export function cleanLabel(words: string): string {
  const bare = words.includes('（') ? words.replace(/（[^（）]*）/g, '') : words
  const short = bare.slice(Math.max(behindLastFigure(bare), bare.length - LONGEST_LABEL))
  return short.replace(slots, '').replace(joiners, '').replace(copulas, '').replace(joiners, '')
}

function behindLastFigure(words: string): number {
  for (let at = words.length - 1; at >= 0; at--) if (isFigureSlot(words[at] as string)) return at + 1
  return 0
}

/** What a label measures, its last word first. */
export function measuresOf(label: string): Measure[] {
  return findMeasures(label).map((word) => word.measure).reverse()
}

/** What is left of a label when measure, time and everyday words are taken out: its subject. */
export function subjectOf(label: string): string {
  let rest = ''
  let from = 0
  for (const word of findMeasures(label)) {
    rest += label.slice(from, word.start)
    from = word.end
  }
  rest += label.slice(from)
  const subject = rest.replace(timeWords, '').replace(fillerWords, '').replace(/[“”"'（）()《》：:①-⑳\s]/g, '')
  // 「在500万元的额度内」: one character names nothing
  return subject.length > 1 ? subject : ''
}

/** Names listed in front of 分别为: 「人员经费、公用经费」 → two names. Empty when there is only one. */
export function listedNames(words: string): string[] {
  const names = words.replace(slots, '').split(/、|和|与|及|以及|,|，/).map((name) => name.trim()).filter(Boolean)
  return names.length > 1 ? names : []
}

/** Whether only joining words stand between two places of a skeleton. */
export function onlyJoins(between: string): boolean {
  return cleanLabel(between) === '' && ![...between].some(isFigureSlot) && !between.includes(SLOT.date)
}
