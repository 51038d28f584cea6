import type { OwnRelation } from '@gouji/config'
import type { Locale } from '@gouji/core'
import { words } from './words/words.js'

type Definition = OwnRelation['definition']

/** What `gouji explain custom/…` shows: the relation as it is understood, and how to silence it. */
export function relationPage({ definition, file, line, examples }: OwnRelation, locale: Locale): string {
  const { relation: text } = words[locale]
  const { id, title, formula, within, tolerance, message, severity, facts } = definition
  const rows: [string, string][] = [
    [text.written, `${file}:${line}`],
    [text.formula, formula.text],
    ...Object.entries(facts).map(([name, pattern]): [string, string] => [name, patternText(pattern)]),
    [text.within, within],
    ...(tolerance === undefined ? [] : [[text.tolerance, String(tolerance)] as [string, string]]),
    ...(message === undefined ? [] : [[text.message, message] as [string, string]]),
    [text.severity, words[locale].severity[severity]]
  ]
  const lines = [`# ${id} · ${title}`, '', ...rows.map(([name, value]) => `- ${name}${text.colon}${value}`)]
  for (const example of examples) lines.push('', `## ${text.verdicts[example.verdict]}`, '', example.text.trimEnd())
  lines.push('', `## ${text.silence}`, '', text.silencing(id))
  return `${lines.join('\n')}\n`
}

function patternText({ year, ...others }: Definition['facts'][string]): string {
  const parts = Object.entries({ ...others, ...(year === 'this' ? {} : { year }) }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key} ${typeof value === 'string' ? value : value.join(' | ')}`]
  )
  return parts.join('; ')
}
