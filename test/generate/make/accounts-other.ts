import type { Run } from '../draft.js'
import * as bank from '../wordings/accounts.data.js'
import type { Amount, Writer } from '../writer.js'
import { type Accounts, changeSlots, relateChange, shared, slotsOf } from './accounts-money.js'
import { amount, type Named } from './fund.js'
import { list } from './list.js'
import { at } from './money.js'

const of = (key: string, yuan: number): Amount => ({ key: `accounts.${key}`, yuan })

/** 三公: the total, its completion and change; the parts, their shares, completions and changes. */
export function threePublic(w: Writer, a: Accounts): void {
  const content = w.facts('accounts.three')
  const grain = 100
  const [, car, guests] = [0, amount(content, grain, 2e4, 30e4), amount(content, grain, 1e4, 12e4)]
  const now = [0, car, guests]
  const change = [0, amount(content, grain, car / 20, car / 3), amount(content, grain, guests / 20, guests / 3)]
  const before = [
    0,
    car + (content.chance(0.5) ? 1 : -1) * (change[1] as number),
    guests + (content.chance(0.7) ? 1 : -1) * (change[2] as number)
  ]
  const budgets = now.map((yuan) => (yuan === 0 ? 0 : yuan + amount(content, grain, yuan / 20, yuan / 2)))
  const sum = (list: readonly number[]) => list.reduce((x, y) => x + y, 0)
  const total = of('three', sum(now))
  const changed = changeSlots(w, total, sum(before))
  if (sum(before) === total.yuan) return
  const said = w.say(bank.threePublic, {
    ...slotsOf(w, a),
    B: () => w.money(of('three.budget', sum(budgets))),
    X: () => w.money(total),
    p: () => w.rate('three.done', total.yuan, sum(budgets)),
    ...changed
  })
  relateChange(w, said, at(said, 'X'), changed.d)
  w.relate({ family: 'completion-rate', stated: at(said, 'p'), num: [[1, at(said, 'X')]], den: [[1, at(said, 'B')]] })
  w.runIn(2, '“三公”经费财政拨款支出决算总体情况说明', said.runs)
  const parts: Named[] = now.map((yuan, i) => ({ name: bank.threePublicNames[i] as string, ...of(`three${i}`, yuan) }))
  const { runs } = shared(w, a, bank.threePublicParts, total, parts)
  w.runIn(2, '“三公”经费财政拨款支出决算具体情况说明', runs)
  w.line(
    `${w.numbering.print(3, 1)}因公出国（境）费支出0万元，与${w.year - 1}年持平。全年安排因公出国（境）团组0次，出国（境）0人。`
  )
  const differences = [1, 2].map((i) => onePart(w, a, i, now[i] as number, before[i] as number, budgets[i] as number))
  const D = said.ids['D'] as number
  const sign = Math.sign(total.yuan - sum(before))
  w.relate({
    family: 'change-parts',
    stated: D,
    num: differences.map(
      (id, i) => [Math.sign(((now[i + 1] as number) - (before[i + 1] as number)) * sign) as 1 | -1, id] as const
    )
  })
}

function onePart(w: Writer, a: Accounts, i: number, yuan: number, before: number, budget: number): number {
  const now = of(`three${i}`, yuan)
  const name = i === 1 ? '公务用车购置及运行维护费支出' : '公务接待费支出'
  const slots = changeSlots(w, now, before)
  const said = w.say(bank.partChange, {
    ...slotsOf(w, a),
    M: name,
    X: () => w.money(now),
    B: () => w.money(of(`three${i}.budget`, budget)),
    p: () => w.rate(`three${i}.done`, yuan, budget),
    ...slots
  })
  relateChange(w, said, at(said, 'X'), slots.d)
  w.relate({ family: 'completion-rate', stated: at(said, 'p'), num: [[1, at(said, 'X')]], den: [[1, at(said, 'B')]] })
  const more = i === 1 ? carParts(w, yuan) : guestCount(w, now)
  w.line(w.numbering.print(3, i + 1), ...said.runs, '。', ...more, '。')
  return said.ids['D'] as number
}

function carParts(w: Writer, yuan: number): readonly Run[] {
  const bought = w.facts('car').chance(0.6) ? 0 : amount(w.facts('car.bought'), 100, yuan / 3, yuan / 1.5)
  const said = w.say(bank.vehicles, {
    T: () => w.money(of('three1', yuan)),
    A: () => w.money(of('car.bought', bought)),
    C: () => w.money(of('car.run', yuan - bought))
  })
  w.relate({
    family: 'sum-sentence',
    stated: at(said, 'T'),
    num: [
      [1, at(said, 'A')],
      [1, at(said, 'C')]
    ]
  })
  return said.runs
}

function guestCount(w: Writer, now: Amount): readonly Run[] {
  const facts = w.facts('guests')
  const n = facts.int(3, 60)
  return w.say(bank.reception, { n: String(n), m: String(n * facts.int(4, 9)), X: () => w.money(now) }).runs
}

/** 机关运行经费, 政府采购, 国有资产: each a run-in item of the last chapter. */
export function otherMatters(w: Writer, a: Accounts): void {
  const content = w.facts('accounts.other')
  const prior = Math.max(
    a.grain,
    a.office.yuan + (content.chance(0.5) ? 1 : -1) * amount(content, a.grain, a.office.yuan / 20, a.office.yuan / 4)
  )
  const change = changeSlots(w, a.office, prior)
  const said = w.say(bank.operating, { ...slotsOf(w, a), X: () => w.money(a.office), ...change })
  relateChange(w, said, at(said, 'X'), change.d)
  w.runIn(2, '机关运行经费支出情况', said.runs)
  w.runIn(2, '政府采购支出情况', ...procurement(w, a))
  const total = content.int(6, 24)
  const names = content.sample(bank.carNames, 4)
  const parts = content.split(total, 4, 0)
  const count = (key: string, n: number) => () => w.count({ key: `car.${key}`, n, unit: '辆' })
  const listed = list(
    w,
    names.map((name, i) => ({ name, value: count(name, parts[i] as number) })),
    ['{M}{V}'],
    'none'
  )
  const cars = w.say(bank.cars, { ...slotsOf(w, a), T: count('total', total), L: listed.runs })
  w.relate({ family: 'sum-sentence', stated: at(cars, 'T'), num: listed.values.map((id) => [1, id] as const) })
  w.runIn(2, '国有资产占有使用情况', cars.runs, ['单价100万元以上设备（不含车辆）0台（套）'])
}

function procurement(w: Writer, a: Accounts): readonly (readonly Run[])[] {
  const content = w.facts('accounts.buy')
  const total = amount(content, a.grain, 40e4, 900e4)
  const [goods = 0, works = 0, services = 0] = content.split(total / a.grain, 3).map((n) => n * a.grain)
  const said = w.say(bank.procurement, {
    ...slotsOf(w, a),
    T: () => w.money(of('buy', total)),
    A: () => w.money(of('buy.goods', goods)),
    C: () => w.money(of('buy.works', works)),
    E: () => w.money(of('buy.services', services))
  })
  w.relate({
    family: 'sum-sentence',
    stated: at(said, 'T'),
    num: [
      [1, at(said, 'A')],
      [1, at(said, 'C')],
      [1, at(said, 'E')]
    ]
  })
  const small = amount(content, a.grain, total / 2, total)
  const tiny = amount(content, a.grain, small / 3, small)
  const more = w.say(bank.procurementSmall, {
    M: () => w.money(of('buy.small', small)),
    N: () => w.money(of('buy.tiny', tiny)),
    p: () => w.rate('buy.small.share', small, total),
    q: () => w.rate('buy.tiny.share', tiny, total)
  })
  const T = at(said, 'T')
  w.relate({ family: 'share', stated: at(more, 'p'), num: [[1, at(more, 'M')]], den: [[1, T]] })
  w.relate({ family: 'share', stated: at(more, 'q'), num: [[1, at(more, 'N')]], den: [[1, T]] })
  w.relate({ family: 'part-exceeds-whole', stated: at(more, 'N'), num: [[1, at(more, 'M')]], comparison: '≤' })
  w.relate({ family: 'part-exceeds-whole', stated: at(more, 'M'), num: [[1, T]], comparison: '≤' })
  return [said.runs, more.runs]
}
