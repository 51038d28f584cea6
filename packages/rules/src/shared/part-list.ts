import { type Fact, type Report, type Scope, sameKind } from '@gouji/core'
import { addsTo, around, indexIn, isAddend, nameOfAddend, wordsOf } from './addends.js'
import { alike, type Announced, exhaustive, isComplete } from './complete.js'
import { ownTotal } from './sums.data.js'

/** How many figures back a list may have its total. */
const MOST_HEADS = 12
/** How many figures behind a total its remarks in brackets may stand. */
const MOST_BESIDE = 40

/** A total and the figures that the wording sets under it. */
export interface PartList {
  readonly total: Fact
  /** Figures that could be meant as the total instead, nearest first; none where the total is certain. */
  readonly rivals: readonly Fact[]
  /** The ways to take the list, most plausible first; no two alike. */
  readonly readings: readonly PartReading[]
  /** 等, 主要, 如: parts may be missing. */
  readonly open: boolean
}

export interface PartReading {
  readonly parts: readonly Fact[]
  /** The wording says that nothing is left out. */
  readonly complete: boolean
}

/** The lists that 其中, 包括, 分别为 and brackets open under a figure, in the order of the text. */
export function listsUnderFigures(report: Report): readonly PartList[] {
  let lists = known.get(report)
  if (!lists) {
    lists = [...readLists(report)]
    known.set(report, lists)
  }
  return lists
}

/** Two rules read the same lists. */
const known = new WeakMap<Report, readonly PartList[]>()

function* readLists(report: Report): Iterable<PartList> {
  for (const fact of report.facts) {
    const { scope, sentence } = fact
    if (sentence && scope.opener !== 'root' && scope.facts[0] === fact) yield* listsOf(scope)
  }
}

/** Parts of different kinds (辆 and 万元) have totals of their own. */
function* listsOf(scope: Scope): Iterable<PartList> {
  const kinds: Fact[][] = []
  // 「编制128人，实有125人，其中：行政编制24人，实有23人；事业编制104人，实有102人」
  const mixed = scope.facts.some(isQuota) && scope.facts.some(isStaff)
  for (const fact of scope.facts) {
    if (!isAddend(fact)) continue
    const kind = kinds.find(
      (facts) => sameKind(facts[0] as Fact, fact) && (!mixed || isQuota(facts[0] as Fact) === isQuota(fact))
    )
    if (kind) kind.push(fact)
    else kinds.push([fact])
  }
  for (const facts of kinds) {
    const all = headsOf(scope, facts[0] as Fact)
    const heads = mixed ? all.filter((head) => isQuota(head) === isQuota(facts[0] as Fact)) : all
    const [total] = heads
    if (!total) continue
    const parts = facts.filter((fact) => addsTo(fact, total))
    if (parts.length === 0) continue
    const open = scope.open || parts.some(endsOpen)
    const words = announcement(total, parts[0] as Fact)
    const colon = /[:：]/.test(words)
    const told = total.figure.unitKind === 'money' && exhaustive.test(words)
    const rivals = mixed ? [] : rivalsOf(scope, total, heads)
    yield { total, rivals, open, readings: readingsOf(parts, beside(scope, total), { total, open, colon, told }) }
  }
}

function isQuota(fact: Fact): boolean {
  return /编制/.test(wordsOf(fact))
}

function isStaff(fact: Fact): boolean {
  return /实有|在职|在编|在岗/.test(wordsOf(fact)) && !isQuota(fact)
}

/** Figures that the list may belong to, nearest first: the one it opens under, and those before it in its sentence. */
function headsOf(scope: Scope, part: Fact): Fact[] {
  const opener = headScope(scope)
  const head = opener?.head
  if (!head) return []
  return before(head).filter((fact) => isAddend(fact) && addsTo(part, fact))
}

/**
 * 「一期300万元，二期200万元，其中中央400万元」: 其中 may look back farther. A bracket and 包括 belong to the figure in front, and
 * an item of a list to itself.
 */
function rivalsOf(scope: Scope, total: Fact, heads: readonly Fact[]): Fact[] {
  if (scope.opener !== 'of-which' || total.scope.depth > 0 || headScope(scope)?.opener === 'bracket') return []
  const near = heads.filter((other) => other.sentence === total.sentence && other.segment === total.segment)
  return near.filter((other) => !other.figure.value.eq(total.figure.value) && !isQuotaBeside(other, total, scope))
}

/** 「编制26人，实有24人，其中管理人员9人…」: those who are there are listed, unless the parts speak of 编制. */
function isQuotaBeside(quota: Fact, total: Fact, scope: Scope): boolean {
  return (
    /编制/.test(wordsOf(quota)) && !/编制/.test(wordsOf(total)) && !scope.facts.some((part) => /编/.test(wordsOf(part)))
  )
}

/** A figure and those before it in its list, nearest first. */
export function before(fact: Fact): Fact[] {
  const { facts } = fact.scope
  const at = indexIn(facts, fact)
  return facts.slice(Math.max(0, at - MOST_HEADS), at + 1).reverse()
}

/** 「（决算支出包括新冠疫苗…）」: the list in the bracket belongs to the figure in front of the bracket. */
function headScope(scope: Scope): Scope | undefined {
  if (scope.head) return scope
  const { parent } = scope
  return parent?.opener === 'bracket' && parent.facts.length === 0 ? parent : undefined
}

/** Parts that a bracket behind the total names: 「支出500万元（包括专项20万元）。其中甲…」. */
function beside(scope: Scope, total: Fact): readonly Fact[] {
  if (scope.opener !== 'of-which') return []
  const facts = around(total.sentence?.facts ?? [], total, MOST_BESIDE)
  return facts.filter(
    (fact) =>
      fact.scope !== scope && fact.index > total.index && headScope(fact.scope)?.head === total && addsTo(fact, total)
  )
}

function announcement(total: Fact, first: Fact): string {
  const skeleton = first.sentence?.skeleton ?? ''
  return skeleton.slice(total.sentence === first.sentence ? total.at + 1 : 0, first.at)
}

/** 「办公费36万元、水电费35万元等」. */
export function endsOpen(fact: Fact): boolean {
  return fact.sentence?.skeleton[fact.at + 1] === '等' || /^(?:左右)?等/.test(fact.tail)
}

/**
 * The parts that are surely in the list: the first, and those that go on from it by 、 or under a like name. Behind a comma
 * something else may begin: 「其中中央资金300万元，带动社会投资800万元」.
 */
export function sureParts(parts: readonly Fact[]): Fact[] {
  const sure: Fact[] = []
  for (const part of parts) {
    const before = sure.at(-1)
    if (before && separator(before, part) > 1 && !alike(nameOfAddend(before), nameOfAddend(part))) break
    sure.push(part)
  }
  return sure
}

/** A list may end where its separators become coarser (A、B，C): up to there first, then the whole. */
function readingsOf(parts: readonly Fact[], extra: readonly Fact[], announced: Announced): PartReading[] {
  const readings: PartReading[] = []
  const add = (facts: readonly Fact[]): void => {
    if (readings.every((known) => known.parts.length !== facts.length))
      readings.push({ parts: facts, complete: isComplete(facts, announced) })
  }
  let coarsest = 0
  for (let i = 1; i < parts.length; i++) {
    const rank = separator(parts[i - 1] as Fact, parts[i] as Fact)
    if (i > 1 && (rank > coarsest || ownTotal.test(nameOfAddend(parts[i] as Fact)))) add(parts.slice(0, i))
    coarsest = Math.max(coarsest, rank)
  }
  add(parts)
  if (extra.length > 0 && parts.length > 1) add([...parts, ...extra])
  return readings
}

const OPEN = 0xff08
const CLOSE = 0xff09
const ranks = new Map([...'、，,；;。'].map((mark, i) => [mark.charCodeAt(0), [1, 2, 2, 3, 3, 4][i] as number]))

/** The coarsest punctuation between two figures of a sentence, brackets left out. */
function separator(a: Fact, b: Fact): number {
  if (a.sentence !== b.sentence) return 4
  const skeleton = b.sentence?.skeleton ?? ''
  let depth = 0
  let rank = 0
  for (let at = a.at + 1; at < b.at; at++) {
    const code = skeleton.charCodeAt(at)
    if (code === OPEN) depth++
    else if (code === CLOSE) depth--
    else if (depth === 0) rank = Math.max(rank, ranks.get(code) ?? 0)
  }
  return rank
}
