import { type Fact, factAt, type Sentence, type Slot } from '@gouji/core'
import {
  compoundRates,
  fallingShort,
  fallingVerbs,
  neutralNouns,
  notBehind,
  risingShort,
  risingVerbs,
  verbFiller
} from './change-words.data.js'

/** 1 up, −1 down, 0 when the words leave it open (变动率, a template's 「增加（减少）」). */
export type Direction = 1 | -1 | 0

/** A verb of change with its figure: 「增加Ⓜ」, 「增长Ⓟ」. */
export interface Mention {
  readonly fact: Fact
  /** Place of the verb and of the figure in the skeleton. */
  readonly from: number
  readonly at: number
  readonly direction: Direction
  readonly word: string
}

/** What a change is measured against: 比上年, 与2023年度相比, 较年初预算数Ⓜ, 同比. */
export interface Base {
  readonly at: number
  readonly end: number
  readonly kind: 'prior' | 'budget'
  /** The year named, where one is; undefined for 同比, 上期. */
  readonly year?: number
  /** The amount printed in the phrase: 比2022年决算数Ⓜ增加… */
  readonly amount?: Fact
  /** Words in the phrase that name what is compared: 决算数, 预算, 同期水平. */
  readonly words: string
}

/** 由Ⓜ增加到Ⓜ, 从Ⓟ降至Ⓟ. */
export interface Move {
  readonly at: number
  readonly end: number
  readonly from: Fact
  readonly to: Fact
  readonly direction: Direction
  readonly word: string
}

const S = '[\\uE000-\\uE009]'
const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')
const rising = new Set([...risingVerbs, ...risingShort])
const falling = new Set([...fallingVerbs, ...fallingShort])
const short = new Set([...risingShort, ...fallingShort])
const longWords = longestFirst([...risingVerbs, ...fallingVerbs, ...neutralNouns])
const allWords = `${longWords}|${longestFirst([...short])}`
const verb = `(?:${longWords}|[增升涨减降跌])`
const mentionPattern = new RegExp(
  `(${allWords})((?:[（(/／或]{1,2}[+＋]?(?:${longWords})[）)]?)?)(${verbFiller})(${S})`,
  'g'
)
const movePattern = new RegExp(
  `(?:由|从|自)[^，,。；;（）\\uE000-\\uE009]{0,16}(${S})[^，,。；;\\uE000-\\uE009]{0,6}[，,]?[^，,。；;（）\\uE000-\\uE009]{0,16}?(${verb}|提|调整|变)(?:到|至|为|成)了?[^，,。；;（）\\uE000-\\uE009]{0,8}(${S})`,
  'g'
)
const preposition = '(?:相比于?|相较于?|相对于|对比|比|较|与|和|跟)'
const time = '(?:\\uE00A|上年|去年|上一年|上期|同期|往年)'
const basePattern = new RegExp(
  `(?:${preposition}[^，,。；;：:（）\\uE000-\\uE009比较与和增减升降]{0,10}?|同|于)${time}(?:度|同期|全年|同口径|的)*|同比|环比|` +
    `(?:${preposition}|同|于)[^，,。；;：:（）\\uE000-\\uE009比较与和增减升降]{0,8}?(?=预算|计划|概算|年初)`,
  'g'
)
/** Behind the time: what is compared, its amount, 相比. Verbs end it. */
const baseTail = new RegExp(
  `((?:(?!${allWords}|持平|一致|相同|相比)[^，,。；;：:（）\\uE000-\\uE009比]){0,18})(${S}?)(?:的)?(?:相比较|相比|对比|比较|比|而言|来看|来说)?`,
  'y'
)

/** Every verb of change with a figure, in order. Levels (减少到Ⓜ, 下降为Ⓜ), averages over years and 新增 are none. */
export function findMentions(sentence: Sentence): Mention[] {
  const { skeleton } = sentence
  const found: Mention[] = []
  mentionPattern.lastIndex = 0
  for (let match = mentionPattern.exec(skeleton); match; match = mentionPattern.exec(skeleton)) {
    const [whole, word = '', both = '', filler = ''] = match
    const at = match.index + whole.length - 1
    const fact = factAt(sentence, at)
    const before = skeleton.slice(Math.max(0, match.index - 6), match.index)
    const noun = /[率幅度额速例]$/.test(word)
    if (!fact || notBehind.test(before) || compoundRates.test(before + (noun ? word : ''))) continue
    if (!noun && /^(?:为|达到)/.test(filler)) continue
    // 节约率 is a rate of its own; 分别增长5%、8% belongs to a list that is not taken apart
    if (/^节[约支]/.test(word) && filler.startsWith('率')) continue
    if (fact.figure.unitKind === 'multiple' || isListed(skeleton, at)) continue
    if (short.has(word) && !shortFits(word, before)) continue
    found.push({ fact, from: match.index, at, direction: both === '' ? directionOf(word) : 0, word })
  }
  return found
}

/** 「5%、8%」, 「1267.86万元和2570.97万元」: several figures share one verb. */
function isListed(skeleton: string, at: number): boolean {
  return (
    /^[、和与及,，]?[\uE000-\uE009]/.test(skeleton.slice(at + 1, at + 3)) &&
    !/^[,，]\uE003/.test(skeleton.slice(at + 1, at + 3))
  )
}

/** 「比上年多3万元」, 「，降5%」: a verb of one character stands behind a comparison or opens its clause. */
function shortFits(word: string, before: string): boolean {
  return /[比年度期数算\uE00A]$/.test(before) || (word !== '多' && word !== '少' && /[，,]$/.test(before))
}

/** The direction of a verb or noun of change. */
export function directionOf(word: string): Direction {
  return rising.has(word) || /^[增升涨]/.test(word) ? 1 : falling.has(word) || /^[减降跌]/.test(word) ? -1 : 0
}

/** Every comparison with another period or with the budget, in order. `reportYear` dates 上年. */
export function findBases(sentence: Sentence, mentions: readonly Mention[], reportYear: number | undefined): Base[] {
  const { skeleton } = sentence
  const taken = new Set(mentions.map((mention) => mention.at))
  const found: Base[] = []
  basePattern.lastIndex = 0
  for (let match = basePattern.exec(skeleton); match; match = basePattern.exec(skeleton)) {
    const base = readBase(sentence, match.index, match.index + match[0].length, taken, reportYear)
    if (!base) continue
    found.push(base)
    basePattern.lastIndex = Math.max(base.end, match.index + 1)
  }
  return found
}

function readBase(
  sentence: Sentence,
  at: number,
  timeEnd: number,
  taken: ReadonlySet<number>,
  reportYear: number | undefined
): Base | undefined {
  const { skeleton } = sentence
  const head = skeleton.slice(at, timeEnd)
  if (head === '同比' || head === '环比') {
    return {
      at,
      end: timeEnd,
      kind: 'prior',
      words: '',
      ...(head === '环比' || reportYear === undefined ? {} : { year: reportYear - 1 })
    }
  }
  // 「同上」「合同」「高于」 and the like are no comparison
  if (head.startsWith('同') && /[合共连如相等不]$/.test(skeleton.slice(Math.max(0, at - 1), at))) return undefined
  const dateAt = skeleton.slice(at, timeEnd).indexOf('\uE00A')
  const date = dateAt < 0 ? undefined : slotAt(sentence, at + dateAt)?.date
  baseTail.lastIndex = timeEnd
  const tail = baseTail.exec(skeleton)
  const words = tail?.[1] ?? ''
  let end = baseTail.lastIndex
  let amount: Fact | undefined
  if (tail?.[2]) {
    const amountAt = timeEnd + words.length
    amount = factAt(sentence, amountAt)
    if (amount?.figure.unitKind === 'ratio' || taken.has(amountAt)) {
      amount = undefined
      end = amountAt
    }
  }
  if (date && date.relative === 0 && !/预算|计划|概算|目标/.test(words)) return undefined
  const lastYear =
    /上年|去年|上一年/.test(head) || (date?.relative ?? 0) < 0 || (date?.year ?? Infinity) < (reportYear ?? 0)
  const ofBudget = /预算|计划|概算/.test(words) && !lastYear
  const timed = dateAt >= 0 || /上年|去年|上一年|上期|同期|往年/.test(head)
  if (!timed && !ofBudget) return undefined
  const year = date?.year ?? (reportYear === undefined ? undefined : reportYear + (date?.relative ?? -1))
  return {
    at,
    end,
    words,
    kind: ofBudget ? 'budget' : 'prior',
    ...(ofBudget || year === undefined ? {} : { year }),
    ...(amount ? { amount } : {})
  }
}

/** 由Ⓜ增加到Ⓜ: both levels of a change, where they are of one kind. */
export function findMoves(sentence: Sentence): Move[] {
  const { skeleton } = sentence
  const found: Move[] = []
  movePattern.lastIndex = 0
  for (let match = movePattern.exec(skeleton); match; match = movePattern.exec(skeleton)) {
    const end = match.index + match[0].length
    const to = factAt(sentence, end - 1)
    const from = factAt(sentence, match.index + match[0].indexOf(match[1] as string))
    if (!from || !to || from === to || !isKin(from, to)) continue
    const word = match[2] as string
    found.push({ at: match.index, end, from, to, direction: word === '提' ? 1 : directionOf(word), word })
  }
  return found
}

/** Of one kind; 「由每人每年610元提高到640元」 prints the standard's words but once. */
export function isKin(a: Fact, b: Fact): boolean {
  const [left, right] = [a.figure.unitKind, b.figure.unitKind]
  return left === right || (isMoney(left) && isMoney(right))
}

function isMoney(kind: Fact['figure']['unitKind']): boolean {
  return kind === 'money' || kind === 'standard'
}

/** The slot at a place of the skeleton. */
export function slotAt(sentence: Sentence, at: number): Slot | undefined {
  let low = 0
  let high = sentence.slots.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const slot = sentence.slots[middle] as Slot
    if (slot.at === at) return slot
    if (slot.at < at) low = middle + 1
    else high = middle - 1
  }
  return undefined
}
