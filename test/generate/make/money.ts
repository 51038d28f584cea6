import type { Run } from '../draft.js'
import * as bank from '../wordings/funds.data.js'
import type { Said } from '../phrase.js'
import type { Amount, Mention, Writer } from '../writer.js'
import type { Grain } from '../look.js'
import { amount, type Fund } from './fund.js'

const plus = (...ids: number[]) => ids.map((id) => [1, id] as const)
const minus = (id: number) => [-1, id] as const
/** The node of a slot that the chosen wording is known to print. */
export const at = (said: Said, name: string) => said.ids[name] as number

const money = (w: Writer, amount: Amount) => () => w.money(amount)
const common = (w: Writer, subject: string) => ({
  S: subject,
  Y: () => w.word(String(w.year), 'year'),
  Z: String(w.year),
  PY: String(w.year - 1)
})

/** The year of a budget may be mistyped. */
function yearSpot(w: Writer, said: Said): Said {
  const Y = said.ids['Y']
  if (Y !== undefined) w.spot('year', Y, String(w.year - 1), Object.values(said.ids))
  return said
}

export function execution(w: Writer, fund: Fund, subject: string): readonly Run[] {
  const { budget, spent } = fund
  const said = yearSpot(
    w,
    w.say(bank.execution, {
      ...common(w, subject),
      B: money(w, budget),
      X: money(w, spent),
      r: () => w.rate(`${spent.key}.rate`, spent.yuan, budget.yuan)
    })
  )
  w.relate({ family: 'execution-rate', stated: at(said, 'r'), num: plus(at(said, 'X')), den: plus(at(said, 'B')) })
  return said.runs
}

/** Execution of this year's money and last year's together. The spending is the fund's own. */
export function executionCarry(w: Writer, fund: Fund, subject: string): readonly Run[] {
  const { budget, carry, spent } = fund
  const whole = { key: `${budget.key}.all`, yuan: budget.yuan + carry.yuan }
  const said = w.say(bank.executionCarry, {
    ...common(w, subject),
    I: money(w, budget),
    K: money(w, carry),
    B: money(w, whole),
    X: money(w, spent),
    r: () => w.rate(`${spent.key}.rate-all`, spent.yuan, whole.yuan)
  })
  const { B, I, K } = said.ids as { B?: number; I: number; K: number }
  if (B !== undefined) w.relate({ family: 'sum-sentence', stated: B, num: plus(I, K) })
  w.relate({
    family: 'execution-rate',
    stated: at(said, 'r'),
    num: plus(at(said, 'X')),
    den: B === undefined ? plus(I, K) : plus(B)
  })
  return said.runs
}

export function arrival(w: Writer, fund: Fund, subject: string): readonly Run[] {
  const { budget, arrived } = fund
  const said = yearSpot(
    w,
    w.say(bank.arrival, {
      ...common(w, subject),
      B: money(w, budget),
      R: money(w, arrived),
      r: () => w.rate(`${arrived.key}.rate`, arrived.yuan, budget.yuan)
    })
  )
  w.relate({ family: 'arrival-rate', stated: at(said, 'r'), num: plus(at(said, 'R')), den: plus(at(said, 'B')) })
  return said.runs
}

export function arrivalAndExecution(w: Writer, fund: Fund, subject: string): readonly Run[] {
  const { budget, arrived, spent } = fund
  const said = w.say(bank.arrivalAndExecution, {
    ...common(w, subject),
    B: money(w, budget),
    R: money(w, arrived),
    X: money(w, spent),
    r: () => w.rate(`${arrived.key}.rate`, arrived.yuan, budget.yuan),
    q: () => w.rate(`${spent.key}.rate`, spent.yuan, budget.yuan)
  })
  w.relate({ family: 'arrival-rate', stated: at(said, 'r'), num: plus(at(said, 'R')), den: plus(at(said, 'B')) })
  w.relate({ family: 'execution-rate', stated: at(said, 'q'), num: plus(at(said, 'X')), den: plus(at(said, 'B')) })
  return said.runs
}

export function balance(w: Writer, fund: Fund, subject: string): readonly Run[] {
  const wordings =
    fund.arrived.yuan === fund.budget.yuan ? bank.balance : bank.balance.filter((wording) => !/预算/.test(wording))
  const said = w.say(wordings, {
    ...common(w, subject),
    B: money(w, fund.arrived),
    X: money(w, fund.spent),
    L: money(w, fund.left)
  })
  w.relate({ family: 'balance', stated: at(said, 'L'), num: [...plus(at(said, 'B')), minus(at(said, 'X'))] })
  return said.runs
}

export function balanceCarry(w: Writer, fund: Fund, subject: string): readonly Run[] {
  const left = { key: `${fund.left.key}.all`, yuan: fund.carry.yuan + fund.arrived.yuan - fund.spent.yuan }
  const said = w.say(bank.balanceCarry, {
    ...common(w, subject),
    K: money(w, fund.carry),
    B: money(w, fund.arrived),
    X: money(w, fund.spent),
    L: money(w, left)
  })
  w.relate({
    family: 'balance',
    stated: at(said, 'L'),
    num: [...plus(at(said, 'K'), at(said, 'B')), minus(at(said, 'X'))]
  })
  return said.runs
}

/** How the initial budget became that of the year; nothing when it stayed as it was. */
export function adjustment(w: Writer, fund: Fund, subject: string): readonly Run[] {
  const { initial, added, cut, budget } = fund
  if (added.yuan === 0 && cut.yuan === 0) return []
  const wordings = added.yuan === 0 ? bank.adjustmentCut : cut.yuan === 0 ? bank.adjustment : bank.adjustmentBoth
  const said = w.say(wordings, {
    ...common(w, subject),
    I: money(w, initial),
    A: money(w, added),
    C: money(w, cut),
    B: money(w, budget)
  })
  const num = plus(at(said, 'I'))
  if (added.yuan > 0) num.push([1, at(said, 'A')])
  const terms = cut.yuan > 0 ? [...num, minus(at(said, 'C'))] : num
  w.relate({ family: 'adjustment', stated: at(said, 'B'), num: terms })
  return said.runs
}

/** A summary may round: to 亿元 with two decimals, or to whole 万元. */
const roughly = (yuan: number): Mention =>
  yuan >= 1e8 ? { unit: '亿元', decimals: 2 } : yuan >= 1e7 ? { unit: '万元', decimals: 0 } : {}

/** The budget and the spending once more; `first` are their nodes where they were printed first. */
export function restated(
  w: Writer,
  fund: Fund,
  subject: string,
  first: { budget: number; spent: number }
): readonly Run[] {
  const rough = w.style.chance(0.7) ? {} : roughly(fund.spent.yuan)
  const said = yearSpot(
    w,
    w.say(bank.restated, {
      ...common(w, subject),
      B: () => w.money(fund.budget, rough),
      X: () => w.money(fund.spent, rough)
    })
  )
  w.relate({ family: 'same-fact', stated: at(said, 'B'), num: plus(first.budget) })
  w.relate({ family: 'same-fact', stated: at(said, 'X'), num: plus(first.spent) })
  return said.runs
}

/** An insurance fund: its rate may exceed 100 %, and a sum may be taken out for a second rate. */
export function insurance(w: Writer, key: string, grain: Grain, name: string): readonly Run[] {
  const facts = w.facts(key)
  const yuan = amount(facts, grain, 800e4, 60000e4)
  const spent = yuan + (facts.chance(0.6) ? 1 : -1) * amount(facts, grain, yuan / 50, yuan / 6)
  const once = amount(facts, grain, spent / 20, spent / 6)
  const said = w.say(bank.insurance, {
    ...common(w, name),
    n: w.style.pick(bank.onceOff),
    B: money(w, { key: `${key}.budget`, yuan }),
    X: money(w, { key: `${key}.spent`, yuan: spent }),
    E: money(w, { key: `${key}.once`, yuan: once }),
    r: () => w.rate(`${key}.rate`, spent, yuan),
    q: () => w.rate(`${key}.rate-without`, spent - once, yuan)
  })
  const { B, X, E, r, q } = said.ids as { B: number; X: number; r: number; E?: number; q?: number }
  w.relate({ family: 'execution-rate', stated: r, num: plus(X), den: plus(B) })
  if (q !== undefined && E !== undefined)
    w.relate({ family: 'execution-rate', stated: q, num: [...plus(X), minus(E)], den: plus(B) })
  return said.runs
}
