import { CUSTOM, type Settings } from '@gouji/config'
import type { RuleSetting } from '@gouji/core'
import { rules } from '@gouji/rules'
import { z } from 'zod'
import { nearestRule } from './nearest-rule.js'

const severities = ['off', 'on', 'error', 'warning', 'info'] as const

/** What the options --rule ask for: settings by rule id, or one line that says what is wrong with them. */
type RuleSettings = { readonly settings: Readonly<Record<string, RuleSetting>> } | { readonly message: string }

/** The values of the option --rule, as settings by rule id. */
export const readRuleOptions = z.array(z.string()).transform((words, context) => {
  const read = readRuleSettings(words)
  if ('settings' in read) return read.settings
  context.addIssue({ code: 'custom', message: read.message })
  return z.NEVER
})

/** Reads `--rule share=off --rule sections=info`; of two for one rule the later counts. */
function readRuleSettings(words: readonly string[]): RuleSettings {
  const settings: Record<string, RuleSetting> = {}
  for (const word of words) {
    const [id = '', value = '', ...rest] = word.split('=')
    const severity = severities.find((known) => known === value)
    if (severity === undefined || rest.length > 0) {
      return { message: `--rule 不能是“${word}”；应写作 规则=${severities.join('|')}，例如 --rule share=off` }
    }
    // a relation of the user's own is known when the configuration has been read
    if (!id.startsWith(CUSTOM) && !rules.some((rule) => rule.meta.id === id))
      return { message: `--rule 没有规则“${id}”${nearestRule(id)}` }
    settings[id] = { severity }
  }
  return { settings }
}

/** Relations of the user's own that --rule speaks of and none of the configurations has. */
export function unknownRelation(
  asked: Readonly<Record<string, RuleSetting>>,
  used: readonly Pick<Settings, 'rules'>[]
): string | undefined {
  return Object.keys(asked).find(
    (id) => id.startsWith(CUSTOM) && !used.some((settings) => settings.rules.some(({ meta }) => meta.id === id))
  )
}
