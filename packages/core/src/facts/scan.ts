import type { DateMention } from '../figures/date.js'
import type { Figure } from '../figures/figure.js'
import type { Block } from '../report/report.js'
import type { BlockMemory, DraftFact, DraftSentence } from './drafts.js'
import type { Fact } from './fact.js'
import { cleanLabel } from './labels.js'
import { isWhole, Lists } from './lists.js'
import { PairedNames } from './paired-names.js'
import { SLOT, type Sentence } from './sentence.js'
import type { Stretch } from './split.js'
import { openers, partialCues, partsFrame } from './vocabulary/cues.data.js'
import { Words } from './words.js'

const openerEnds = new Set(openers.map(([word]) => word.at(-1)))
/** The characters in front of the last of an opener: 其 of 其中, 别 of 分别为. */
const beforeOpenerEnds = new Set(openers.map(([word]) => word.charCodeAt(word.length - 2)))

const SIGN = 1
const OPENER_END = 2
/** What the scan has to look at, by UTF-16 unit; all other characters are words. */
const SIGNS = new Uint8Array(0x10000)
for (const end of openerEnds) SIGNS[(end as string).charCodeAt(0)] = OPENER_END
for (const sign of '，,；;：:、（）。由等') SIGNS[sign.charCodeAt(0)] = SIGN
SIGNS.fill(SIGN, 0, 33)

/** Words that leave the list open; 主要用于以下方面 is the final accounts' way to name all uses. */
const mainly = new Set(['主要包括', '主要为'])
const sentenceEnds = /[。！？]$/

/** Reads one sentence: its skeleton, the words around every figure, and the lists that 其中, 包括, 分别为 and brackets open. */
export function scanSentence(
  block: Block,
  stretch: Stretch,
  plain: string,
  figures: readonly Figure[],
  dates: readonly DateMention[],
  memory: BlockMemory
): DraftSentence {
  const sentence: DraftSentence = {
    index: 0,
    block,
    span: stretch,
    skeleton: '',
    slots: [],
    facts: [],
    item: stretch.item
  }
  const scanner = new Scanner(sentence, memory)
  scanner.run(plain, figures, dates)
  scanner.finish(memory)
  return sentence
}

class Scanner {
  private readonly words = new Words()
  private readonly lists: Lists
  private readonly names = new PairedNames()
  private readonly brackets: { label: string; clause: string }[] = []
  private readonly sentence: DraftSentence
  private clause = 0
  private segment = 0
  /** Words before a colon, kept for a figure that follows it directly. */
  private beforeColon = ''
  /** Place of the last 由. */
  private lastBy = -1
  private last: DraftFact | undefined
  /** Whether the words go to the tail of the last figure. */
  private inTail = false

  constructor(sentence: DraftSentence, memory: BlockMemory) {
    this.sentence = sentence
    this.lists = new Lists(memory, sentence.item)
  }

  run(plain: string, figures: readonly Figure[], dates: readonly DateMention[]): void {
    const { span } = this.sentence
    let figure = 0
    let date = 0
    let at = span.start
    while (at < span.end) {
      const nextFigure = figures[figure]
      const nextDate = dates[date]
      if (nextFigure && at === nextFigure.span.start) {
        this.addFigure(nextFigure)
        at = nextFigure.span.end
        figure++
      } else if (nextDate && at === nextDate.span.start) {
        this.addDate(nextDate)
        at = nextDate.span.end
        date++
      } else {
        const stop = Math.min(span.end, nextFigure?.span.start ?? span.end, nextDate?.span.start ?? span.end)
        const end = wordsEnd(plain, at, stop)
        if (end > at) this.addWords(plain.slice(at, end))
        else this.addCharacter(plain[at] as string)
        at = Math.max(end, at + 1)
        // a figure may lie inside a date's span or the other way round: never wait for one that has gone by
        while (figures[figure] && (figures[figure] as Figure).span.start < at) figure++
        while (dates[date] && (dates[date] as DateMention).span.start < at) date++
      }
    }
  }

  finish(memory: BlockMemory): void {
    this.names.finish()
    this.sentence.skeleton = this.words.skeleton()
    memory.openList = this.lists.leftOpen(this.sentence.item || !sentenceEnds.test(this.words.recent))
    const roots = this.sentence.facts.filter((fact) => fact.scope.depth === 0 && isWhole(fact))
    if (roots.length === 0) return
    memory.rootFacts = roots
    memory.lastRootFact = roots.at(-1)
  }

  private addWords(words: string): void {
    this.words.add(words)
    if (this.inTail && this.last) this.last.tail += words
  }

  private addCharacter(character: string): void {
    if (character <= ' ') return
    const labelBefore = this.words.label
    this.words.add(character)
    switch (character) {
      case '，':
      case ',':
        if (this.mayTakeApart() && partsFrame.test(this.words.recent)) this.lists.openFrame()
        this.boundary(true)
        return
      case '；':
      case ';':
        this.names.finish()
        this.segment++
        this.lists.leaveInner()
        this.boundary(true)
        return
      case '：':
      case ':':
        if (this.mayTakeApart() && partsFrame.test(this.words.recent)) this.lists.openFrame()
        this.boundary(true)
        this.beforeColon = labelBefore
        return
      case '、':
        // 「收、支总计」 is one name
        if (this.words.label.length <= 2) return
        this.boundary(false)
        return
      case '（':
        this.openBracket()
        return
      case '）':
        this.closeBracket()
        return
      case '。':
        this.inTail = false
        return
      case '由':
        this.lastBy = this.words.length
        break
      case '等':
        if (this.last && this.words.length - this.last.at <= 3) this.last.scope.open = true
    }
    if (this.inTail && this.last) this.last.tail += character
    if (openerEnds.has(character)) this.lookForOpener()
  }

  /** A figure stands in front, in this sentence or in the one before. */
  private mayTakeApart(): boolean {
    return this.last !== undefined || this.lists.hasBefore()
  }

  private boundary(clauseEnds: boolean): void {
    this.inTail = false
    this.beforeColon = ''
    this.words.label = ''
    if (!clauseEnds) return
    this.clause++
    this.words.clause = ''
  }

  private openBracket(): void {
    const { label, clause } = this.words
    this.brackets.push({ label, clause })
    const { beforeColon } = this
    this.lists.open('bracket')
    this.boundary(true)
    this.beforeColon = beforeColon
  }

  /** 「补助资金（能力提升部分）36万元」: the words before the bracket go on behind it. */
  private closeBracket(): void {
    const inside = this.words.clause
    this.lists.closeBracket()
    this.boundary(true)
    const before = this.brackets.pop()
    if (!before) return
    this.words.label = before.label + inside
    this.words.clause = before.clause + inside
  }

  private lookForOpener(): void {
    const { recent, clause } = this.words
    for (const [word, opener] of openers) {
      if (!recent.endsWith(word)) continue
      // 包括, 组成 and the like open a list only behind a figure; 「由A1元、B2元组成」 closes one
      if (opener === 'comprises' && (!this.last || this.closesList(word))) return
      const before = clause.slice(0, -word.length)
      this.lists.open(opener)
      if (mainly.has(word) || partialCues.test(before)) this.lists.scope.open = true
      // the names stand in front of the word, the figures behind it
      if (opener === 'respectively') this.names.begin(before)
      this.words.label = ''
      return
    }
  }

  private closesList(word: string): boolean {
    if (word !== '组成' && word !== '构成') return false
    return this.lastBy < 0 || (this.last?.at ?? -1) >= this.lastBy
  }

  private addDate(date: DateMention): void {
    this.inTail = false
    this.sentence.slots.push({ at: this.words.length, span: date.span, fact: undefined, date })
    this.words.add(SLOT.date)
  }

  private addFigure(figure: Figure): void {
    const { words, lists, last } = this
    let label = cleanLabel(words.label)
    if (label === '' && this.beforeColon !== '') label = cleanLabel(this.beforeColon)
    // 「学前教育资助623人次、42.10万元」: two counts of one thing
    const together = words.label === '' && last?.segment === this.segment && last.scope === lists.scope
    if (together && last && last.figure.unitKind !== figure.unitKind) label = last.label
    // words of their own in front of a figure end the pairing of names and figures
    if (label !== '') this.names.finish()
    lists.leaveFinished(label)
    // all facts have the same fields, so that what reads them meets one kind of object
    const fact: DraftFact = {
      index: 0,
      figure,
      block: this.sentence.block,
      sentence: this.sentence as unknown as Sentence,
      cell: undefined,
      at: words.length,
      clause: this.clause,
      segment: this.segment,
      label,
      lead: words.clause,
      tail: '',
      measures: [],
      subject: '',
      stage: 'unknown',
      year: undefined,
      relativeYear: 0,
      asOf: undefined,
      cumulative: false,
      normative: false,
      scope: lists.scope
    }
    this.names.add(fact)
    lists.add(fact)
    this.sentence.facts.push(fact)
    this.sentence.slots.push({ at: words.length, span: figure.span, fact: fact as unknown as Fact, date: undefined })
    words.add(SLOT[figure.unitKind])
    words.label = ''
    this.last = fact
    this.inTail = true
  }
}

/** Where the words that begin at `at` end: at a sign, or at a character that may end an opener. */
function wordsEnd(plain: string, at: number, stop: number): number {
  for (let end = at; end < stop; end++) {
    const sign = SIGNS[plain.charCodeAt(end)]
    if (sign === 0) continue
    // 为 behind 分别 ends an opener, behind 执行数 it does not; at the beginning of a run the character before is not at hand
    if (sign === SIGN || end === at || beforeOpenerEnds.has(plain.charCodeAt(end - 1))) return end
  }
  return Math.max(at, stop)
}
