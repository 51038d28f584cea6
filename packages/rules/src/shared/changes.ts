import { type Block, type Fact, factAt, isFigureSlot, type Report, type Sentence } from '@gouji/core'
import { between, reasonWords } from './change-words.data.js'
import { nameFrom } from './change-names.js'
import {
  type Base,
  type Direction,
  findBases,
  findMentions,
  findMoves,
  type Mention,
  type Move
} from './change-scan.js'

/** One statement of a change: 「收、支总计各减少Ⓜ，下降Ⓟ」 with what it is measured against and what it speaks of. */
export interface Change {
  readonly sentence: Sentence
  /** Where it begins in the skeleton: its subject, its comparison or its verb, whichever is first. */
  readonly start: number
  /** Where its verb is, or the amount that has none. */
  readonly at: number
  readonly end: number
  readonly amount?: Mention
  readonly rate?: Mention
  readonly points?: Mention
  readonly base?: Base
  /** The comparison stands in an earlier clause or sentence: 「与上年相比，…；项目支出减少…」. */
  readonly inherited: boolean
  readonly move?: Move
  /** An amount between a comparison and a rate, without a verb of its own: 「与2023年相比，支出各Ⓜ，下降Ⓟ」. */
  readonly bare?: Fact
  /** The name of what changes, as in change-names; empty when the words name nothing. */
  readonly subject: string
  /** Whether it stands among the reasons for another change. */
  readonly reason: boolean
}

const LONGEST_JOIN = 24
const known = new WeakMap<Report, readonly Change[]>()

/** All statements of change in the prose of a report, in order; found once a report. */
export function findChanges(report: Report): readonly Change[] {
  const found = known.get(report)
  if (found) return found
  const changes: Change[] = []
  let block: Block | undefined
  let last: Base | undefined
  for (const sentence of report.sentences) {
    if (sentence.block !== block || sentence.item) last = undefined
    block = sentence.block
    const year = block.part.year ?? report.year
    last = readSentence(sentence, year, last, changes)
  }
  known.set(report, changes)
  return changes
}

/** Adds the changes of a sentence; returns the comparison that the next sentence may go on with. */
function readSentence(
  sentence: Sentence,
  year: number | undefined,
  before: Base | undefined,
  into: Change[]
): Base | undefined {
  if (!/[增升涨减降跌节超高低少多落滑缩扩变]/.test(sentence.skeleton)) return before
  const mentions = findMentions(sentence)
  const moves = findMoves(sentence)
  if (mentions.length === 0 && moves.length === 0) return before
  const bases = findBases(sentence, mentions, year)
  let last = before
  let own = false
  let nextBase = 0
  let floor = 0
  for (const group of groupMentions(sentence, mentions, moves)) {
    const from = group.move ? group.move.at : Math.min(...group.mentions.map((mention) => mention.from))
    let fresh = false
    while (bases[nextBase] && (bases[nextBase] as Base).at < from) {
      last = bases[nextBase++] as Base
      own = true
      fresh = isOpen(sentence.skeleton, last, from)
    }
    const change = toChange(sentence, group, from, last, fresh, floor)
    into.push(change)
    floor = change.end
  }
  return own ? last : before
}

/** 「与上年持平；公务接待费减少…」: a comparison that has been answered, or a segment back, only dates what follows. */
function isOpen(skeleton: string, base: Base, from: number): boolean {
  return from - base.end < LONGEST_REACH && !/[；;]|持平|一致|相同|无变|无增减|不变/.test(skeleton.slice(base.at, from))
}
const LONGEST_REACH = 120

interface Group {
  readonly mentions: readonly Mention[]
  readonly move?: Move
}

/** Puts an amount, its rate and the levels in front of them together; nothing but joining words may stand between. */
function groupMentions(sentence: Sentence, mentions: readonly Mention[], moves: readonly Move[]): Group[] {
  const groups: { mentions: Mention[]; move?: Move; end: number }[] = []
  let nextMove = 0
  const addMoves = (until: number): void => {
    while (moves[nextMove] && (moves[nextMove] as Move).at < until) {
      const move = moves[nextMove++] as Move
      groups.push({ mentions: [], move, end: move.end })
    }
  }
  for (const mention of mentions) {
    addMoves(mention.at)
    const group = groups.at(-1)
    if (group && group.end <= mention.from && joins(sentence, group, mention)) {
      group.mentions.push(mention)
      group.end = mention.at + 1
    } else if (!group || group.end <= mention.from) groups.push({ mentions: [mention], end: mention.at + 1 })
  }
  addMoves(Infinity)
  return groups
}

function joins(
  sentence: Sentence,
  group: { mentions: Mention[]; move?: Move; end: number },
  mention: Mention
): boolean {
  const kind = kindOf(mention)
  if (group.mentions.some((other) => kindOf(other) === kind) || group.mentions.length >= 2) return false
  return mention.from - group.end <= LONGEST_JOIN && between.test(sentence.skeleton.slice(group.end, mention.from))
}

function kindOf({ fact }: Mention): 'amount' | 'rate' | 'points' {
  return fact.figure.unitKind === 'ratio' ? 'rate' : fact.figure.unitKind === 'points' ? 'points' : 'amount'
}

function toChange(
  sentence: Sentence,
  group: Group,
  from: number,
  base: Base | undefined,
  fresh: boolean,
  floor: number
): Change {
  const { skeleton } = sentence
  const pick = (kind: string): Mention | undefined => group.mentions.find((mention) => kindOf(mention) === kind)
  const amount = pick('amount')
  const rate = pick('rate')
  const points = pick('points')
  const bare = amount || group.move || !rate || !base || !fresh ? undefined : bareAmount(sentence, base, rate)
  const verbAt = bare ? bare.at : from
  const { start, subject } = namedBefore(skeleton, verbAt, fresh ? base : undefined, floor)
  const last = group.mentions.at(-1)
  return {
    sentence,
    start,
    at: verbAt,
    end: last ? last.at + 1 : (group.move?.end ?? verbAt + 1),
    inherited: !fresh,
    subject,
    reason: reasonWords.test(sinceSegment(skeleton, from)),
    ...(amount ? { amount } : {}),
    ...(rate ? { rate } : {}),
    ...(points ? { points } : {}),
    ...(base ? { base } : {}),
    ...(group.move ? { move: group.move } : {}),
    ...(bare ? { bare } : {})
  }
}

/**
 * What the words in front of a verb name, and where they begin: those of its clause, else those in front of the
 * comparison (「收入支出总计与上年相比，减少…」). Looks back no farther than `floor`.
 */
export function namedBefore(
  skeleton: string,
  verbAt: number,
  base: Base | undefined,
  floor: number
): { start: number; subject: string } {
  const clause = clauseStart(skeleton, verbAt, floor)
  if (!base) return { start: clause, subject: nameFrom(skeleton.slice(clause, verbAt)) }
  const baseClause = clauseStart(skeleton, base.at, floor)
  const words =
    base.at >= clause
      ? skeleton.slice(clause, base.at) + skeleton.slice(base.end, verbAt)
      : skeleton.slice(clause, verbAt)
  const own = nameFrom(words)
  const subject = own === '' && baseClause < clause ? nameFrom(skeleton.slice(baseClause, base.at)) : own
  return { start: Math.min(clause, baseClause), subject }
}

/** The words of a segment (；) in front of a place, as far as they matter. */
function sinceSegment(skeleton: string, at: number): string {
  const words = skeleton.slice(Math.max(0, at - 160), at)
  return words.slice(Math.max(words.lastIndexOf('；'), words.lastIndexOf(';')) + 1)
}

/**
 * The amount right in front of a rate that no verb claims: behind a comparison in the same sentence with no other figure
 * between, or alone between two commas (「支出7234.76万元，281万元，下降3.74%」).
 */
function bareAmount(sentence: Sentence, base: Base, rate: Mention): Fact | undefined {
  const { skeleton } = sentence
  let at = rate.from - 1
  while (at > base.end && rate.from - at <= LONGEST_JOIN && !isFigureSlot(skeleton[at] as string)) at--
  if (at < base.end || !between.test(skeleton.slice(at + 1, rate.from))) return undefined
  const alone = /[，,]/.test(skeleton[at - 1] ?? '') && /[，,]/.test(skeleton[at + 1] ?? '')
  if (!alone && /[\uE000-\uE009]/.test(skeleton.slice(base.end, at))) return undefined
  const fact = factAt(sentence, at)
  return fact && fact !== base.amount && fact.figure.unitKind !== 'ratio' && fact.figure.unitKind !== 'points'
    ? fact
    : undefined
}

/** Where the clause of a place begins: behind the last stop, or the last figure and its 、. */
function clauseStart(skeleton: string, at: number, floor: number): number {
  for (let i = at - 1; i >= floor; i--) {
    const character = skeleton[i] as string
    // （境）, （类） are part of a name
    const open = character === '）' ? skeleton.lastIndexOf('（', i) : -1
    if (open > floor && i - open <= LONGEST_BRACKET && !/[，,；;：:\uE000-\uE00A]/.test(skeleton.slice(open, i)))
      i = open
    else if (/[，,；;：:（）。！\uE000-\uE009]/.test(character)) return i + 1
  }
  return floor
}
const LONGEST_BRACKET = 8

/** The direction of a change: of its amount, else of its rate, else of its levels. */
export function directionOfChange(change: Change): Direction {
  return change.amount?.direction || change.rate?.direction || change.points?.direction || change.move?.direction || 0
}
