import type { ConfigValue } from './schema.js'

/** A named set of settings that a configuration can begin with. */
export interface Preset {
  readonly name: string
  readonly title: Readonly<Record<'zh' | 'en', string>>
  /** `nursery` turns on the rules that are off by default. */
  readonly nursery?: boolean
  readonly settings: Pick<ConfigValue, 'leastSeverity' | 'rules'>
}

export const presets: readonly Preset[] = [
  {
    name: 'recommended',
    title: { zh: '默认：量过的规则，级别由规则自己定', en: 'the default: rules that have been measured' },
    settings: {}
  },
  {
    name: 'strict',
    title: { zh: '同 recommended，提示也按警告算', en: 'as recommended, hints count as warnings' },
    settings: { leastSeverity: 'warning' }
  },
  {
    name: 'nursery',
    title: { zh: '同 recommended，默认关闭的规则也打开', en: 'as recommended, with the rules that are off by default' },
    nursery: true,
    settings: {}
  }
]
