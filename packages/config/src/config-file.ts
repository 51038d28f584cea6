import { rules } from '@gouji/rules'
import { type ConfigText, readConfigText } from './config-text.js'
import { type OwnRelation, ownRelations } from './relations.js'
import { presets } from './presets.data.js'
import type { ConfigProblem } from './problem.js'
import { profiles } from './profiles.data.js'
import { type ConfigValue, configSchema, unknownRules } from './schema.js'
import { schemaProblems } from './schema-problems.js'

/** One configuration that was read and fits the schema. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string
  /** As people are told of it. */
  readonly name: string
  /** As it was written: the options of rules without their defaults. */
  readonly value: ConfigValue
  readonly text: ConfigText
  /** The rules that it adds. */
  readonly relations: readonly OwnRelation[]
}

const vocabulary = {
  rules,
  presets: presets.map(({ name }) => name),
  profiles: profiles.map(({ name }) => name)
}
const schemas = new Map<string, ReturnType<typeof configSchema>>()

/** The schema of a configuration; with `formats`, the names that `format` takes. Made once for each list of names. */
export function schemaFor(formats?: readonly string[]): ReturnType<typeof configSchema> {
  const key = formats?.join(' ') ?? ''
  const known = schemas.get(key)
  if (known) return known
  const made = configSchema(formats ? { ...vocabulary, formats } : vocabulary)
  schemas.set(key, made)
  return made
}

export interface ReadOptions {
  readonly locale: 'zh' | 'en'
  readonly formats?: readonly string[] | undefined
}

/**
 * The configuration in a file's text; its problems, each with its place, when it is none; undefined for a package.json
 * without one. `name` is what people are told.
 */
export function readConfigFile(
  path: string,
  name: string,
  text: string,
  { locale, formats }: ReadOptions
): ConfigFile | readonly ConfigProblem[] | undefined {
  const read = readConfigText(name, text, locale)
  if (read === undefined || !('placeOf' in read)) return read
  // an empty file asks for nothing
  const written: ConfigText = read.value === null ? { ...read, value: {} } : read
  const schema = schemaFor(formats)
  const parsed = schema.safeParse(written.value)
  const unknown = unknownRules(written.value, rules).map((one) => ({
    ...one,
    code: 'unrecognized_keys' as const,
    message: ''
  }))
  if (!parsed.success || unknown.length > 0)
    return schemaProblems(name, written, schema, [...(parsed.error?.issues ?? []), ...unknown], locale)
  const value = written.value as ConfigValue
  const relations = ownRelations(name, written, value.relations ?? {}, locale)
  if (isProblems(relations)) return relations
  return { path, name, value, text: written, relations }
}

function isProblems(list: readonly OwnRelation[] | readonly ConfigProblem[]): list is readonly ConfigProblem[] {
  const [first] = list
  return first !== undefined && 'message' in first
}
