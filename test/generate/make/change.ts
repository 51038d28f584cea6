import type { Run } from '../draft.js'
import type { Said } from '../phrase.js'
import * as bank from '../wordings/change.data.js'
import type { Amount, Count, Writer } from '../writer.js'

/** A quantity of two years and its difference, as the writer can print them. */
interface Pair {
  readonly now: () => number
  readonly before: () => number
  readonly difference: () => number
  readonly rate: () => number
  readonly sign: 1 | -1
}

function relate(w: Writer, said: Said, sign: 1 | -1): void {
  const { X, P, D, r, d } = said.ids
  if (d !== undefined && D !== undefined && /^(?:增加|减少)$/.test(w.nodes[d]?.text ?? ''))
    w.spot('direction-missing', d, '', [D])
  if (D !== undefined && X !== undefined && P !== undefined) {
    w.relate({
      family: 'change-amount',
      stated: D,
      num:
        sign === 1
          ? [
              [1, X],
              [-1, P]
            ]
          : [
              [1, P],
              [-1, X]
            ]
    })
  }
  if (r === undefined || X === undefined) return
  if (P !== undefined)
    w.relate({
      family: 'change-rate',
      stated: r,
      num:
        D !== undefined
          ? [[1, D]]
          : sign === 1
            ? [
                [1, X],
                [-1, P]
              ]
            : [
                [1, P],
                [-1, X]
              ],
      den: [[1, P]]
    })
  else if (D !== undefined)
    w.relate({
      family: 'change-rate',
      stated: r,
      num: [[1, D]],
      den:
        sign === 1
          ? [
              [1, X],
              [-1, D]
            ]
          : [
              [1, X],
              [1, D]
            ]
    })
}

function pairSlots(w: Writer, pair: Pair, subject: string) {
  return {
    S: subject,
    Y: String(w.year),
    PY: String(w.year - 1),
    X: pair.now,
    P: pair.before,
    D: pair.difference,
    r: pair.rate,
    d: pair.sign
  }
}

export function moneyPair(w: Writer, now: Amount, prior: number): Pair {
  const difference = Math.abs(now.yuan - prior)
  return {
    now: () => w.money(now),
    before: () => w.money({ key: `${now.key}.prior`, yuan: prior }),
    difference: () => w.money({ key: `${now.key}.change`, yuan: difference }),
    rate: () => w.rate(`${now.key}.change-rate`, difference, prior),
    sign: now.yuan > prior ? 1 : -1
  }
}

/** What was spent against the year before, with a reason; 「持平」 when nothing changed. */
export function change(w: Writer, now: Amount, prior: number, subject: string): readonly (readonly Run[])[] {
  if (now.yuan === prior) {
    const { now: X, before: P } = moneyPair(w, now, prior)
    return [w.say(bank.level, { S: subject, Y: String(w.year), PY: String(w.year - 1), X, P }).runs]
  }
  const pair = moneyPair(w, now, prior)
  const said = w.say(bank.change, pairSlots(w, pair, subject))
  relate(w, said, pair.sign)
  const up = pair.sign === 1
  const reason = w.style.pick(bank.changeReason).replace(/\{d:([^/]*)\/([^}]*)\}/, up ? '$1' : '$2')
  return w.style.chance(0.6) ? [said.runs, [reason]] : [said.runs]
}

export function changeOfCount(
  w: Writer,
  key: string,
  name: string,
  unit: string,
  range: readonly [number, number]
): readonly Run[] {
  const facts = w.facts(key)
  const prior = facts.int(...range)
  const step = Math.max(1, Math.floor(prior / 4))
  const n = prior + (facts.chance(0.6) ? 1 : -1) * facts.int(1, step)
  const count = (part: string, value: number): Count => ({ key: `${key}.${part}`, n: value, unit })
  const difference = Math.abs(n - prior)
  const sign = n > prior ? 1 : -1
  const pair: Pair = {
    now: () => w.count(count('now', n)),
    before: () => w.count(count('prior', prior)),
    difference: () => w.count(count('change', difference)),
    rate: () => w.rate(`${key}.change-rate`, difference, prior),
    sign
  }
  const said = w.say(bank.changeCount, pairSlots(w, pair, name))
  relate(w, said, sign)
  return said.runs
}

/** A rate that moved by some percentage points. */
export function points(w: Writer, name: string): readonly Run[] {
  const decimals = w.style.pick([1, 2])
  const scale = decimals === 1 ? 10 : 1
  const facts = w.facts(name)
  const prior = facts.int(700, 900) * 10
  const step = facts.int(3, 80) * 10
  const up = facts.chance(0.75)
  const now = up ? prior + step : prior - step
  const whole = 10000
  const rate = (key: string, hundredths: number) => () => w.rate(key, hundredths, whole, decimals, false)
  const difference = () => {
    const digits = (step / 100).toFixed(scale === 10 ? 1 : 2)
    return w.add(
      {
        kind: 'points',
        text: digits,
        from: 0,
        to: digits.length,
        value: step / 10000,
        half: 0.5 * 10 ** (-2 - decimals),
        scale: -2,
        exact: false
      },
      `${name}.points`
    )
  }
  const said = w.say(bank.points, {
    S: name,
    Y: String(w.year),
    PY: String(w.year - 1),
    P: rate(`${name}.prior`, prior),
    X: rate(`${name}.now`, now),
    D: difference,
    d: up ? 1 : -1
  })
  const [X, P, D] = [said.ids['X'], said.ids['P'], said.ids['D']] as [number, number, number]
  w.relate({
    family: 'points',
    stated: D,
    num: up
      ? [
          [1, X],
          [-1, P]
        ]
      : [
          [1, P],
          [-1, X]
        ]
  })
  return said.runs
}
