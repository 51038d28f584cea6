import { resolve } from 'node:path'
import type { ConfigProblem, ConfigStore, IgnoredBy, Settings } from '@gouji/config'
import type { Locale, Reference } from '@gouji/core'
import { problemLines } from './config-messages.js'
import { write } from './output.js'

/** A file that is to be checked, with the settings that its configuration gives it. */
export interface Job {
  /** As given on the command line. */
  readonly file: string
  readonly settings: Settings
  /** Fingerprints that its baseline accepts. */
  readonly accepted?: ReadonlySet<string>
  /** Documents that it has to agree with. */
  readonly references?: readonly Reference[]
  /** Set when the configuration says not to check it. */
  readonly ignored?: IgnoredBy
}

/**
 * What is to be checked, and how; standard input is looked up under its name. Undefined when something is wrong with a
 * configuration, which is said on standard error: nothing is checked by half a wish.
 */
export async function plan(
  files: readonly string[],
  store: ConfigStore,
  locale: Locale,
  stdinFilename = 'stdin.txt'
): Promise<readonly Job[] | undefined> {
  const jobs: Job[] = []
  const problems = new Set<ConfigProblem>()
  for (const file of files) {
    const answer = await store.configFor(resolve(file === '-' ? stdinFilename : file))
    if ('problems' in answer) for (const problem of answer.problems) problems.add(problem)
    else jobs.push({ file, settings: answer.settings, ...(answer.ignored ? { ignored: answer.ignored } : {}) })
  }
  if (problems.size === 0) return jobs
  await write(process.stderr, problemLines([...problems], locale))
  return undefined
}
