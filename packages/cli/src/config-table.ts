import { type ConfigAnswer, originText } from '@gouji/config'
import type { Locale } from '@gouji/core'
import { aligned } from './aligned.js'
import { words } from './words/words.js'

type Found = Extract<ConfigAnswer, { settings: unknown }>

/** A line for each key: key, value, where it comes from. */
export function configTable(file: string, { settings, file: from, ignored }: Found, locale: Locale): string {
  const text = words[locale]
  const lines = [text.about(file, from ?? text.noConfiguration)]
  if (ignored) lines.push(`  ${text.ignored(ignored.glob, `${ignored.file}:${ignored.line}`)}`)
  const rows = [...settings.values].map(([key, { value, origin }]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
    originText(origin, locale)
  ])
  lines.push(...aligned(rows).map((line) => `  ${line}`))
  return lines.map((line) => `${line}\n`).join('')
}

/** The same for programs. */
export function configJson(path: string, { settings, file, ignored }: Found): string {
  const values = [...settings.values].map(([key, { value, origin }]) => ({ key, value, origin }))
  return JSON.stringify({ path, config: file ?? null, ignored: ignored ?? null, values }, null, 2)
}
