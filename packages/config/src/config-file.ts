import { rules } from '@gouji/rules'
import { type ConfigText, readConfigText } from './config-text.js'
import { presets } from './presets.data.js'
import type { ConfigProblem } from './problem.js'
import { profiles } from './profiles.data.js'
import { type ConfigValue, configSchema } from './schema.js'
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
  if (!parsed.success) return schemaProblems(name, written, schema, parsed.error.issues, locale)
  return { path, name, value: written.value as ConfigValue, text: written }
}
