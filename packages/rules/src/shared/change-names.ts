import { cleanLabel, type Fact, isFigureSlot, similarity } from '@gouji/core'
import { genericNames, nameEndings } from './change-words.data.js'

const LEAST_SIMILARITY = 0.75
const LONGEST = 60

/** The words that name what a fact measures: those in front of it in its clause, behind the figure before. */
export function nounOf(fact: Fact): string {
  const known = nouns.get(fact)
  if (known !== undefined) return known
  const noun = readNoun(fact)
  nouns.set(fact, noun)
  return noun
}
const nouns = new WeakMap<Fact, string>()

function readNoun(fact: Fact): string {
  if (!fact.sentence) return nameFrom(fact.label)
  let from = 0
  for (let i = fact.lead.length - 1; i >= 0 && from === 0; i--) if (isFigureSlot(fact.lead[i] as string)) from = i + 1
  const name = nameFrom(fact.lead.slice(from))
  // 分别为 gives every figure a name of its own
  return fact.scope.opener === 'respectively' || name === '' ? nameFrom(fact.label) : name
}

/**
 * A name as it is compared: without dates, brackets, quotes, joining words and 「各」「均」 at its end; empty when only words
 * are left that name nothing (「决算数」).
 */
export function nameFrom(words: string): string {
  const bare = words
    .slice(-LONGEST)
    .replace(/[（(][^）)]*[）)]?/g, '')
    .replace(/[\uE000-\uE00A“”"'‘’《》\s]/g, '')
  const clean = cleanLabel(bare)
  // 计 joins (共计) and ends names (总计)
  const name = (/[总合]$/.test(clean) && bare.includes(`${clean}计`) ? `${clean}计` : clean)
    .replace(/^.*(?:原因是|原因为|由于|因为|主要是|主要系|其中)[：:，,]?/, '')
    .replace(/^(?:(?:本|我)(?:部门|单位|局|委|院|中心|县|市|区)|本|当|该|全)?(?:年度|年)?/, '')
    .replace(/(?:同比|环比|分别|总体|各|均|都|较|比|共|数|为)+$/, '')
    .replace(/收(?:入(?:总计|合计|总额)?)?[、和与及]?支(?:出)?(?=[总合决])|收、支|收入[、和与及]?支出/, '收支')
  return genericNames.test(name) && !/收支|总计|合计/.test(name) ? '' : name
}

/** How surely two names mean the same amount: 1 for the same name, 0 for another or none. */
export function nameMatch(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const left = stemOf(a)
  const right = stemOf(b)
  if (left !== '' && left === right) return 0.97
  if (isBothSides(a, b) || isBothSides(b, a)) return 0.96
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  // 「某县医疗保障局机关运行经费」 is 「机关运行经费」; 「财政拨款收支总计」 is not 「收支总计」
  if (short.length >= 4 && long.endsWith(short) && !/拨款|预算|基金|基本|项目/.test(long.slice(0, -short.length)))
    return 0.9
  const score = similarity(left, right)
  return score >= LEAST_SIMILARITY && !differInKind(a, b) ? score * 0.85 : 0
}

/** A name without the words that say how it was counted: 「公务接待费支出决算」 → 「公务接待」. */
export function stemOf(name: string): string {
  return name.replace(nameEndings, '')
}

/** 「收支总计」 speaks of 收入总计 and of 支出总计. */
function isBothSides(both: string, one: string): boolean {
  return both.includes('收支') && (both.replace('收支', '收入') === one || both.replace('收支', '支出') === one)
}

/** Names that look alike and are opposites of one list: 基本支出 and 项目支出, 收入 and 支出. */
function differInKind(a: string, b: string): boolean {
  for (const [one, other] of opposites)
    if ((a.includes(one) && b.includes(other)) || (a.includes(other) && b.includes(one))) return true
  return false
}
const opposites = [
  ['收入', '支出'],
  ['基本', '项目'],
  ['人员', '公用'],
  ['购置', '运行'],
  ['本级', '上级'],
  ['省级', '县级'],
  ['中央', '省级'],
  ['城镇', '城乡'],
  ['职工', '居民']
] as const
