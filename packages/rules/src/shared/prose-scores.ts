import type { Block, Fact, Report } from '@gouji/core'
import {
  allDeductions,
  deductionWords,
  eachDeducted,
  foreignWords,
  fullWords,
  meanWords,
  plainlyScored,
  projectWords,
  scoreWords,
  scoringRules,
  totalMarkWords
} from './score-words.data.js'

/** `bracket`: a number in brackets behind a name, 「数量指标（23分）」. */
export type ScoreClass = 'full' | 'bracket' | 'score' | 'deduction' | 'deductions' | 'each-deduction' | 'plain' | 'rule'

/** A score in running text, with what it is by its words. */
export interface ScoreFact {
  readonly fact: Fact
  readonly kind: ScoreClass
  /** Up to 24 characters of the skeleton before it, back to the sentence's start. */
  readonly words: string
}

/** A full mark with the score given for it; a score alone where no full mark is printed. */
export interface ScoreItem {
  readonly full?: Fact
  readonly score: Fact
  readonly words: string
  readonly block: Block
  /** Said of one project (本项目自评得分): a project among others, or the only one. */
  readonly ofProject: boolean
}

const LARGEST_SCORE = 1000
const WORDS = 24
/** How far apart, in characters of the skeleton, the full mark and the score of one item stand. */
const FARTHEST_PAIR = 16
const FARTHEST_BRACKET = 48

const knownScores = new WeakMap<Block, readonly ScoreFact[]>()

/** The scores of a block's sentences in order; none for table cells. */
export function scoresIn(report: Report, block: Block): readonly ScoreFact[] {
  if (block.kind === 'cell') return []
  const before = knownScores.get(block)
  if (before) return before
  const scores = readScores(report, block)
  knownScores.set(block, scores)
  return scores
}

function readScores(report: Report, block: Block): ScoreFact[] {
  const scores: ScoreFact[] = []
  for (const fact of report.factsByBlock.get(block.index) ?? []) {
    const { unitKind, upper, number } = fact.figure
    if (!fact.sentence || upper !== undefined || number < 0 || number > LARGEST_SCORE) continue
    if (unitKind !== 'score' && unitKind !== 'none') continue
    const words = fact.sentence.skeleton.slice(Math.max(0, fact.at - WORDS), fact.at)
    const kind = classOf(fact, words)
    // a number without 分 counts only with the words of a score directly before it
    if (unitKind === 'score' || kind === 'full' || (kind === 'score' && plainlyScored.test(words.slice(-8))))
      scores.push({ fact, kind, words })
  }
  return scores
}

function classOf(fact: Fact, words: string): ScoreClass {
  if (scoringRules.test(words) || (fact.figure.comparator !== undefined && fact.figure.comparator !== '='))
    return 'rule'
  if (deductionWords.test(words))
    return eachDeducted.test(words.slice(-4))
      ? 'each-deduction'
      : allDeductions.test(words)
        ? 'deductions'
        : 'deduction'
  if (fullWords.test(words)) return 'full'
  if (
    totalMarkWords.test(words) &&
    fact.figure.value.eq(100) &&
    (!/自评|综合|评价|得/.test(words.slice(-6)) || scoresFollow(fact))
  )
    return 'full'
  if (scoreWords.test(words) || isSumOfScores(fact, words)) return 'score'
  const after = fact.sentence?.skeleton.slice(fact.at + 1, fact.at + 5) ?? ''
  return words.endsWith('（') && /^(?:）|[，,、]?(?:自评|得|实得|评分))/.test(after) ? 'bracket' : 'plain'
}

/** 「自评总分100分，实际得分96分」: the 100 is the full mark. */
function scoresFollow(fact: Fact): boolean {
  const next = fact.sentence?.facts.find((other) => other.at > fact.at && other.figure.unitKind === 'score')
  return next !== undefined && /得分?$|得分为$/.test(next.lead)
}

/** 「…、满意度指标10.00分，合计98.10分」 where scores are spoken of. */
function isSumOfScores({ sentence, block }: Fact, words: string): boolean {
  if (!sentence || !/(?:合计|共计|总计)(?:为)?$/.test(words) || /满分|分值|权重/.test(sentence.skeleton)) return false
  return plainlyScored.test(sentence.skeleton) || plainlyScored.test(block.section.title)
}

const knownItems = new WeakMap<Report, readonly ScoreItem[]>()

/** All scores of the running text that are given to something, in order, each with its full mark if one is printed with it. */
export function scoreItems(report: Report): readonly ScoreItem[] {
  const before = knownItems.get(report)
  if (before) return before
  const items: ScoreItem[] = []
  let heading: Block | undefined
  for (const block of report.blocks) {
    if (opensSection(block)) heading = block
    if (report.factsByBlock.has(block.index)) items.push(...itemsOf(report, block, heading))
  }
  knownItems.set(report, items)
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
  const paired = new Set<Fact>()
  for (const [index, { fact, kind, words }] of scores.entries()) {
    if (kind !== 'score' || meanWords.test(words) || fact.relativeYear < 0) continue
    const full = fullOf(scores, index, paired)
    if (full) paired.add(full)
    const item = { score: fact, words, block, ofProject: projectWords.test(words), ...(full && { full }) }
    if (full || standsAlone(fact, words)) items.push(item)
    else bare.push(item)
  }
  const [only] = items.length > 0 ? items : bare
  if (items.length > 1 || bare.length > 1 || !only || only.full) return items
  const inHeading = heading?.section === block.section && heading !== block ? scoresIn(report, heading) : []
  const full = ownBracket(scores) ?? ownBracket(inHeading)
  return full ? [{ ...only, full }] : items
}

/** Whether a score without a full mark is one of this evaluation by its words. */
function standsAlone(fact: Fact, words: string): boolean {
  if (!plainlyScored.test(words) && !/[合共总]计/.test(words)) return false
  return !foreignWords.test(fact.lead) || /自评|绩效评价/.test(fact.lead)
}

/** The full mark printed with a score: just before it, or in brackets just behind it. */
function fullOf(scores: readonly ScoreFact[], index: number, paired: ReadonlySet<Fact>): Fact | undefined {
  const { fact } = scores[index] as ScoreFact
  const before = scores[index - 1]
  if (before && !paired.has(before.fact) && before.fact.sentence === fact.sentence) {
    const distance = fact.at - before.fact.at
    if (before.kind === 'full' && distance <= FARTHEST_PAIR) return before.fact
    if (before.kind === 'bracket' && distance <= FARTHEST_BRACKET && noneBetween(before.fact, fact)) return before.fact
  }
  const after = scores[index + 1]
  if (after?.kind !== 'full' || after.fact.sentence !== fact.sentence) return undefined
  const between = fact.sentence?.skeleton.slice(fact.at + 1, after.fact.at) ?? ''
  return /^[（，,]?(?:总分|满分|分值|该项满分|本项满分)(?:为|共)?$/.test(between) ? after.fact : undefined
}

function noneBetween(first: Fact, second: Fact): boolean {
  const between = second.sentence?.skeleton.slice(first.at + 1, second.at) ?? ''
  return !/[\uE000-\uE009]/.test(between)
}

/** 「（一）数量指标（23分）」: the only full mark of a heading, or of a paragraph's beginning. */
function ownBracket(scores: readonly ScoreFact[]): Fact | undefined {
  const marks = scores.filter(({ kind }) => kind === 'bracket' || kind === 'full')
  const [only] = marks
  return marks.length === 1 && only && only.fact.at < FARTHEST_BRACKET ? only.fact : undefined
}
