import type { ConfigFile } from './config-file.js'
import { fileLayer, type Layer } from './layers.js'
import { originText, type Sourced } from './origin.js'
import type { ConfigProblem } from './problem.js'
import { printedValue } from './schema-problems.js'
import { configWords } from './words.js'

/** Something in a configuration that has no effect: no mistake, but hardly meant. */
export type Hint = ConfigProblem

/** The file's own keys (not those of its overrides) that change nothing of what the layers `before` them say. */
export function staticHints(file: ConfigFile, before: readonly Layer[], locale: 'zh' | 'en'): Hint[] {
  const words = configWords[locale]
  const values = new Map<string, Sourced>()
  for (const layer of before) for (const [key, sourced] of layer) values.set(key, sourced)
  const hints: Hint[] = []
  for (const [key, { value, origin }] of fileLayer(file)) {
    const known = values.get(key)
    if (!known || origin.kind !== 'file' || !isSame(known.value, value)) continue
    const message =
      value === 'off' && known.origin.kind === 'default'
        ? words.alreadyOff()
        : words.sameAsBefore(printedValue(value), originText(known.origin, locale))
    hints.push({ file: origin.file, line: origin.line, column: origin.column, key: shortKey(key), message })
  }
  return hints
}

export function unusedOverride(file: ConfigFile, override: number, locale: 'zh' | 'en'): Hint {
  const { files } = file.value.overrides?.[override] ?? { files: [] }
  const place = file.text.placeOf(['overrides', override, 'files'], 'value')
  const globs = typeof files === 'string' ? files : files.join('、')
  return { file: file.name, ...place, key: `overrides[${override}]`, message: configWords[locale].noMatch(globs) }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** `rules.share.severity` is written `rules.share: off` as a rule. */
function shortKey(key: string): string {
  const [, id] = /^rules\.([^.]+)\.severity$/.exec(key) ?? []
  return id === undefined ? key : `rules.${id}`
}
