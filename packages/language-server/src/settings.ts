import type { RuleSetting, Severity } from '@gouji/core'
import { z } from 'zod'

const severities = ['error', 'warning', 'info'] as const

/** The settings of an editor, by their key below `gouji.`; package.json of the extension declares the same. */
const schema = z.object({
  enable: z.boolean().default(true),
  language: z.enum(['auto', 'zh', 'en']).default('auto'),
  files: z.array(z.string()).default([]),
  rules: z.record(z.string(), z.enum(['off', ...severities])).default({}),
  minimumSeverity: z.enum(severities).default('info'),
  delay: z.int().min(0).max(5000).default(150),
  codeLens: z.boolean().default(true),
  inlayHints: z.boolean().default(false),
  semanticColors: z.boolean().default(false),
  documentLinks: z.boolean().default(true)
})

export interface Settings {
  readonly enable: boolean
  readonly language: 'auto' | 'zh' | 'en'
  /** Patterns of files that are reports whatever they look like. */
  readonly files: readonly string[]
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly minimumSeverity: Severity
  /** Milliseconds without a change before a document is checked. */
  readonly delay: number
  readonly codeLens: boolean
  readonly inlayHints: boolean
  readonly semanticColors: boolean
  readonly documentLinks: boolean
}

/** What the editor sent, key by key: one that makes no sense is named in `wrong`, and its default stands. */
export function readSettings(sent: unknown, ruleIds: readonly string[]): { settings: Settings; wrong: string[] } {
  const given: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(typeof sent === 'object' && sent !== null ? sent : {}))
    if (value !== null) given[key] = value
  const wrong = new Set<string>()
  const first = schema.safeParse(given)
  for (const { path } of first.error?.issues ?? []) {
    wrong.add(`gouji.${path.join('.')}`)
    delete given[String(path[0])]
  }
  const settings = first.data ?? schema.parse(given)
  const rules: Record<string, RuleSetting> = {}
  for (const [id, severity] of Object.entries(settings.rules)) {
    if (ruleIds.includes(id)) rules[id] = { severity }
    else wrong.add(`gouji.rules.${id}`)
  }
  return { settings: { ...settings, rules }, wrong: [...wrong] }
}
