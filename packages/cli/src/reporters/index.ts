import { json } from './json.js'
import type { Reporter } from './reporter.js'
import { stylish } from './stylish.js'

const reporters: readonly Reporter[] = [stylish, json]

export const reporterNames: readonly string[] = reporters.map((reporter) => reporter.name)

/** The reporter behind `--format`; throws for a name that is none of {@link reporterNames}. */
export function reporterNamed(name: string): Reporter {
  const reporter = reporters.find((candidate) => candidate.name === name)
  if (!reporter) throw new Error(`no reporter is named ${name}`)
  return reporter
}
