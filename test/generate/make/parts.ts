import type { Family, Run } from '../draft.js'
import { hanCount } from '../print.js'
import * as bank from '../wordings/parts.data.js'
import type { Amount, Count, Writer } from '../writer.js'
import type { Fund, Named } from './fund.js'
import { type Item, list, respectively } from './list.js'

const common = (w: Writer, subject: string) => ({ S: subject, Y: String(w.year), PY: String(w.year - 1) })

interface Whole {
  readonly total: () => number
  readonly items: readonly Item[]
  readonly heads: readonly string[]
  readonly words: readonly string[]
  readonly subject: string
  readonly family?: Family
}

/** A total and its parts in one sentence, in the total-first, total-last or 分别为 wordings of a bank. */
export function whole(
  w: Writer,
  { total, items, heads, words, subject, family = 'sum-sentence' }: Whole
): readonly Run[] {
  const shuffled = w.style.shuffle(items)
  const values: number[] = []
  const slots = { ...common(w, subject), T: total, n: hanCount(items.length) }
  const head = w.style.pick(heads)
  let said: ReturnType<Writer['say']>
  if (head.includes('{N}')) {
    const both = respectively(w, shuffled)
    values.push(...both.values)
    said = w.say([head], { ...slots, N: both.names, V: both.runs })
  } else {
    const listed = list(w, shuffled, words, markingOf(head))
    values.push(...listed.values)
    said = w.say([head], { ...slots, L: listed.runs })
  }
  w.relate({ family, stated: said.ids['T'] as number, num: values.map((id) => [1, id] as const) })
  return said.runs
}

/** 「一是…」 follows a colon only; a list in brackets has no marks. */
const markingOf = (head: string) => (/[：:]\{L\}/.test(head) ? 'any' : /[（(]\{L\}/.test(head) ? 'none' : 'signs')

const moneyItems = (w: Writer, parts: readonly Named[]): Item[] =>
  parts.map((part) => ({ name: part.name, value: () => w.money(part), bare: () => w.money(part, { bare: true }) }))

export function sources(w: Writer, fund: Fund, subject: string): readonly Run[] {
  return whole(w, {
    total: () => w.money(fund.budget),
    items: moneyItems(w, fund.sources),
    heads: bank.sources,
    words: bank.itemWords,
    subject
  })
}

export function uses(w: Writer, fund: Fund, subject: string): readonly Run[] {
  return whole(w, {
    total: () => w.money(fund.spent),
    items: moneyItems(w, fund.uses),
    heads: bank.uses,
    words: bank.useItemWords,
    subject
  })
}

/** Some of the uses, closed with 等: a true report whatever is missing. */
export function openUses(w: Writer, fund: Fund, subject: string): readonly Run[] {
  const some = w.style.sample(fund.uses, Math.max(1, fund.uses.length - 1))
  const listed = list(w, moneyItems(w, some), bank.itemWords, 'none')
  return w.say(bank.openUses, { ...common(w, subject), T: () => w.money(fund.spent), L: listed.runs }).runs
}

/** The uses with the share of each. */
export function usesWithShares(w: Writer, fund: Fund, subject: string): readonly Run[] {
  const { spent } = fund
  const items = w.style.shuffle(fund.uses).map((part) => ({
    name: part.name,
    value: () => w.money(part),
    share: () => w.rate(`${part.key}.share`, part.yuan, spent.yuan)
  }))
  const heads = bank.uses.filter((head) => head.indexOf('{T}') < head.indexOf('{L}'))
  const head = w.style.pick(heads)
  const listed = list(w, items, bank.sharedItemWords, markingOf(head))
  const said = w.say([head], { ...common(w, subject), T: () => w.money(spent), L: listed.runs })
  const T = said.ids['T'] as number
  w.relate({ family: 'sum-sentence', stated: T, num: listed.values.map((id) => [1, id] as const) })
  for (const [index, share] of listed.shares.entries()) {
    w.relate({ family: 'share', stated: share, num: [[1, listed.values[index] as number]], den: [[1, T]] })
  }
  return said.runs
}

/** Uses as numbered lines under a total; the relation crosses the lines. */
export function usesAsLines(w: Writer, fund: Fund, subject: string): void {
  const open = w.style.pick([`${subject}全年支出`, `${subject}实际支出合计`, `${w.year}年${subject}共支出`])
  const T = w.money(fund.spent)
  const style = w.style.pick(['，具体如下：', '，其中：', '。按用途分：'])
  w.line(open, T, style)
  const separator = w.style.pick(['：', '', '支出'])
  const values = w.style.shuffle(fund.uses).map((part, index) => {
    const V = w.money(part)
    w.line(`${w.numbering.print(4, index + 1)}${part.name}${separator}`, V, '。')
    return V
  })
  w.relate({ family: 'sum-list', stated: T, num: values.map((id) => [1, id] as const) })
}

/** Shares of a whole that is divided entirely, to one decimal so that they add up to 100. */
export function partition(w: Writer, names: readonly string[]): readonly Run[] {
  const tenths = w.facts('partition').split(1000, names.length, 60)
  const items = names.map((name, index) => ({
    name,
    value: () => w.rate(`partition${index}`, tenths[index] as number, 1000, 1, false)
  }))
  const both = respectively(w, w.style.shuffle(items))
  const said = w.say(bank.partition, { ...common(w, ''), N: both.names, V: both.runs })
  const [first, ...others] = both.values
  const hundred = w.add(
    { kind: 'rate', text: '100', from: 0, to: 3, value: 1, half: 0, scale: -2, exact: true },
    'hundred'
  )
  w.relate({
    family: 'partition',
    stated: first as number,
    num: [[1, hundred], ...others.map((id) => [-1, id] as const)]
  })
  return said.runs
}

export function people(
  w: Writer,
  key: string,
  heads: readonly string[],
  names: readonly string[],
  unit: string,
  subject: string,
  range: readonly [number, number]
): readonly Run[] {
  const facts = w.facts(key)
  const total = facts.int(...range)
  const parts = facts.split(total, names.length, Math.max(1, Math.floor(total / names.length / 6)))
  const count = (name: string, n: number): Count => ({ key: `${key}.${name}`, n, unit })
  const items = names.map((name, index) => ({ name, value: () => w.count(count(name, parts[index] as number)) }))
  return whole(w, { total: () => w.count(count('total', total)), items, heads, words: bank.peopleItemWords, subject })
}

/** One part of a total and its share. */
export function share(w: Writer, part: Named, total: Amount & { name: string }): readonly Run[] {
  const said = w.say(bank.share, {
    ...common(w, ''),
    M: part.name,
    N: total.name,
    V: () => w.money(part),
    T: () => w.money(total),
    p: () => w.rate(`${part.key}.share`, part.yuan, total.yuan)
  })
  w.relate({
    family: 'share',
    stated: said.ids['p'] as number,
    num: [[1, said.ids['V'] as number]],
    den: [[1, said.ids['T'] as number]]
  })
  return said.runs
}
