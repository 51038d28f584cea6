import type { EngineConfig, Locale, Rule, RuleSetting, Severity } from '@gouji/core'
import type { Layer } from './layers.js'
import type { OwnRelation } from './relations.js'
import type { Sourced } from './origin.js'

/** What holds for one report: the merged configuration. */
export interface Settings {
  /** For `lint`, together with {@link rules}. */
  readonly engine: EngineConfig
  /** The configuration's own, then Gouji's. */
  readonly rules: readonly Rule[]
  readonly relations: readonly OwnRelation[]
  /** Of the run as a whole; a value that nobody gave is the default. */
  readonly run: RunSettings
  /** Absolute path of the baseline, if one is named. */
  readonly baseline?: string
  /** Every key with its value and where it comes from, in the order of the documentation. */
  readonly values: Layer
}

export interface RunSettings {
  readonly lang: Locale
  readonly format: string
  readonly quiet: boolean
  readonly maxWarnings: number
}

/** The settings that layers, the weakest first, come to. */
export function merged(
  layers: readonly Layer[],
  gouji: readonly Rule[],
  relations: readonly OwnRelation[],
  baseline?: string
): Settings {
  // of two rules that find the same relation the first speaks of it: the user's own
  const rules = [...relations.map(({ rule }) => rule), ...gouji]
  const values = new Map<string, Sourced>()
  for (const layer of layers) for (const [key, sourced] of layer) values.set(key, sourced)
  const value = (key: string): unknown => values.get(key)?.value
  const run: RunSettings = {
    lang: value('lang') as Locale,
    format: value('format') as string,
    quiet: value('quiet') as boolean,
    maxWarnings: value('maxWarnings') as number
  }
  const leastSeverity = value('leastSeverity') as Severity
  const engine: EngineConfig = { locale: run.lang, leastSeverity, rules: ruleSettings(values, rules) }
  return { engine, rules, relations, run, ...(baseline === undefined ? {} : { baseline }), values }
}

function ruleSettings(values: Layer, rules: readonly Rule[]): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {}
  const options = new Map<string, Record<string, unknown>>()
  for (const [key, { value, origin }] of values) {
    const [, id, name] = /^rules\.([^.]+)\.options\.(.+)$/.exec(key) ?? []
    if (id === undefined || name === undefined || origin.kind === 'default') continue
    options.set(id, { ...options.get(id), [name]: value })
  }
  for (const { meta } of rules) {
    const severity = values.get(`rules.${meta.id}.severity`)?.value as RuleSetting['severity'] & string
    const own = options.get(meta.id)
    settings[meta.id] = own ? { severity, options: own } : { severity }
  }
  return settings
}
