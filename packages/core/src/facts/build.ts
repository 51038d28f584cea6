import type { DateMention } from '../figures/date.js'
import type { Figure } from '../figures/figure.js'
import type { Outline, Section } from '../report/report.js'
import type { Fact } from './fact.js'
import { measuresOf, subjectOf } from './labels.js'
import type { BlockMemory, DraftFact, DraftSentence } from './drafts.js'
import { scanSentence } from './scan.js'
import { SLOT, type Sentence, type Slot } from './sentence.js'
import { isProse, splitSentences } from './split.js'
import {
  actualCues,
  actualTitles,
  asOfCues,
  cumulativeCues,
  normativeCues,
  targetCues,
  targetTitles
} from './vocabulary/cues.data.js'

export interface FactsResult {
  readonly sentences: Sentence[]
  /** In the order of the text. */
  readonly facts: Fact[]
}

/**
 * Gives every figure of the prose its meaning. Figures and dates come in the order of the text; those in short table
 * cells are left to the table stage. One pass over the blocks.
 */
export function buildFacts(
  outline: Outline,
  plain: string,
  figures: readonly Figure[],
  dates: readonly DateMention[]
): FactsResult {
  const sentences: Sentence[] = []
  const facts: Fact[] = []
  const stages = new Map<Section, Fact['stage']>()
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
      const draft = scanSentence(
        block,
        stretch,
        plain,
        figures.slice(fromFigure, nextFigure),
        dates.slice(fromDate, nextDate),
        memory
      )
      draft.index = sentences.length
      finishFacts(draft, outline, stages, facts)
      sentences.push(draft as unknown as Sentence)
    }
  }
  return { sentences, facts }
}

/** Adds the meaning to the facts of a scanned sentence, in place. */
function finishFacts(
  sentence: DraftSentence,
  outline: Outline,
  stages: Map<Section, Fact['stage']>,
  facts: Fact[]
): void {
  const reportYear = sentence.block.part.year ?? outline.year
  const sectionStage = stageOfSection(sentence.block.section, stages)
  const asOf = asOfText(sentence)
  const years = new Years(sentence, reportYear)
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
    years.setYear(fact)
    facts.push(fact as Fact)
  }
}

/** The measures of the label; where it names none, of the words behind: 「在500万元的预算额度内」. */
function measuresAround({ label, tail }: DraftFact): Fact['measures'] {
  const before = measuresOf(label)
  if (before.length > 0) return before
  // 「4.86亿元资金于3月底前全部到位」
  if (
    /^(?:项目|专项|财政|补助|补贴|衔接)*(?:资金|经费)(?:于[^，；。]{0,10})?(?:已|均|全部|及时|足额|全额|实际)*(?:到位|下达)/.test(
      tail
    )
  )
    return measuresOf(/到位|下达/.exec(tail)?.[0] ?? '')
  const behind = /^的?([^，；。]{0,8})/.exec(tail)?.[1] ?? ''
  return /^(?:财政|专项|年度|年初)?预算|^(?:已|均|全部|及时|足额|全额|实际|完成)*(?:到位|下达|支出|支付|使用)/.test(
    behind
  )
    ? measuresOf(behind).slice(-1)
    : before
}

/** The years that a sentence speaks of, for its facts in their order. */
class Years {
  /** Dates that name the year of what follows, not the other side of a comparison. */
  private readonly slots: readonly Slot[]
  private readonly reportYear: number | undefined
  /** The slots before the fact at hand, and the last year printed in them. */
  private passed = 0
  private printed: number | undefined

  constructor({ slots, skeleton }: DraftSentence, reportYear: number | undefined) {
    this.reportYear = reportYear
    this.slots = slots.filter(
      ({ date, at }) => (date?.relative ?? date?.year) !== undefined && !comparesWith(skeleton, at)
    )
  }

  /** The year printed in the label, else the one nearest before in the sentence, else the report's. */
  setYear(fact: { -readonly [K in keyof Fact]: Fact[K] }): void {
    const { slots, reportYear } = this
    for (let slot = slots[this.passed]; slot && slot.at < fact.at; slot = slots[++this.passed]) {
      if (slot.date?.relative === undefined) this.printed = slot.date?.year
    }
    const labelFrom = fact.at - fact.lead.length
    for (let at = this.passed - 1; at >= 0 && (slots[at] as Slot).at >= labelFrom; at--) {
      const relative = this.relativeTo((slots[at] as Slot).date)
      if (relative === undefined) continue
      fact.relativeYear = relative
      break
    }
    const known = this.printed ?? (reportYear === undefined ? undefined : reportYear + fact.relativeYear)
    if (known !== undefined) fact.year = known
  }

  /** What a date in a label says of its year, seen from the report's; nothing when it is the report's own. */
  private relativeTo(date: DateMention | undefined): Fact['relativeYear'] | undefined {
    const { reportYear } = this
    if (date?.relative !== undefined) return date.relative
    if (date?.year === undefined || reportYear === undefined || date.year === reportYear) return undefined
    return date.year < reportYear ? -1 : 1
  }
}

/** 「比2023年」「与2023年度相比」「较上年」 name the other side of a comparison, not the figure's own year. */
function comparesWith(skeleton: string, at: number): boolean {
  return at > 0 && '比较与和同'.includes(skeleton.charAt(at - 1))
}

/** The stage that a section's title names, else the one above it; remembered in `stages`. */
function stageOfSection(section: Section, stages: Map<Section, Fact['stage']>): Fact['stage'] {
  const known = stages.get(section)
  if (known) return known
  const { title, parent } = section
  const above = (): Fact['stage'] => (parent ? stageOfSection(parent, stages) : 'unknown')
  const stage = actualTitles.test(title) ? 'actual' : targetTitles.test(title) ? 'target' : above()
  stages.set(section, stage)
  return stage
}

function stageOf(draft: DraftFact, ofSection: Fact['stage']): Fact['stage'] {
  // 「改造校舍5008平方米的年度目标已完成5687平方米」
  if (/^的(?:年度|年初|绩效|全年|设定)*(?:目标|任务|计划)/.test(draft.tail)) return 'target'
  if (targetCues.test(draft.label) && !actualCues.test(draft.label)) return 'target'
  if (ofSection !== 'target' && /实际(?!工作)|完成(?!率|时限)|已/.test(draft.label)) return 'actual'
  return ofSection
}

function asOfText(sentence: DraftSentence): string | undefined {
  const dated = sentence.slots.find((slot) => slot.date?.asOf && (slot.date.month ?? 12) < 12)
  if (dated?.date) return dated.date.text
  const date = sentence.skeleton.indexOf(SLOT.date)
  const first = date < 0 ? sentence.skeleton : sentence.skeleton.slice(0, date)
  return asOfCues.test(first) && /目前|迄今/.test(first) ? '目前' : undefined
}
