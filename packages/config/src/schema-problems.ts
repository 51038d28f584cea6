import type { z } from 'zod'
import type { ConfigText } from './config-text.js'
import { nearest } from './nearest.js'
import type { ConfigProblem } from './problem.js'
import { configJsonSchema } from './schema.js'
import { type ConfigWords, configWords } from './words.js'

type Path = readonly (string | number)[]
type Issue = z.core.$ZodIssue

/** The schema's complaints as problems of `file`, each with its place and in words. */
export function schemaProblems(
  file: string,
  text: ConfigText,
  schema: z.ZodType,
  issues: readonly Issue[],
  locale: 'zh' | 'en'
): ConfigProblem[] {
  const words = configWords[locale]
  const problems: ConfigProblem[] = []
  for (const issue of issues.flatMap((one) => narrowed(one, []))) {
    const path = issue.path as Path
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysAt(schema, path)
      for (const key of issue.keys) {
        const at = [...path, key]
        const message = words.unknownKey(nearest(key, allowed), allowed)
        problems.push({ file, ...text.placeOf(at, 'key'), key: keyText(at), message })
      }
      continue
    }
    const message = said(issue, valueAt(text.value, path), words)
    const part = issue.code === 'invalid_key' ? 'key' : 'value'
    problems.push({ file, ...text.placeOf(path, part), key: keyText(path), message })
  }
  return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}

/** Of a choice between shapes, the complaints about the shape that was meant: the one that agrees deepest. */
function narrowed(issue: Issue, base: Path): Issue[] {
  const path = [...base, ...(issue.path as Path)]
  if (issue.code !== 'invalid_union') return [{ ...issue, path } as Issue]
  const depth = (issues: readonly Issue[]): number =>
    Math.min(...issues.map(({ path: at, code }) => (code === 'unrecognized_keys' ? at.length + 1 : at.length)))
  const branches = [...issue.errors].sort((a, b) => depth(b) - depth(a))
  return (branches[0] ?? []).flatMap((inner) => narrowed(inner, path))
}

function said(issue: Issue, found: unknown, words: ConfigWords): string {
  const printed = printedValue(found)
  switch (issue.code) {
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      return words.notAllowed(printed, allowed, typeof found === 'string' ? nearest(found, allowed) : undefined)
    }
    case 'invalid_type':
      if (found === undefined) return words.missing()
      return words.wrongType(words.types[issue.expected] ?? issue.expected, printed)
    case 'invalid_key':
      return words.badName()
    case 'too_small':
      return words.tooSmall(String(issue.minimum))
    case 'too_big':
      return words.tooLong(String(issue.maximum))
    default:
      return issue.message
  }
}

const LONGEST_VALUE = 40

/** A value as a person would find it in the file, cut short. */
export function printedValue(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)) ?? ''
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}

/** `rules.share.severity`, `overrides[0].files`. */
export function keyText(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    ''
  )
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string | number, unknown>)[key]
  }
  return at
}

/** The keys that the schema knows at a path; those of the shapes that may stand there together. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let nodes = [configJsonSchema(schema) as JsonSchema]
  for (const key of path) {
    nodes = nodes.flatMap((node) => {
      const next = typeof key === 'number' ? node.items : (node.properties?.[key] ?? othersOf(node))
      return next ? shapes(next) : []
    })
  }
  return nodes.flatMap((node) => Object.keys(node.properties ?? {}))
}

/** What a map has under keys of the user's choice. */
function othersOf({ additionalProperties: others }: JsonSchema): JsonSchema | undefined {
  return typeof others === 'object' ? others : undefined
}

interface JsonSchema {
  readonly additionalProperties?: JsonSchema | boolean
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
}

function shapes(node: JsonSchema): JsonSchema[] {
  return [node, ...(node.anyOf ?? []).flatMap(shapes)]
}
