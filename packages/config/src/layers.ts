import type { Rule } from '@gouji/core'
import type { ConfigFile } from './config-file.js'
import type { Origin, Sourced } from './origin.js'
import type { Preset } from './presets.data.js'
import type { Profile } from './profiles.data.js'
import type { RuleValue } from './schema.js'

/** Settings one by one, by their key: `lang`, `rules.share.severity`, `rules.grade.options.bands`. */
export type Layer = ReadonlyMap<string, Sourced>

type Path = readonly (string | number)[]
type OriginOf = (path: Path) => Origin

const scalars = ['lang', 'format', 'quiet', 'maxWarnings', 'baseline', 'leastSeverity'] as const

type Flat = { readonly [key in (typeof scalars)[number]]?: unknown } & {
  readonly rules?: Readonly<Record<string, RuleValue | undefined>> | undefined
}

/** What everything has when nobody says anything. */
export function defaultLayer(rules: readonly Rule[]): Layer {
  const layer = new Map<string, Sourced>()
  const origin: Origin = { kind: 'default' }
  const add = (key: string, value: unknown): void => void layer.set(key, { value, origin })
  add('lang', 'zh')
  add('format', 'stylish')
  add('quiet', false)
  add('maxWarnings', 0)
  add('leastSeverity', 'info')
  for (const { meta, options } of rules) {
    add(`rules.${meta.id}.severity`, meta.preset === 'nursery' ? 'off' : 'on')
    const defaults = (options?.parse({}) ?? {}) as Readonly<Record<string, unknown>>
    for (const [name, value] of Object.entries(defaults)) add(`rules.${meta.id}.options.${name}`, value)
  }
  return layer
}

export function presetLayer(preset: Preset, rules: readonly Rule[]): Layer {
  const origin: Origin = { kind: 'preset', name: preset.name }
  const layer = flattened(preset.settings, () => origin)
  if (preset.nursery) {
    for (const { meta } of rules) {
      if (meta.preset === 'nursery') layer.set(`rules.${meta.id}.severity`, { value: 'on', origin })
    }
  }
  return layer
}

export function profileLayer(profile: Profile): Layer {
  const origin: Origin = { kind: 'profile', name: profile.name }
  return flattened(profile.settings, () => origin)
}

/** The file's own keys, or those of one of its overrides. */
export function fileLayer(file: ConfigFile, override?: number): Layer {
  const base: Path = override === undefined ? [] : ['overrides', override]
  const settings = override === undefined ? file.value : file.value.overrides?.[override]
  return flattened(settings ?? {}, (path) => ({
    kind: 'file',
    file: file.name,
    ...file.text.placeOf([...base, ...path], 'value')
  }))
}

function flattened(settings: Flat, originOf: OriginOf): Map<string, Sourced> {
  const layer = new Map<string, Sourced>()
  const add = (path: Path, value: unknown): void => void layer.set(path.join('.'), { value, origin: originOf(path) })
  for (const key of scalars) if (settings[key] !== undefined) add([key], settings[key])
  for (const [id, value] of Object.entries(settings.rules ?? {})) {
    if (value === undefined) continue
    if (typeof value === 'string') {
      layer.set(`rules.${id}.severity`, { value, origin: originOf(['rules', id]) })
      continue
    }
    if (value.severity !== undefined) add(['rules', id, 'severity'], value.severity)
    for (const [name, option] of Object.entries(value.options ?? {})) {
      if (option !== undefined) add(['rules', id, 'options', name], option)
    }
  }
  return layer
}
