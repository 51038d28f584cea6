import { resolve } from 'node:path'
import type { ConfigProblem, Settings } from '@gouji/config'
import { problemLines } from '../config-messages.js'
import { configStore } from '../config-options.js'
import { problemText } from '@gouji/config'
import { unknownRelation } from '../rule-settings.js'
import { words } from '../words/words.js'
import type { Item } from './item.js'
import { configurationKey } from './key.js'
import type { RecordSettings } from './record.js'

/** A submission with what its configuration comes to, in one word. */
export interface ConfiguredItem extends Item {
  readonly configuration: string
}

/** What is to be checked, and what is to be said of the configurations; or what is wrong with them: then nothing is checked. */
export type Configured =
  | {
      readonly items: readonly ConfiguredItem[]
      /** How many submissions a configuration leaves out. */
      readonly ignored: number
      readonly hints: string
    }
  | { readonly refused: string }

/** Looks up the configuration of every submission; a file in an archive has that of the archive. */
export async function configured(items: readonly Item[], settings: RecordSettings): Promise<Configured> {
  const { locale, above } = settings
  const store = configStore(above)
  const keys = new Map<Settings, string>()
  const problems = new Set<ConfigProblem>()
  const wanted: ConfiguredItem[] = []
  for (const item of items) {
    const answer = await store.configFor(resolve(item.path))
    if ('problems' in answer) for (const problem of answer.problems) problems.add(problem)
    else if (!answer.ignored) {
      const key = keys.get(answer.settings) ?? configurationKey(answer.settings, settings)
      keys.set(answer.settings, key)
      wanted.push({ ...item, configuration: key })
    }
  }
  if (problems.size > 0) return { refused: problemLines([...problems], locale) }
  const unknown = unknownRelation(
    above.rule ?? {},
    [...keys.keys()].map((one) => one)
  )
  if (unknown !== undefined) return { refused: `${words[locale].unknownRelation(unknown)}\n` }
  const hints = store
    .hints({ overrides: true })
    .map((hint) => `${words[locale].severity.info} ${problemText(hint, locale)}\n`)
  return { items: wanted, ignored: items.length - wanted.length, hints: hints.join('') }
}
