import type { Rule } from '@gouji/core'
import { rules } from '@gouji/rules'
import { type ConfigFile, readConfigFile } from './config-file.js'
import { matching } from './globs.js'
import { type Hint, staticHints, unusedOverride } from './hints.js'
import type { ConfigHost } from './host.js'
import { defaultLayer, fileLayer, type Layer, presetLayer, profileLayer } from './layers.js'
import { nearest } from './nearest.js'
import type { Sourced } from './origin.js'
import { presets } from './presets.data.js'
import type { ConfigProblem } from './problem.js'
import { profiles } from './profiles.data.js'
import type { OwnRelation } from './relations.js'
import { CUSTOM } from './schema.js'
import { keyText } from './schema-problems.js'
import { merged, type Settings } from './settings.js'
import { configWords } from './words.js'

/** The names that a configuration goes by, the first that is there wins. */
export const configNames = ['gouji.config.yaml', 'gouji.config.yml', 'gouji.config.json', 'package.json'] as const
const MOST_EXTENDED = 16

export interface StoreOptions {
  readonly locale: 'zh' | 'en'
  /** The names of output formats, where they are known. */
  readonly formats?: readonly string[]
  /** An absolute path to be read instead of looking one up; `false`: none at all. */
  readonly file?: string | false
  /** What goes above every configuration, by key: `rules.share.severity`. */
  readonly commandLine?: ReadonlyMap<string, Sourced>
}

/** What a configuration says of one file; or what is wrong with the configuration. */
export type ConfigAnswer =
  | {
      readonly settings: Settings
      /** The configuration that it comes from, as people are told; undefined where there is none. */
      readonly file?: string
      /** The glob of `ignore` that keeps the file from being checked, with its place. */
      readonly ignored?: IgnoredBy
    }
  | { readonly problems: readonly ConfigProblem[] }

export interface IgnoredBy {
  readonly glob: string
  readonly file: string
  readonly line: number
}

/** A configuration and what it extends, the base first. */
interface Chain {
  readonly files: readonly ConfigFile[]
  readonly preset?: string
  /** Files of the same folder that are hidden by this one. */
  readonly hidden: readonly string[]
}

/** A configuration, or one of its overrides. */
interface Applied {
  readonly file: ConfigFile
  readonly override?: number
}

const keyOf = ({ file, override }: Applied): string => `${file.path}#${override ?? ''}`

type Loaded = Chain | readonly ConfigProblem[] | undefined

/**
 * Finds, reads, merges and remembers configurations. One lives as long as the files do not change: make another to see
 * changes.
 */
export class ConfigStore {
  private readonly host: ConfigHost
  private readonly options: StoreOptions
  private readonly byFolder = new Map<string, Promise<Loaded>>()
  private readonly settings = new Map<string, Settings>()
  private readonly chains = new Set<Chain>()
  /** What has been of use: files and overrides. */
  private readonly matched = new Set<string>()
  private readonly unknown = new Map<Chain, readonly ConfigProblem[]>()
  private given: Promise<Loaded> | undefined

  constructor(host: ConfigHost, options: StoreOptions) {
    this.host = host
    this.options = options
  }

  /** The settings for the file at `path`, by the nearest configuration above it. Never rejects for what is wrong with one. */
  async configFor(path: string): Promise<ConfigAnswer> {
    const loaded = await this.chainFor(path)
    if (Array.isArray(loaded)) return { problems: loaded as readonly ConfigProblem[] }
    const chain = loaded as Chain | undefined
    const unknown = chain ? this.unknownRelations(chain) : []
    if (unknown.length > 0) return { problems: unknown }
    if (chain) this.chains.add(chain)
    const applied: Applied[] = []
    for (const file of chain?.files ?? []) {
      applied.push({ file })
      for (const [override, { files }] of (file.value.overrides ?? []).entries())
        if (this.matches(file, files, path)) applied.push({ file, override })
    }
    const keys = applied.map(keyOf)
    for (const key of keys) this.matched.add(key)
    const key = keys.join('\n')
    const settings = this.settings.get(key) ?? this.merge(chain, applied)
    this.settings.set(key, settings)
    const file = chain?.files.at(-1)
    const ignored = this.ignoredBy(chain, path)
    return { settings, ...(file ? { file: file.name } : {}), ...(ignored ? { ignored } : {}) }
  }

  /** Settings of relations that no file of the chain writes. */
  private unknownRelations(chain: Chain): readonly ConfigProblem[] {
    const before = this.unknown.get(chain)
    if (before) return before
    const known = relationsOf(chain).map(({ rule }) => rule.meta.id)
    const problems: ConfigProblem[] = []
    for (const { value, text, name } of chain.files) {
      const places = [
        { path: ['rules'], set: value.rules },
        ...(value.overrides ?? []).map((override, i) => ({ path: ['overrides', i, 'rules'], set: override.rules }))
      ]
      for (const { path, set } of places) {
        for (const id of Object.keys(set ?? {})) {
          if (!id.startsWith(CUSTOM) || known.includes(id)) continue
          const message = configWords[this.options.locale].unknownRelation(id, known)
          problems.push({ file: name, ...text.placeOf([...path, id], 'key'), key: keyText([...path, id]), message })
        }
      }
    }
    this.unknown.set(chain, problems)
    return problems
  }

  /** What the configurations used so far say without effect. `overrides`: also those that no file has matched. */
  hints({ overrides }: { readonly overrides: boolean }): Hint[] {
    const hints: Hint[] = []
    const { locale } = this.options
    for (const chain of this.chains) {
      const { files, preset, hidden } = chain
      const before = [defaultLayer(allRules(relationsOf(chain))), ...presetLayers(preset)]
      for (const file of files) {
        before.push(...profilesOf(file.value.profile))
        hints.push(...staticHints(file, before, locale))
        before.push(fileLayer(file))
        if (!overrides) continue
        for (const i of (file.value.overrides ?? []).keys()) {
          if (!this.matched.has(keyOf({ file, override: i }))) hints.push(unusedOverride(file, i, locale))
        }
      }
      const last = files.at(-1)
      if (!last) continue
      for (const name of hidden) {
        hints.push({ file: name, key: '', message: configWords[locale].hiddenBy(last.name) })
      }
    }
    return hints
  }

  private merge(chain: Chain | undefined, applied: readonly Applied[]): Settings {
    const own = applied.flatMap(({ file, override }) => {
      const { profile } = override === undefined ? file.value : (file.value.overrides?.[override] ?? {})
      return [...profilesOf(profile), fileLayer(file, override)]
    })
    const above = this.options.commandLine ? [this.options.commandLine] : []
    const relations = relationsOf(chain)
    const layers = [defaultLayer(allRules(relations)), ...presetLayers(chain?.preset), ...own, ...above]
    const named = chain?.files.findLast(({ value }) => value.baseline !== undefined)
    const baseline = named && this.host.join(this.host.folderOf(named.path), named.value.baseline as string)
    return merged(layers, rules, relations, baseline)
  }

  private matches(file: ConfigFile, globs: string | readonly string[], path: string): boolean {
    const below = this.host.below(this.host.folderOf(file.path), path)
    return below !== undefined && matching(globs, below) !== undefined
  }

  private ignoredBy(chain: Chain | undefined, path: string): IgnoredBy | undefined {
    for (const file of chain?.files ?? []) {
      const below = this.host.below(this.host.folderOf(file.path), path)
      const { ignore } = file.value
      if (ignore === undefined || below === undefined) continue
      const at = matching(ignore, below)
      if (at === undefined) continue
      const place = file.text.placeOf(typeof ignore === 'string' ? ['ignore'] : ['ignore', at], 'value')
      const glob = typeof ignore === 'string' ? ignore : (ignore[at] as string)
      return { glob, file: file.name, line: place.line }
    }
    return undefined
  }

  private chainFor(path: string): Promise<Loaded> {
    const { file } = this.options
    if (file === false) return Promise.resolve(undefined)
    if (file === undefined) return this.above(this.host.folderOf(path))
    this.given ??= this.asked(file)
    return this.given
  }

  private async asked(path: string): Promise<Loaded> {
    const loaded = await this.load(path, [])
    if (loaded) return loaded
    const message = configWords[this.options.locale].noConfiguration()
    return [{ file: this.host.nameOf(path), key: '', message }]
  }

  /** The configuration of a folder, or of the nearest folder above that has one. */
  private above(folder: string): Promise<Loaded> {
    const known = this.byFolder.get(folder)
    if (known) return known
    const found = this.inFolder(folder).then((loaded) => {
      if (loaded) return loaded
      const parent = this.host.folderOf(folder)
      return parent === folder ? undefined : this.above(parent)
    })
    this.byFolder.set(folder, found)
    return found
  }

  private async inFolder(folder: string): Promise<Loaded> {
    let found: Loaded
    const hidden: string[] = []
    for (const name of configNames) {
      const path = this.host.join(folder, name)
      if (!found) found = await this.load(path, [])
      // what is hidden needs no reading: it is enough that it is there
      else if (name !== 'package.json' && (await this.isThere(path))) hidden.push(this.host.nameOf(path))
    }
    return found && !Array.isArray(found) ? { ...(found as Chain), hidden } : found
  }

  private async isThere(path: string): Promise<boolean> {
    return (await this.host.readText(path).catch(() => '')) !== undefined
  }

  /** `above`: the files that extend this one, the first first. */
  private async load(path: string, above: readonly string[]): Promise<Loaded> {
    const { locale, formats } = this.options
    const name = this.host.nameOf(path)
    let text: string | undefined
    try {
      text = await this.host.readText(path)
    } catch (error) {
      const reason = (error as { code?: string }).code ?? String(error)
      return [{ file: name, key: '', message: configWords[locale].unreadable(reason) }]
    }
    if (text === undefined) return undefined
    const read = readConfigFile(path, name, text, { locale, formats })
    if (read === undefined || !('value' in read)) return read
    return this.extended(read, [...above, path])
  }

  private async extended(file: ConfigFile, paths: readonly string[]): Promise<Loaded> {
    const wanted = file.value.extends
    if (wanted === undefined) return { files: [file], hidden: [] }
    const words = configWords[this.options.locale]
    const wrong = (message: string): Loaded => [
      { file: file.name, ...file.text.placeOf(['extends'], 'value'), key: 'extends', message }
    ]
    if (!/^\.\.?[/\\]/.test(wanted)) {
      const names = presets.map(({ name }) => name)
      if (names.includes(wanted)) return { files: [file], preset: wanted, hidden: [] }
      return wrong(words.noPreset(wanted, names, nearest(wanted, names)))
    }
    const path = this.host.join(this.host.folderOf(file.path), wanted)
    if (paths.includes(path)) return wrong(words.cycle([...paths, path].map((one) => this.host.nameOf(one))))
    if (paths.length >= MOST_EXTENDED) return wrong(words.tooDeep(MOST_EXTENDED))
    const base = await this.load(path, paths)
    if (base === undefined) return wrong(words.noSuchFile(this.host.nameOf(path)))
    if (Array.isArray(base)) return base
    const { files, ...rest } = base as Chain
    return { ...rest, files: [...files, file] }
  }
}

/** The relations of a chain; one that a later file writes again is that file's. */
function relationsOf(chain: Chain | undefined): OwnRelation[] {
  const byId = new Map<string, OwnRelation>()
  for (const { relations } of chain?.files ?? []) for (const one of relations) byId.set(one.rule.meta.id, one)
  return [...byId.values()]
}

function allRules(relations: readonly OwnRelation[]): Rule[] {
  return [...rules, ...relations.map(({ rule }) => rule)]
}

function presetLayers(name: string | undefined): Layer[] {
  const preset = presets.find((one) => one.name === name)
  return preset ? [presetLayer(preset, rules)] : []
}

function profilesOf(names: string | readonly string[] | undefined): Layer[] {
  const wanted = names === undefined ? [] : typeof names === 'string' ? [names] : names
  return wanted.flatMap((name) => profiles.filter((one) => one.name === name).map(profileLayer))
}
