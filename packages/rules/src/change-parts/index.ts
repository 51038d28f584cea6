import {
  constant,
  Decimal,
  defineRule,
  type Expression,
  type Fact,
  figureOf,
  operand,
  quotient,
  type Reading,
  type Relation,
  type Report
} from '@gouji/core'
import { type CompiledIdentity, compiled, plainName } from '../named-identities/names.js'
import { chapterOf, type Entry, entriesOf } from './entries.js'
import { changePartsMessage } from './message.js'

const MOST_BLOCKS_APART = 60
const MOST_ENTRIES_APART = 40
/** Words in front of a name that say of which money: they have to be the same for total and parts. */
const fundWords = /一般公共预算|政府性基金|国有资本|财政拨款|专户|非财政/
/** 「某县医疗保障局」三公经费 */
const ownerWords = /[局委部厅院校所会办处馆中心站队镇乡县市区省州年度本我]$/

function* relations(report: Report): Iterable<Relation> {
  const entries = entriesOf(report)
  if (entries.length < 2) return
  const names = entries.map((entry) => plainName(entry.name))
  for (const [index, total] of entries.entries()) {
    if (!total.amount || total.about) continue
    for (const identity of compiled) {
      const funds = fundsOf(names[index] as string, identity.total)
      if (funds === undefined || identity.parts.length < 2) continue
      const parts = partsOf(identity, funds, index, entries, names)
      if (!parts) continue
      yield amountRelation(identity.id, total, total.amount, parts)
      const rate = rateRelation(identity.id, total, parts)
      if (rate) yield rate
      break
    }
  }
}

interface Parts {
  readonly entries: readonly Entry[]
  readonly firm: boolean
}

/** One entry for every part of the identity in the total's chapter; none when a part's change is unknown. */
function partsOf(
  identity: CompiledIdentity,
  funds: string,
  at: number,
  entries: readonly Entry[],
  names: readonly string[]
): Parts | undefined {
  const found: Entry[] = []
  let firm = true
  for (const part of identity.parts) {
    const candidates = near(at, entries).filter((index) => fundsOf(names[index] as string, part.name) === funds)
    const chosen = candidates.find((index) => index > at) ?? candidates.at(-1)
    const entry = chosen === undefined ? undefined : entries[chosen]
    if (!entry) {
      if (!part.optional) return undefined
      firm = false
      continue
    }
    if (entry.about) return undefined
    if (candidates.some((index) => !sameChange(entries[index] as Entry, entry))) firm = false
    found.push(entry)
  }
  return found.length >= 2 ? { entries: found, firm } : undefined
}

/** The entries of the total's chapter and year, in order. */
function near(at: number, entries: readonly Entry[]): number[] {
  const total = entries[at] as Entry
  const chapter = chapterOf(total.block)
  const found: number[] = []
  const look = (step: 1 | -1): void => {
    for (let i = at + step; entries[i] && Math.abs(i - at) <= MOST_ENTRIES_APART; i += step) {
      const entry = entries[i] as Entry
      if (Math.abs(entry.block.index - total.block.index) > MOST_BLOCKS_APART) return
      const sameYear = entry.year === undefined || total.year === undefined || entry.year === total.year
      if (sameYear && entry.against === total.against && chapterOf(entry.block) === chapter) found.push(i)
    }
  }
  look(-1)
  found.reverse()
  look(1)
  return found
}

/** The words of the fund in front of a name (一般公共预算财政拨款), empty for none; `undefined` when another thing is named. */
function fundsOf(name: string, called: RegExp): string | undefined {
  const qualifier = called.exec(name)?.[1]
  if (qualifier === undefined || qualifier === '' || fundWords.test(qualifier)) return qualifier
  return ownerWords.test(qualifier) ? '' : undefined
}

function sameChange(a: Entry, b: Entry): boolean {
  if (a.about) return false
  if (!a.amount || !b.amount) return a.amount === b.amount
  return a.direction === b.direction && a.amount.figure.value.eq(b.amount.figure.value)
}

/** ΣΔ of the parts; increases count for a total that rises, decreases against it, 持平 not at all. */
function amountRelation(id: string, total: Entry, amount: Fact, { entries, firm }: Parts): Relation {
  return {
    kind: id,
    stated: operand(amount, total.name),
    comparison: '=',
    readings: [reading(changesOf(entries, total.direction), firm)],
    data: { name: shownName(total) }
  }
}

/**
 * The total's rate from its parts: ΣΔ ÷ Σ of last year's amounts. Only where every part's amount is known; change-rate
 * says what is wrong with a rate, this one only helps to tell whether the rate or the amount is to blame.
 */
function rateRelation(id: string, total: Entry, { entries, firm }: Parts): Relation | undefined {
  const { rate } = total
  if (!rate || rate.figure.upper || rate.figure.comparator || !firm || !entries.every((entry) => entry.current))
    return undefined
  const prior = entries.flatMap((entry): { sign: 1 | -1; term: Expression }[] => [
    { sign: 1, term: figureOf(entry.current as Fact, entry.name) },
    ...(entry.amount
      ? [{ sign: entry.direction > 0 ? (-1 as const) : (1 as const), term: figureOf(entry.amount, entry.name) }]
      : [])
  ])
  const expression = quotient(changesOf(entries, total.rateDirection || total.direction), { op: 'sum', terms: prior })
  return {
    kind: `${id}-rate`,
    stated: operand(rate, total.name),
    comparison: '=',
    readings: [reading(expression, false)],
    data: { name: shownName(total) }
  }
}

/** 「三公经费财政拨款」: without 支出决算, and without the 预算 of the figure that lent the name. */
function shownName({ name }: Entry): string {
  return name.replace(/(?:支出|收入)?(?:预算|决算)*$/, '') || name
}

function changesOf(entries: readonly Entry[], direction: number): Expression {
  const terms = entries
    .filter((entry) => entry.amount)
    .map((entry) => ({
      sign: entry.direction * direction > 0 ? (1 as const) : (-1 as const),
      term: figureOf(entry.amount as Fact, entry.name)
    }))
  return terms.length > 0 ? { op: 'sum', terms } : constant(new Decimal(0))
}

function reading(expression: Expression, firm: boolean): Reading {
  return firm ? { expression, binding: 'firm' } : { expression, binding: 'loose', doubt: 'list-may-be-partial' }
}

/** The changes of the parts against the change of the total. Source: handbook B29, B74. */
export const changeParts = defineRule({
  meta: {
    id: 'change-parts',
    title: { zh: '分项变动之和', en: 'Changes of the parts' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B29', 'B74']
  },
  relations,
  checkMessage: changePartsMessage
})
