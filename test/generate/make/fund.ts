import type { Grain } from '../look.js'
import type { Random } from '../random.js'
import { sourceNames } from '../wordings/parts.data.js'
import type { Amount } from '../writer.js'

export interface Named extends Amount {
  readonly name: string
}

/** The money of one project in one year, all in 元; every identity between its members holds exactly. */
export interface Fund {
  readonly name: string
  readonly initial: Amount
  readonly added: Amount
  readonly cut: Amount
  /** initial + added − cut */
  readonly budget: Amount
  readonly carry: Amount
  readonly arrived: Amount
  /** At most what arrived. */
  readonly spent: Amount
  /** arrived − spent */
  readonly left: Amount
  /** They add up to the budget. */
  readonly sources: readonly Named[]
  /** They add up to what was spent. */
  readonly uses: readonly Named[]
  /** Spent the year before. */
  readonly prior: Amount
}

export type Size = 'small' | 'medium' | 'large'
const sizes: Readonly<Record<Size, readonly [number, number]>> = {
  small: [20e4, 900e4],
  medium: [900e4, 9000e4],
  large: [2e8, 30e8]
}

/** A random amount of about a size, a multiple of the grain. */
export function amount(content: Random, grain: Grain, low: number, high: number): number {
  const from = Math.ceil(low / grain)
  return grain * content.int(from, Math.max(from, Math.floor(high / grain)))
}

export function makeFund(
  content: Random,
  grain: Grain,
  key: string,
  name: string,
  useNames: readonly string[],
  size: Size,
  names: readonly (readonly string[])[] = sourceNames
): Fund {
  const [low, high] = sizes[size]
  const initial = amount(content, grain, low, high)
  const added = content.chance(0.5) ? amount(content, grain, initial / 20, initial / 3) : 0
  const cut = content.chance(0.25) ? amount(content, grain, initial / 40, initial / 8) : 0
  const budget = initial + added - cut
  const arrived = content.chance(0.7) ? budget : budget - amount(content, grain, budget / 20, budget / 4)
  const spent = content.chance(0.2) ? arrived : arrived - amount(content, grain, arrived / 100, arrived / 5)
  const prior = content.chance(0.1)
    ? spent
    : Math.max(grain, spent - amount(content, grain, 0, spent / 3) + amount(content, grain, 0, spent / 3))
  const of = (part: string, yuan: number): Amount => ({ key: `${key}.${part}`, yuan })
  const parts = (part: string, total: number, names: readonly string[]): Named[] =>
    content
      .split(total / grain, names.length, Math.max(1, Math.floor(total / grain / names.length / 8)))
      .map((n, i) => ({ name: names[i] as string, ...of(`${part}${i}`, n * grain) }))
  return {
    name,
    initial: of('initial', initial),
    added: of('added', added),
    cut: of('cut', cut),
    budget: of('budget', budget),
    carry: of('carry', amount(content, grain, budget / 50, budget / 6)),
    arrived: of('arrived', arrived),
    spent: of('spent', spent),
    left: of('left', arrived - spent),
    prior: of('prior', prior),
    sources: parts('source', budget, content.pick(names)),
    uses: parts('use', spent, content.sample(useNames, content.int(2, Math.min(6, useNames.length))))
  }
}
