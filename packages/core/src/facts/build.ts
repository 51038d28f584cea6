import type { DateMention } from '../figures/date.js'
import type { Figure } from '../figures/figure.js'
import type { Block, Outline } from '../report/report.js'
import type { Fact } from './fact.js'
import { measuresOf, subjectOf } from './labels.js'
import type { BlockMemory, DraftFact, DraftSentence } from './drafts.js'
import { scanSentence } from './scan.js'
import { SLOT, type Sentence } from './sentence.js'
import { isProse, splitSentences } from './split.js'
import { actualCues, actualTitles, asOfCues, cumulativeCues, normativeCues, targetCues, targetTitles } from './vocabulary/cues.data.js'

export interface FactsResult {
  readonly sentences: Sentence[]
  /** In the order of the text. */
  readonly facts: Fact[]
}

/**
 * Gives every figure of the prose its meaning. Figures and dates come in the order of the text; those in short table
 * cells are left to the table stage. One pass over the blocks.
 */
export function buildFacts(outline: Outline, plain: string, figures: readonly Figure[], dates: readonly DateMention[]): FactsResult {
  const sentences: Sentence[] = []
  const facts: Fact[] = []
  let nextFigure = 0
  let nextDate = 0
  for (const block of outline.blocks) {
    while ((figures[nextFigure]?.span.start ?? Infinity) < block.span.start) nextFigure++
    while ((dates[nextDate]?.span.start ?? Infinity) < block.span.start) nextDate++
    if ((figures[nextFigure]?.span.start ?? Infinity) >= block.span.end || !isProse(block, plain)) continue
    const memory: BlockMemory = {}
    for (const stretch of splitSentences(block, plain)) {
      while ((figures[nextFigure]?.span.start ?? Infinity) < stretch.start) nextFigure++
      const fromFigure = nextFigure
      while ((figures[nextFigure]?.span.start ?? Infinity) < stretch.end) nextFigure++
      while ((dates[nextDate]?.span.start ?? Infinity) < stretch.start) nextDate++
      const fromDate = nextDate
      while ((dates[nextDate]?.span.start ?? Infinity) < stretch.end) nextDate++
      if (nextFigure === fromFigure) continue
      const draft = scanSentence(block, stretch, plain, figures.slice(fromFigure, nextFigure), dates.slice(fromDate, nextDate), memory)
      draft.index = sentences.length
      finishFacts(draft, outline, facts)
      sentences.push(draft as unknown as Sentence)
    }
  }
  return { sentences, facts }
}

/** Adds the meaning to the facts of a scanned sentence, in place. */
function finishFacts(sentence: DraftSentence, outline: Outline, facts: Fact[]): void {
  const reportYear = sentence.block.part.year ?? outline.year
  const sectionStage = stageOfSection(sentence.block)
  const asOf = asOfText(sentence)
  for (const draft of sentence.facts) {
    const fact = draft as unknown as { -readonly [K in keyof Fact]: Fact[K] }
    fact.index = facts.length
    fact.measures = measuresAround(draft)
    fact.subject = subjectOf(draft.label)
    fact.stage = stageOf(draft, sectionStage)
    fact.cumulative = cumulativeCues.test(draft.lead)
    fact.normative = normativeCues.test(draft.lead) || draft.figure.unitKind === 'standard'
    fact.relativeYear = 0
    if (asOf !== undefined) fact.asOf = asOf
    setYear(fact, sentence, reportYear)
    facts.push(fact as Fact)
  }
}

/** The measures of the label; where it names none, of the words behind: 「在500万元的预算额度内」. */
function measuresAround({ label, tail }: DraftFact): Fact['measures'] {
  const before = measuresOf(label)
  if (before.length > 0) return before
  const behind = /^的?([^，；。]{0,8})/.exec(tail)?.[1] ?? ''
  return /^(?:财政|专项|年度|年初)?预算|^(?:已|均|全部|及时|足额|全额|实际)*(?:到位|下达|支出|支付|使用)/.test(behind) ? measuresOf(behind).slice(-1) : before
}

/** The year printed in the label, else the one nearest before in the sentence, else the report's. */
function setYear(fact: { -readonly [K in keyof Fact]: Fact[K] }, sentence: DraftSentence, reportYear: number | undefined): void {
  const labelFrom = fact.at - fact.lead.length
  let year: number | undefined
  for (const slot of sentence.slots) {
    if (slot.at >= fact.at) break
    if (!slot.date) continue
    const inLead = slot.at >= labelFrom
    if (slot.date.relative !== undefined) {
      if (inLead && !comparesWith(sentence.skeleton, slot.at)) fact.relativeYear = slot.date.relative
    } else if (slot.date.year !== undefined && !comparesWith(sentence.skeleton, slot.at)) {
      year = slot.date.year
      if (inLead && reportYear !== undefined && year !== reportYear) fact.relativeYear = year < reportYear ? -1 : 1
    }
  }
  const known = year ?? (reportYear === undefined ? undefined : reportYear + fact.relativeYear)
  if (known !== undefined) fact.year = known
}

/** 「比2023年」「与2023年度相比」「较上年」 name the other side of a comparison, not the figure's own year. */
function comparesWith(skeleton: string, at: number): boolean {
  return /[比较与和同]$/.test(skeleton.slice(Math.max(0, at - 2), at))
}

function stageOfSection(block: Block): Fact['stage'] {
  for (let section: Block['section'] | undefined = block.section; section; section = section.parent) {
    if (actualTitles.test(section.title)) return 'actual'
    if (targetTitles.test(section.title)) return 'target'
  }
  return 'unknown'
}

function stageOf(draft: DraftFact, ofSection: Fact['stage']): Fact['stage'] {
  if (targetCues.test(draft.label) && !actualCues.test(draft.label)) return 'target'
  if (ofSection !== 'target' && /实际(?!工作)|完成(?!率|时限)|已/.test(draft.label)) return 'actual'
  return ofSection
}

function asOfText(sentence: DraftSentence): string | undefined {
  const dated = sentence.slots.find((slot) => slot.date?.asOf && (slot.date.month ?? 12) < 12)
  if (dated?.date) return dated.date.text
  const first = sentence.skeleton.split(SLOT.date)[0] as string
  return asOfCues.test(first) && /目前|迄今/.test(first) ? '目前' : undefined
}
