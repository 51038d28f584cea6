import type { Block, Report, Sentence } from '@gouji/core'
import { nameFrom, nounOf } from './change-names.js'
import { currentLevels } from '../shared/change-current.js'
import { findBases } from './change-scan.js'
import { type Change, namedBefore } from './changes.js'

/** 「与上年持平」: a change of nothing. */
export interface Flat {
  readonly block: Block
  /** Where the words stand in the text. */
  readonly offset: number
  /** What stays the same, as in change-names; empty when unknown. */
  readonly name: string
  readonly year?: number
  /** 基本持平: not quite the same. */
  readonly about: boolean
  /** The statement as a change without figures; missing where the sentence prints none. */
  readonly change?: Change
}

const flatWords = /持平|一致|相同|相等|无增减|无变[化动]|没有变[化动]|未发生变[化动]|未变[化动]|没有增减|保持不变/g
const flatWord = new RegExp(flatWords.source)
/** Between 与上年 and 持平: 决算数基本 */
const LONGEST_GAP = 10
const aboutWords = /(?:基本|大体|大致|总体|基本上)$/
/** In a sentence without figures: the year before, close in front of 持平. */
const priorWords =
  /(?:比|较|与|和|跟|同)[^，。；比较与和]{0,10}?(?:上年|去年|上一年|上期|(\d{4})年)(?:度|同期)?[^，。；]{0,16}[，,]?(?:基本|大体|大致|总体)?$/
const known = new WeakMap<Report, readonly Flat[]>()

/** All statements that something is as it was the year before; found once a report. Budgets (与预算一致) are none. */
export function findFlats(report: Report): readonly Flat[] {
  const found = known.get(report)
  if (found) return found
  const flats: Flat[] = []
  const withFigures = new Set<number>()
  for (const sentence of report.sentences) {
    withFigures.add(sentence.span.start)
    readSentence(report, sentence, flats)
  }
  for (const block of report.blocks) readPlain(report, block, withFigures, flats)
  flats.sort((a, b) => a.offset - b.offset)
  known.set(report, flats)
  return flats
}

function readSentence(report: Report, sentence: Sentence, into: Flat[]): void {
  const { skeleton, block } = sentence
  if (!flatWord.test(skeleton)) return
  const bases = findBases(sentence, [], block.part.year ?? report.year)
  let next = 0
  let slot = 0
  let floor = 0
  for (const match of skeleton.matchAll(flatWords)) {
    while ((bases[next + 1]?.at ?? Infinity) < match.index) next++
    while ((sentence.slots[slot + 1]?.at ?? Infinity) < match.index) slot++
    const base = bases[next]
    if (!base || base.kind === 'budget' || base.at > match.index || match.index - base.end > LONGEST_GAP) continue
    const { start, subject } = namedBefore(skeleton, match.index, base, floor)
    const end = match.index + match[0].length
    const name = subject.replace(/(?:基本|大体|大致|总体)$/, '')
    const change: Change = {
      sentence,
      start,
      at: match.index,
      end,
      inherited: false,
      subject: name,
      reason: false,
      base
    }
    floor = end
    const current = name === '' ? currentLevels(report, change)[0]?.fact : undefined
    into.push({
      block,
      offset: sentence.slots[slot]?.span.end ?? sentence.span.start,
      name: name || (current ? nounOf(current) : ''),
      about: aboutWords.test(skeleton.slice(Math.max(0, match.index - 6), match.index)),
      change,
      ...(base.year === undefined ? {} : { year: base.year })
    })
  }
}

/** Sentences without figures, of which no skeleton is kept. */
function readPlain(report: Report, block: Block, withFigures: ReadonlySet<number>, into: Flat[]): void {
  const text = report.plain.slice(block.contentStart, block.span.end)
  if (!/持平|一致|相同|相等|变[化动]|增减|不变/.test(text)) return
  let start = block.contentStart
  for (const stretch of text.split(/(?<=[。！？])/)) {
    const at = start
    start += stretch.length
    if (withFigures.has(at) || stretch.length > 200) continue
    const words = stretch.replace(/\s+/g, '')
    const match = flatWord.exec(words)
    const prior = match && priorWords.exec(words.slice(Math.max(0, match.index - 50), match.index))
    if (!match || !prior) continue
    const before = words.slice(0, Math.max(0, match.index - 50) + prior.index)
    const reportYear = block.part.year ?? report.year
    const year = prior[1] === undefined ? (reportYear === undefined ? undefined : reportYear - 1) : Number(prior[1])
    into.push({
      block,
      offset: at,
      name: nameFrom(before.slice(before.search(/[^，。；]*[，]?$/))),
      about: aboutWords.test(words.slice(0, match.index)),
      ...(year === undefined ? {} : { year })
    })
  }
}
