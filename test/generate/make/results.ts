import type { Run } from '../draft.js'
import type { Grain } from '../look.js'
import { hanCount, hanNumber } from '../print.js'
import * as bank from '../wordings/results.data.js'
import type { Count, Writer } from '../writer.js'
import { valuePrint } from './form-indicators.js'
import { amount } from './fund.js'
import type { Indicator } from './indicators.js'
import { at } from './money.js'

const subjectSlots = (w: Writer, subject: string) => ({ S: subject, Y: String(w.year) })

/** A task, what was done of it, and the rate. */
export function completion(
  w: Writer,
  key: string,
  name: string,
  unit: string,
  range: readonly [number, number],
  decimals = 0
): readonly Run[] {
  const facts = w.facts(key)
  const goal = facts.int(...range)
  const done = facts.chance(0.3)
    ? goal
    : facts.chance(0.6)
      ? facts.int(Math.ceil(goal * 0.8), goal)
      : facts.int(goal, Math.floor(goal * 1.3))
  const count = (part: string, n: number): Count => ({ key: `${key}.${part}`, n, unit, decimals })
  const G = () => w.count(count('goal', goal))
  const X = () => w.count(count('done', done))
  if (done > goal * 1.05 && w.style.chance(0.3)) {
    const over = w.say(bank.overCompletion, { M: name, G, X, r: () => w.rate(`${key}.over`, done - goal, goal) })
    w.relate({
      family: 'completion-rate',
      stated: at(over, 'r'),
      num: [
        [1, at(over, 'X')],
        [-1, at(over, 'G')]
      ],
      den: [[1, at(over, 'G')]]
    })
    return over.runs
  }
  const said = w.say(bank.completion, { M: name, G, X, r: () => w.rate(`${key}.rate`, done, goal) })
  w.relate({ family: 'completion-rate', stated: at(said, 'r'), num: [[1, at(said, 'X')]], den: [[1, at(said, 'G')]] })
  return said.runs
}

/** The rate of an indicator that a form holds as well: the same target and result as there. */
export function completionOf(w: Writer, indicator: Indicator): readonly Run[] {
  const print = (which: 'target' | 'actual') => () =>
    w.add(valuePrint(indicator, indicator[which], false), `${which}.${indicator.name}`)
  const said = w.say(bank.completion, {
    M: indicator.name,
    G: print('target'),
    X: print('actual'),
    r: () => w.rate(`rate.${indicator.name}`, indicator.actual, indicator.target)
  })
  w.relate({ family: 'completion-rate', stated: at(said, 'r'), num: [[1, at(said, 'X')]], den: [[1, at(said, 'G')]] })
  return said.runs
}

const namedUnits: Readonly<Record<string, string>> = { 合格率: '份', 办结率: '件', 满意度: '份', 整改率: '处' }

/** A rate with a name of its own: checked and passed, asked and satisfied. */
export function namedRate(w: Writer, key: string): readonly Run[] {
  const [kind, wording] = w.style.pick(bank.namedRate)
  const facts = w.facts(key)
  const whole = facts.int(80, 900)
  const part = facts.int(Math.ceil(whole * 0.85), whole)
  const unit = namedUnits[kind] ?? '件'
  const count = (name: string, n: number): Count => ({ key: `${key}.${name}`, n, unit })
  const said = w.say([wording], {
    ...subjectSlots(w, ''),
    v: w.style.pick(bank.checkedThings),
    w: w.style.pick(bank.handledThings),
    Q: () => w.count(count('asked', whole + facts.int(3, 40))),
    G: () => w.count(count('whole', whole)),
    X: () => w.count(count('part', part)),
    r: () => w.rate(`${key}.rate`, part, whole)
  })
  w.relate({ family: 'named-rate', stated: at(said, 'r'), num: [[1, at(said, 'X')]], den: [[1, at(said, 'G')]] })
  return said.runs
}

/** Saved money, kept caps and heads counted against posts. */
export function controlled(w: Writer, key: string, grain: Grain): readonly Run[] {
  const facts = w.facts(key)
  const kind = facts.int(0, 2)
  if (kind === 2) {
    const posts = facts.int(12, 90)
    const staff = facts.int(Math.ceil(posts * 0.8), posts)
    const said = w.say(bank.staffRate, {
      G: () => w.count({ key: `${key}.posts`, n: posts, unit: '人' }),
      X: () => w.count({ key: `${key}.staff`, n: staff, unit: '人' }),
      r: () => w.rate(`${key}.rate`, staff, posts)
    })
    w.relate({ family: 'named-rate', stated: at(said, 'r'), num: [[1, at(said, 'X')]], den: [[1, at(said, 'G')]] })
    return said.runs
  }
  const budget = amount(facts, grain, 10e4, 400e4)
  const spent = budget - amount(facts, grain, budget / 50, budget / 5)
  const slots = {
    ...subjectSlots(w, w.style.pick(bank.savedThings)),
    G: () => w.money({ key: `${key}.budget`, yuan: budget }),
    X: () => w.money({ key: `${key}.spent`, yuan: spent })
  }
  if (kind === 1) {
    const said = w.say(bank.controlRate, { ...slots, r: () => w.rate(`${key}.rate`, spent, budget) })
    w.relate({ family: 'named-rate', stated: at(said, 'r'), num: [[1, at(said, 'X')]], den: [[1, at(said, 'G')]] })
    return said.runs
  }
  const saved = budget - spent
  const said = w.say(bank.savingRate, {
    ...slots,
    D: () => w.money({ key: `${key}.saved`, yuan: saved }),
    r: () => w.rate(`${key}.rate`, saved, budget)
  })
  w.relate({
    family: 'balance',
    stated: at(said, 'D'),
    num: [
      [1, at(said, 'G')],
      [-1, at(said, 'X')]
    ]
  })
  w.relate({ family: 'named-rate', stated: at(said, 'r'), num: [[1, at(said, 'D')]], den: [[1, at(said, 'G')]] })
  return said.runs
}

/** Money per head: an amount, the heads, and the quotient in whole 元. */
export function perHead(w: Writer, key: string): readonly Run[] {
  const facts = w.facts(key)
  const heads = facts.int(40, 900)
  const each = facts.int(3, 60) * 100
  const said = w.say(bank.perHead, {
    w: w.style.pick(bank.benefits),
    A: () => w.money({ key: `${key}.money`, yuan: heads * each }, { unit: '万元', decimals: 2 }),
    X: () => w.count({ key: `${key}.heads`, n: heads, unit: '人' }),
    h: () => w.money({ key: `${key}.each`, yuan: each }, { unit: '元', decimals: 0 })
  })
  w.relate({ family: 'named-rate', stated: at(said, 'h'), num: [[1, at(said, 'A')]], den: [[1, at(said, 'X')]] })
  return said.runs
}

/** 「内设4个股室：…」 with as many names. */
export function countedList(w: Writer, names: readonly string[], match: RegExp): readonly Run[] {
  const digits = w.style.chance(0.6)
  const print = (n: number) => (digits ? String(n) : hanCount(n))
  const wordings = bank.countedList.filter((wording) => match.test(wording))
  const said = w.say(wordings, { n: () => w.word(print(names.length), 'count'), L: names.join('、') })
  const node = at(said, 'n')
  w.spot('count-list', node, print(names.length + (w.style.chance(0.5) ? 1 : -1)))
  return said.runs
}

/** A heading sentence that announces how many items follow as 一是…二是…. */
export function announced(w: Writer, heads: readonly string[], items: readonly string[]): readonly Run[] {
  const print = (n: number) => (digits ? String(n) : hanCount(n))
  const digits = w.style.chance(0.3)
  const said = w.say(heads, { n: () => w.word(print(items.length), 'count') })
  w.spot('count-list', at(said, 'n'), print(items.length + 1))
  const style = w.style.int(0, 2)
  const mark = (index: number) =>
    style === 0 ? `${hanNumber(index + 1)}是` : style === 1 ? `（${index + 1}）` : `${index + 1}.`
  return [...said.runs, '：', items.map((item, index) => mark(index) + item).join(w.style.pick(['；', '。']))]
}
