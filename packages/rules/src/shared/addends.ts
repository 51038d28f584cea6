import { type Fact, isAmount, isFigureSlot, sameKind, SLOT } from '@gouji/core'
import { changeAtEnd, notAdded } from './sums.data.js'

const OPEN = 0xff08
const CLOSE = 0xff09
const PAUSE = 0x3001
const boundary = new Set(Array.from('，；：。、,;:！？（', (character) => character.charCodeAt(0)))

function isFigure(code: number): boolean {
  return code >= 0xe000 && code <= 0xe009
}

/**
 * The words in front of a figure back to the figure or punctuation before it, in the skeleton's form (dates are slots);
 * behind a colon that stands directly in front of the figure, the words before the colon. Brackets without a figure
 * belong to the words: 「因公出国（境）费」. For a figure in a table, its label.
 */
export function wordsOf(fact: Fact): string {
  return traitsOf(fact).words
}

interface Traits {
  readonly words: string
  readonly addend: boolean
  /** Once it has been asked for. */
  name?: string
}

/** Several rules ask for the words of every figure, many times over. */
const known = new WeakMap<Fact, Traits>()

function traitsOf(fact: Fact): Traits {
  if (fact === latest) return latestTraits
  let traits = known.get(fact)
  if (!traits) {
    const words = readWords(fact)
    traits = { words, addend: couldBeAdded(words) }
    known.set(fact, traits)
  }
  latest = fact
  latestTraits = traits
  return traits
}

/** Mostly the same figure is asked for twice in a row. */
let latest: Fact | undefined
let latestTraits: Traits = { words: '', addend: false }

function readWords(fact: Fact): string {
  const skeleton = fact.sentence?.skeleton
  if (skeleton === undefined) return fact.label
  const words = wordsBefore(skeleton, fact.at)
  const at = fact.at - words.length - 1
  if (words !== '' || (skeleton[at] !== '：' && skeleton[at] !== ':')) return words
  return wordsBefore(skeleton, at)
}

function wordsBefore(skeleton: string, end: number): string {
  let from = end
  while (from > 0) {
    const code = skeleton.charCodeAt(from - 1)
    if (code === CLOSE) {
      const open = openingOf(skeleton, from - 1)
      if (open < 0) break
      from = open
    } else if (code === PAUSE && skeleton[from - 2] === '收' && skeleton[from] === '支') from--
    else if (boundary.has(code) || isFigure(code)) break
    else from--
  }
  return skeleton.slice(from, end)
}

/** Where the bracket that closes at `close` opens; −1 when there is a figure inside. */
function openingOf(skeleton: string, close: number): number {
  let depth = 0
  for (let at = close; at >= 0; at--) {
    const code = skeleton.charCodeAt(at)
    if (isFigure(code)) return -1
    if (code === CLOSE) depth++
    else if (code === OPEN && --depth === 0) return at
  }
  return -1
}

/** What a figure is of, for comparing names: its words without printed dates; 本年 and 上年 stay. */
export function nameOfAddend(fact: Fact): string {
  const traits = traitsOf(fact)
  traits.name ??= readName(fact)
  return traits.name
}

function readName(fact: Fact): string {
  // 「中央、省级、县级资金分别为…」: the name stands in front of 分别为
  const words = wordsOf(fact)
  if (fact.label !== '' && (/分别|依次/.test(words) || /^[和与及、]?$/.test(words))) return fact.label
  return (/[\uE000-\uE00A]/.test(words) ? withoutSlots(fact, words) : words).replace(
    /^(?:其中|包括|和|及|以及|与)+/,
    ''
  )
}

function withoutSlots(fact: Fact, words: string): string {
  const from = fact.sentence ? fact.sentence.skeleton.lastIndexOf(words, fact.at) : -1
  let name = ''
  for (const [i, character] of [...words].entries()) {
    if (character === SLOT.date) name += relativeAt(fact, from + i)
    else if (!isFigureSlot(character)) name += character
  }
  return name
}

/** 支出决算, 预算数, 实际支出…: says at which stage, not of what. */
const bareMeasure =
  /^(?:全年|本年|当年|年初)?(?:支出|收入)?(?:预算|决算|执行|实际|调整后?预算)?(?:支出|收入|到位)?(?:安排)?(?:数|金额|总额)?(?:为|是|达|共计|合计)*$/
const measureEnd = /(?:支出|收入)?(?:年初)?(?:预算|决算|执行|实际)(?:支出|收入)?(?:数|金额|总额)?(?:为|是|达)*$/

/** How many figures back the name may stand. */
const FARTHEST_NAME = 8

/** The name with what it is of: 「“三公”经费预算5万元，决算3万元」 → 三公经费决算; 「公务接待费：预算1万元，决算1万元」 → 公务接待费决算. */
export function fullNameOf(fact: Fact): string {
  const name = nameOfAddend(fact)
  if (!fact.sentence || !bareMeasure.test(name)) return name
  const { facts, skeleton } = fact.sentence
  const stage = name.replace(/^(?:全年|本年度?|当年|年初)/, '')
  const at = indexIn(facts, fact)
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST_NAME); i--) {
    const before = facts[i] as Fact
    if (before.scope !== fact.scope || !isAddend(before)) continue
    const other = nameOfAddend(before)
    if (!bareMeasure.test(other)) return other.replace(measureEnd, '') + stage
  }
  const title = /^([^：:，；。\uE000-\uE009]{2,30})[：:]/.exec(skeleton)?.[1]
  return title === undefined ? name : title + stage
}

function relativeAt(fact: Fact, at: number): string {
  const date = fact.sentence?.slots.find((slot) => slot.at === at)?.date
  return date?.relative === undefined ? '' : date.text
}

/** Where a fact stands in a list of facts in the order of the text; −1 when it is not there. */
export function indexIn(facts: readonly Fact[], fact: Fact): number {
  let low = 0
  let high = facts.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = (facts[middle] as Fact).index
    if (at === fact.index) return middle
    if (at < fact.index) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** The facts of a list that stand at most `reach` places from one of it, in the order of the text: keeps the cost of long lists bounded. */
export function around(facts: readonly Fact[], fact: Fact, reach: number): readonly Fact[] {
  if (facts.length <= reach) return facts
  const at = indexIn(facts, fact)
  return at < 0 ? [] : facts.slice(Math.max(0, at - reach), at + reach + 1)
}

/** Whether a figure is an amount that could be a part or a total: no rate, standard, change, aim or range. */
export function isAddend(fact: Fact): boolean {
  const { comparator, unitKind } = fact.figure
  if (!isAmount(fact) || unitKind === 'duration' || (comparator !== undefined && comparator !== '=')) return false
  return traitsOf(fact).addend
}

function couldBeAdded(words: string): boolean {
  return (!changeAtEnd.test(words) || isAdjustment(words)) && !notAdded.test(words)
}

/** 年中调整增加, 预算追加: a figure of the budget, no change against another period. */
function isAdjustment(words: string): boolean {
  return /年中|预算调整|调整预算|追加/.test(words) && !/[比较]/.test(words)
}

/** Whether `part` can be an addend of `total`: same kind, same period, no other stage of the fund. */
export function addsTo(part: Fact, total: Fact): boolean {
  if (part === total || !isAddend(part) || !sameKind(part, total)) return false
  if (part.figure.unitKind === 'none' && total.figure.unitKind !== 'none') return false
  if (part.relativeYear !== total.relativeYear && !isCarry(part)) return false
  return !stagesDiffer(part, total)
}

/** 上年结转 names an earlier year and is this year's money all the same. */
export function isCarry(fact: Fact): boolean {
  return /结[转余]/.test(fact.label)
}

export type StageClass = 'fund' | 'spent' | 'left' | 'quota' | 'staff'

const explicitSpending = /实际|执行|支付|使用|拨付|决算|已支|列支|兑付|累计支出|完成支出/

/**
 * Which stage of a fund a figure speaks of, when its words say so for certain. 支出 behind a name (基本支出, 教育支出) names a
 * kind of expenditure and says nothing about the stage.
 */
export function stageClass(fact: Fact): StageClass | undefined {
  // 支出总计 speaks of expenditure
  const measure = fact.measures.find(({ group }) => group !== 'total')
  switch (measure?.group) {
    case 'budget':
    case 'budget-change':
    case 'due':
    case 'allocated':
    case 'arrived':
    case 'income':
    case 'prior-carry':
      return 'fund'
    case 'spent':
    case 'disbursed':
      return fact.subject === '' || explicitSpending.test(fact.label.replace(/转移支付/g, '')) ? 'spent' : undefined
    case 'balance':
    case 'stock':
    case 'returned':
      return 'left'
    case 'quota':
      return 'quota'
    case 'staff':
      return 'staff'
    default:
      return undefined
  }
}

export function stagesDiffer(a: Fact, b: Fact): boolean {
  return !homogeneous([a, b])
}

/** Whether figures could belong to one sum, parts and total: their stages do not contradict each other. */
export function homogeneous(facts: readonly Fact[]): boolean {
  const classes = new Set<StageClass>()
  for (const fact of facts) {
    const stage = stageClass(fact)
    if (stage !== undefined) classes.add(stage)
  }
  // 收入总计 and 支出总计 hold what was carried over and what is left
  if (facts.some((fact) => /总计|总支出|总收入/.test(wordsOf(fact)))) classes.delete('left')
  // 「在职86人（其中行政编制30人…）」: posts count people as well
  classes.delete('quota')
  classes.delete('staff')
  return classes.size <= 1
}
