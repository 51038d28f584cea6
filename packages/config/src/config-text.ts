import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { ConfigProblem } from './problem.js'
import { type ConfigWords, configWords } from './words.js'

/** A configuration is written by hand: what is larger is none. */
export const MAXIMUM_CHARACTERS = 1_000_000
/** An alias may stand for a few settings, not multiply itself. */
const MOST_ALIASES = 100

type Path = readonly (string | number)[]

/** A configuration as it was written, before anything is known of its keys. */
export interface ConfigText {
  readonly value: unknown
  /** Where a key path stands: the key itself, or its value. The nearest place that is there. */
  placeOf(path: Path, part: 'key' | 'value'): { readonly line: number; readonly column: number }
}

/**
 * Reads YAML or JSON (`file` tells by its ending; for package.json the value of its key `gouji`). Gives the problems,
 * at least one, when it is neither; undefined when a package.json has no such key.
 */
export function readConfigText(
  file: string,
  text: string,
  locale: 'zh' | 'en' = 'zh'
): ConfigText | readonly ConfigProblem[] | undefined {
  const words = configWords[locale]
  const inPackage = /(?:^|[/\\])package\.json$/.test(file)
  if (inPackage && !text.includes('"gouji"')) return undefined
  if (text.length > MAXIMUM_CHARACTERS) return [{ file, key: '', message: words.tooLarge(MAXIMUM_CHARACTERS) }]
  try {
    return parsed(file, text, inPackage, words)
  } catch (error) {
    // aliases that multiply, nesting without end
    const message = words.syntax(file.endsWith('.json') ? 'JSON' : 'YAML', (error as Error).message)
    return [{ file, key: '', message }]
  }
}

function parsed(
  file: string,
  text: string,
  inPackage: boolean,
  words: ConfigWords
): ConfigText | readonly ConfigProblem[] | undefined {
  const language = file.endsWith('.json') ? 'JSON' : 'YAML'
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  // a warning is a tag that nobody knows: !!js/function
  const problems = [...document.errors, ...document.warnings].map((error): ConfigProblem => {
    const { line, col } = lines.linePos(error.pos[0])
    return { file, line, column: col, key: '', message: words.syntax(language, error.message) }
  })
  if (problems.length > 0) return problems
  if (language === 'JSON') JSON.parse(text.replace(/^\uFEFF/, ''))
  const whole: unknown = document.toJS({ maxAliasCount: MOST_ALIASES })
  const base: Path = inPackage ? ['gouji'] : []
  if (inPackage && !hasOwn(whole, 'gouji')) return undefined
  return {
    value: inPackage ? (whole as { gouji: unknown }).gouji : whole,
    placeOf(path, part) {
      const { line, col } = lines.linePos(offsetOf(document.contents, [...base, ...path], part, document))
      return { line, column: col }
    }
  }
}

function hasOwn(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
}

type Document = ReturnType<typeof parseDocument>

function offsetOf(root: unknown, path: Path, part: 'key' | 'value', document: Document): number {
  let node: unknown = root
  let offset = startOf(node) ?? 0
  for (const [depth, key] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document)
    let next: unknown
    let at: number | undefined
    if (isMap(node)) {
      const pair = node.items.find((item) => (isScalar(item.key) ? item.key.value : item.key) === key)
      next = pair?.value
      const isLast = depth === path.length - 1
      at = isLast && part === 'key' ? startOf(pair?.key) : (startOf(next) ?? startOf(pair?.key))
    } else if (isSeq(node)) {
      next = node.items[Number(key)]
      at = startOf(next)
    }
    if (at === undefined) return offset
    offset = at
    node = next
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined
}
