import { resolve } from 'node:path'
import { ConfigStore, type Sourced } from '@gouji/config'
import type { Locale, RuleSetting } from '@gouji/core'
import { z } from 'zod'
import { diskHost } from './config-host.js'
import { reporterNames } from './reporters/index.js'

/** The flags of every command that reads configurations. */
export const configFlags = {
  config: ['-c, --config <file>', '用这份配置，不去找 gouji.config.yaml'],
  none: ['--no-config', '不读任何配置']
} as const

/** --config FILE, --no-config, or neither. */
export const configOption = z.union([z.string().min(1, '--config 后缺少文件名'), z.boolean()]).optional()

/** What the command line says above every configuration. */
export interface AboveConfig {
  readonly lang: Locale
  /** A path; false for --no-config; true or undefined to look it up. */
  readonly config?: string | boolean | undefined
  readonly rule?: Readonly<Record<string, RuleSetting>>
  /** Values of the run that were given as options, by key. */
  readonly given?: Readonly<Record<string, unknown>>
}

const optionNames: Readonly<Record<string, string>> = { maxWarnings: '--max-warnings' }

/** The configurations of this run, with what the command line puts above them. */
export function configStore({ lang, config, rule = {}, given = {} }: AboveConfig): ConfigStore {
  const commandLine = new Map<string, Sourced>()
  for (const [key, value] of Object.entries(given)) {
    commandLine.set(key, { value, origin: { kind: 'command-line', option: optionNames[key] ?? `--${key}` } })
  }
  for (const [id, { severity }] of Object.entries(rule)) {
    commandLine.set(`rules.${id}.severity`, { value: severity, origin: { kind: 'command-line', option: '--rule' } })
  }
  const file = typeof config === 'string' ? resolve(config) : config === false ? false : undefined
  return new ConfigStore(diskHost, {
    locale: lang,
    formats: reporterNames,
    commandLine,
    ...(file === undefined ? {} : { file })
  })
}
