import type { Fact, Report, Sentence } from '@gouji/core'
import { addsTo, indexIn, isAddend, wordsOf } from '../shared/addends.js'

const MOST_UNITS = 60
const hanDigits = '一二三四五六七八九十'

export interface Units {
  readonly parts: readonly Fact[]
  /** Each sentence or item says one amount, and the total says nothing but the sum: nothing else can be meant. */
  readonly whole: boolean
}

/**
 * What a total that stands alone may add up (「共计…」 as a sentence, 「以上三项合计…」): the first amounts of the items of its
 * paragraph; the figures of the sentence before; those of the paragraphs before. Most plausible first.
 */
export function* unitsBefore(report: Report, sentence: Sentence, total: Fact, own: readonly Fact[]): Iterable<Units> {
  const wanted = countedItems(total)
  const fits = ({ parts }: Units): boolean => parts.length >= 2 && (wanted === undefined || parts.length === wanted)
  const earlier = sentencesBefore(report, sentence)
  const items = itemsOf(report, earlier)
  if (items.length + Number(sentence.item) >= 2) {
    const units = overItems(items, total, own)
    if (fits(units)) yield units
  }
  const alone = sentence.facts.find((fact) => addsTo(fact, total) || fact === total) === total
  const last = earlier.at(-1)
  if (last && own.length === 0 && !last.item) {
    const scope = last.facts.at(-1)?.scope
    const parts = last.facts.filter((fact) => fact.scope === scope && addsTo(fact, total))
    const units = {
      parts,
      whole: alone && parts.length === last.facts.filter((fact) => fact.scope === scope && isAddend(fact)).length
    }
    if (fits(units)) yield units
    // 「上级下达2358万元，其中中央1650万元，省级708万元；县级配套942万元。合计3300万元」: the ； ends the list of 其中
    const behind = last.facts.filter((fact) => fact.scope === scope && fact.segment > (scope?.facts[0]?.segment ?? 0))
    const roots = [...last.facts.filter((fact) => fact.scope.depth === 0), ...behind].filter((fact) =>
      addsTo(fact, total)
    )
    if (scope?.depth !== 0 && behind.length > 0 && fits({ parts: roots, whole: false }))
      yield { parts: roots, whole: false }
  }
  if (own.length === 0 && earlier.length === 0) {
    const units = { parts: overParagraphs(report, sentence, total, wanted), whole: alone && wanted !== undefined }
    if (fits(units)) yield units
  }
}

/** The figures of every item; what stands before the first one is an item when the paragraph is numbered itself. */
function itemsOf(report: Report, sentences: readonly Sentence[]): Fact[][] {
  const firstItem = sentences.find((sentence) => sentence.item)
  if (!firstItem) return []
  // 「（一）…。（1）男性566人；（2）女性743人，共计1309人」: the paragraph's own number is of another list
  const { marker } = firstItem.block.items.find((item) => item.marker.span.end === firstItem.span.start) ?? {}
  const countsFromOne =
    marker && /^[（(]?[1一①⑴](?![\d十])/.test(report.plain.slice(marker.span.start, marker.span.end))
  const items: Fact[][] = []
  for (const sentence of sentences) {
    if (sentence.item || (items.length === 0 && sentence.block.marker && !countsFromOne))
      items.push([...sentence.facts])
    else items.at(-1)?.push(...sentence.facts)
  }
  return items
}

function overItems(items: readonly (readonly Fact[])[], total: Fact, own: readonly Fact[]): Units {
  const parts: Fact[] = []
  let whole = true
  for (const facts of items) {
    const amounts = facts.filter((fact) => fact.scope.depth === 0 && addsTo(fact, total))
    if (amounts[0]) parts.push(amounts[0])
    if (amounts.length !== 1) whole = false
  }
  parts.push(...own)
  return { parts, whole }
}

/** 以上三项 → 3. */
function countedItems(total: Fact): number | undefined {
  const counted = countInFront(total)
  if (counted !== undefined) return counted
  const match = /([一二三四五六七八九十两\d]{1,2})(?:个)?(?:项|类|笔|部分|级|方面|项目)/.exec(wordsOf(total))?.[1]
  if (match === undefined) return undefined
  if (/^\d+$/.test(match)) return Number(match)
  if (match === '两') return 2
  return match.length === 1 ? hanDigits.indexOf(match) + 1 || undefined : undefined
}

/** 「以上3项合计」 where the count is a figure of its own. */
function countInFront(total: Fact): number | undefined {
  const facts = total.sentence?.facts ?? []
  const before = facts[indexIn(facts, total) - 1]
  if (!before || before.at !== total.at - wordsOf(total).length - 1 || before.figure.unitKind !== 'count')
    return undefined
  return /[项类笔个级]/.test(before.figure.unit) ? before.figure.number : undefined
}

/** The sentences with figures before this one in its block. */
function sentencesBefore(report: Report, sentence: Sentence): Sentence[] {
  const found: Sentence[] = []
  for (let i = sentence.index - 1; i >= 0 && found.length < MOST_UNITS; i--) {
    const other = report.sentences[i] as Sentence
    if (other.block !== sentence.block) break
    found.push(other)
  }
  return found.reverse()
}

/** The first amounts of the paragraphs or items in front of the total's line, back to a heading. */
function overParagraphs(report: Report, sentence: Sentence, total: Fact, wanted: number | undefined): Fact[] {
  const { block } = sentence
  const parts: Fact[] = []
  for (let i = block.index - 1; i >= 0 && parts.length < MOST_UNITS; i--) {
    const other = report.blocks[i]
    if (!other || other.part !== block.part || other.kind !== 'paragraph') break
    const amount = report.factsByBlock.get(other.index)?.find((fact) => fact.scope.depth === 0 && addsTo(fact, total))
    if (!amount) break
    parts.unshift(amount)
    if (parts.length === wanted) break
  }
  return parts
}
