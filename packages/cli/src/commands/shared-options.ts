import type { Command } from 'commander'
import { z } from 'zod'
import type { Invocation } from './command.js'

/** The options that every command takes; spread into the command's own schema. */
export const sharedOptions = {
  lang: z.enum(['zh', 'en'], { error: (issue) => `--lang 不能是“${String(issue.input)}”；可用：zh、en` }),
  color: z.boolean()
}

/** What commander prints for them. */
export const sharedFlags = {
  lang: ['--lang <code>', '语言：zh（默认）、en', 'zh'],
  color: ['--no-color', '不用颜色（环境变量 NO_COLOR 同此；输出不到终端时本来就不用）']
} as const

/** Options that make no sense, as one line. */
export function usageError(error: z.ZodError): Invocation {
  return { kind: 'usage-error', message: error.issues.map((issue) => issue.message).join('；') }
}

/** The options that stand on the command line; the others have their defaults. */
export function given(command: Command): string[] {
  return Object.keys(command.opts()).filter((name) => command.getOptionValueSource(name) === 'cli')
}

/** For an option that may be written several times. */
export const collect = (word: string, words: readonly string[]): string[] => [...words, word]
