import type { Block, Fact, Report } from '@gouji/core'
import {
  allDeductions,
  deductionWords,
  eachDeducted,
  fullWords,
  givenFull,
  markBehind,
  plainlyScored,
  scoreBehind,
  scoreWords,
  scoringRules,
  sumWords,
  totalMarkWords,
  wholeWords
} from './score-words.data.js'

/** `bracket`: a number in brackets behind a name, 「数量指标（23分）」. */
export type ScoreClass = 'full' | 'bracket' | 'score' | 'deduction' | 'deductions' | 'each-deduction' | 'plain' | 'rule'

/** A score in running text, with what it is by its words. */
export interface ScoreFact {
  readonly fact: Fact
  readonly kind: ScoreClass
  /** Up to 24 characters of the skeleton before it, back to the sentence's start. */
  readonly words: string
  /** The full mark that is printed with a score. */
  readonly full?: Fact
}

type Draft = { -readonly [K in keyof ScoreFact]: ScoreFact[K] }

const LARGEST_SCORE = 1e6
const WORDS = 24
/** How far apart, in characters of the skeleton, the full mark and the score of one item stand. */
const FARTHEST_PAIR = 16
const FARTHEST_BRACKET = 48
const HUNDRED = 100

const none: readonly ScoreFact[] = []
const known = new WeakMap<Block, readonly ScoreFact[]>()

/** The scores of a block's sentences in order, those with a full mark beside them together with it; none for table cells. */
export function scoresIn(report: Report, block: Block): readonly ScoreFact[] {
  if (block.kind === 'cell' || !report.factsByBlock.has(block.index)) return none
  const before = known.get(block)
  if (before) return before
  const scores = readScores(report, block)
  pairMarks(scores)
  known.set(block, scores)
  return scores
}

function readScores(report: Report, block: Block): Draft[] {
  const scores: Draft[] = []
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
  if (givenFull.test(words)) return 'score'
  if (fullWords.test(words)) return 'full'
  if (
    totalMarkWords.test(words) &&
    fact.figure.value.eq(100) &&
    (!/自评|综合|评价(?!设)|得/.test(words.slice(-6)) || scoresFollow(fact))
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
function isSumOfScores({ figure, sentence, block }: Fact, words: string): boolean {
  // a list that adds up to 100 divides the marks
  if (!sentence || figure.value.eq(HUNDRED) || !sumWords.test(words)) return false
  if (/^(?:以上|上述)/.test(sentence.skeleton)) return true
  if (/满分|分值|权重/.test(sentence.skeleton)) return false
  return plainlyScored.test(sentence.skeleton) || plainlyScored.test(block.section.title)
}

/** Gives every score its full mark: in brackets behind it, or in front of it. A mark belongs to one score. */
function pairMarks(scores: Draft[]): void {
  for (const [index, mark] of scores.entries()) {
    const before = scores[index - 1]
    if (mark.kind !== 'full' || !before || (before.kind !== 'plain' && before.kind !== 'score')) continue
    if (before.full || !markBehind.test(between(before.fact, mark.fact))) continue
    before.kind = 'score'
    before.full = mark.fact
  }
  // 「…、满意度指标10分（满分10分），合计98.02分」: the total of what has been given
  const given = new Set(scores.filter((score) => score.full).map((score) => score.fact.sentence))
  for (const score of scores) {
    if (score.kind === 'plain' && given.has(score.fact.sentence) && sumWords.test(score.words)) score.kind = 'score'
  }
  for (const [index, score] of scores.entries()) {
    const mark = scores[index - 1]
    if (score.kind !== 'score' || score.full || !mark || mark.fact.sentence !== score.fact.sentence) continue
    if (scores[index - 2]?.full === mark.fact || !mayBeMarkOf(mark, score, scores)) continue
    mark.kind = 'full'
    score.full = mark.fact
  }
}

/** 「满分23分，自评得分22分」「决策（20分）得16.5分」「财务管理17分，得16分」; a total never takes the mark of the last item. */
function mayBeMarkOf(mark: ScoreFact, score: ScoreFact, scores: readonly ScoreFact[]): boolean {
  if (wholeWords.test(score.words.slice(-10)) && mark.fact.figure.number < HUNDRED) return false
  const words = between(mark.fact, score.fact)
  if (mark.kind === 'plain') return scoreBehind.test(words)
  if (mark.kind !== 'full' && mark.kind !== 'bracket') return false
  const figures = /[\uE000-\uE009]/.test(words)
  if (!figures) return words.length < (mark.kind === 'full' ? FARTHEST_PAIR : FARTHEST_BRACKET)
  // other figures may stand between the only mark and the only score of a sentence: 「（20分）：执行率87.63%，得17.53分」
  return scores.filter(({ fact }) => fact.sentence === score.fact.sentence).length === 2
}

/** The skeleton between two facts of one sentence; what no wording matches when they are of two. */
function between(first: Fact, second: Fact): string {
  return first.sentence === second.sentence ? (second.sentence?.skeleton.slice(first.at + 1, second.at) ?? '') : '。'
}
