import type { Run } from '../draft.js'
import type { Grain } from '../look.js'
import type { Said } from '../phrase.js'
import * as bank from '../wordings/accounts.data.js'
import type { Amount, Writer } from '../writer.js'
import { amount, type Named } from './fund.js'
import { type Item, list } from './list.js'
import { at } from './money.js'

/** The final accounts of a unit in 元; every identity of theirs holds exactly. */
export interface Accounts {
  readonly unit: string
  readonly grain: Grain
  readonly total: Amount
  readonly prior: number
  readonly income: readonly Named[]
  readonly basic: Amount
  readonly project: Amount
  readonly general: Amount
  readonly generalPrior: number
  readonly generalBudget: Amount
  readonly lines: readonly (Named & { readonly group: string })[]
  readonly wages: readonly Named[]
  readonly staff: Amount
  readonly office: Amount
}

const of = (key: string, yuan: number): Amount => ({ key: `accounts.${key}`, yuan })
const named = (key: string, name: string, yuan: number): Named => ({ name, ...of(key, yuan) })

export function makeAccounts(w: Writer, unit: string, grain: Grain): Accounts {
  const content = w.facts('accounts')
  const near = (yuan: number) =>
    Math.max(grain, yuan + (content.chance(0.5) ? 1 : -1) * amount(content, grain, yuan / 50, yuan / 4))
  const total = amount(content, grain, 400e4, 9000e4)
  const split = (yuan: number, count: number) =>
    content.split(yuan / grain, count, Math.max(1, Math.floor(yuan / grain / count / 10))).map((n) => n * grain)
  const other = content.chance(0.5) ? amount(content, grain, total / 30, total / 8) : 0
  const fund = content.chance(0.4) ? amount(content, grain, total / 30, total / 10) : 0
  const general = total - other - fund
  const basic = amount(content, grain, general / 4, general / 1.5)
  const functions = content.sample(bank.functions, content.int(4, 7))
  const amounts = split(general, functions.length)
  const office = amount(content, grain, basic / 12, basic / 5)
  const staff = basic - office
  const wageNames = bank.wageNames.slice(0, content.int(4, bank.wageNames.length))
  const wages = split(staff, wageNames.length)
  return {
    unit,
    grain,
    total: of('total', total),
    prior: near(total),
    income: [general, fund, other]
      .map((yuan, i) => named(`income${i}`, bank.incomeNames[i] as string, yuan))
      .filter((part) => part.yuan > 0 || content.chance(0.5)),
    basic: of('basic', basic),
    project: of('project', total - basic),
    general: of('general', general),
    generalPrior: near(general),
    generalBudget: of('general-budget', near(general)),
    lines: functions.map(([group, name], i) => ({ ...named(`line${i}`, name, amounts[i] as number), group })),
    wages: wageNames.map((name, i) => named(`wage${i}`, name, wages[i] as number)),
    staff: of('staff', staff),
    office: of('office', office)
  }
}

export const slotsOf = (w: Writer, a: Accounts) => ({ U: a.unit, Y: String(w.year), PY: String(w.year - 1) })

/** Slots of a difference to the year before, and the relations between them once a wording is chosen. */
export function changeSlots(w: Writer, now: Amount, prior: number) {
  const difference = Math.abs(now.yuan - prior)
  return {
    D: () => w.money({ key: `${now.key}.change`, yuan: difference }),
    r: () => w.rate(`${now.key}.change-rate`, difference, prior),
    d: now.yuan >= prior ? (1 as const) : (-1 as const)
  }
}

/** The rate of a change from its difference and this year's amount; and the slip of a lost direction word. */
export function relateChange(w: Writer, said: Said, now: number, sign: 1 | -1): void {
  const { D, r, d } = said.ids
  if (D === undefined || r === undefined) return
  w.relate({
    family: 'change-rate',
    stated: r,
    num: [[1, D]],
    den: [
      [1, now],
      [sign === 1 ? -1 : 1, D]
    ]
  })
  if (d !== undefined && /增加|减少/.test(w.nodes[d]?.text ?? '')) w.spot('direction-missing', d, '', [D, r])
}

export function overall(w: Writer, a: Accounts, fiscal: boolean): readonly Run[] {
  const T = fiscal ? a.general : a.total
  const prior = fiscal ? a.generalPrior : a.prior
  const change = changeSlots(w, T, prior)
  const said = w.say(fiscal ? bank.fiscal : bank.overall, {
    ...slotsOf(w, a),
    T: () => w.money(T),
    E: () => w.money(T),
    ...change
  })
  relateChange(w, said, at(said, 'T'), change.d)
  if (said.ids['E'] !== undefined) w.relate({ family: 'same-fact', stated: said.ids['E'], num: [[1, at(said, 'T')]] })
  return said.runs
}

/** A total whose parts carry their shares. */
export function shared(
  w: Writer,
  a: Accounts,
  heads: readonly string[],
  total: Amount,
  parts: readonly Named[]
): { runs: readonly Run[]; total: number } {
  const items: Item[] = parts.map((part) => ({
    name: part.name,
    value: () => w.money(part),
    share: () => w.rate(`${part.key}.share`, part.yuan, total.yuan)
  }))
  const listed = list(w, items, bank.sharedWords, 'none')
  const said = w.say(heads, { ...slotsOf(w, a), T: () => w.money(total), L: listed.runs })
  const T = at(said, 'T')
  w.relate({ family: 'sum-sentence', stated: T, num: listed.values.map((id) => [1, id] as const) })
  for (const [index, share] of listed.shares.entries())
    w.relate({ family: 'share', stated: share, num: [[1, listed.values[index] as number]], den: [[1, T]] })
  return { runs: listed.runs.length > 0 ? said.runs : [], total: T }
}

export function general(w: Writer, a: Accounts, spending: number): readonly (readonly Run[])[] {
  const said = w.say(bank.general, {
    ...slotsOf(w, a),
    T: () => w.money(a.general),
    W: () => w.money(a.total),
    p: () => w.rate('accounts.general.share', a.general.yuan, a.total.yuan)
  })
  const whole = said.ids['W'] ?? spending
  w.relate({ family: 'share', stated: at(said, 'p'), num: [[1, at(said, 'T')]], den: [[1, whole]] })
  const slots = changeSlots(w, a.general, a.generalPrior)
  const change = w.say(bank.generalChange, { ...slotsOf(w, a), ...slots })
  relateChange(w, change, at(said, 'T'), slots.d)
  return [said.runs, change.runs]
}

/** The lines of the functional classification: total with completion, then one line an item. */
export function detail(w: Writer, a: Accounts, first: number): void {
  const said = w.say(bank.detail, {
    ...slotsOf(w, a),
    B: () => w.money(a.generalBudget),
    X: () => w.money(a.general),
    p: () => w.rate('accounts.general.done', a.general.yuan, a.generalBudget.yuan)
  })
  w.line(...said.runs)
  w.relate({ family: 'completion-rate', stated: at(said, 'p'), num: [[1, at(said, 'X')]], den: [[1, at(said, 'B')]] })
  w.relate({ family: 'same-fact', stated: at(said, 'X'), num: [[1, first]] })
  const wording = [w.style.pick(bank.detailLine)]
  const facts = w.facts('accounts.lines')
  const values = a.lines.map((line, index) => {
    const budget = Math.max(a.grain, line.yuan + (facts.chance(0.5) ? 0 : amount(facts, a.grain, 0, line.yuan / 4)))
    const item = w.say(wording, {
      V: () => w.money(line),
      B: () => w.money({ key: `${line.key}.budget`, yuan: budget }),
      p: () => w.rate(`${line.key}.done`, line.yuan, budget)
    })
    w.relate({ family: 'completion-rate', stated: at(item, 'p'), num: [[1, at(item, 'V')]], den: [[1, at(item, 'B')]] })
    w.line(`${w.numbering.print(3, index + 1)}${line.name}`, ...item.runs, '。')
    return at(item, 'V')
  })
  w.relate({ family: 'sum-list', stated: at(said, 'X'), num: values.map((id) => [1, id] as const) })
}

export function basic(w: Writer, a: Accounts): readonly (readonly Run[])[] {
  const said = w.say(bank.basic, {
    ...slotsOf(w, a),
    T: () => w.money(a.basic),
    A: () => w.money(a.staff),
    C: () => w.money(a.office)
  })
  w.relate({
    family: 'sum-sentence',
    stated: at(said, 'T'),
    num: [
      [1, at(said, 'A')],
      [1, at(said, 'C')]
    ]
  })
  const wages = list(
    w,
    a.wages.map((part) => ({ name: part.name, value: () => w.money(part) })),
    ['{M}{V}'],
    'none'
  )
  const staff = w.say(bank.wages, { T: () => w.money(a.staff), L: wages.runs })
  w.relate({ family: 'sum-sentence', stated: at(staff, 'T'), num: wages.values.map((id) => [1, id] as const) })
  const facts = w.facts('accounts.office')
  const some = facts.sample(bank.officeNames, 4)
  const pieces = facts.split(Math.max(8, Math.floor((a.office.yuan * 0.8) / a.grain)), 4).map((n) => n * a.grain)
  const open = list(
    w,
    some.map((name, i) => ({ name, value: () => w.money(named(`office${i}`, name, pieces[i] as number)) })),
    ['{M}{V}'],
    'none'
  )
  const office = w.say(bank.office, { T: () => w.money(a.office), L: open.runs })
  return [said.runs, staff.runs, office.runs]
}
