import type { ConfigValue } from './schema.js'

/** The conventions of a place or of a kind of report: which rules and options they ask for. */
export interface Profile {
  readonly name: string
  readonly title: Readonly<Record<'zh' | 'en', string>>
  readonly settings: Pick<ConfigValue, 'rules'>
}

export const profiles: readonly Profile[] = [
  {
    name: 'national',
    title: { zh: '全国通行的评分方案（默认）', en: 'the national scheme (the default)' },
    settings: {}
  }
]
