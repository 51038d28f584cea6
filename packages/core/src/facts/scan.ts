import type { DateMention } from '../figures/date.js'
import type { Figure } from '../figures/figure.js'
import type { Block } from '../report/report.js'
import type { Fact, Scope, ScopeOpener } from './fact.js'
import { cleanLabel, listedNames, measuresOf, subjectOf } from './labels.js'
import { findMeasures, type MeasureGroup } from './vocabulary/measures.js'
import { SLOT, type Sentence, type Slot } from './sentence.js'
import type { Stretch } from './split.js'
import { changeEnd, comparedLead, partialCues, partsFrame } from './vocabulary/cues.data.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
export type DraftScope = Mutable<Omit<Scope, 'facts' | 'head' | 'parent'>> & { facts: DraftFact[]; head?: DraftFact; parent?: DraftScope }
/** A fact as the scan leaves it: words and place known, meaning not yet. */
export type DraftFact = Mutable<Pick<Fact, 'figure' | 'block' | 'at' | 'clause' | 'segment' | 'label' | 'lead' | 'tail'>> & {
  scope: DraftScope
  sentence: Sentence
}
export type DraftSentence = Mutable<Omit<Sentence, 'facts' | 'slots'>> & { facts: DraftFact[]; slots: Mutable<Slot>[] }

/** What sentences of one block hand to the next: 其中 at the start of a sentence takes its head from the one before. */
export interface BlockMemory {
  lastRootFact?: DraftFact
  /** The list that numbered items go on with: 「总投资500万元，其中：一是…；二是…」. */
  openList?: DraftScope | undefined
}

/** What a fund becomes: never one of its sources or parts. */
const resultGroups: ReadonlySet<MeasureGroup> = new Set(['spent', 'arrived', 'disbursed', 'balance', 'returned'])
const fundGroups: ReadonlySet<MeasureGroup> = new Set(['budget', 'budget-change', 'allocated', 'arrived', 'due', 'total', 'plan'])

/** Characters that a frame such as 「按用途分：」 may take. */
const FRAME = 14

const openers: readonly (readonly [word: string, opener: ScopeOpener])[] = [
  ['其中', 'of-which'],
  ['主要包括', 'comprises'], ['包括', 'comprises'], ['包含', 'comprises'], ['组成', 'comprises'], ['构成', 'comprises'],
  ['主要用于', 'comprises'], ['主要为', 'comprises'],
  ['分别为', 'respectively'], ['分别是', 'respectively'], ['分别占', 'respectively'], ['分别达', 'respectively'], ['依次为', 'respectively']
]

/** Words that leave the list open; 主要用于以下方面 is the final accounts' way to name all uses. */
const mainly = new Set(['主要包括', '主要为'])

/** Reads one sentence: its skeleton, the words around every figure, and the lists that 其中, 包括, 分别为 and brackets open. */
export function scanSentence(
  block: Block, stretch: Stretch, plain: string, figures: readonly Figure[], dates: readonly DateMention[], memory: BlockMemory
): DraftSentence {
  const sentence: DraftSentence = { index: 0, block, span: stretch, skeleton: '', slots: [], facts: [], item: stretch.item }
  new Scanner(sentence, memory).run(plain, figures, dates)
  return sentence
}

class Scanner {
  private skeleton = ''
  private clause = 0
  private segment = 0
  private clauseStart = 0
  private labelStart = 0
  /** Words before a colon, kept for a figure that follows it directly. */
  private beforeColon = ''
  private readonly brackets: { label: number; clause: number }[] = []
  /** Names in front of 分别为, and the figures behind it. */
  private names: string[] = []
  private named: DraftFact[] = []
  private scope: DraftScope = { depth: 0, opener: 'root', open: false, facts: [] }
  private last: DraftFact | undefined
  private readonly sentence: DraftSentence
  private readonly memory: BlockMemory

  constructor(sentence: DraftSentence, memory: BlockMemory) {
    this.sentence = sentence
    this.memory = memory
    if (sentence.item && memory.openList) this.scope = memory.openList
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
        this.sentence.slots.push({ at: this.skeleton.length, span: nextDate.span, date: nextDate })
        this.skeleton += SLOT.date
        at = nextDate.span.end
        date++
      } else {
        this.addCharacter(plain[at] as string)
        at++
        // a figure may lie inside a date's span or the other way round: never wait for one that has gone by
        while (figures[figure] && (figures[figure] as Figure).span.start < at) figure++
        while (dates[date] && (dates[date] as DateMention).span.start < at) date++
      }
    }
    this.endTail()
    this.giveNames()
    this.sentence.skeleton = this.skeleton
    const roots = this.sentence.facts.filter((fact) => fact.scope.depth === 0 && isWhole(fact))
    this.memory.openList = this.listLeftOpen()
    this.memory.lastRootFact = roots.at(-1) ?? this.memory.lastRootFact as DraftFact
  }

  private listLeftOpen(): DraftScope | undefined {
    let scope: DraftScope | undefined = this.scope
    while (scope?.opener === 'bracket') scope = scope.parent
    const goesOn = this.sentence.item || !/[。！？]$/.test(this.skeleton)
    return goesOn && scope?.parent ? scope : undefined
  }

  private addCharacter(character: string): void {
    if (character <= ' ') return
    this.skeleton += character
    switch (character) {
      case '，': case ',':
        if (this.last && this.opensByFrame()) this.open('of-which')
        return this.boundary(true)
      case '；': case ';':
        this.giveNames()
        this.segment++
        this.leaveInnerList()
        return this.boundary(true)
      case '：': case ':':
        this.beforeColon = this.skeleton.slice(this.labelStart, -1)
        if (this.last && this.opensByFrame()) this.open('of-which')
        return this.boundary(true)
      case '、':
        // 「收、支总计」 is one name
        return this.skeleton.length - this.labelStart <= 2 ? undefined : this.boundary(false)
      case '（':
        this.brackets.push({ label: this.labelStart, clause: this.clauseStart })
        this.open('bracket')
        return this.boundary(true)
      case '）': {
        this.closeBracket()
        this.boundary(true)
        // 「补助资金（能力提升部分）36万元」: the words before the bracket go on behind it
        const before = this.brackets.pop()
        if (before) {
          this.labelStart = before.label
          this.clauseStart = before.clause
        }
        return
      }
      case '等':
        if (this.last && this.skeleton.length - this.last.at <= 3) this.last.scope.open = true
    }
    this.lookForOpener()
  }

  private boundary(clauseEnds: boolean): void {
    this.endTail()
    const character = this.skeleton.at(-1)
    if (character !== '：' && character !== ':' && character !== '（') this.beforeColon = ''
    this.labelStart = this.skeleton.length
    if (!clauseEnds) return
    this.clause++
    this.clauseStart = this.skeleton.length
  }

  private endTail(): void {
    if (this.last && this.last.tail === '') {
      const from = this.last.at + 1
      const words = this.skeleton.slice(from).match(/^[^，,；;：:、（）。\uE000-\uE00A]*/)
      this.last.tail = words ? words[0] : ''
    }
  }

  private lookForOpener(): void {
    for (const [word, opener] of openers) {
      if (!this.skeleton.endsWith(word)) continue
      // 包括, 组成 and the like open a list only behind a figure; 「由A1元、B2元组成」 closes one
      if (opener === 'comprises' && (!this.last || this.closesList(word))) return
      const before = this.skeleton.slice(this.clauseStart, -word.length)
      this.open(opener)
      if (mainly.has(word) || partialCues.test(before)) this.scope.open = true
      if (opener === 'respectively') {
        // the names stand in front of the word, the figures behind it
        this.giveNames()
        this.names = listedNames(this.wordsBefore(word.length))
      }
      this.labelStart = this.skeleton.length
      return
    }
  }

  private closesList(word: string): boolean {
    if (word !== '组成' && word !== '构成') return false
    const from = this.skeleton.lastIndexOf('由')
    return from < 0 || (this.last?.at ?? -1) > from
  }

  /** 「支出500万元，按用途分：…」「500万元支出中，…」: parts follow without 其中. */
  private opensByFrame(): boolean {
    return partsFrame.test(this.skeleton.slice(-FRAME))
  }

  /** 「A、B分别为1元和2元」: each figure of the list gets the name in its place, when there are as many of both. */
  private giveNames(): void {
    const figures = this.named.slice(0, this.names.length)
    const last = figures.at(-1)
    const rest = last ? this.named.slice(this.names.length).some((fact) => fact.clause === last.clause) : true
    if (figures.length === this.names.length && !rest) {
      for (const [index, fact] of figures.entries()) {
        fact.label = cleanLabel(this.names[index] as string) || fact.label
        fact.lead = fact.label
      }
    }
    this.names = []
    this.named = []
  }

  private wordsBefore(length: number): string {
    const before = this.skeleton.slice(0, -length)
    const from = Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('：'), before.lastIndexOf('（'))
    return before.slice(from + 1)
  }

  private open(opener: ScopeOpener): void {
    const { scope } = this
    if (opener === 'comprises' && scope.opener === 'of-which' && scope.facts.length === 0) return
    const head = lastAmount(scope.facts)
    if (head) this.push(opener, scope, head)
    else if (opener === 'respectively') return
    // 「69655万元（包括疫苗款4218万元）」: a part of the figure in front of the bracket, by no means all of it
    else if (opener === 'comprises' && scope.opener === 'bracket') this.push(opener, scope, scope.head)
    else if (opener === 'of-which' && scope.depth === 0) this.push(opener, scope, this.memory.lastRootFact)
    else if (opener === 'of-which' && scope.parent && scope.opener !== 'bracket') this.push(opener, scope.parent, scope.head)
    else this.push(opener, scope, undefined)
  }

  private push(opener: ScopeOpener, parent: DraftScope, head: DraftFact | undefined): void {
    const scope: DraftScope = { depth: parent.depth + 1, opener, parent, open: false, facts: [] }
    if (head) scope.head = head
    this.scope = scope
  }

  /** 「预算500万元，其中中央300万元、省级200万元，实际支出480万元」: the spending is no part of the budget. */
  private leaveFinishedList(label: string): void {
    const { scope } = this
    if (!scope.head || !scope.parent || scope.opener === 'bracket' || scope.facts.length === 0) return
    const group = measuresOf(label)[0]?.group
    if (group === undefined || !resultGroups.has(group) || namesExpenditure(label)) return
    const headGroup = measuresOf(scope.head.label)[0]?.group
    if (headGroup !== undefined && headGroup !== group && fundGroups.has(headGroup)) this.scope = scope.parent
  }

  /** 「人员经费480万元，主要包括基本工资等；公用经费42万元」: what 包括 named inside another list, or without figures, ends at the ；. */
  private leaveInnerList(): void {
    while (this.scope.opener === 'comprises' && this.scope.parent && (this.scope.depth > 1 || this.scope.facts.length === 0)) {
      this.scope = this.scope.parent
    }
  }

  private closeBracket(): void {
    let scope: DraftScope | undefined = this.scope
    while (scope && scope.opener !== 'bracket') scope = scope.parent
    if (scope?.parent) this.scope = scope.parent
  }

  private addFigure(figure: Figure): void {
    const at = this.skeleton.length
    let words = this.skeleton.slice(this.labelStart)
    let label = cleanLabel(words)
    if (label === '' && this.beforeColon !== '') label = cleanLabel(this.beforeColon)
    // 「学前教育资助623人次、42.10万元」: two counts of one thing
    const { last } = this
    if (words === '' && last && last.segment === this.segment && last.scope === this.scope && last.figure.unitKind !== figure.unitKind) label = last.label
    // words of their own in front of a figure end the pairing of names and figures
    if (label !== '') this.giveNames()
    words = this.skeleton.slice(this.clauseStart)
    this.leaveFinishedList(label)
    const fact: DraftFact = {
      figure, block: this.sentence.block, sentence: this.sentence as unknown as Sentence, at,
      clause: this.clause, segment: this.segment, label, lead: words, tail: '', scope: this.scope
    }
    this.endTail()
    if (this.names.length > 0) this.named.push(fact)
    this.scope.facts.push(fact)
    this.sentence.facts.push(fact)
    this.sentence.slots.push({ at, span: figure.span, fact: fact as unknown as Fact })
    this.skeleton += SLOT[figure.unitKind]
    this.labelStart = this.skeleton.length
    this.last = fact
  }
}

/** 基本支出, 教育支出: a kind of expenditure, which may well be a part of a budget; 实际支出 and 支出 alone are none. */
function namesExpenditure(label: string): boolean {
  const last = findMeasures(label).at(-1)
  return last !== undefined && label.slice(last.start, last.end) === '支出' && subjectOf(label) !== ''
}

/** The figure that 其中 takes apart: no rate, and no change (「支出3598万元，比上年增加380万元，其中」). */
function lastAmount(facts: readonly DraftFact[]): DraftFact | undefined {
  for (let i = facts.length - 1; i >= 0; i--) if (isWhole(facts[i] as DraftFact)) return facts[i]
  return undefined
}

function isWhole({ figure, label, lead }: DraftFact): boolean {
  return figure.unitKind !== 'ratio' && figure.unitKind !== 'points' && !changeEnd.test(label) && !comparedLead.test(lead)
}
