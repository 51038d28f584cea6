import type { Block, Fact, Report } from '@gouji/core'
import { type ScoreFact, scoresIn } from './prose-scores.js'
import { componentWords, foreignWords, meanWords, plainlyScored, projectWords } from './score-words.data.js'

/** A full mark with the score given for it; a score alone where no full mark is printed. */
export interface ScoreItem {
  readonly full?: Fact
  readonly score: Fact
  readonly words: string
  readonly block: Block
  /** Said of one project (本项目自评得分): a project among others, or the only one. */
  readonly ofProject: boolean
}

/** How far into its line a full mark in brackets stands: 「数量指标（23分）」. */
const FARTHEST_MARK = 48

const known = new WeakMap<Report, readonly ScoreItem[]>()

/** All scores of the running text that are given to something, in order, each with its full mark if one is printed with it. */
export function scoreItems(report: Report): readonly ScoreItem[] {
  const before = known.get(report)
  if (before) return before
  const items: ScoreItem[] = []
  let heading: Block | undefined
  for (const block of report.blocks) {
    if (opensSection(block)) heading = block
    if (report.factsByBlock.has(block.index)) items.push(...itemsOf(report, block, heading))
  }
  known.set(report, items)
  return items
}

/** Whether the block is the line that its section is named after. */
export function opensSection({ section, span }: Block): boolean {
  return section.titleSpan.start >= span.start && section.titleSpan.start < span.end
}

function itemsOf(report: Report, block: Block, heading: Block | undefined): ScoreItem[] {
  const scores = scoresIn(report, block)
  const items: ScoreItem[] = []
  const bare: ScoreItem[] = []
  for (const { fact, kind, words, full } of scores) {
    if (kind !== 'score' || meanWords.test(words) || fact.relativeYear < 0) continue
    const item = { score: fact, words, block, ofProject: projectWords.test(ownWords(words)), ...(full && { full }) }
    if (full || standsAlone(fact, words)) items.push(item)
    else bare.push(item)
  }
  const [only] = items.length > 0 ? items : bare
  if (items.length > 1 || bare.length > 1 || !only || only.full) return items
  const inHeading = heading?.section === block.section && heading !== block ? scoresIn(report, heading) : []
  const full = ownMark(scores) ?? ownMark(inHeading)
  return full ? [{ ...only, full }] : items
}

/** 「本项目自评96.8分，其中：决策指标满分20分，得20分」: what stands before the colon is said of the total. */
function ownWords(words: string): string {
  return words.replace(/^.*(?:[:：;；]|其中)/, '')
}

/** Whether a score without a full mark is one of this evaluation by its words. */
function standsAlone(fact: Fact, words: string): boolean {
  if (!plainlyScored.test(words) && !/[合共总]计/.test(words)) return false
  return !foreignWords.test(fact.lead) || /自评|绩效评价/.test(fact.lead) || componentWords.test(words)
}

/** 「（一）数量指标（23分）」: the only full mark of a heading, or of a paragraph's beginning. */
function ownMark(scores: readonly ScoreFact[]): Fact | undefined {
  const marks = scores.filter(({ kind }) => kind === 'bracket' || kind === 'full')
  const [only] = marks
  return marks.length === 1 && only && only.fact.at < FARTHEST_MARK ? only.fact : undefined
}
