import type { Draft } from './draft.js'
import { type Kind, kindNames, kinds } from './kinds/index.js'
import { settingOf } from './kinds/setting.js'
import { lookOf } from './look.js'
import { Noise } from './make/noise.js'
import { Random, seedOf } from './random.js'
import type { Layout, Target } from './render.js'
import { Writer } from './writer.js'

export interface Generated {
  readonly seed: number
  readonly kind: Kind
  readonly draft: Draft
  readonly layout: Layout
}

export interface Choice {
  readonly kind?: Kind
  readonly target?: Target
  /** Another wording, order, precision, unit and layout of the same facts. */
  readonly style?: number
}

/** A report whose every figure is consistent. The same seed and choice give the same report everywhere. */
export function generate(seed: number, choice: Choice = {}): Generated {
  const content = new Random(seed)
  const style = new Random(choice.style ?? seed ^ 0x5bd1e995)
  const kind = choice.kind ?? kindNames[seed % kindNames.length] ?? 'project'
  const fine = kind === 'accounts' || kind === 'bundle'
  const grain = fine ? 100 : content.pick([100, 100, 100, 1000, 10000] as const)
  const size =
    fine || kind === 'form'
      ? content.pick(['small', 'medium'] as const)
      : content.pick(['small', 'medium', 'medium', 'large'] as const)
  const year = content.int(2019, 2025)
  const setting = settingOf(content, grain, size)
  const look = lookOf(style, grain, size === 'large' && kind !== 'department-scores')
  const writer = new Writer(kind, year, seedOf(seed, 'facts'), style, look)
  kinds[kind](writer, setting, new Noise(writer, setting.place))
  const layout: Layout = {
    target: choice.target ?? style.pick(['markdown', 'word-text'] as const),
    indent: style.pick(['', '', '    ', '　　']),
    airy: style.chance(0.4)
  }
  return { seed, kind, draft: writer.finish(), layout }
}
