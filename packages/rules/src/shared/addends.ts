import { type Fact, isAmount, isFigureSlot, sameKind } from '@gouji/core'
import { changeAtEnd, notAdded } from './sums.data.js'

const boundary = new Set(['，', '；', '：', '。', '、', ',', ';', ':', '！', '？'])

/**
 * The words in front of a figure back to the figure or punctuation before it, in the skeleton's form (dates are slots);
 * behind a colon that stands directly in front of the figure, the words before the colon. Brackets without a figure
 * belong to the words: 「因公出国（境）费」. For a figure in a table, its label.
 */
export function wordsOf(fact: Fact): string {
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
    const character = skeleton[from - 1] as string
    if (character === '）') {
      const open = openingOf(skeleton, from - 1)
      if (open < 0) break
      from = open
    } else if (character === '（' || boundary.has(character) || isFigureSlot(character)) break
    else from--
  }
  return skeleton.slice(from, end)
}

/** Where the bracket that closes at `close` opens; −1 when there is a figure inside. */
function openingOf(skeleton: string, close: number): number {
  let depth = 0
  for (let at = close; at >= 0; at--) {
    const character = skeleton[at] as string
    if (isFigureSlot(character)) return -1
    if (character === '）') depth++
    else if (character === '（' && --depth === 0) return at
  }
  return -1
}

/** What a figure is of, for comparing names: its words without dates. */
export function nameOfAddend(fact: Fact): string {
  return wordsOf(fact).replace(/[\uE000-\uE00A]/g, '').replace(/^(?:其中|包括|和|及|以及|与)+/, '')
}

/** Whether a figure is an amount that could be a part or a total: no rate, standard, change, aim or range. */
export function isAddend(fact: Fact): boolean {
  const { figure } = fact
  if (!isAmount(fact) || figure.unitKind === 'duration') return false
  if (figure.comparator !== undefined && figure.comparator !== '=') return false
  const words = wordsOf(fact)
  return !changeAtEnd.test(words) && !notAdded.test(words) && !/^个百分点/.test(fact.tail)
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
  const measure = fact.measures[0]
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
  const left = stageClass(a)
  const right = stageClass(b)
  return left !== undefined && right !== undefined && left !== right
}

/** Whether figures that are listed together could be parts of one sum: their stages do not contradict each other. */
export function homogeneous(facts: readonly Fact[]): boolean {
  const classes = new Set<StageClass>()
  for (const fact of facts) {
    const stage = stageClass(fact)
    if (stage !== undefined) classes.add(stage)
  }
  return classes.size <= 1
}
